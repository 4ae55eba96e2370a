import { LONGEST_STYLESHEET } from './css-limits.ts';
import type { TreeElement } from './tree.ts';

/**
 * Custom properties (CSS Variables 1). No body has any, since what `var()` stands for would not be seen; so it is put in its place before anything is
 * looked at. What the root says of them is known everywhere, what a rule or a style attribute says of them in that alone, which is how mail is written.
 */
type Variables = ReadonlyMap<string, string>;

/** Real designs have some dozens. */
const MOST_VARIABLES = 500;
const LONGEST_VALUE = 300;

/** Variables in variables, and what may be put in the place of those of one style sheet: a value could double itself each time. */
const DEEPEST = 8;
const MOST_PUT = 20_000;

const STYLE_TAG = /<style\b[^>]{0,500}>|<\/style/gi;

/** A rule of the root: what is said in a query of the medium is no rule that always holds. */
const ROOT = /^(?:\s*(?::root|:host|html|body|\*|\*?::?(?:before|after|backdrop))\s*(?:,|$))+$/i;

const DECLARED = new RegExp(`(?:^|[;{\\s])(--[\\w-]{1,80})\\s*:\\s*([^;{}]{0,${LONGEST_VALUE}})(?=[;}]|$)`, 'g');

const NAME = /^\s*(--[\w-]{1,80})\s*(?:,([^]*))?$/;

/** Between the brackets of one `var()`, those in it included. */
const LONGEST_USE = 500;

export const mayHaveVariables = (html: string): boolean => /\bvar\(\s*--/i.test(html);

/** Without comments; one that does not end goes on to the end. */
function uncommented(css: string): string {
  let [out, from] = ['', 0];
  for (let at = css.indexOf('/*'); at !== -1; at = css.indexOf('/*', from)) {
    out += `${css.slice(from, at)} `;
    const end = css.indexOf('*/', at + 2);
    if (end === -1) return out;
    from = end + 2;
  }
  return out + css.slice(from);
}

/** What stands in the style elements of a document. */
function* sheetsIn(html: string): Generator<string> {
  let from = -1;
  for (const { 0: tag, index } of html.matchAll(STYLE_TAG)) {
    if (tag.startsWith('</')) {
      if (from !== -1) yield html.slice(from, index);
      from = -1;
    } else if (from === -1) from = index + tag.length;
  }
}

function declaredIn(block: string, into: Map<string, string>): void {
  for (const [, name, value] of block.matchAll(DECLARED)) {
    if (into.size >= MOST_VARIABLES) return;
    if (name !== undefined && value !== undefined) into.set(name, value.replace(/!important\s*$/i, '').trim());
  }
}

/** Rules at the top of a sheet, and in a layer of it: their selectors and what stands in their brackets. */
function* topRules(css: string): Generator<[prelude: string, block: string]> {
  let [depth, from, opened] = [0, 0, 0];
  for (let at = 0; at < css.length; at++) {
    const character = css[at];
    if (character === '{') {
      if (depth === 0 && /^\s*@layer\b/i.test(css.slice(from, at))) from = at + 1;
      else if (depth++ === 0) opened = at;
    } else if (character === '}') {
      if (depth === 1) yield [css.slice(from, opened), css.slice(opened + 1, at)];
      depth = Math.max(0, depth - 1);
      if (depth === 0) from = at + 1;
    } else if (character === ';' && depth === 0) from = at + 1;
  }
}

/** What the root of a document says of its variables. */
export function variablesOf(html: string): Variables {
  const found = new Map<string, string>();
  if (!mayHaveVariables(html)) return found;
  for (const css of sheetsIn(html)) {
    if (!css.includes('--') || css.length > LONGEST_STYLESHEET) continue;
    for (const [prelude, block] of topRules(uncommented(css))) if (ROOT.test(prelude)) declaredIn(block, found);
  }
  return found;
}

/** Where the bracket closes that is open before `from`; -1: nowhere near. */
function closing(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < Math.min(text.length, from + LONGEST_USE); at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return at;
  }
  return -1;
}

interface Budget {
  put: number;
}

function put(text: string, variables: Variables, budget: Budget, depth: number): string {
  let [out, from] = ['', 0];
  for (const { index } of text.matchAll(/\bvar\(/gi)) {
    if (index < from) continue;
    const end = closing(text, index + 4);
    const [, name = '', otherwise] = NAME.exec(end === -1 ? '' : text.slice(index + 4, end)) ?? [];
    const value = variables.get(name) ?? otherwise?.trim();
    if (value === undefined || depth > DEEPEST || budget.put >= MOST_PUT) continue;
    budget.put += value.length + 1;
    out += text.slice(from, index) + put(value, variables, budget, depth + 1);
    from = end + 1;
  }
  return out + text.slice(from);
}

function withOwn(block: string, variables: Variables): Variables {
  if (!block.includes('--')) return variables;
  const own = new Map<string, string>();
  declaredIn(block, own);
  return own.size === 0 ? variables : new Map([...variables, ...own]);
}

/** A style sheet, or the declarations of a style attribute, with what its variables stand for. */
export function withoutVariables(css: string, variables: Variables): string {
  if (!mayHaveVariables(css) || css.length > LONGEST_STYLESHEET) return css;
  const budget: Budget = { put: 0 };
  const plain = uncommented(css);
  const filled = (block: string) => (mayHaveVariables(block) ? put(block, withOwn(block, variables), budget, 0) : block);
  return plain.includes('{') ? plain.replace(/\{[^{}]*\}/g, filled) : filled(plain);
}

/** A tree whose style attributes say what their variables stand for. */
export function treeWithoutVariables(element: TreeElement, variables: Variables): TreeElement {
  const style = element.attributes.get('style');
  return {
    ...element,
    attributes: style === undefined ? element.attributes : new Map([...element.attributes, ['style', withoutVariables(style, variables)]]),
    children: element.children.map((child) => (child.kind === 'element' ? treeWithoutVariables(child, variables) : child)),
  };
}
