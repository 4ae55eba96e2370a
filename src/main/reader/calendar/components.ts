import ICAL from 'ical.js';
import { LONGEST_LINE, LONGEST_PARSED, MOST_EVENTS, MOST_OBSERVANCES, MOST_ZONES } from './limits.ts';

/** `NAME` or `NAME;PARAM=value`, a colon, the value (RFC 5545, 3.1). */
const CONTENT_LINE = /^([A-Za-z0-9-]+)(?=[;:])/;

/** A file inside of the calendar, as base64. */
const INLINE_FILE = /^[A-Za-z-]+;[^:]*ENCODING=BASE64/i;

/** Components that are read, with those that they stand in, and how many of each. Alarms, which call sounds and mail, are not among them. */
const READ: ReadonlyMap<string, number> = new Map([
  ['VCALENDAR', 1],
  ['VCALENDAR/VEVENT', MOST_EVENTS],
  ['VCALENDAR/VTIMEZONE', MOST_ZONES],
  ['VCALENDAR/VTIMEZONE/STANDARD', MOST_OBSERVANCES],
  ['VCALENDAR/VTIMEZONE/DAYLIGHT', MOST_OBSERVANCES],
]);

/** Null where ical.js, which throws what it likes at what it does not like, makes nothing of the line. */
function propertyOf(line: string): ICAL.Property | null {
  try {
    const property = ICAL.Property.fromString(line);
    property.getValues();
    return property;
  } catch {
    return null;
  }
}

/**
 * A calendar with its events and time zones. What does not follow the grammar is left out, line by line, as are files inside of it: a
 * program that parses it as a whole would have nothing of it for one wrong line.
 * @returns null where there is no event, or more than anybody would send; `events`: also those that were left out
 */
export function calendarIn(text: string): { calendar: ICAL.Component; events: number } | null {
  const met = new Map<string, number>();
  const open: { name: string; component: ICAL.Component }[] = [];
  let calendar: ICAL.Component | null = null;
  /** Components inside of one that is not read. */
  let skipped = 0;
  let length = 0;

  const begin = (name: string) => {
    const path = [...open.map((each) => each.name), name].join('/');
    const count = skipped === 0 ? (met.get(path) ?? 0) + 1 : Infinity;
    if (skipped === 0) met.set(path, count);
    if (count > (READ.get(path) ?? 0)) {
      skipped++;
      return;
    }
    const component = new ICAL.Component(name.toLowerCase());
    open.at(-1)?.component.addSubcomponent(component);
    calendar ??= component;
    open.push({ name, component });
  };
  const end = (name: string) => {
    if (skipped > 0) skipped--;
    else if (open.at(-1)?.name === name) open.pop();
  };

  // A line that begins with white space goes on with the one before.
  for (const line of text.replace(/\r?\n[ \t]/g, '').split(/\r?\n|\r/)) {
    const name = CONTENT_LINE.exec(line)?.[1]?.toUpperCase();
    if (name === undefined || line.length > LONGEST_LINE || INLINE_FILE.test(line)) continue;
    const value = line
      .slice(line.indexOf(':') + 1)
      .trim()
      .toUpperCase();
    if (name === 'BEGIN') begin(value);
    else if (name === 'END') end(value);
    else if (skipped === 0 && open.length > 0) {
      length += line.length;
      if (length > LONGEST_PARSED) return null;
      const property = propertyOf(line);
      if (property !== null) open.at(-1)?.component.addProperty(property);
    }
  }
  const events = met.get('VCALENDAR/VEVENT') ?? 0;
  return calendar === null || events === 0 ? null : { calendar, events };
}
