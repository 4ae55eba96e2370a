import { generate, walk, type CssNode, type Selector } from 'css-tree';
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

/** What a body's legacy attributes say, as a block can say it. */
function blockStyle(attributes: TreeElement['attributes']): string {
  const said = [
    ['background-color', attributes.get('bgcolor')],
    ['color', attributes.get('text')],
  ].flatMap(([property, value]) => (value === undefined ? [] : [`${property}:${value}`]));
  return [...said, attributes.get('style') ?? ''].join(';');
}

/** The document with everything in its body in one block. */
export function asBlock(root: TreeElement, scope: string): TreeElement {
  const children = root.children.map((child): TreeNode => {
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
