import type ICAL from 'ical.js';
import { CALENDAR_METHODS, type CalendarMethod, type Invitation } from '../../../shared/calendar.ts';
import type { Link } from '../../../shared/report.ts';
import { normaliseLink } from '../../trackers/url.ts';
import type { AnalyseInput } from '../analyse/index.ts';
import { linkWritten, type LinkSighting } from '../analyse/sighting.ts';
import { decodeText } from '../mime/charset.ts';
import { isCalendar } from '../mime/calendars.ts';
import { contentOf, type Leaf } from '../mime/entity.ts';
import type { Selection } from '../mime/select.ts';
import { escapeAttribute } from '../sanitise/escape.ts';
import { readEvent, type ReadEvent } from './event.ts';
import { LONGEST_CALENDAR, MOST_CALENDARS, MOST_LINKS } from './limits.ts';
import { calendarIn } from './components.ts';
import { zonesOf } from './zone.ts';

/** A calendar entry of a message, read. */
export interface Calendar {
  leaf: Leaf;
  method: CalendarMethod;
  events: ReadEvent[];
  moreEvents: number;
  /** HTML versions of descriptions, which Outlook shows, with all that they would load, and pictures that calendar programs draw beside. */
  designed: string[];
}

/** Fields with a description in HTML: Outlook's, and that of RFC 9073. */
const DESIGNED = ['x-alt-desc', 'styled-description'];

function methodOf(calendar: ICAL.Component, leaf: Leaf): CalendarMethod {
  const said = String(calendar.getFirstPropertyValue('method') ?? leaf.params.get('method') ?? '').toLowerCase();
  return CALENDAR_METHODS.find((method) => method === said) ?? 'publish';
}

/** A calendar entry; null where it is none that can be read, and is text like any other. */
function readCalendar(leaf: Leaf): Calendar | null {
  const content = contentOf(leaf).subarray(0, LONGEST_CALENDAR);
  const read = calendarIn(decodeText(content, leaf.params.get('charset') ?? null));
  if (read === null) return null;
  const zones = zonesOf(read.calendar);
  const components = read.calendar.getAllSubcomponents('vevent');
  const valuesOf = (names: readonly string[], of: readonly ICAL.Component[]) =>
    of.flatMap((component) => names.flatMap((name) => component.getAllProperties(name))).map((property) => String(property.getFirstValue() ?? ''));
  const designed = [
    ...valuesOf(DESIGNED, components),
    ...valuesOf(['image'], [read.calendar, ...components]).map((url) => `<img src="${escapeAttribute(url)}">`),
  ];
  const events = components.map((event) => readEvent(event, zones));
  return { leaf, method: methodOf(read.calendar, leaf), events, moreEvents: read.events - events.length, designed };
}

/** Calendar entries of a message, the first ones, whether they are a version of its text or attached. */
export function calendarsOf({ bodies, attachments }: Pick<Selection, 'bodies' | 'attachments'>): Calendar[] {
  const leaves = new Set([...bodies.map(({ leaf }) => leaf), ...attachments].filter(isCalendar));
  return [...leaves].slice(0, MOST_CALENDARS).flatMap((leaf) => readCalendar(leaf) ?? []);
}

/** The links of calendars are the message's like any other. */
export const calendarLinks = (calendars: readonly Calendar[]): LinkSighting[] =>
  calendars.flatMap(({ events }) => events.flatMap(({ urls }) => urls.slice(0, MOST_LINKS).flatMap(linkWritten)));

/** The HTML of calendars that Outlook would show. */
export const designedDocuments = (calendars: readonly Calendar[]): AnalyseInput['documents'] =>
  calendars.flatMap(({ designed }) => designed.map((html) => ({ html, base: null, version: true as const })));

/** What is searched for in a calendar. */
export const calendarWords = ({ events }: Calendar): string =>
  events
    .flatMap(({ summary, location, description, organizer }) => [summary, location, organizer?.name ?? '', description])
    .filter((text) => text !== '')
    .join('\n');

/** Without those that say the same to a reader as one before: programs send an entry as a version of the text and as a file, not always to the letter. */
export function distinct(calendars: readonly Calendar[]): Calendar[] {
  const said = ({ method, events }: Calendar) =>
    JSON.stringify([method, events.map(({ summary, location, start, end }) => [summary, location, start, end])]);
  const met = new Set<string>();
  return calendars.filter((calendar) => met.size < met.add(said(calendar)).size);
}

/** What a reader is shown, with the links as the report counts them. */
export function invitationOf({ leaf, method, events, moreEvents }: Calendar, links: readonly Link[]): Invitation {
  const ids = new Map(links.map(({ url, id }) => [url, id]));
  const idOf = (url: string) => ids.get(normaliseLink(url, null) ?? '') ?? [];
  return {
    part: leaf.part,
    method,
    events: events.map(({ urls, ...event }) => ({ ...event, links: [...new Set(urls.flatMap(idOf))].slice(0, MOST_LINKS) })),
    moreEvents,
  };
}
