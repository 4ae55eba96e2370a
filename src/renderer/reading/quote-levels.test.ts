import { expect, it } from 'vitest';
import { levelsOf } from './quote-levels.ts';

const depths = (quote: string) => levelsOf(quote)?.map(({ depth, lines }) => [depth, lines.map(({ rest }) => rest.trimEnd())]);

it('a quote is divided by how often its lines were quoted', () => {
  const quote = '> Are you coming?\n> At ten.\n>> Shall we meet?\n> > > Yes.\n>\n> Bye\n';
  expect(depths(quote)).toEqual([
    [1, ['Are you coming?', 'At ten.']],
    [2, ['Shall we meet?']],
    [3, ['Yes.']],
    [1, ['', 'Bye']],
  ]);
  expect(
    levelsOf(quote)
      ?.flatMap(({ lines }) => lines.map(({ mark, rest }) => mark + rest))
      .join(''),
  ).toBe(quote);
});

it('what is indented in a quote stays so, and a line that was not marked has no bar of its own', () => {
  expect(depths('>     return 1;\n>\tx\nwrapped\n>a > b\n')).toEqual([
    [1, ['    return 1;', 'x']],
    [0, ['wrapped']],
    [1, ['a > b']],
  ]);
});

it('a quote without marks, or a very long one, is left as it is', () => {
  expect(levelsOf('-----Original Message-----\nFrom: A\n')).toBeNull();
  expect(levelsOf('> line\n'.repeat(5_000))).toBeNull();
  expect(depths('>'.repeat(50))).toEqual([[6, ['']]]);
});
