import { Parser } from 'htmlparser2';
import type { ResourceKind } from '../../../shared/report.ts';
import { PROPERTIES } from './card-properties.ts';
import type { Named } from './named-address.ts';
import { isPictured } from './structured-data.ts';

/** An element that is no HTML and no drawing, by its name without a prefix. */
interface Open {
  name: string;
  text: string;
  /** It asks for something itself, by what is around it. */
  kind: ResourceKind | null;
}

/** As much of the text of one element as an address may be long. */
const LONGEST_TEXT = 4_000;

/** Where the address of what an element is about stands: in its text, in one of these elements, or in one of these attributes. */
const ADDRESS = new Set(['url', 'uri', 'href', 'src', 'location']);

const withoutPrefix = (name: string) => name.slice(name.lastIndexOf(':') + 1).toLowerCase();

/** What is drawn or played with it: as in cards (RFC 6351, 6321), feeds (RSS, Atom, Media RSS), descriptions of a search, lists of tracks (XSPF). */
function kindOf(name: string): ResourceKind | null {
  if (isPictured(name)) return 'picture';
  if (name === 'track' || name === 'altrep' || name === 'dir') return name === 'track' ? 'media' : 'other';
  return PROPERTIES.get(name.toUpperCase()) ?? null;
}

/** An alarm goes off in a calendar, days after the message was read; HTML and drawings are read as such. */
const PASSED_OVER = new Set(['valarm', 'svg', 'html']);

/** Elements in elements, from which on XML is read as if it began there: whoever is looked for among all that are open takes ever longer. */
const DEEPEST = 256;

interface Listener {
  opened(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  closed(): void;
}

/** Has XML heard, by its names without a prefix. @param listening somebody for whom nothing is open yet */
function readXml(xml: string, listening: () => Listener): void {
  for (let at = 0; at < xml.length;) {
    const listener = listening();
    const begin = at;
    let open = 0;
    at = xml.length;
    const parser = new Parser(
      {
        onopentag(written, attributes) {
          listener.opened(withoutPrefix(written), attributes);
          if (++open < DEEPEST) return;
          at = begin + parser.endIndex + 1;
          parser.pause();
        },
        ontext: listener.text,
        onclosetag() {
          open--;
          listener.closed();
        },
      },
      { xmlMode: true },
    );
    parser.write(begin === 0 ? xml : xml.slice(begin));
    if (at === xml.length) parser.end();
    while (open-- > 0) listener.closed();
  }
}

/**
 * What programs that know its vocabulary ask for to show a file in XML: pictures, sounds and tracks that it names in words, not by an
 * attribute of HTML.
 */
export function* xmlDataAddresses(xml: string): Generator<Named> {
  const found: Named[] = [];
  const add = (raw: string, kind: ResourceKind, name: string) => found.push({ raw: raw.trim(), kind, trigger: 'legacy', via: `XML ${name}` });
  readXml(xml, () => {
    const open: Open[] = [];
    let within = 0;
    return {
      opened(name, attributes) {
        if (PASSED_OVER.has(name)) within++;
        // What a track is about comes before what is around it: its picture is none to play.
        const kind = kindOf(name) ?? (ADDRESS.has(name) || name === 'parameters' ? (open.at(-1)?.kind ?? null) : null);
        open.push({ name, text: '', kind });
        if (within > 0 || kind === null || ADDRESS.has(name)) return;
        for (const [key, value] of Object.entries(attributes)) if (ADDRESS.has(withoutPrefix(key))) add(value, kind, name);
      },
      text(text) {
        const element = open.at(-1);
        if (element?.kind != null && element.text.length < LONGEST_TEXT) element.text += text;
      },
      closed() {
        const element = open.pop();
        if (element === undefined) return;
        if (within === 0 && element.kind !== null && element.text.trim() !== '')
          add(element.text, element.kind, ADDRESS.has(element.name) ? (open.at(-1)?.name ?? element.name) : element.name);
        if (PASSED_OVER.has(element.name)) within--;
      },
    };
  });
  yield* found;
}

/** Whether XML has entries, as feeds do. */
export const isFeed = (xml: string): boolean => /<(?:\w{1,20}:)?(?:rss|feed|channel|item|entry)\b/i.test(xml);

/** HTML that a feed has in its entries, as text (RSS 2.0, `description`; Atom, `content type="html"`). */
export function htmlInFeed(xml: string): string {
  let html = '';
  readXml(xml, () => {
    const names: string[] = [];
    return {
      opened: (name) => void names.push(name),
      text(text) {
        if (/^(?:description|encoded|content|summary)$/.test(names.at(-1) ?? '')) html += text;
      },
      closed() {
        names.pop();
        html += '\n';
      },
    };
  });
  return html;
}
