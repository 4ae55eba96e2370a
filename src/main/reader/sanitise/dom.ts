import createDOMPurify, { type Config } from 'dompurify';
import { JSDOM } from 'jsdom';
import { BETWEEN_CHOICES } from '../field-words.ts';
import { ATTRIBUTE_NAMES } from './attributes.ts';
import { ALLOWED, ELEMENTS, FORBIDDEN_WITH_CONTENT, leavesWords, WRITTEN_AS_PRE } from './elements.ts';
import type { NamedAttributes } from './named-attributes.ts';

/**
 * The one window of this process. It runs no script and loads nothing: jsdom does neither unless it is told to. Documents
 * are made by its DOMParser, which gives them no window at all.
 */
const { window } = new JSDOM('');

const purify = createDOMPurify(window);

// On a DOM that it does not know DOMPurify gives everything back as it came.
if (purify.isSupported !== true) throw new Error('DOMPurify does not support this DOM; nothing can be sanitised.');

/**
 * Style sheets are taken out of its hands: it would drop a style element with a `<` in it, comments included. The hook runs
 * before that check.
 */
let cleanStyle: (css: string) => string = () => '';
purify.addHook('uponSanitizeElement', (node, { tagName }) => {
  if (tagName === 'style') node.textContent = cleanStyle(node.textContent ?? '');
});

/** Characters of all that may be chosen that stand in the line as words of it. */
const LONGEST_CHOICES = 16;

/** The same of one choice. */
const WIDEST_CHOICE = 30;

/**
 * A browser shows one of many choices and opens the others over the page. Here all of them are read in a box as large as such a field: fifty states
 * in a row would push everything beside them out of sight, in a cell whose lines do not break most of all.
 */
function choicesStyle(choices: readonly string[]): string {
  const widest = choices.reduce((most, { length }) => Math.max(most, length), 0);
  return (
    `display:inline-block;max-width:${Math.min(widest, WIDEST_CHOICE) + 4}ch;max-height:1.6em;overflow:auto;white-space:normal;border:1px solid #8c959f;border-radius:3px;` +
    'padding:1px 4px;background-color:#fff;color:#1f2328;font-size:13px;line-height:1.5;text-align:start;vertical-align:middle'
  );
}

/** Words of what is not kept itself, and the element that they are written in; null where there are none. */
function wordsOf(node: Node): { words: string; as: 'pre' | 'span'; style?: string } | null {
  // The name of a form may be one of its fields.
  const nodeName: unknown = node.nodeName;
  const name = typeof nodeName === 'string' ? nodeName.toLowerCase() : '';
  if (WRITTEN_AS_PRE.includes(name)) return { words: node.textContent ?? '', as: 'pre' };
  if (name !== 'select') return null;
  const choices = [...(node as HTMLSelectElement).querySelectorAll('option')].map(({ textContent }) => textContent.trim());
  const said = choices.filter((choice) => choice !== '');
  const words = said.join(BETWEEN_CHOICES);
  return words.length > LONGEST_CHOICES ? { words, as: 'span', style: choicesStyle(said) } : { words, as: 'span' };
}

/** Nor does it let a text with a `<` in it stand where a parser would read it as text. */
purify.addHook('beforeSanitizeElements', (node) => {
  const found = wordsOf(node);
  if (found === null || found.words === '' || node.parentNode === null) return;
  const text = window.document.createElement(found.as);
  text.textContent = found.words;
  if (found.style !== undefined) text.setAttribute('style', found.style);
  node.parentNode.replaceChild(text, node);
});

const { ELEMENT_NODE } = window.Node;
const { insertBefore } = window.Node.prototype;

/** A property of a node itself: what a form answers may be one of its fields. */
function own(name: keyof Node): (node: Node) => unknown {
  const { get } = Object.getOwnPropertyDescriptor(window.Node.prototype, name) ?? {};
  if (get === undefined) throw new Error('This DOM is not one that can be sanitised.');
  return (node) => get.call(node) as unknown;
}

const nodeType = own('nodeType');
const nodeName = own('nodeName') as (node: Node) => string;
const parentOf = own('parentNode') as (node: Node) => Node | null;
const firstOf = own('firstChild') as (node: Node) => Node | null;
const nextOf = own('nextSibling') as (node: Node) => Node | null;

/**
 * What stays of an element that does not goes where DOMPurify would put it, behind it, and is sanitised there. It would take its children
 * from a list that jsdom makes anew after each: of a form with ten thousand lines in it that makes some seconds.
 */
purify.addHook('beforeSanitizeElements', (element) => {
  const name = nodeName(element).toLowerCase();
  const parent = parentOf(element);
  if (nodeType(element) !== ELEMENT_NODE || parent === null || !leavesWords(name)) return;
  const behind = nextOf(element);
  for (let child = firstOf(element); child !== null; child = firstOf(element)) insertBefore.call(parent, child, behind);
});

let named: NamedAttributes = new Set();

/** Elements whose id names nothing but themselves; that of a picture or of a field may stand before a property of the document or of a form. */
const OWN_ID: ReadonlySet<string> = new Set(ELEMENTS.filter((name) => name !== 'img'));

/** An id that is called as a property of every document is (`#body`) is one all the same. */
purify.addHook('uponSanitizeAttribute', (element, data) => {
  const { attrName } = data;
  if (named.has(attrName) || (attrName === 'id' && OWN_ID.has(nodeName(element).toLowerCase()))) data.forceKeepAttr = true;
});

const CONFIG = {
  // With lists of its own DOMPurify takes no profile: HTML only is said by the namespace.
  ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml'],
  ALLOWED_TAGS: [...ALLOWED, '#text'],
  ALLOWED_ATTR: [...ATTRIBUTE_NAMES],
  ALLOW_DATA_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  FORBID_CONTENTS: [...FORBIDDEN_WITH_CONTENT],
  WHOLE_DOCUMENT: true,
  RETURN_DOM: true,
} satisfies Config;

/**
 * Elements that go in any case, and that cost jsdom much where there are thousands: it looks for a base that counts whenever it meets a style
 * attribute, and for what belongs into a slot whenever it moves one. A parser treats the other name alike (WHATWG HTML, 13.2.6.4).
 */
const COSTLY: readonly (readonly [RegExp, string])[] = [
  [/<base(?=[\s/>])/gi, '<basefont'],
  [/(<\/?)slot(?=[\s/>])/gi, '$1x-slot'],
];

/** So many cost nothing, and may be words: of a text about HTML. */
const FEW = 50;

const withoutCostly = (html: string) =>
  COSTLY.reduce((text, [tag, other]) => ((text.match(tag)?.length ?? 0) > FEW ? text.replace(tag, other) : text), html);

/**
 * First of two passes: DOMPurify, which knows what parsers can be made to do. Returns the `<html>` element.
 * @param style what becomes of the text of a style element
 * @param attributes that stay, besides those of the tables
 */
export function purified(html: string, style: (css: string) => string, attributes: NamedAttributes = new Set()): Element {
  cleanStyle = style;
  named = attributes;
  return purify.sanitize(withoutCostly(html), CONFIG) as Element;
}

/** An XML document; its root is a `parsererror` where it is not well-formed. */
export function parsedXml(xml: string): Element | null {
  try {
    return new window.DOMParser().parseFromString(xml, 'image/svg+xml').documentElement;
  } catch {
    return null;
  }
}
