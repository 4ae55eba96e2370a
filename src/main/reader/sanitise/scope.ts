import { generate, walk, type CssNode, type Selector } from 'css-tree';
import type { LayoutMode } from './prescan.ts';
import type { TreeElement, TreeNode } from './tree.ts';
import { parse } from './parse-css.ts';

/**
 * Several HTML parts of one message are shown in one document, one below the other. Each becomes a block with a class of its
 * own, and its style sheets reach no further than that.
 */

const ROOTS: ReadonlySet<string> = new Set(['html', 'body']);

const isRoot = (node: CssNode | undefined) =>
  (node?.type === 'TypeSelector' && ROOTS.has(node.name.toLowerCase())) ||
  (node?.type === 'PseudoClassSelector' && node.name.toLowerCase() === 'root');

/** `body td` → `.scope td`, `td` → `.scope td`. */
function scopeSelector(selector: Selector, scope: string): void {
  const nodes = selector.children.toArray();
  let at = 0;
  // `html body …` and `html > body …` are the block itself.
  while (isRoot(nodes[at]) && nodes[at + 1]?.type === 'Combinator' && isRoot(nodes[at + 2])) at += 2;
  const rest = isRoot(nodes[at]) ? nodes.slice(at + 1) : [{ type: 'Combinator', name: ' ' } as const, ...nodes.slice(at)];
  selector.children.fromArray([{ type: 'ClassSelector', name: scope }, ...rest]);
}

/** @param css a sheet that has been sanitised */
export function scopeStylesheet(css: string, scope: string): string {
  if (css === '') return '';
  const sheet = parse(css, { parseCustomProperty: false });
  walk(sheet, {
    visit: 'Rule',
    enter(rule) {
      if (rule.prelude.type !== 'SelectorList') return;
      for (const selector of rule.prelude.children) if (selector.type === 'Selector') scopeSelector(selector, scope);
    },
  });
  return generate(sheet);
}

/** A colour of an attribute as CSS has it: old mail leaves the `#` out. */
const cssColour = (value: string | undefined) => (value === undefined ? undefined : value.trim().replace(/^(?=[\da-f]{6}$)/i, '#'));

/** Edges of a page that a body's attributes say, each by one name or another (WHATWG HTML, 15.3.2). */
const EDGES: readonly [side: string, names: readonly string[]][] = [
  ['top', ['marginheight', 'topmargin']],
  ['right', ['marginwidth', 'rightmargin']],
  ['bottom', ['marginheight', 'bottommargin']],
  ['left', ['marginwidth', 'leftmargin']],
];

/** What a body's legacy attributes say, as a block can say it. */
function blockStyle(attributes: TreeElement['attributes']): string {
  const edges = EDGES.map(([side, names]): [string, string | undefined] => {
    const pixels = names.map((name) => /^\s*(\d{1,4})/.exec(attributes.get(name) ?? '')?.[1]).find((digits) => digits !== undefined);
    return [`margin-${side}`, pixels === undefined ? undefined : `${pixels}px`];
  });
  const colours: [string, string | undefined][] = [
    ['background-color', cssColour(attributes.get('bgcolor'))],
    ['color', cssColour(attributes.get('text'))],
  ];
  const said = [...colours, ...edges].flatMap(([property, value]) => (value === undefined ? [] : [`${property}:${value}`]));
  return [...said, attributes.get('style') ?? ''].join(';');
}

const COLOURED = /(?:^|[;\s])color\s*:/i;
const COLOURS_BODY = /(?:^|[},\s])(?:body|html)\b[^{}]{0,200}\{(?:[^{}]{0,2000}[;\s])?color\s*:/i;

const stylesIn = ({ children }: TreeElement): string[] =>
  children.flatMap((child) => {
    if (child.kind !== 'element') return [];
    return child.name === 'style'
      ? child.children.flatMap((text) => (text.kind === 'text' ? [text.text] : []))
      : child.name === 'head'
        ? stylesIn(child)
        : [];
  });

/**
 * Colours that a body gives to its links, and in an old page to its tables, whatever is around them: a block can only say so in a style sheet. Whatever
 * the message says of them counts for more.
 */
function colourStyle(root: TreeElement, { attributes }: TreeElement, mode: LayoutMode): TreeNode[] {
  const [link, text] = [cssColour(attributes.get('link')), cssColour(attributes.get('text'))];
  const isStyled = COLOURED.test(attributes.get('style') ?? '') || stylesIn(root).some((css) => COLOURS_BODY.test(css));
  const table = isStyled ? 'inherit' : text;
  const rules = [
    link === undefined ? '' : `:where(a:link){color:${link}}`,
    table === undefined || mode !== 'quirks' ? '' : `:where(table){color:${table}}`,
  ].join('');
  return rules === '' ? [] : [{ kind: 'element', name: 'style', html: true, attributes: new Map(), children: [{ kind: 'text', text: rules }] }];
}

/** The document with everything in its body in one block. */
export function asBlock(root: TreeElement, scope: string, mode: LayoutMode): TreeElement {
  const body = root.children.find((child) => child.kind === 'element' && child.name === 'body');
  const colours = body?.kind === 'element' ? colourStyle(root, body, mode) : [];
  const children = root.children.map((child): TreeNode => {
    if (child.kind === 'element' && child.name === 'head') return { ...child, children: [...colours, ...child.children] };
    if (child.kind !== 'element' || child.name !== 'body') return child;
    const attributes = new Map(child.attributes);
    for (const name of ['dir', 'lang']) {
      const said = root.attributes.get(name);
      if (said !== undefined && !attributes.has(name)) attributes.set(name, said);
    }
    attributes.set('class', `${scope} ${attributes.get('class') ?? ''}`);
    attributes.set('style', blockStyle(attributes));
    for (const name of ['bgcolor', 'text', 'background']) attributes.delete(name);
    return { ...child, attributes: new Map(), children: [{ kind: 'element', name: 'div', html: true, attributes, children: child.children }] };
  });
  return { ...root, attributes: new Map(), children };
}
