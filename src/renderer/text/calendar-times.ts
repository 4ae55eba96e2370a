import type { CalendarEvent, CalendarTime } from '../../shared/calendar.ts';
import { LOCALE, type DateStyle } from './dates.ts';

const DAY: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };
const TIME: Intl.DateTimeFormatOptions = { ...DAY, hour: 'numeric', minute: '2-digit' };

type Style = Pick<DateStyle, 'locale' | 'timeZone'>;

/** What a clock shows somewhere, as a time that a formatter in UTC writes the same. */
const asUtc = (local: string) => Date.parse(local.length > 10 ? `${local}:00Z` : `${local}T00:00:00Z`);

function range(from: number, to: number | null, locale: string | undefined, options: Intl.DateTimeFormatOptions): string {
  const formatter = new Intl.DateTimeFormat(locale, options);
  return to === null || to < from ? formatter.format(from) : formatter.formatRange(from, to);
}

const localOf = (time: CalendarTime | null): string | null => (time === null ? null : time.kind === 'day' ? time.day : time.local);

/** From when until when an event lasts, on the reader's own clock; as it stands there, where it is in no zone that is known. */
export function whenOf({ start, end }: Pick<CalendarEvent, 'start' | 'end'>, { locale = LOCALE, timeZone }: Style): string | null {
  if (start === null) return null;
  if (start.kind === 'moment') return range(start.at, end?.kind === 'moment' ? end.at : null, locale, { ...TIME, timeZone });
  const [from, to] = [localOf(start) ?? '', localOf(end)];
  return range(asUtc(from), to === null ? null : asUtc(to), locale, { ...(start.kind === 'day' ? DAY : TIME), timeZone: 'UTC' });
}

/** The same on the sender's clock, where it shows another time than the reader's; null where it does not, or is not known. */
export function whenThere({ start, end }: Pick<CalendarEvent, 'start' | 'end'>, { locale = LOCALE, timeZone }: Style): string | null {
  if (start?.kind !== 'moment' || start.local === null) return null;
  const here = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(start.at).replace(' ', 'T');
  if (here === start.local) return null;
  const to = localOf(end);
  // The day is said where it is another one.
  const options = here.slice(0, 10) === start.local.slice(0, 10) ? { hour: TIME.hour, minute: TIME.minute } : TIME;
  return range(asUtc(start.local), to === null ? null : asUtc(to), locale, { ...options, timeZone: 'UTC' });
}
