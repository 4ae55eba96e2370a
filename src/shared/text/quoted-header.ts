/**
 * The header of the message that is answered or passed on, as programs write it above what they quote: Outlook, Notes, mobile and web mail, in their languages.
 *
 *     From: Mira Holm <mira@example.org>
 *     Sent: Monday, 3 February 2025 10:00
 *     To: Nora
 *     Subject: Lunch
 */

const words = (all: string) => new Set(all.toLowerCase().split('|'));

const FROM = words(
  'from|von|de|da|van|od|från|fra|lähettäjä|от|от кого|від|kimden|gönderen|发件人|寄件者|差出人|送信元|送信者|보낸 사람|보낸사람|feladó|expéditeur|remitente|mittente|afzender|nadawca|odesílatel|απο|από|מאת|من',
);

const DATE = words(
  'sent|date|date sent|gesendet|datum|envoyé|envoyé le|enviado|enviado el|enviado em|enviada em|fecha|data|inviato|verzonden|wysłano|odesláno|odoslané|dátum|skickat|skickad|sendt|dato|lähetetty|päivämäärä|päiväys|отправлено|дата|надіслано|gönderildi|gönderme tarihi|tarih|发送时间|发送日期|日期|時間|寄件日期|送信日時|日時|日付|보낸 날짜|날짜|보낸날짜|küldve|elküldve|στάλθηκε|ημερομηνία|נשלח|תאריך|تاريخ الإرسال|التاريخ|trimis|poslano|poslato|изпратено',
);

const SUBJECT = words(
  'subject|betreff|objet|asunto|oggetto|assunto|onderwerp|temat|předmět|predmet|ämne|emne|aihe|тема|относно|konu|主题|主旨|主題|件名|제목|tárgy|θέμα|נושא|الموضوع|subiect|zadeva',
);

const TO = words('to|an|à|a|para|aan|do|komu|till|til|vastaanottaja|кому|kime|alıcı|收件人|宛先|받는 사람|받는사람|címzett|προς|אל|إلى|către|za|pre');

