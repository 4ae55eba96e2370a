/** Before e-mail had dates, and a day further than any clock is wrong: outside this a Date header tells nothing. */
const EARLIEST = Date.UTC(1970, 0, 2);
const AHEAD_MS = 366 * 24 * 60 * 60 * 1000;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

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

const DATE_TIME =
  /^(?:[a-z]{2,9}\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*[\s,-]+(\d{2,4})\s+(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2})(?:\.\d+)?)?\s*(?:([+-])\s*(\d{2}):?(\d{2})|([a-z]{1,5}))?/i;

/** RFC 5322, 4.3: two digits are 2000 to 2049 or 1950 to 1999, three are years since 1900. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  return digits.length === 3 ? 1900 + year : year;
}

function zoneMinutes(sign: string | undefined, hours: string | undefined, minutes: string | undefined, name: string | undefined): number {
  if (sign !== undefined) return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return ZONES.get((name ?? '').toLowerCase()) ?? 0;
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
  const match = DATE_TIME.exec(plain);
  if (!match) return null;
  const [, day = '', monthName = '', year = '', hour = '', minute = '', second = '0', sign, zoneHours, zoneRest, zoneName] = match;
  const month = MONTHS.indexOf(monthName.toLowerCase());
  if (month === -1 || Number(day) < 1 || Number(day) > 31 || Number(hour) > 24 || Number(minute) > 59 || Number(second) > 60) return null;
  const local = Date.UTC(fullYear(year), month, Number(day), Number(hour), Number(minute), Number(second));
  const time = local - zoneMinutes(sign, zoneHours, zoneRest, zoneName) * 60_000;
  return time >= EARLIEST && time <= now + AHEAD_MS ? time : null;
}
