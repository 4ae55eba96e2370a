import { parse } from 'tldts';
import { normaliseLink } from '../../trackers/url.ts';
import type { Link } from '../../../shared/report.ts';
import type { TextLink } from '../../../shared/message-view.ts';

/** Addresses of one text that are links; a list of more is a file, not a letter. */
const MOST_LINKS = 1_000;

/** Of these, addresses that go on in the next line; each of the others is compared with them. */
const MOST_BROKEN = 100;

/** A longer one is nothing that somebody wrote into a text. */
const LONGEST_ADDRESS = 4_000;

/** Addresses that say that they are one, up to what stands in none: space, brackets of markup, quotation marks, stops of East Asia. Words of a script without spaces may stand right before it. */
const ADDRESS =
  /(?:(?<![a-z0-9_+-]|[a-z0-9_+-]\.)(?:(?:https?|ftp):\/\/|mailto:(?=[^\s@]{1,100}@))|(?<![a-z0-9_@.:/=-])www\.(?=[\p{L}\p{N}]))[^\s<>"…“”„«»‘’、。，；：！？（）「」『』【】《》]+/giu;

/** In angle brackets an address may go on in the next line (RFC 3986, appendix C). */
const IN_BRACKETS = /<(?:url:)?((?:https?|ftp):\/\/[^\s<>"]{1,400}(?:\n[^\s<>"]{1,400}){1,8})>/gi;

/** Stops and signs of emphasis behind an address belong to the sentence. */
const BEHIND = /[.,;:!?'*~|\\]/;

const PAIRS: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);

/** Without what belongs to the sentence around it: a bracket that it does not open itself is closed by somebody else. */
function withoutSentence(found: string): string {
  const counts = new Map<string, number>();
  for (const character of found) if (/[()[\]{}]/.test(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  let end = found.length;
  for (;;) {
    while (end > 0 && BEHIND.test(found[end - 1] ?? '')) end--;
    const last = found[end - 1] ?? '';
    const opener = PAIRS.get(last);
    const [closed, opened] = [counts.get(last) ?? 0, counts.get(opener ?? '') ?? 0];
    if (opener === undefined || closed <= opened) return found.slice(0, end);
    counts.set(last, closed - 1);
    end--;
  }
}

/** A host in ASCII, and words of East Asia right behind it: `www.shop.example请访问`. */
const HOST_AND_WORDS =
  /^((?:https?:\/\/)?(?:[a-z0-9-]+\.)+[a-z]{2,24})(?::\d+)?\.?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/iu;

/** Without words that stand right behind its host, where that is one without them. */
function withoutWords(found: string): string {
  const host = HOST_AND_WORDS.exec(found)?.[1];
  return host !== undefined && parse(host).isIcann ? host : found;
}

/** `www.shop.example's`. */
const withoutGenitive = (found: string) => found.replace(/'s$/, '');

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
  const broken = [...text.matchAll(IN_BRACKETS)].slice(0, MOST_BROKEN).map(({ index, 0: all, 1: inside = '' }): Place => {
    const from = index + all.length - 1 - inside.length;
    return { from, to: from + inside.length, address: inside.replaceAll('\n', '') };
  });
  const places: Place[] = [...broken];
  for (const { index, 0: found } of text.matchAll(ADDRESS)) {
    if (places.length >= MOST_LINKS) break;
    if (found.length > LONGEST_ADDRESS) continue;
    const address = withoutGenitive(withoutSentence(withoutWords(found)));
    const isCut = text[index + found.length] === '…';
    if (isCut || !leads(address) || broken.some(({ from, to }) => index >= from && index < to)) continue;
    places.push({ from: index, to: index + address.length, address: withScheme(address) });
  }
  return places.sort((a, b) => a.from - b.from);
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
