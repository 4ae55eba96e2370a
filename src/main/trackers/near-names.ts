import { parse } from 'tldts';
import { areNamesakes } from './owners.ts';

/** What is taken for each other in a glance: letters and digits that are drawn alike, two that run together. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/cl/g, 'd'],
  [/0/g, 'o'],
  [/[1i]/g, 'l'],
  [/5/g, 's'],
  [/-/g, ''],
];

/** A name of fewer letters is one letter away from other people's. */
const LONG_NAME = 7;

const drawn = (name: string): string => ALIKE.reduce((text, [pattern, like]) => text.replace(pattern, like), name);

/** Whether one is the other with one letter more, less, changed, or in its neighbour's place. */
function isOneStepFrom(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from++;
  const [a, b] = [one.slice(from), other.slice(from)];
  if (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2)) return true;
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1);
}

/** Whether the domain of one host is made to be taken for that of the other, which it nearly is: `firrn.test` and `firm.test`. */
export function areNearlySame(one: string, other: string): boolean {
  const [a, b] = [parse(one), parse(other)];
  if (a.domain === null || b.domain === null || a.domain === b.domain || areNamesakes(a.domain, b.domain)) return false;
  const [name, mine] = [a.domainWithoutSuffix ?? '', b.domainWithoutSuffix ?? ''];
  if (Math.min(name.length, mine.length) < LONG_NAME) return drawn(name) === drawn(mine) && name !== mine;
  // With a number more or another it is the next of a row of theirs.
  const numbered = name.replace(/\d+/g, '') === mine.replace(/\d+/g, '') && name !== mine;
  return !numbered && (drawn(name) === drawn(mine) || isOneStepFrom(name, mine));
}
