import { generate, walk, type AtrulePrelude, type CssNode } from 'css-tree';
import { LONGEST_VALUE, MOST_QUERIES } from './css-limits.ts';
import { PROPERTIES } from './css-properties.ts';
import { cleanDeclaration } from './css-values.ts';
import { MEDIA_FEATURES, MEDIA_TYPES, UNITS } from './css-vocabulary.ts';

const WORD = /^[a-z][a-z-]{0,40}$/i;
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;

function allowsMedia(node: CssNode): boolean {
  switch (node.type) {
    case 'AtrulePrelude':
    case 'MediaQueryList':
    case 'Condition':
    case 'Ratio':
      return true;
    case 'MediaQuery':
      return (
        (node.modifier === null || /^(?:not|only)$/i.test(node.modifier)) &&
        (node.mediaType === null || MEDIA_TYPES.has(node.mediaType.toLowerCase()))
      );
    case 'Feature':
      return MEDIA_FEATURES.has(node.name.toLowerCase());
    case 'Identifier':
      return WORD.test(node.name);
    case 'Number':
      return NUMBER.test(node.value);
    case 'Dimension':
      return NUMBER.test(node.value) && UNITS.has(node.unit.toLowerCase());
    default:
      return false;
  }
}

function cleanQuery(query: CssNode): string[] {
  let nodes = 0;
  let harmless = true;
  walk(query, (node) => {
    nodes++;
    if (!allowsMedia(node)) harmless = false;
  });
  return harmless && nodes <= LONGEST_VALUE ? [generate(query)] : [];
}

/**
 * The condition of `@media` as it may stand in a body, or null. Of several queries those that are known stay: one that only another program
 * understands is never met here (`yahoo, screen and (…)`).
 */
export function cleanMedia(prelude: AtrulePrelude): string | null {
  const queries = prelude.children.toArray().flatMap((node) => (node.type === 'MediaQueryList' ? node.children.toArray() : [node]));
  return queries.slice(0, MOST_QUERIES).flatMap(cleanQuery).join(',') || null;
}

/**
 * The condition of `@supports`, or null. It may ask only for declarations that a body may make: others would choose rules by
 * what is not there.
 */
export function cleanSupports(prelude: AtrulePrelude): string | null {
  let nodes = 0;
  let harmless = true;
  walk(prelude, {
    enter(this: { declaration: CssNode | null }, node: CssNode) {
      nodes++;
      if (node.type === 'Declaration') {
        if (cleanDeclaration(node, PROPERTIES) === null || node.important !== false) harmless = false;
      } else if (this.declaration === null && !['AtrulePrelude', 'Condition', 'SupportsDeclaration', 'Identifier'].includes(node.type)) {
        harmless = false;
      } else if (node.type === 'Identifier' && !WORD.test(node.name)) {
        harmless = false;
      }
    },
  });
  const text = harmless && nodes <= LONGEST_VALUE ? generate(prelude) : '';
  return text === '' ? null : text;
}
