import { ATTRIBUTE_NAMES, NAMED_PREFIX } from './attributes.ts';

/**
 * Attributes that mean nothing to a browser, and by which a style sheet tells elements apart: `body[override] .card`. They are
 * written as `data-…`, which will never mean anything to one either (WHATWG HTML, 3.2.6.6).
 */
export type NamedAttributes = ReadonlySet<string>;

/** More than that no sheet has need of. */
const MOST_NAMES = 20;

/** In a selector: a block begins behind it before anything ends. */
const IN_SELECTOR = /\[\s*([a-z][a-z0-9-]{0,40})(\s*(?:[~|^$*]?=[^[\]{};]{0,100})?\])(?=[^{};]{0,300}\{)/gi;

/** Handlers run nothing as `data-…`; they have no business in a body all the same. */
const HANDLER = /^on/;

const KNOWN: ReadonlySet<string> = new Set(ATTRIBUTE_NAMES);

const NONE: NamedAttributes = new Set();

const standsIn = (html: string, name: string) => new RegExp(`[\\s"']${name}(?=[\\s=/>])`, 'i').test(html);

/** Attributes of a document that are in no table of ours and that its style sheets name. */
export function namedAttributes(html: string): NamedAttributes {
  if (!/<style/i.test(html)) return NONE;
  const found = new Set<string>();
  for (const [, name = ''] of html.matchAll(IN_SELECTOR)) {
    const lower = name.toLowerCase();
    if (found.has(lower) || KNOWN.has(lower) || HANDLER.test(lower)) continue;
    found.add(lower);
    if (found.size === MOST_NAMES) break;
  }
  return new Set([...found].filter((name) => standsIn(html, name)));
}

const renamed = (name: string) => (name.startsWith(NAMED_PREFIX) ? name : `${NAMED_PREFIX}${name}`);

/** A style sheet whose selectors name the attributes as they are written. */
export const withNamesWritten = (css: string, named: NamedAttributes): string =>
  named.size === 0
    ? css
    : css.replace(IN_SELECTOR, (selector, name: string, rest: string) =>
        named.has(name.toLowerCase()) ? `[${renamed(name.toLowerCase())}${rest}` : selector,
      );

/** What an attribute is called where it is written. */
export const writtenName = (name: string, named: NamedAttributes): string => (named.has(name) ? renamed(name) : name);
