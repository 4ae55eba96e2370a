import { describe, expect, it } from 'vitest';
import { CATALOGUES, text } from './text.ts';

type Tree = { [key: string]: unknown };
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;
/** Each text with the way to it; of a function that makes one, the function. */
const leaves = (tree: Tree, way = ''): [string, unknown][] =>
  Object.entries(tree).flatMap(([key, value]) => (isTree(value) ? leaves(value, `${way}${key}.`) : [[`${way}${key}`, value] as [string, unknown]]));

const english = new Map(leaves(CATALOGUES.en));
const german = new Map(leaves(CATALOGUES.de));

describe('the catalogues', () => {
  it('have the same places, of the same kinds, none of them empty', () => {
    expect([...german.keys()].toSorted()).toEqual([...english.keys()].toSorted());
    const kindOf = (value: unknown) => `${typeof value} ${typeof value === 'function' ? value.length : String(value).trim() !== ''}`;
    const kinds = (all: ReadonlyMap<string, unknown>) => Object.fromEntries([...all].map(([way, value]) => [way, kindOf(value)]));
    expect(kinds(german)).toEqual(kinds(english));
    expect(Object.values(kinds(english))).not.toContain('string false');
  });

  it('are two languages', () => {
    const same = [...german]
      .filter(([way, value]) => typeof value === 'string' && value.length > 12 && value === english.get(way))
      .map(([way]) => way);
    expect(same).toEqual([]);
  });

  it('count by the rules of their language', () => {
    expect(CATALOGUES.de.list.count(1)).toBe('1 Nachricht');
    expect(CATALOGUES.de.list.count(2_400)).toBe('2.400 Nachrichten');
    expect(CATALOGUES.de.inspect.verdict.named(['Klaviyo'], 1)).toBe('Klaviyo wollte wissen, wann Sie dies lesen. Der Tracker wurde ferngehalten.');
    expect(CATALOGUES.de.inspect.verdict.named(['Klaviyo', 'HubSpot'], 2)).toMatch(/^Klaviyo und HubSpot wollten .* Alle 2 Tracker wurden/);
    expect(CATALOGUES.de.overview.share(1, 9, 1)).toBe('1 von 9 Nachrichten hat Sie verfolgt (11\u00a0%), von 1 Absender.');
  });

  it('are English where the page does not say otherwise', () => {
    expect(text).toBe(CATALOGUES.en);
  });
});
