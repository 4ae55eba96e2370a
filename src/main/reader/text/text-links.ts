import { normaliseLink } from '../../trackers/url.ts';
import type { Link } from '../../../shared/report.ts';
import type { TextLink } from '../../../shared/model.ts';

/** Addresses of one text that are links; a list of more is a file, not a letter. */
const MOST_LINKS = 1_000;

/** A longer one is nothing that somebody wrote into a text. */
const LONGEST_ADDRESS = 4_000;

/** Addresses that say that they are one, up to what stands in none: space, brackets of markup, quotation marks, stops of East Asia. Words of a script without spaces may stand right before it. */
const ADDRESS =
  /(?:(?<![a-z0-9_+.-])(?:(?:https?|ftp):\/\/|mailto:(?=\S+@))|(?<![a-z0-9_@.:/=-])www\.(?=[\p{L}\p{N}]))[^\s<>"…“”„«»‘’、。，；：！？（）「」『』【】《》]+/giu;

/** In angle brackets an address may go on in the next line (RFC 3986, appendix C). */
const IN_BRACKETS = /<(?:url:)?((?:https?|ftp):\/\/[^\s<>"]+(?:\n[^\s<>"]+){1,8})>/gi;

/** Stops and signs of emphasis behind an address belong to the sentence. */
const BEHIND = /[.,;:!?'*~|\\]+$/;

const PAIRS: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);

const count = (text: string, character: string) => text.split(character).length - 1;

/** Without what belongs to the sentence around it: a bracket that it does not open itself is closed by somebody else. */
function withoutSentence(found: string): string {
  let address = found;
  for (;;) {
    const bare = address.replace(BEHIND, '');
    const last = bare.at(-1) ?? '';
    const opener = PAIRS.get(last);
    if (opener === undefined || count(bare, last) <= count(bare, opener)) return bare;
    address = bare.slice(0, -1);
  }
}

interface Place {
  from: number;
  to: number;
  /** As it would stand in a link. */
  address: string;
}

const withScheme = (address: string) => (/^www\./i.test(address) ? `http://${address}` : address);

/** Whether anything stands behind the scheme. */
const leads = (address: string) => /^[a-z]+:(?:\/\/)?[\p{L}\p{N}[]/iu.test(withScheme(address));

/** The addresses in a text that a person would take for links, in order. `www.` stands for `http://www.`; one that was cut short (`…`) leads nowhere. */
export function addressesIn(text: string): Place[] {
  const broken = [...text.matchAll(IN_BRACKETS)].slice(0, MOST_LINKS).map(({ index, 0: all, 1: inside = '' }): Place => {
    const from = index + all.length - 1 - inside.length;
    return { from, to: from + inside.length, address: inside.replaceAll('\n', '') };
  });
  const places: Place[] = [...broken];
  for (const { index, 0: found } of text.matchAll(ADDRESS)) {
    if (places.length >= MOST_LINKS) break;
    const address = withoutSentence(found);
    const isCut = text[index + found.length] === '…';
    if (isCut || !leads(address) || broken.some(({ from, to }) => index >= from && index < to)) continue;
    places.push({ from: index, to: index + address.length, address: withScheme(address) });
  }
  return places.filter(({ address }) => address.length <= LONGEST_ADDRESS).sort((a, b) => a.from - b.from);
}

/** Where in a text the links of a report stand. */
export function linksIn(text: string, links: readonly Link[]): TextLink[] {
  if (links.length === 0) return [];
  const ids = new Map(links.map(({ url, id }) => [url, id]));
  return addressesIn(text).flatMap(({ from, to, address }) => {
    const link = ids.get(normaliseLink(address, null) ?? '');
    return link === undefined ? [] : [{ from, to, link }];
  });
}
