import { normaliseUrl } from '../../trackers/url.ts';
import { cardDataAddresses } from './card-data.ts';
import { PROPERTIES } from './card-properties.ts';
import type { Effort } from './effort.ts';
import { markdownAddresses } from './markdown-addresses.ts';
import type { Named } from './named-address.ts';
import { playlistAddresses } from './playlist-addresses.ts';
import { rtfAddresses } from './rtf-addresses.ts';
import { BESIDE, type Sighting } from './sighting.ts';
import { xmlDataAddresses } from './xml-data.ts';

/** A part that is no document, and that some programs draw beside the message all the same. */
export interface Card {
  /** Media type, lower case. */
  type: string;
  text: string;
}

/** Addresses of one part that are looked at. */
const MOST_ADDRESSES = 200;

/** A line with more is one that holds a file. */
const LONGEST_LINE = 10_000;

/** `group.NAME;PARAM="a:b":value` (RFC 6350, 3.3; RFC 5545, 3.1). */
const LINE = /^(?:[\w-]{1,60}\.)?([\w-]{1,60})((?:;[^";:]*(?:"[^"]*"[^";:]*)*)*):(.*)$/;

/** Parameters that name the same in other words (ALTREP), or an entry of a directory (DIR). */
const PARAMETER = /;(ALTREP|DIR)=(?:"([^"]*)"|([^";:]*))/gi;

/** A line of vCard 2.1 whose value is encoded as parts of mail are, and goes on where it ends in an equals sign. */
const ENCODED = /^[^:\r\n]{0,500};(?:ENCODING=)?QUOTED-PRINTABLE[;:].*$/gim;
const GOES_ON = /=\r?\n/g;
const OCTET = /=([\da-f]{2})/gi;

/** The value of such a line in its own letters. */
const decoded = (line: string) =>
  line.replace(/:.*$/s, (value) => value.replace(OCTET, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))));

function* contentLines(text: string, what: string): Generator<Named> {
  let inAlarm = false;
  const unfolded = text.replace(/\r?\n[ \t]/g, '');
  const plain = /quoted-printable/i.test(unfolded) ? unfolded.replace(GOES_ON, '').replace(ENCODED, decoded) : unfolded;
  for (const line of plain.split(/\r?\n|\r/)) {
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

/** By type, the first that fits. Cards and entries are the same in lines, in JSON and in XML; to take data apart costs more than to look through a text. */
const READERS: readonly [types: RegExp, read: (text: string) => Generator<Named>, cost?: 'data'][] = [
  [/(?:vcard|calendar)\+json$/, cardDataAddresses, 'data'],
  [/[/+]xml$|^application\/smil$/, xmlDataAddresses, 'data'],
  [/vcard|^text\/directory$/, (text) => contentLines(text, 'vCard')],
  [/calendar|^application\/ics$/, (text) => contentLines(text, 'calendar')],
  [/rtf$/, rtfAddresses],
  [/^text\/(?:x-)?markdown$/, markdownAddresses],
  [/mpegurl$|[/-]scpls$|realaudio$|ms-(?:asf|asx|wax|wvx)$|ms-wpl$/, playlistAddresses],
];

/** Cards and letters are drawn beside a message whatever they are called; other files only where they were sent to be seen. */
const ALSO_ATTACHED = /vcard|calendar|^text\/directory$|^application\/ics$|rtf$/;

/**
 * Whether there may be addresses in a part of this type that some program asks for beside the message.
 * @param attached its sender called it a file to be saved
 */
export const isCard = (type: string, attached: boolean): boolean =>
  READERS.some(([types]) => types.test(type)) && (!attached || ALSO_ATTACHED.test(type));

/** Requests of programs that draw cards, calendar entries and letters of Word beside a message. */
export function cardSightings(cards: readonly Card[], effort: Effort): Sighting[] {
  return cards.flatMap(({ type, text }) => {
    const found: Sighting[] = [];
    const [, read, cost] = READERS.find(([types]) => types.test(type)) ?? [];
    const looked = cost === undefined ? text : text.slice(0, effort.take(cost, text.length));
    for (const { raw, via, ...fetching } of read?.(looked) ?? []) {
      const url = normaliseUrl(raw, null);
      if (url !== null) found.push({ ...BESIDE, ...fetching, url, via, excerpt: `${via}: ${raw}` });
      if (found.length === MOST_ADDRESSES) break;
    }
    return found;
  });
}
