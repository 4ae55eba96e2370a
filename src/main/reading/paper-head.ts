import type { MessageView } from '../../shared/message-view.ts';
import type { Language } from '../../shared/settings.ts';
import { unitsOf } from '../../shared/text/units.ts';
import { escapeText } from '../reader/sanitise/escape.ts';
import { peopleLine } from './people.ts';

/** What the head of a printed message says, in the languages of the interface. */
const WORDS: Readonly<Record<Language, Record<'from' | 'to' | 'cc' | 'date' | 'attachments' | 'noSubject', string>>> = {
  en: { from: 'From', to: 'To', cc: 'Cc', date: 'Date', attachments: 'Attachments', noSubject: 'No subject' },
  de: { from: 'Von', to: 'An', cc: 'Kopie', date: 'Datum', attachments: 'Anhänge', noSubject: 'Kein Betreff' },
};

/** A list of people that is longer would fill the first page. */
const LONGEST = 600;
const short = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** It stands in the sender's page: nothing that its style sheets say of everything, or of rows and cells, is said of it. */
const styled = (rules: string) => `style="${`all:initial;${rules}`.replaceAll(';', '!important;')}"`;
const LETTERS = 'font:9.5pt/1.45 sans-serif;color:#000;text-align:left;overflow-wrap:anywhere;';
const head = (zoom: number) =>
  styled(`display:block;zoom:${zoom.toFixed(3)};margin:0 0 14pt;padding:0 0 9pt;border-bottom:1px solid #888;background:#fff;`);
const SUBJECT = styled('display:block;font:bold 14pt/1.3 sans-serif;color:#000;text-align:left;overflow-wrap:anywhere;margin:0 0 6pt;');
const ROW = styled('display:flex;');
const NAME = styled(`display:block;flex:none;width:82pt;${LETTERS}color:#555;`);
const VALUE = styled(`display:block;flex:1;min-width:0;${LETTERS}`);

const row = (name: string, value: string) =>
  value === '' ? '' : `<div ${ROW}><span ${NAME}>${name}</span><span dir="auto" ${VALUE}>${escapeText(short(value))}</span></div>`;

/** The system's, with its region, where it is in the language of the interface. */
const localeOf = (language: Language): string | undefined =>
  new Intl.DateTimeFormat().resolvedOptions().locale.startsWith(language) ? undefined : language;

/**
 * What stands above a message on paper, where nothing of the window is seen: what it is about, from whom, to whom and when on the reader's clock, and what came with it.
 * @param scale by which all of the page is made smaller, but for the head
 */
export function paperHead({ subject, from, to, cc, sentAt, receivedAt, attachments }: MessageView, language: Language, scale: number): string {
  const words = WORDS[language];
  const { size, and } = unitsOf(language);
  const date = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'full', timeStyle: 'short' }).format(sentAt ?? receivedAt);
  const files = attachments.filter(({ inline }) => !inline).map((file) => `${file.filename} (${size(file.size)})`);
  return (
    `<div ${head(1 / scale)}><div dir="auto" ${SUBJECT}>${escapeText(short(subject) || words.noSubject)}</div>` +
    row(words.from, peopleLine(from)) +
    row(words.to, peopleLine(to)) +
    row(words.cc, peopleLine(cc)) +
    row(words.date, date) +
    row(words.attachments, and(files)) +
    '</div>'
  );
}
