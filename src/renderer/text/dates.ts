/** Dates as the interface writes them: the less recent, the less precise. `locale` undefined is the system's. */

export interface DateStyle {
  now: number;
  locale?: string | undefined;
  timeZone?: string | undefined;
}

const dayOf = (at: number, { timeZone }: DateStyle) => new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at);

const format = (at: number, { locale, timeZone }: DateStyle, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { timeZone, ...options }).format(at);

/** For a row of the list: today the time, this year day and month, else the day with its year. */
export function shortDate(at: number, style: DateStyle): string {
  const day = dayOf(at, style);
  const today = dayOf(style.now, style);
  if (day === today) return format(at, style, { hour: 'numeric', minute: '2-digit' });
  if (day.slice(0, 4) === today.slice(0, 4)) return format(at, style, { day: 'numeric', month: 'short' });
  return format(at, style, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** For the head of a message: weekday, day and time, with the year where it is another one. */
export function fullDate(at: number, style: DateStyle): string {
  const sameYear = dayOf(at, style).slice(0, 4) === dayOf(style.now, style).slice(0, 4);
  return format(at, style, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
    hour: 'numeric',
    minute: '2-digit',
  });
}

/** The day with its year. */
export const dayDate = (at: number, style: DateStyle): string => format(at, style, { dateStyle: 'long' });

/** To the second, with the time zone: for the details and the ledger. */
export function exactDate(at: number, style: DateStyle): string {
  return format(at, style, { dateStyle: 'medium', timeStyle: 'long' });
}

/** A time today, for "up to date at". */
export function timeOf(at: number, style: DateStyle): string {
  return format(at, style, { hour: 'numeric', minute: '2-digit' });
}
