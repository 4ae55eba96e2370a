import { isClassName } from './class-names.ts';

/**
 * Attributes that a body may have, each with the form of its value. What is not listed is not written; a value that does not
 * have the form is left out. The attributes that lead somewhere (src, srcset, background, href) are not here: what is
 * written in their place is made by the sanitiser.
 *
 * `class` and `id` are kept for style sheets. They are safe: no script runs in the frame that they could mislead, and neither
 * can make a request.
 */

/** Gives the value as it may be written, or null. */
type Shape = (value: string) => string | null;

const matching = (pattern: RegExp): Shape => {
  return (value) => {
    const trimmed = value.trim();
    return pattern.test(trimmed) ? trimmed : null;
  };
};

/** `600`, `100%`, `600px`. What stands behind a number is not read (WHATWG HTML, 2.3.4.4): `100%;`, `1.5"` and `8</td` are numbers. */
const LENGTH = /^\+?(\d{1,6}(?:\.\d{1,4})?)\d{0,30}(\s?(?:%|px|pt|em)?)/i;
/** A share of what is left (`2*`, HTML 4), of which browsers make nothing. */
const SHARE = /^[+\d.\s]+\*/;
const length: Shape = (value) => (SHARE.test(value) ? null : (LENGTH.exec(value.trim())?.slice(1).join('') ?? null));

const WHOLE = /^[+-]?\d{1,6}/;
const whole: Shape = (value) => WHOLE.exec(value.trim())?.[0] ?? null;

/** There is one where nothing is said of it (WHATWG HTML, 15.3.10). */
const border: Shape = (value) => (value.trim() === '' ? '1' : length(value));

