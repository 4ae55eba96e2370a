/**
 * Selectors of rules that stand in rules, as they would be written outside of them (CSS Nesting 1, 3.1). Text for text: whoever reads what comes out
 * looks at it like at any other selector.
 */

/** Of one selector list that is put together: each level can double what is around it, and nobody's is as long. */
const LONGEST_COMBINED = 2_000;

/** Splits at commas that stand in no bracket and no string. */
function selectorsOf(list: string): string[] {
  const found: string[] = [];
  let [from, depth, quote] = [0, 0, ''];
  for (let at = 0; at < list.length; at++) {
    const character = list[at] ?? '';
    if (character === '\\') at++;
    else if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '(' || character === '[') depth++;
    else if (character === ')' || character === ']') depth--;
    else if (character === ',' && depth === 0) {
      found.push(list.slice(from, at));
      from = at + 1;
    }
  }
  return [...found, list.slice(from)].map((each) => each.trim()).filter((each) => each !== '');
}

/** `&` outside of strings; what is escaped is a letter of a name. */
const PARENT = /\\[^]|"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|&/g;

/** Selectors around, up to which each is written with what stands in it, as tools have always done; beyond, all of them are one. */
const MOST_APART = 8;

/**
 * @param list selectors of a rule that stands in another one
 * @param parent those of the rule around it, as this function gave them
 * @returns null where there is nothing to choose by, or far too much
 */
export function nestedSelectors(list: string, parent: string): string | null {
  const parents = selectorsOf(parent);
  const all = parents.length === 1 ? parents : [`:is(${parent})`];
  const combined: string[] = [];
  let length = 0;
  for (const selector of selectorsOf(list)) {
    const places = [...selector.matchAll(PARENT)].filter(([found]) => found === '&').map(({ index }) => index);
    const rest = places[0] === 0 ? selector.slice(1) : ` ${selector}`;
    const isPlain = places.length === 0 || (places.length === 1 && places[0] === 0);
    length += (selector.length + parent.length) * Math.max(1, places.length, isPlain ? parents.length : 0);
    if (length > LONGEST_COMBINED) return null;
    if (isPlain) combined.push(...(parents.length <= MOST_APART ? parents : all).map((each) => `${each}${rest}`));
    else combined.push(selector.replace(PARENT, (found, at: number) => (found !== '&' ? found : at === 0 ? all.join() : `:is(${parent})`)));
  }
  return combined.length === 0 ? null : combined.join(',');
}
