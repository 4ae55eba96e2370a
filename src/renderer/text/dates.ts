import { language, text } from './text.ts';

/** The system's, with its region, where it is in the language of the interface. */
export const LOCALE = navigator.language.startsWith(language) ? undefined : language;

/** Dates as the interface writes them: the less recent, the less precise. Without a `locale` in the language of the interface. */
export interface DateStyle {
  now: number;
  locale?: string | undefined;
  timeZone?: string | undefined;
}

/** One formatter for each style: making one takes a hundred times as long as using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function format(at: number, { locale = LOCALE, timeZone }: DateStyle, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify([locale, timeZone, options]);
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(locale, { timeZone, ...options });
    formatters.set(key, formatter);
  }
  return formatter.format(at);
}

const dayOf = (at: number, { timeZone }: DateStyle) => format(at, { now: at, locale: 'en-CA', timeZone }, { dateStyle: 'short' });

/** For a row of the list: today the time, this year day and month, else the day with its year. */
export function shortDate(at: number, style: DateStyle): string {
  if (dayOf(at, style) === dayOf(style.now, style)) return format(at, style, { hour: 'numeric', minute: '2-digit' });
  return shortDay(at, style);
}

/** Day and month, with the year where it is another one. */
export function shortDay(at: number, style: DateStyle): string {
  const sameYear = dayOf(at, style).slice(0, 4) === dayOf(style.now, style).slice(0, 4);
  return format(at, style, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) });
}

/**
 * Names the times that a list by date is divided into: today, yesterday, the last week, then months. The function that it gives tells of
 * a date its time's name, when that began, and when it ends. What is later than now is of today.
 */
export function dateGroups(now: number, locale: string | undefined = LOCALE): (at: number) => { label: string; from: number; until: number } {
  const day = new Date(now);
  day.setHours(0, 0, 0, 0);
  const today = day.getTime();
  // Not all days have 24 hours.
  const back = (days: number) => new Date(day.getFullYear(), day.getMonth(), day.getDate() - days).getTime();
  const recent = [
    { label: text.list.days.today, from: today, until: Infinity },
    { label: text.list.days.yesterday, from: back(1), until: today },
    { label: text.list.days.lastWeek, from: back(6), until: back(1) },
  ];
  const inYear = new Intl.DateTimeFormat(locale, { month: 'long' });
  const earlier = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' });
  return (at) => {
    const group = recent.find(({ from }) => at >= from);
    if (group) return group;
    const date = new Date(at);
    const from = new Date(date.getFullYear(), date.getMonth(), 1).getTime();
    const until = Math.min(back(6), new Date(date.getFullYear(), date.getMonth() + 1, 1).getTime());
    return { label: (date.getFullYear() === day.getFullYear() ? inYear : earlier).format(from), from, until };
  };
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
