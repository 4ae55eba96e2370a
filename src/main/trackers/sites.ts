import { getDomain } from 'tldts';
import { plainWords } from '../../shared/text/plain-words.ts';
import { isMeant, type Form } from './written-sites.ts';

/** Letters of scripts that put no space between words. */
const EAST = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}`;
/** What a name may have of other scripts, and of these: a label is of one kind, since words of the sentence stand right before and behind it. */
const OTHERS = String.raw`(?![${EAST}])[\p{L}\p{M}\p{N}]`;
const LABEL = String.raw`(?:${OTHERS}(?:(?:${OTHERS}|-){0,61}${OTHERS})?|[${EAST}][${EAST}\p{N}-]{0,61})`;
const ENDING = String.raw`(?:xn--[a-z0-9-]{1,59}|(?:(?![${EAST}])[\p{L}\p{M}]){2,24}|[${EAST}]{2,24}(?![${EAST}]))`;

/** A host name as people write it in link texts: as a whole, and not what stands behind a slash or an equals sign. */
const HOST_IN_TEXT = new RegExp(
  String.raw`(?<!${OTHERS}|[_@./\\=?&#%+~-])(?!(?<=[${EAST}])[${EAST}])(https?:\/\/)?(?:[\w-]+@)?((?:${LABEL}\.)+${ENDING})(?!${OTHERS}|[_@-])`,
  'giu',
);

/** What nobody sees, and what parts or shapes letters. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/** A full stop of East Asia between Latin letters; beside those of its own scripts it ends a sentence. */
const WIDE_STOP = /(?<=[a-z0-9])\u3002(?=[a-z0-9])/gi;

/** Mail addresses, whose domains say nothing about where a link should lead. */
const MAIL_ADDRESS = /(^|\s)[^\s/@]+@[^\s/]+/g;

/** A full stop, or what may be read as one: most texts have neither. */
const MAY_NAME_SITE = /[.\u0080-\uffff]/;

/** Characters of a text that are looked at for host names. */
const LONGEST_TEXT = 1_000;

/** Names in one text that are looked at: each is looked up among the public endings, and no text that deceives somebody has more. */
const MOST_NAMES = 20;

/** Characters beside a name from which on a text tells of a site, rather than that one gets there; at its end a site is where one gets. */
const LONG_SENTENCE = 40;
const LONG_SENTENCE_BEFORE = 60;

/** Two words, or four letters of a script that puts no space between them. */
const GOES_ON = new RegExp(String.raw`\p{L}{2}\P{L}+\p{L}{2}|[${EAST}]{4}`, 'u');

/** Somebody's domain; below some suffixes, such as `github.io`, everybody has their own. */
export const domainOf = (host: string) => getDomain(host, { allowPrivateDomains: true }) ?? host;

/** Is it a site that people visit, and not a host that programs alone go to? */
export const isSite = (host: string): boolean => host.startsWith('www.') || getDomain(host) === host;

/** A site that a text shows. */
export interface ShownSite {
  /** As it is written, in lower case. */
  shown: string;
  /** As the DNS has it. */
  host: string;
  form: Form;
  /** A name that a sentence is about, as a headline names a company: `Booking.com faces a fine in Spain`. */
  isSubject: boolean;
}

/** Whether a name that stands there without scheme or path is what its text is about. */
function isSubject(text: string, at: number, name: string): boolean {
  const isLast = !/[\p{L}\p{N}]/u.test(text.slice(at + name.length));
  if (text.length - name.length > (isLast ? LONG_SENTENCE_BEFORE : LONG_SENTENCE)) return true;
  // It begins the sentence, as names of companies do that are written like a site.
  return at === 0 && name !== name.toLowerCase() && text !== text.toUpperCase() && GOES_ON.test(text.slice(name.length));
}

/** Sites that a text shows, as a browser would read them where somebody typed them off; files and mail addresses apart. */
export function* sitesIn(text: string): Generator<ShownSite> {
  if (!MAY_NAME_SITE.test(text)) return;
  const read = text.slice(0, LONGEST_TEXT).replace(UNSEEN, '').normalize('NFKC').replace(WIDE_STOP, '.').replace(MAIL_ADDRESS, '$1');
  const words = plainWords(read);
  let names = 0;
  for (const { 0: written, 1: scheme, 2: found = '', index } of words.matchAll(HOST_IN_TEXT)) {
    if (names++ === MOST_NAMES) return;
    const form: Form =
      scheme !== undefined || /^www\./i.test(found) ? 'address' : /^\/\S/.test(words.slice(index + written.length)) ? 'path' : 'name';
    if (!isMeant(found, form)) continue;
    const shown = found.toLowerCase();
    yield { shown, host: URL.parse(`https://${shown}`)?.hostname ?? shown, form, isSubject: form === 'name' && isSubject(words, index, found) };
  }
}
