import { find, generate, walk, type CssNode, type Declaration, type List, type Value } from 'css-tree';
import { LONGEST_VALUE } from './css-limits.ts';
import { FUNCTIONS, KEYWORDS, STRING_PROPERTIES, UNITS } from './css-vocabulary.ts';

/** An identifier without escapes: what it says is what a browser reads. Font names may be in any script. */
const IDENTIFIER = /^-?[\p{L}_][\p{L}\p{N}_-]*$/u;

const HASH = /^[\da-f]{3,8}$/i;

/** What a font or a grid area may be called. No slash, bracket, colon or backslash can come in through a string. */
const STRING = /^[\p{L}\p{N}\p{M}\p{Pd}\u2212\u30fb ._,'&+-]{0,200}$/u;

/** Quotation marks of any script. */
const QUOTATION = /^[\p{P}\p{S} ]{0,4}$/u;

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,2})?$/i;

const OPERATOR = /^\s*[-+*/,]\s*$/;

function allows(node: CssNode, property: string, functions: ReadonlySet<string>): boolean {
  switch (node.type) {
    case 'Value':
    case 'Parentheses':
      return true;
    case 'Identifier':
      return IDENTIFIER.test(node.name) && (KEYWORDS.get(property)?.has(node.name.toLowerCase()) ?? true);
    case 'Number':
    case 'Percentage':
      return NUMBER.test(node.value);
    case 'Dimension':
      return NUMBER.test(node.value) && UNITS.has(node.unit.toLowerCase());
    case 'Hash':
      return HASH.test(node.value);
    case 'Operator':
      return OPERATOR.test(node.value);
    case 'String':
      if (property === 'quotes') return QUOTATION.test(node.value) && !/[\\<>()/:]/.test(node.value);
      return STRING_PROPERTIES.has(property) && STRING.test(node.value);
    case 'Function':
      return functions.has(node.name.toLowerCase());
    default:
      return false;
  }
}

/** Shadows of one element, each of which is blurred and painted by itself. The softest designs have six. */
const MOST_SHADOWS = 8;

const SHADOWS = /^(?:-webkit-box-shadow|box-shadow|text-shadow)$/;

const shadowsIn = ({ children }: Value) => 1 + children.filter((node) => node.type === 'Operator' && node.value.trim() === ',').size;

/** What `background` says besides pictures and colours (CSS Backgrounds 3). */
const NO_PAINT =
  /^(?:none|repeat|repeat-[xy]|no-repeat|round|space|scroll|fixed|local|center|top|right|bottom|left|cover|contain|auto|(?:border|padding|content)-box)$/i;

const paints = (node: CssNode) => node.type === 'Hash' || node.type === 'Function' || (node.type === 'Identifier' && !NO_PAINT.test(node.name));

/**
 * Takes the pictures out of a background and leaves what is painted beneath them: white words are written on the colour that is
 * meant to show until the picture has come. Where nothing is, it stays as it was, and is not allowed.
 */
function withoutPictures(value: Value, property: string): void {
  if ((property !== 'background' && property !== 'background-image') || find(value, paints) === null) return;
  walk(value, {
    visit: 'Url',
    enter(_url, item, list: List<CssNode> | undefined) {
      list?.replace(item, list.createItem({ type: 'Identifier', name: 'none' }));
    },
  });
}

/** A grid without gaps is looked through for one again and again, with each thing that is put into it; with gaps it says the same. */
function withoutDense(value: Value, property: string): void {
  if (property !== 'grid' && property !== 'grid-auto-flow') return;
  walk(value, {
    visit: 'Identifier',
    enter({ name }, item, list: List<CssNode> | undefined) {
      if (name.toLowerCase() === 'dense') list?.remove(item);
    },
  });
}

/**
 * A declaration as it may stand in a body, or null. The property is in `properties`, and every node of its value is of a kind
 * and form that is known to be harmless; one that is not takes the whole declaration with it.
 */
export function cleanDeclaration(declaration: Declaration, properties: ReadonlySet<string>, functions = FUNCTIONS): string | null {
  const property = declaration.property.toLowerCase();
  if (!properties.has(property) || declaration.value.type !== 'Value') return null;
  if (declaration.important !== true && declaration.important !== false) return null;
  if (SHADOWS.test(property) && shadowsIn(declaration.value) > MOST_SHADOWS) return null;
  withoutPictures(declaration.value, property);
  withoutDense(declaration.value, property);
  let nodes = 0;
  let harmless = true;
  walk(declaration.value, (node) => {
    nodes++;
    if (!allows(node, property, functions)) harmless = false;
  });
  if (!harmless || nodes > LONGEST_VALUE) return null;
  const value = generate(declaration.value);
  return value === '' ? null : `${property}:${value}${declaration.important ? '!important' : ''}`;
}
