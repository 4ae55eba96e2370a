import type { Inspection } from '../inspection.ts';
import { isoDate } from './record.ts';

/** The columns of `--csv`, in order. */
const MESSAGE_COLUMNS = ['file', 'index', 'messageId', 'date', 'from', 'subject'];
const REQUEST_COLUMNS = ['url', 'host', 'kind', 'via', 'trigger', 'width', 'height', 'visible', 'repeats'];
const VERDICT_COLUMNS = ['grade', 'service', 'company', 'evidence'];

/** A cell that begins so is a formula to a spreadsheet, which may fetch what it names; to some in East Asia with the wide signs as well. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** One field of RFC 4180, 2. Control characters, line ends among them, become spaces; a formula is made text by an apostrophe. */
function cell(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const text = value.replaceAll(/\p{Cc}+/gu, ' ').replace(FORMULA, "'$&");
  return /[",]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const line = (values: readonly (string | number | boolean | null)[]) => `${values.map(cell).join(',')}\r\n`;

export const CSV_HEADER = line([...MESSAGE_COLUMNS, ...REQUEST_COLUMNS, ...VERDICT_COLUMNS]);

/** One line for each resource of the message; '' where there is none, or no message. */
export function csvLines(inspection: Inspection): string {
  if (inspection.kind === 'failure') return '';
  const { place, envelope, report } = inspection;
  const { messageId, sentAt, from, subject } = envelope;
  const message = [place.file, place.index, messageId, isoDate(sentAt), from.map(({ address }) => address).join(' '), subject];
  return report.resources
    .map((resource) => {
      const { url, host, kind, via, trigger, width, height, visible, repeats, grade, service, evidence } = resource;
      const request = [url, host, kind, via, trigger, width, height, visible, repeats];
      const verdict = [grade, service?.name ?? null, service?.company ?? null, evidence.map(({ sentence }) => sentence).join(' ')];
      return line([...message, ...request, ...verdict]);
    })
    .join('');
}
