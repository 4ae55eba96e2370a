const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `Mar  2 09:15:00 2026`, or with a zone before or after the year; a zone by name is taken for UTC, as RFC 4155 wants it. */
const ASCTIME =
  /\b(?<month>[a-z]{3}) +(?<day>\d{1,2}) +(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?(?: +(?:(?<before>[+-]\d{4})|[a-z]{1,5}))? +(?<year>\d{4})(?: +(?<after>[+-]\d{4}))?/i;

const minutesOf = (zone: string | undefined) =>
  zone === undefined ? 0 : Number(`${zone[0]}1`) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3)));

/** When a message was delivered, by the separator line of its mbox (RFC 4155), milliseconds since 1970; null where it does not say, or absurdly. */
export function dateOfSeparator(line: string): number | null {
  const { month = '', day, hour, minute, second = '0', before, year, after } = ASCTIME.exec(line)?.groups ?? {};
  const at = MONTHS.indexOf(month.toLowerCase());
  if (at < 0) return null;
  const time = Date.UTC(Number(year), at, Number(day), Number(hour), Number(minute) - minutesOf(before ?? after), Number(second));
  return time > 0 ? time : null;
}
