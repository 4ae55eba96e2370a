import { LONGEST_STYLESHEET } from './css-limits.ts';

/**
 * Lists whose markers stand inside, in style sheets: a body has no property of that name, and without it the markers would stand where there is no room. The
 * shorthand says the same, and says the kind of the markers as well, which an ordered list and another do not share.
 */

const BLOCK = /\{[^{}]*\}/g;

/** Of the selectors of a rule. */
const LONGEST_PRELUDE = 1_000;

const INSIDE = /[{;\s]list-style-position\s*:\s*inside\b/i;

/** Kinds of markers that a block says itself. */
const KIND = /[{;\s]list-style(?:-type)?\s*:\s*(?:inside\s+|outside\s+)?([a-z-]{3,30})/i;

/** What the last element of a selector is called, before its classes and the like. */
const SUBJECT = /(^|[\s>+~])([a-z][a-z\d]*)?((?:[.#:[][^\s>+~]*)?)\s*$/i;

const MARKERS = [
  ['ul', 'disc'],
  ['ol', 'decimal'],
] as const;

/** The selector for lists of one element's name; null: it is for others. */
function ofList(selector: string, list: string): string | null {
  const [whole, before = '', name, rest = ''] = SUBJECT.exec(selector.trim()) ?? [];
  if (whole === undefined || (name === undefined && rest === '')) return null;
  if (name !== undefined) return name.toLowerCase() === list ? selector.trim() : null;
  return `${selector.trim().slice(0, -whole.trimEnd().length)}${before}${list}${rest}`;
}

/** What stands before a block that begins at `at`. */
function preludeBefore(css: string, at: number): string {
  const near = css.slice(Math.max(0, at - LONGEST_PRELUDE), at);
  return near.slice(Math.max(near.lastIndexOf('{'), near.lastIndexOf('}'), near.lastIndexOf(';')) + 1);
}

function rulesFor(prelude: string, block: string): string {
  const kind = KIND.exec(block)?.[1];
  return MARKERS.map(([list, marker]) => {
    const selectors = prelude.split(',').flatMap((selector) => ofList(selector, list) ?? []);
    return selectors.length === 0 ? '' : `${selectors.join(',')}{list-style:${kind ?? marker} inside}`;
  }).join('');
}

/** A style sheet that says with the shorthand where markers stand, before each rule that says it otherwise. */
export function withMarkersInSheet(css: string): string {
  if (css.length > LONGEST_STYLESHEET || !/list-style-position/i.test(css)) return css;
  let [out, from] = ['', 0];
  for (const { 0: block, index } of css.matchAll(BLOCK)) {
    const prelude = INSIDE.test(block) ? preludeBefore(css, index) : '';
    if (prelude === '' || prelude.length === LONGEST_PRELUDE || prelude.includes('@')) continue;
    out += css.slice(from, index - prelude.length) + rulesFor(prelude, block);
    from = index - prelude.length;
  }
  return out + css.slice(from);
}
