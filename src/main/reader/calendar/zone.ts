import ICAL from 'ical.js';

/** A time on the clock, without a zone. */
interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

const MINUTE_MS = 60_000;

/** As `YYYY-MM-DDTHH:MM`. */
export function wallText({ year, month, day, hour, minute }: WallTime): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

export const utcOf = ({ year, month, day, hour, minute }: WallTime) => Date.UTC(year, month - 1, day, hour, minute);

/** A clock in that zone; null where the system does not know it. */
function clockOf(zone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  } catch {
    return null;
  }
}

/** Minutes that the clock is ahead of UTC at a moment. */
function minutesAhead(clock: Intl.DateTimeFormat, at: number): number {
  const shown = new Map(clock.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => shown.get(type) ?? 0;
  const wall = utcOf({ year: part('year'), month: part('month'), day: part('day'), hour: part('hour'), minute: part('minute') });
  return Math.round((wall - Math.floor(at / MINUTE_MS) * MINUTE_MS) / MINUTE_MS);
}

/** Parts of the rules by which clocks are set: on a day of a month, once a year. Whatever else it has, it is not followed. */
const YEARLY = new Set(['FREQ', 'INTERVAL', 'BYMONTH', 'BYDAY', 'BYMONTHDAY', 'UNTIL', 'COUNT', 'WKST']);

/** Once a year, so that following it to any year takes no time. */
function isYearly(component: ICAL.Component): boolean {
  return component.getAllProperties('rrule').every((property) => {
    const rule = property.toICALString().replace(/^[^:]*:/, '');
    const parts = new Map(rule.split(';').map((part) => part.split('=', 2) as [string, string | undefined]));
    return parts.get('FREQ') === 'YEARLY' && [...parts].every(([name, value = '']) => YEARLY.has(name) && !value.includes(','));
  });
}

/** A leap year before any invitation that came by mail. */
const EARLY = 1992;

/** Has a rule without an end begin no earlier than anybody asks: Windows lets them begin in 1601, and each year is counted out. */
function beginLater(observance: ICAL.Component): void {
  const begin = observance.getFirstProperty('dtstart');
  const time = begin?.getFirstValue();
  const rule = observance.getFirstPropertyValue('rrule');
  if (!(time instanceof ICAL.Time) || !(rule instanceof ICAL.Recur) || time.year >= EARLY || rule.count || rule.interval > 1) return;
  const later = time.clone();
  later.year = EARLY;
  begin?.setValue(later);
}

/** What a calendar says of the zones that it names; those that the system knows need no saying. */
export type Zones = (zone: string, wall: WallTime) => number | null;

/** @returns milliseconds of a time on the clock of a zone; null where neither the system nor the calendar knows the zone */
export function zonesOf(calendar: ICAL.Component): Zones {
  const own = new Map<string, ICAL.Timezone>();
  for (const component of calendar.getAllSubcomponents('vtimezone')) {
    const tzid = component.getFirstPropertyValue('tzid');
    const observances = component.getAllSubcomponents();
    if (typeof tzid !== 'string' || observances.length === 0 || !observances.every(isYearly)) continue;
    observances.forEach(beginLater);
    own.set(tzid, new ICAL.Timezone({ component, tzid }));
  }
  return (zone, wall) => {
    const clock = clockOf(zone);
    const asUtc = utcOf(wall);
    if (clock !== null) {
      const first = asUtc - minutesAhead(clock, asUtc) * MINUTE_MS;
      // Once more: the clock may have been set between the two.
      return asUtc - minutesAhead(clock, first) * MINUTE_MS;
    }
    const known = own.get(zone);
    if (known === undefined) return null;
    return asUtc - known.utcOffset(new ICAL.Time({ ...wall, second: 0, isDate: false }, ICAL.Timezone.localTimezone)) * 1000;
  };
}
