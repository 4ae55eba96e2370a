import { generate, ident, walk, type CssNode, type List, type Selector } from 'css-tree';
import { isClassName } from './class-names.ts';
import { LONGEST_SELECTOR } from './css-limits.ts';
import { PSEUDO_CLASSES, PSEUDO_ELEMENTS } from './css-vocabulary.ts';

/** A name without escapes and without a namespace. */
const NAME = /^-?[\p{L}_][\p{L}\p{N}_-]*$/u;

/** What an attribute may be compared with: words and lengths. An address or a bracket in it serves nobody. */
const ATTRIBUTE_VALUE = /^[\p{L}\p{N} .,;#%_-]{0,100}$/u;

const ATTRIBUTE = /^[a-z][a-z0-9-]{0,60}$/i;

const AN_PLUS_B = /^[+-]?\d{0,6}$/;

function allows(node: CssNode): boolean {
  switch (node.type) {
    case 'Selector':
    case 'SelectorList':
    case 'Nth':
      return true;
    case 'TypeSelector':
      return node.name === '*' || NAME.test(node.name);
    case 'ClassSelector':
    case 'IdSelector':
    case 'Identifier':
      return NAME.test(node.name);
    case 'AttributeSelector': {
      const value = node.value;
      if (node.flags !== null && !/^[is]$/i.test(node.flags)) return false;
      const text = value === null ? '' : value.type === 'String' ? value.value : value.name;
      if (node.matcher === '~=' && node.name.name === 'class' && isClassName(text)) return true;
      return ATTRIBUTE.test(node.name.name) && ATTRIBUTE_VALUE.test(text);
    }
    case 'String':
      // Part of an attribute selector, which has looked at it.
      return ATTRIBUTE_VALUE.test(node.value) || isClassName(node.value);
    case 'PseudoClassSelector':
      return PSEUDO_CLASSES.get(node.name.toLowerCase()) === (node.children !== null);
    case 'PseudoElementSelector':
      return node.children === null && PSEUDO_ELEMENTS.has(node.name.toLowerCase());
    case 'Combinator':
      return /^[ >+~]$/.test(node.name);
    case 'AnPlusB':
      return AN_PLUS_B.test(node.a ?? '') && AN_PLUS_B.test(node.b ?? '');
    default:
      return false;
  }
}

/** `.sm\:w-full` as `[class~="sm:w-full"]`, which says the same and needs no escape; a class that a body may have. */
function withoutEscapes(selector: Selector): void {
  walk(selector, {
    visit: 'ClassSelector',
    enter({ name }, item, list: List<CssNode> | undefined) {
      const value = name.includes('\\') ? ident.decode(name) : name;
      if (value === name || !isClassName(value)) return;
      list?.replace(
        item,
        list.createItem(
          NAME.test(value)
            ? { type: 'ClassSelector', name: value }
            : {
                type: 'AttributeSelector',
                name: { type: 'Identifier', name: 'class' },
                matcher: '~=',
                value: { type: 'String', value },
                flags: null,
              },
        ),
      );
    },
  });
}

/** A selector as it may stand in a body, or null where any piece of it is of no known harmless kind. */
export function cleanSelector(selector: Selector): string | null {
  withoutEscapes(selector);
  let nodes = 0;
  let harmless = true;
  walk(selector, (node) => {
    nodes++;
    if (!allows(node)) harmless = false;
  });
  return harmless && nodes > 1 && nodes <= LONGEST_SELECTOR ? generate(selector) : null;
}
