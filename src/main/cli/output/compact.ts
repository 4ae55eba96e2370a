import type { Resource } from '../../../shared/report.ts';
import { reportEn, type ReportText } from '../../../shared/text/report.en.ts';
import type { Place } from '../../mail-files/found.ts';
import type { Envelope, Inspection } from '../inspection.ts';
import { item, plain } from './plain.ts';
import { tracks } from './record.ts';

/** "archive.mbox, message 3": counted as people count. */
export const placeName = ({ file, index }: Place) => `${plain(file, 500)}${index === null ? '' : `, message ${index + 1}`}`;

export function senderOf({ from }: Pick<Envelope, 'from'>, { noSender }: ReportText['lines']): string {
  const [first] = from;
  if (first === undefined) return noSender;
  return first.name === '' ? plain(first.address) : `${plain(first.name, 80)} <${plain(first.address)}>`;
}

/** "SendGrid (Twilio)", or the host where nobody knows whose it is. */
export function nameOf({ service, host, grade }: Resource): string {
  if (service === null || grade !== 'named') return plain(host);
  return service.company.startsWith(service.name) ? plain(service.name) : `${plain(service.name)} (${plain(service.company)})`;
}

/** A few lines on a message that tracks, asks for a receipt or could not be examined whole; '' for any other. */
export function compactReport(inspection: Inspection): string {
  if (inspection.kind === 'failure') return '';
  const { place, envelope, report } = inspection;
  if (!tracks(report) && report.receipts.length === 0 && report.whole) return '';
  const { lines } = reportEn;
  const row = (what: string, text: string) => `  ${what.padEnd(10)}  ${text}\n`;
  return [
    `${placeName(place)}\n`,
    `  ${senderOf(envelope, lines)} · ${plain(envelope.subject, 100) || lines.noSubject} · ${lines.day(envelope.sentAt)}\n`,
    ...report.resources
      .filter(({ grade }) => grade !== 'none')
      .map((resource) => row(resource.grade, [nameOf(resource), ...resource.evidence.map(({ sentence }) => item(sentence))].join(' · '))),
    ...report.receipts.map(({ header, to }) => row('receipt', `${plain(header)}: ${plain(to)}`)),
    ...(report.whole ? [] : [row('partial', lines.partial)]),
    '\n',
  ].join('');
}