/** `From: somebody`, `*Von:* jemand`, `差出人：…`; a list of such lines may be quoted as well. */
const FIELD = /^[\s>*]{0,8}([\p{L}][\p{L} ]{0,20}?)\s?\*?\s?[:：]\*?(?:\s|$|[\p{L}\p{N}"'<])/u;

/** Fields, what goes on from one line to the next, and an empty line between them. */
const MOST_LINES = 12;

/** Where the name of a field has ended. */
const LONGEST_NAME = 40;

function nameIn(line: string): string {
  const begin = line.slice(0, LONGEST_NAME);
  // Most lines of most messages have no colon there.
  return begin.includes(':') || begin.includes('：') ? (FIELD.exec(begin)?.[1]?.trim().toLowerCase() ?? '') : '';
}

const kindOf = (line: string) => {
  const name = nameIn(line);
  return FROM.has(name) ? 'from' : DATE.has(name) ? 'date' : SUBJECT.has(name) ? 'subject' : TO.has(name) ? 'to' : null;
};

/**
 * How many lines of such a header begin here.
 * @returns 0 where none does: it begins with who wrote or the day, and names both, and either the subject or who got it
 */
export function quotedHeaderAt(lines: readonly string[], at: number): number {
  const first = kindOf(lines[at] ?? '');
  if (first !== 'from' && !(first === 'date' && kindOf(lines[at + 1] ?? '') === 'from')) return 0;
  const found = new Set<string>([first]);
  let end = at + 1;
  for (let n = at + 1; n < lines.length && n < at + MOST_LINES; n++) {
    const line = lines[n] ?? '';
    const kind = kindOf(line);
    if (kind !== null) {
      found.add(kind);
      end = n + 1;
    } else if (found.has('subject') || (line.trim() === '' && (lines[n - 1] ?? '').trim() === '')) break;
  }
  return found.has('from') && found.has('date') && (found.has('subject') || found.has('to')) ? end - at : 0;
}

/** `-----Original Message-----`, `------------------ 原始邮件 ------------------`: what programs draw above such a header. */
const RULER = /^[-_=]{2,30}\s*[\p{L}][\p{L}\s'’.-]{3,40}?[-_=]{2,30}$/u;

/**
 * Whether these lines, none of which is empty, begin with such a header and its subject or an address, below a ruler or without one: what is enough of a
 * sign where nothing but the words tells. Below a ruler the fields may have any order.
 */
export function beginsWithHeader(lines: readonly string[]): boolean {
  const ruled = RULER.test((lines[0] ?? '').slice(0, LONGEST_RULER));
  const from = ruled ? 1 : 0;
  const fields = lines.slice(from, from + MOST_LINES);
  const kinds = fields.map(kindOf);
  if (kinds[0] === null) return false;
  const unbroken = kinds.slice(0, kinds.includes(null) ? kinds.indexOf(null) : kinds.length);
  if (ALL_KINDS.every((kind) => unbroken.includes(kind))) return true;
  const length = ruled ? kinds.findLastIndex((kind) => kind !== null) + 1 : quotedHeaderAt(fields, 0);
  const found = new Set(kinds.slice(0, length));
  return (
    found.has('from') &&
    (found.has('date') || found.has('to')) &&
    (found.has('subject') || fields.slice(0, length).some((line) => line.includes('@')))
  );
}

/** One after the other they may have any order: Hotmail begins with the day and the subject. */
const ALL_KINDS = ['from', 'to', 'date', 'subject'] as const;

/** Whether a header may begin with this line; to be asked before others are looked at. */
export const mayBeginHeader = (line: string): boolean => kindOf(line) !== null || RULER.test(line.slice(0, LONGEST_RULER));

const LONGEST_RULER = 110;

/** `On Monday, 3 February 2025 at 10:00, Mira wrote:`, on one line: how it begins, and how it ends. */
const ON_A_DAY = /^\s*(?:on|am|le|el|il|em|a|op|den|d\.|w dniu|dne|dňa|в|at|pe)\s.{0,80}?\d/iu;
const WROTE =
  /(?:wrote|schrieb|geschrieben|a écrit|escribió|ha scritto|escreveu|schreef|skrev|napisała?|napisał\(a\)|napísala?|napsala?|napsal\(a\)|написала?|пишет|пише|kirjoitti|a scris|yazdı|έγραψε|ezt írta|đã viết|写道|寫道|님이 작성)(?: [^:]{0,60})?\s?[:：]\s*$/iu;

/** A year and an hour: the same in any language. */
const A_YEAR = /(?:19|20)\d\d/;
const AN_HOUR = /\d{1,2}[:.]\d\d/;

/** A line is no longer than this. */
const LONGEST_ATTRIBUTION = 400;

const ENDS_IN_COLON = /[:：][\s\u200e\u200f\u202a-\u202e]*$/;

const isAttribution = (line: string) =>
  ENDS_IN_COLON.test(line.slice(-4)) &&
  line.length <= LONGEST_ATTRIBUTION &&
  (ON_A_DAY.test(line) || (A_YEAR.test(line) && AN_HOUR.test(line))) &&
  WROTE.test(line);

/**
 * Whether a line says who wrote what is quoted below it, where that is marked as a quote: `01.03.2024, 10:00, "Mira" <mira@x.example>:` of any language
 * names an hour and an address, and ends in a colon.
 */
export const attributes = (line: string): boolean =>
  isAttribution(line) || (ENDS_IN_COLON.test(line.slice(-4)) && line.length <= LONGEST_ATTRIBUTION && AN_HOUR.test(line) && /\S@\S/.test(line));

/** A mark at the beginning of a line: `>`, `NH>` as The Bat! writes it, a sign of somebody's own choice. */
const MARKED = /^\s{0,3}(?:\p{L}{1,4}>|>|[|│¦)}#:%]\s)/u;

/**
 * Whether a line says who wrote what stands below it, and that has no mark on its lines, as web mail quotes in plain text. Where the first lines have marks of
 * whatever kind, those without are answers.
 */
function attributesBelow(lines: readonly string[], at: number): boolean {
  if (!isAttribution(lines[at] ?? '')) return false;
  const below = lines.slice(at + 1, at + 1 + MOST_LINES).filter((line) => line.trim() !== '');
  return below.length > 0 && !below.some((line) => MARKED.test(line));
}

/** Whether a message that is answered begins here as a whole, without a mark on its lines: with its header, with or without a ruler above, or with who wrote it. */
export function answeredBelow(lines: readonly string[], at: number): boolean {
  if (quotedHeaderAt(lines, at) > 0 || attributesBelow(lines, at)) return true;
  const line = (lines[at] ?? '').trim();
  if (!RULER.test(line.slice(0, LONGEST_RULER))) return false;
  const below = lines.slice(at, at + 2 * MOST_LINES).map((each) => each.trim());
  return beginsWithHeader(below.filter((each) => each !== ''));
}
