/** Before e-mail had dates, and a day further than any clock is wrong: outside this a Date header tells nothing. */
const EARLIEST = Date.UTC(1970, 0, 2);
const AHEAD_MS = 366 * 24 * 60 * 60 * 1000;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** How months begin in other languages, without accents: some programs write dates in that of their server. */
const MONTHS_ELSEWHERE: readonly (readonly string[])[] = [
  ['ene', 'gen', 'sty', 'led'],
  ['fev', 'lut', 'uno'],
  ['mrt', 'maa', 'bre'],
  ['avr', 'abr', 'kwi', 'dub'],
  ['mai', 'mag', 'mei', 'maj', 'kve'],
  ['juin', 'giu', 'cze', 'cvn'],
  ['juil', 'lug', 'lip', 'cvc'],
  ['aou', 'ago', 'sie', 'srp'],
  ['set', 'wrz', 'zar'],
  ['okt', 'ott', 'out', 'paz', 'rij'],
  ['lis'],
  ['dez', 'dic', 'des', 'gru', 'pro'],
];

/** From 0; -1: no month. */
function monthOf(name: string): number {
  if (/^\d+$/.test(name)) return Number(name) - 1;
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const english = MONTHS.indexOf(plain.slice(0, 3));
  const elsewhere = MONTHS_ELSEWHERE.findIndex((starts) => starts.some((start) => plain.startsWith(start)));
  return elsewhere === -1 ? english : elsewhere;
}

/** Obsolete zones of RFC 5322, 4.3, in minutes; every other name is taken for UTC, as it asks. */
const ZONES: ReadonlyMap<string, number> = new Map([
  ['edt', -240],
  ['est', -300],
  ['cdt', -300],
  ['cst', -360],
  ['mdt', -360],
  ['mst', -420],
  ['pdt', -420],
  ['pst', -480],
]);

/** Hours alone, or with one digit, as some libraries write them (`+8`, `GMT+1`, `-800`). */
const ZONE = String.raw`(?:(?:gmt|utc?)?\s*(?<sign>[+-])\s*(?<zoneHours>\d{1,2}?):?(?<zoneRest>\d{2})?(?!\d)|(?<zoneName>[a-z]{1,5}))?`;
const CLOCK = String.raw`(?<hour>\d{1,2})[:.](?<minute>\d{1,2})(?:[:.](?<second>\d{1,2})(?:[.,]\d+)?)?(?:\s*(?<half>[ap]m)\b)?`;

/** As RFC 5322 has it, as C's `ctime` and JavaScript's `Date` print it, and as ISO 8601 does: programs write whatever their library gives them. */
const FORMS: readonly RegExp[] = [
  String.raw`^(?:[a-z]{2,9}\.?(?:,|\s)\s*)?(?<day>\d{1,2})[\s-]+(?<month>[a-z]{3,12})[\s,-]+(?<year>\d{2,4})\s+${CLOCK}\s*${ZONE}`,
  String.raw`^(?:[a-z]{2,9}[\s,]\s*)?(?<month>[a-z]{3})[a-z]*\s+(?<day>\d{1,2})(?:,|\s)\s*(?<year>\d{2}|\d{4})(?:,|\s)\s*${CLOCK}\s*${ZONE}`,
  String.raw`^[a-z]{3}\s+(?<month>[a-z]{3})\s+(?<day>\d{1,2})\s+${CLOCK}\s+(?<zoneName>[a-z]{1,5}\s+)?(?<year>\d{4})`,
  String.raw`^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})[t\s]\s*${CLOCK}\s*${ZONE}`,
  // In other languages, as numbers with dots, and as Americans write numbers, which the halves of the day tell.
  String.raw`^(?:\p{L}{2,12}\.?(?:,|\s)\s*)?(?<day>\d{1,2})\.?[\s-]+(?:de\s+)?(?<month>\p{L}{3,10})\.?[\s,-]+(?:de\s+)?(?<year>\d{2,4})(?:,|\s)\s*${CLOCK}\s*${ZONE}`,
  String.raw`^(?:\p{L}{2,12}\.?(?:,|\s)\s*)?(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})(?:,|\s)\s*${CLOCK}\s*${ZONE}`,
  String.raw`^(?<month>\d{1,2})/(?<day>\d{1,2})/(?<year>\d{4})(?:,|\s)\s*(?=\S{4,8}\s*[ap]m\b)${CLOCK}\s*${ZONE}`,
].map((form) => new RegExp(form, 'iu'));

/** RFC 5322, 4.3: two digits are 2000 to 2049 or 1950 to 1999, three are years since 1900. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  return digits.length === 3 ? 1900 + year : year;
}

function zoneMinutes({ sign, zoneHours, zoneRest, zoneName = '' }: Partial<Record<string, string>>): number {
  if (sign !== undefined) return (sign === '-' ? -1 : 1) * (Number(zoneHours) * 60 + Number(zoneRest ?? 0));
  return ZONES.get(zoneName.trim().toLowerCase()) ?? 0;
}

/** A clock of twelve hours begins at twelve. */
function hourOf(hour: number, half: string): number {
  if (half === '' || hour > 12) return hour;
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
}

/**
 * The Date field (RFC 5322, 3.3 and 4.3) in milliseconds.
 * @param now what "absurd" is measured from
 * @returns null for what is no date, or one that no message can have
 */
export function parseDate(field: string | null, now: number): number | null {
  if (field === null) return null;
  // Comments carry the zone's name at most.
  const plain = field
    .slice(0, 200)
    .replace(/\([^()]*\)/g, ' ')
    .trim();
  const found = FORMS.map((form) => form.exec(plain)).find((match) => match !== null)?.groups;
  if (found === undefined) return null;
  const { day = '', month: monthName = '', year = '', hour = '', minute = '', second = '0', half = '' } = found;
  const month = monthOf(monthName);
  if (month < 0 || month > 11 || Number(day) < 1 || Number(day) > 31 || Number(hour) > 24 || Number(minute) > 59 || Number(second) > 60) return null;
  const local = Date.UTC(fullYear(year), month, Number(day), hourOf(Number(hour), half), Number(minute), Number(second));
  const time = local - zoneMinutes(found) * 60_000;
  return time >= EARLIEST && time <= now + AHEAD_MS ? time : null;
}
