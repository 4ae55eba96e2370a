import { type Atrule, type Block, type CssNode, type List, type Rule } from 'css-tree';
import { cleanMedia, cleanSupports } from './css-conditions.ts';
import { DEEPEST_BRACKETS, LONGEST_STYLE_ATTRIBUTE, LONGEST_STYLESHEET, MOST_RULES, MOST_SELECTORS } from './css-limits.ts';
import { PROPERTIES } from './css-properties.ts';
import { cleanSelector } from './css-selectors.ts';
import { cleanDeclaration } from './css-values.ts';
import { hidingOf, movesIn, saidIn } from './out-of-sight.ts';
import { parse } from './parse-css.ts';

/**
 * Style sheets and style attributes, taken apart by css-tree and put together again from what the tables allow. Nothing of
 * the source is copied: a node that is not known is not written.
 */

/** css-tree recurses; brackets that nest this deep are there to exhaust it. Strings and comments are counted too, which only errs on the safe side. */
function nestsTooDeep(css: string): boolean {
  let depth = 0;
  for (const character of css) {
    if (character === '(' || character === '{' || character === '[') {
      if (++depth > DEEPEST_BRACKETS) return true;
    } else if (character === ')' || character === '}' || character === ']') depth = Math.max(0, depth - 1);
  }
  return false;
}

/** In a style element, `</style` ends it whatever CSS thinks. None of the tables lets a `<` in; this holds should one ever do. */
const escaped = (css: string) => css.replaceAll('<', '\\3c ');

/** What something is before it moves into sight. */
const UNSEEN: ReadonlySet<string> = new Set(['opacity', 'visibility']);

function declarationsOf(children: List<CssNode>, properties: ReadonlySet<string>): string {
  const kept: string[] = [];
  const said = saidIn(children);
  const isMoving = movesIn(said);
  for (const node of children) {
    if (node.type !== 'Declaration' || (isMoving && UNSEEN.has(node.property.toLowerCase()))) continue;
    const text = cleanDeclaration(node, properties);
    if (text !== null) kept.push(text);
  }
  const hiding = isMoving ? null : hidingOf(said);
  if (hiding !== null) kept.push(hiding);
  return kept.join(';');
}

/** A picture or a font in the style itself, which is never shown from there: it says nothing about how much style there is. */
const LONG_DATA = /\bdata:[\w/+.;,=%-]{256,}/gi;
const withoutData = (css: string) => (css.length > LONGEST_STYLE_ATTRIBUTE ? css.replace(LONG_DATA, 'data:,') : css);

const OPTIONS = { parseCustomProperty: false, onParseError: () => undefined } as const;

/**
 * A style attribute as it may stand in a body; '' where nothing is left of it.
 * @param properties table of what may be declared
 */
export function sanitiseDeclarations(source: string, properties: ReadonlySet<string> = PROPERTIES): string {
  const css = withoutData(source);
  if (css.length > LONGEST_STYLE_ATTRIBUTE || nestsTooDeep(css)) return '';
  try {
    const list = parse(css, { ...OPTIONS, context: 'declarationList' });
    return list.type === 'DeclarationList' ? escaped(declarationsOf(list.children, properties)) : '';
  } catch {
    return '';
  }
}

/** What one style sheet may have, and how much of it there has been. */
interface Budget {
  properties: ReadonlySet<string>;
  rules: number;
}

function ruleText(rule: Rule, properties: ReadonlySet<string>): string {
  if (rule.prelude.type !== 'SelectorList') return '';
  const selectors: string[] = [];
  for (const selector of rule.prelude.children) {
    const text = selector.type === 'Selector' && selectors.length < MOST_SELECTORS ? cleanSelector(selector) : null;
    if (text !== null) selectors.push(text);
  }
  const declarations = selectors.length === 0 ? '' : declarationsOf(rule.block.children, properties);
  return declarations === '' ? '' : `${selectors.join(',')}{${declarations}}`;
}

/** Only `@media` and `@supports`: every other at-rule loads, names or animates something. */
function atruleText(rule: Atrule, budget: Budget): string {
  const name = rule.name.toLowerCase();
  if (rule.block === null || rule.prelude?.type !== 'AtrulePrelude') return '';
  const condition = name === 'media' ? cleanMedia(rule.prelude) : name === 'supports' ? cleanSupports(rule.prelude) : null;
  const inner = condition === null ? '' : rulesText(rule.block, budget);
  return inner === '' ? '' : `@${name} ${condition}{${inner}}`;
}

function rulesText(block: Block | { children: List<CssNode> }, budget: Budget): string {
  let text = '';
  for (const node of block.children) {
    if (budget.rules >= MOST_RULES) break;
    budget.rules++;
    if (node.type === 'Rule') text += ruleText(node, budget.properties);
    else if (node.type === 'Atrule') text += atruleText(node, budget);
  }
  return text;
}

/** The text of a style element as it may stand in a body; '' where nothing is left of it. */
export function sanitiseStylesheet(source: string, properties: ReadonlySet<string> = PROPERTIES): string {
  const css = withoutData(source);
  if (css.length > LONGEST_STYLESHEET || nestsTooDeep(css)) return '';
  try {
    const sheet = parse(css, { ...OPTIONS, context: 'stylesheet' });
    return sheet.type === 'StyleSheet' ? escaped(rulesText(sheet, { properties, rules: 0 })) : '';
  } catch {
    return '';
  }
}