/** `#336699`, `336699`, `red`, `rgb(1,2,3)`, `#fff;`: anything is some colour (WHATWG HTML, 2.3.6). */
const colour = matching(/^[a-z0-9#(),.%; ]{1,40}$/i);
const keyword = matching(/^[a-z-]{1,30}$/i);
const language = matching(/^[a-z0-9-]{1,35}$/i);
const FACE = /^[\p{L}\p{N} ,'"_.&+-]{1,300}$/u;
const face: Shape = (value) => {
  const folded = value.replace(/\s+/g, ' ').trim();
  return FACE.test(folded) ? folded : null;
};
const fragment = matching(/^#[\p{L}\p{N}._-]{1,100}$/u);
const coordinates = matching(/^[\d\s,.%-]{1,2000}$/);
const marker = matching(/^(?:[1aAiI]|disc|circle|square|none)$/);
const moment = matching(/^[\dTZ:.+\s-]{1,40}$/);
const flag: Shape = () => '';

const NAME = /^[\p{L}\p{N}._-]{1,200}$/u;
const name: Shape = (value) => (NAME.test(value.trim()) ? value.trim() : null);

const classes: Shape = (value) => {
  const kept = value.split(/\s+/).filter(isClassName);
  return kept.length === 0 ? null : kept.join(' ');
};

/** The longest alternative text that is shown; some senders put a whole letter into one. */
const LONGEST_WORDS = 2_000;

/** Schemes without slashes that a browser would follow or resolve. */
const SCHEMES = /\b(javascript|vbscript|data|cid|mid|blob|about|file|filesystem|view-source|mailto|tel):(?=\S)/gi;

/** Text for people. Addresses in it lose what makes them one: no attribute of a body holds an absolute URL. */
export function plainWords(value: string): string {
  return value
    .slice(0, LONGEST_WORDS)
    .replace(/[a-z][a-z0-9+.-]{0,30}:[\\/]{2,}/gi, '')
    .replace(/[\\/]{2,}/g, '/')
    .replace(SCHEMES, '$1: ')
    .replace(/\s+/g, ' ')
    .trim();
}
const words: Shape = plainWords;

/** Ours, of what stands in the place of a picture; see `placeholder.ts`. */
export const PICTURE_KIND = 'data-unseen';

/** Attributes that only a style sheet knows are called so; see `named-attributes.ts`. */
export const NAMED_PREFIX = 'data-';

/** Their values: a word or a number. Anything else is as good as none. */
const NAMED_VALUE = /^[\p{L}\p{N} .,;#%_-]{0,100}$/u;
const named: Shape = (value) => (NAMED_VALUE.test(value) ? value : '');

const GLOBAL = {
  align: keyword,
  'aria-hidden': keyword,
  'aria-label': words,
  bgcolor: colour,
  class: classes,
  dir: keyword,
  height: length,
  hidden: flag,
  id: name,
  lang: language,
  role: matching(/^(?:presentation|none|img|separator|article|heading|list|listitem|link|text)$/),
  title: words,
  valign: keyword,
  width: length,
} satisfies Record<string, Shape>;

const CELL = { abbr: words, bordercolor: colour, colspan: whole, headers: name, nowrap: flag, rowspan: whole, scope: keyword };

const BY_ELEMENT: Readonly<Record<string, Readonly<Record<string, Shape>>>> = {
  a: { name },
  area: { alt: words, coords: coordinates, nohref: flag, shape: keyword },
  body: {
    alink: colour,
    bottommargin: whole,
    leftmargin: whole,
    link: colour,
    marginheight: whole,
    marginwidth: whole,
    rightmargin: whole,
    text: colour,
    topmargin: whole,
    vlink: colour,
  },
  blockquote: { type: keyword },
  br: { clear: keyword },
  col: { span: whole },
  colgroup: { span: whole },
  data: { [PICTURE_KIND]: matching(/^(?:room|picture|picture words)$/) },
  del: { datetime: moment },
  details: { open: flag },
  dir: { compact: flag, type: marker },
  dl: { compact: flag },
  font: { color: colour, face, size: whole },
  hr: { color: colour, noshade: flag, size: whole },
  img: { alt: words, border: length, hspace: whole, usemap: fragment, vspace: whole },
  ins: { datetime: moment },
  li: { type: marker, value: whole },
  map: { name },
  menu: { compact: flag, type: marker },
  ol: { compact: flag, reversed: flag, start: whole, type: marker },
  pre: { width: whole },
  style: { media: matching(/^[a-z0-9\s,:().-]{1,300}$/i), type: matching(/^text\/css$/i) },
  table: {
    border,
    bordercolor: colour,
    cellpadding: length,
    cellspacing: length,
    frame: keyword,
    rules: keyword,
    summary: words,
  },
  td: CELL,
  th: CELL,
  time: { datetime: moment },
  tr: { bordercolor: colour },
  ul: { compact: flag, type: marker },
};

/** A style element's own attributes decide whether it applies; it needs none of the others. */
const ONLY_OWN: ReadonlySet<string> = new Set(['style']);

/** How the value of an attribute is checked; null where the attribute may not stand on that element. */
export function shapeOf(element: string, attribute: string): Shape | null {
  const own = BY_ELEMENT[element];
  if (own !== undefined && Object.hasOwn(own, attribute)) return own[attribute] ?? null;
  if (ONLY_OWN.has(element)) return null;
  if (Object.hasOwn(GLOBAL, attribute)) return GLOBAL[attribute as keyof typeof GLOBAL];
  return attribute.startsWith(NAMED_PREFIX) ? named : null;
}

/** Attributes that lead somewhere; the sanitiser reads them and writes its own. */
export const LEADING: ReadonlySet<string> = new Set(['src', 'srcset', 'background', 'href']);

/** Of a field, read and never written. */
const OF_FIELDS: readonly string[] = ['type', 'value', 'checked'];

/** Every name that DOMPurify lets through to the sanitiser. */
export const ATTRIBUTE_NAMES: readonly string[] = [
  ...new Set([...Object.keys(GLOBAL), ...Object.values(BY_ELEMENT).flatMap((own) => Object.keys(own)), ...LEADING, 'style', ...OF_FIELDS]),
];

/** Elements whose `background` names a picture in some browser. */
export const WITH_BACKGROUND: ReadonlySet<string> = new Set(['body', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th']);
