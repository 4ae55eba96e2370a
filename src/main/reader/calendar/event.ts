import ICAL from 'ical.js';
import type { CalendarAnswer, CalendarEvent, CalendarPerson, CalendarRule, CalendarTime } from '../../../shared/calendar.ts';
import { plainWords } from '../../../shared/text/plain-words.ts';
import { withoutEnd } from '../../../shared/text/without-end.ts';
import { textFromHtml } from '../text/from-html.ts';
import { LONGEST_DESCRIPTION, LONGEST_WORDS, MOST_PEOPLE } from './limits.ts';
import { wallText, utcOf, type Zones } from './zone.ts';

/** An event with the addresses that it names, which have no number in a report yet. */
export interface ReadEvent extends Omit<CalendarEvent, 'links'> {
  urls: string[];
}

const words = (value: unknown) => (typeof value === 'string' ? plainWords(value.slice(0, LONGEST_WORDS)) : '');

const isHtml = (text: string) => /<(?:p|br|div|a|b|i|u|ul|ol|li|span|html)\b[^>]{0,500}>/i.test(text);

/** Lines of a description; Google writes some of them in HTML. */
function lines(value: unknown): string {
  if (typeof value !== 'string') return '';
  const bounded = value.slice(0, LONGEST_DESCRIPTION);
  const text = isHtml(bounded) ? textFromHtml(bounded, { links: true, hidden: false, most: LONGEST_DESCRIPTION }) : bounded;
  return text
    .split(/\r?\n/)
    .map(plainWords)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function timeOf(property: ICAL.Property | null, zones: Zones, time: unknown = property?.getFirstValue()): CalendarTime | null {
  if (property === null || !(time instanceof ICAL.Time) || Number.isNaN(utcOf(time))) return null;
  if (time.isDate) return { kind: 'day', day: wallText(time).slice(0, 10) };
  // ical.js says of a time that ends in Z that it is in UTC, and of all others nothing that can be relied on.
  if (time.zone === ICAL.Timezone.utcTimezone) return { kind: 'moment', at: utcOf(time), local: null, zone: null };
  const tzid = property.getFirstParameter('tzid');
  const zone = tzid ? words(tzid) : null;
  const at = tzid ? zones(tzid, time) : null;
  return at === null ? { kind: 'floating', local: wallText(time), zone } : { kind: 'moment', at, local: wallText(time), zone };
}

const same = (a: CalendarTime | null, b: CalendarTime | null) => JSON.stringify(a) === JSON.stringify(b);

/** Of days, the last one itself: DTEND is the day after it (RFC 5545, 3.6.1). */
function endOf(event: ICAL.Component, start: CalendarTime | null, zones: Zones): CalendarTime | null {
  const [from, to, lasts] = ['dtstart', 'dtend', 'duration'].map((name) => event.getFirstProperty(name));
  const beginning = from?.getFirstValue();
  const duration = lasts?.getFirstValue();
  let value = to?.getFirstValue();
  if (!(value instanceof ICAL.Time) && duration instanceof ICAL.Duration && beginning instanceof ICAL.Time) {
    value = beginning.clone();
    (value as ICAL.Time).addDuration(duration);
  }
  if (!(value instanceof ICAL.Time)) return null;
  const last = value.clone();
  if (last.isDate) last.adjust(-1, 0, 0, 0);
  const end = timeOf(to ?? from ?? null, zones, last);
  return same(start, end) || (start?.kind === 'day' && end?.kind === 'day' && end.day < start.day) ? null : end;
}

const ANSWERS: ReadonlyMap<string, CalendarAnswer> = new Map([
  ['ACCEPTED', 'accepted'],
  ['DECLINED', 'declined'],
  ['TENTATIVE', 'tentative'],
  ['DELEGATED', 'delegated'],
]);

function parameter(property: ICAL.Property, name: string): string {
  const value = property.getParameter(name);
  return words(Array.isArray(value) ? value[0] : value);
}

function personOf(property: ICAL.Property): CalendarPerson {
  const address = words(property.getFirstValue()).replace(/^mailto:/i, '');
  const name = parameter(property, 'cn');
  return {
    name: name === address ? '' : name,
    // Exchange writes others, which nobody can read.
    address: address.includes('@') ? address : '',
    answer: ANSWERS.get(parameter(property, 'partstat').toUpperCase()) ?? null,
    optional: /^(?:OPT|NON)-PARTICIPANT$/i.test(parameter(property, 'role')),
  };
}

const UNITS: ReadonlyMap<string, CalendarRule['every']> = new Map([
  ['DAILY', 'day'],
  ['WEEKLY', 'week'],
  ['MONTHLY', 'month'],
  ['YEARLY', 'year'],
]);

/** Parts that are said, and those that change nothing about what is. */
const SAID = new Set(['BYDAY', 'BYMONTHDAY']);

/** Days and months of another calendar than ours (RFC 7529). */
const OTHER_CALENDAR = /[:;]RSCALE=(?!GREGORIAN\b)/i;

/** It is only put into words: nothing is counted out from it, however often it would come. */
function repeatsOf(event: ICAL.Component, zones: Zones): ReadEvent['repeats'] {
  const rules = event.getAllProperties('rrule');
  const [first] = rules;
  if (first === undefined) return event.getFirstProperty('rdate') === null ? null : 'odd';
  const rule = first.getFirstValue();
  if (!(rule instanceof ICAL.Recur) || rules.length > 1 || OTHER_CALENDAR.test(first.toICALString())) return 'odd';
  const every = UNITS.get(rule.freq);
  const parts = rule.parts as Partial<Record<string, (string | number)[]>>;
  // A yearly one in a month is that of its first day.
  const unsaid = Object.keys(parts).filter((name) => !SAID.has(name) && !(name === 'BYMONTH' && every === 'year' && parts[name]?.length === 1));
  const days = (parts['BYDAY'] ?? []).map((day) => /^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/.exec(String(day)));
  const monthDays = (parts['BYMONTHDAY'] ?? []).map(Number);
  if (every === undefined || unsaid.length > 0 || days.length > 7 || days.includes(null) || monthDays.length > 31) return 'odd';
  const until = timeOf(first, zones, rule.until ?? undefined);
  return {
    every,
    interval: Math.max(1, rule.interval),
    weekdays: days.map((day) => ({ day: ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'].indexOf(day?.[2] ?? ''), nth: Number(day?.[1] ?? 0) })),
    monthDays,
    times: rule.count ?? null,
    until:
      until === null
        ? null
        : until.kind === 'moment'
          ? new Date(until.at).toISOString().slice(0, 10)
          : until.kind === 'day'
            ? until.day
            : until.local.slice(0, 10),
  };
}

/** Fields that lead to a meeting, first; then what was written by hand, and what is attached. */
const WITH_URLS = [
  'conference',
  'x-google-conference',
  'x-microsoft-skypeteamsmeetingurl',
  'x-microsoft-onlinemeetingexternallink',
  'url',
  'location',
  'description',
  'attach',
] as const;

const URL_IN_TEXT = /https?:\/\/[^\s<>"'\\]{1,2000}/gi;

function urlsOf(event: ICAL.Component): string[] {
  const found = WITH_URLS.flatMap((name) =>
    event.getAllProperties(name).flatMap(
      (property) =>
        String(property.getFirstValue() ?? '')
          .slice(0, LONGEST_DESCRIPTION)
          .match(URL_IN_TEXT) ?? [],
    ),
  );
  // What ends a sentence or stands around an address is none of it.
  return [...new Set(found.map((url) => withoutEnd(url, '.,;:!?)]}')))];
}

/** What a person is told of an event. */
export function readEvent(event: ICAL.Component, zones: Zones): ReadEvent {
  const first = (name: string) => event.getFirstPropertyValue(name);
  const start = timeOf(event.getFirstProperty('dtstart'), zones);
  const people = event.getAllProperties('attendee');
  const organizer = event.getFirstProperty('organizer');
  return {
    summary: words(first('summary')),
    location: words(first('location')),
    description: lines(first('description')),
    start,
    end: endOf(event, start, zones),
    repeats: repeatsOf(event, zones),
    occurrence: timeOf(event.getFirstProperty('recurrence-id'), zones),
    cancelled: words(first('status')).toUpperCase() === 'CANCELLED',
    updated: Number(first('sequence') ?? 0) > 0,
    organizer: organizer === null ? null : personOf(organizer),
    people: people.slice(0, MOST_PEOPLE).map(personOf),
    morePeople: Math.max(0, people.length - MOST_PEOPLE),
    comment: lines(first('comment')),
    urls: urlsOf(event),
  };
}
