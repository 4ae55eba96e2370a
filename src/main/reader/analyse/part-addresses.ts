import type { ResourceKind, Trigger } from '../../../shared/report.ts';
import { normaliseUrl } from '../../trackers/url.ts';
import { BESIDE, type Sighting } from './sighting.ts';

/** A part that is no document, and that some programs draw beside the message all the same. */
export interface Card {
  /** Media type, lower case. */
  type: string;
  text: string;
}

interface Named {
  raw: string;
  kind: ResourceKind;
  trigger: Trigger;
  via: string;
}

/** Addresses of one part that are looked at. */
const MOST_ADDRESSES = 200;

/** A line with more is one that holds a file. */
const LONGEST_LINE = 10_000;

/** `group.NAME;PARAM="a:b":value` (RFC 6350, 3.3; RFC 5545, 3.1). */
const LINE = /^(?:[\w-]{1,60}\.)?([\w-]{1,60})((?:;[^";:]*(?:"[^"]*"[^";:]*)*)*):(.*)$/;

/** What a program draws or plays with a card or an entry, or asks for to know more. Where its links lead stands with the links. */
const PROPERTIES: ReadonlyMap<string, ResourceKind> = new Map([
  ['PHOTO', 'picture'],
  ['LOGO', 'picture'],
  ['IMAGE', 'picture'],
  ['SOUND', 'media'],
  ['KEY', 'other'],
  ['SOURCE', 'other'],
  ['TZURL', 'other'],
  ['STYLED-DESCRIPTION', 'other'],
  ['STRUCTURED-DATA', 'other'],
]);

/** Parameters that name the same in other words (ALTREP), or an entry of a directory (DIR). */
const PARAMETER = /;(ALTREP|DIR)=(?:"([^"]*)"|([^";:]*))/gi;

function* contentLines(text: string, what: string): Generator<Named> {
  let inAlarm = false;
  for (const line of text.replace(/\r?\n[ \t]/g, '').split(/\r?\n|\r/)) {
    if (line.length > LONGEST_LINE) continue;
    const [, name = '', parameters = '', value = ''] = LINE.exec(line) ?? [];
    const property = name.toUpperCase();
    // An alarm goes off in a calendar, days after the message was read.
    if (/^(?:BEGIN|END)$/.test(property) && /^\s*VALARM\s*$/i.test(value)) inAlarm = property === 'BEGIN';
    if (inAlarm) continue;
    const kind = PROPERTIES.get(property);
    if (kind !== undefined) yield { raw: value.replaceAll('\\,', ','), kind, trigger: 'legacy', via: `${what} ${property}` };
    for (const [, parameter = '', quoted, plain = ''] of parameters.matchAll(PARAMETER))
      yield { raw: quoted ?? plain, kind: 'other', trigger: 'legacy', via: `${what} ${parameter.toUpperCase()}` };
  }
}

/** A backslash is written twice. */
const rtfPath = (written: string) => written.replaceAll('\\\\', '\\').trim();

/** Fields with which Word fetches a picture or a text, and the file that it takes its styles from. */
const RTF_FIELD = /\b(INCLUDEPICTURE|INCLUDETEXT|IMPORT)\s+(?:\\\\?[a-z*]\s+){0,4}"?([^\s"{}]{1,2000})|\\\*\\(template)\s+([^{}]{1,2000})/gi;

/** A field for a piece of another document: the program that made it, and where it is. */
const RTF_LINK = /\bLINK\s+[\w.]{1,100}\s+"?([^\s"{}]{1,2000})/gi;

/** Data of an object, in hexadecimal digits (RTF 1.9, objects). */
const RTF_OBJECT = /\\objdata\b[^\da-f{}]{0,20}([\da-f\s]{20,200000})/gi;

/** An address in such data: of a moniker in UTF-16, of what is packed in bytes. */
const IN_OBJECT = /(?:h\0t\0t\0p\0(?:s\0)?:\0(?:[\x21-\x7e]\0){3,2000}|https?:[\x21-\x7e]{3,2000})/gi;

/** Objects that are linked, of which Word asks for the newest version when it opens or draws them. */
function* rtfObjects(text: string): Generator<Named> {
  for (const [, digits = ''] of text.matchAll(RTF_OBJECT)) {
    const data = Buffer.from(digits.replaceAll(/\s/g, ''), 'hex').toString('latin1');
    for (const [address] of data.matchAll(IN_OBJECT))
      yield { raw: address.replaceAll('\0', ''), kind: 'other', trigger: 'legacy', via: 'RTF object' };
  }
}

function* rtfAddresses(text: string): Generator<Named> {
  for (const [, field, address = '', template, file = ''] of text.matchAll(RTF_FIELD)) {
    const kind: ResourceKind = field?.toUpperCase() === 'INCLUDEPICTURE' ? 'picture' : 'other';
    yield {
      raw: rtfPath(template ? file : address),
      kind,
      trigger: 'legacy',
      via: `RTF ${(field ?? template ?? '').toLowerCase()}`,
    };
  }
  for (const [, address = ''] of text.matchAll(RTF_LINK)) yield { raw: rtfPath(address), kind: 'other', trigger: 'legacy', via: 'RTF link' };
  yield* rtfObjects(text);
}

const READERS: readonly [RegExp, (text: string) => Generator<Named>][] = [
  [/vcard|^text\/directory$/, (text) => contentLines(text, 'vCard')],
  [/calendar|^application\/ics$/, (text) => contentLines(text, 'calendar')],
  [/rtf$/, rtfAddresses],
];

/** Whether there may be addresses in a part of this type. */
export const isCard = (type: string): boolean => READERS.some(([types]) => types.test(type));

/** Requests of programs that draw cards, calendar entries and letters of Word beside a message. */
export function cardSightings(cards: readonly Card[]): Sighting[] {
  return cards.flatMap(({ type, text }) => {
    const found: Sighting[] = [];
    for (const { raw, via, ...fetching } of READERS.find(([types]) => types.test(type))?.[1](text) ?? []) {
      const url = normaliseUrl(raw, null);
      if (url !== null) found.push({ ...BESIDE, ...fetching, url, via, excerpt: `${via}: ${raw}` });
      if (found.length === MOST_ADDRESSES) break;
    }
    return found;
  });
}
