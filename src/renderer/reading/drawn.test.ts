import { expect, it } from 'vitest';
import { isDrawn } from './drawn.ts';

const lines = (...all: string[]) => all.join('\n');

it.each([
  ['columns', lines('Item        Price', 'Tea           2.50', 'Bread         3.00')],
  ['a table', lines('+------+-----+', '| Tea  | 2.5 |', '+------+-----+', '| a    | b   |', '+------+-----+')],
  ['a table of box drawing characters', lines('┌────┬───┐', '│ a  │ b │', '├────┼───┤', '└────┴───┘')],
  ['a quoted table', lines('> Item        Price', '> Tea           2.50', '> Bread         3.00')],
  ['a drawing', lines(String.raw` /\_/\ `, '( o.o )', ' > ^ < ', String.raw`/     \ `, String.raw`|  |  |`)],
  ['a patch', lines('Fix it.', '---', '--- a/thing.c', '+++ b/thing.c', '@@ -10,8 +10,8 @@ int thing(void)', '-  int b = a;', '+  int b = a + 1;')],
  ['a patch that is answered', lines('> --- a/x', '> +++ b/x', '> @@ -1 +1 @@', '> -one', '> +two', '', 'Why two?')],
])('%s is drawn', (_, text) => expect(isDrawn(text)).toBe(true));

it.each([
  ['a letter', lines('Hello Nora,', '', 'shall we meet at six?  I would like to.', '', '-- ', 'Mira', '__________', 'a list')],
  ['a path', lines('See /usr/share/doc', 'https://x.example/a/b', 'and/or')],
  ['a single gap', lines('Phone:    123', 'Yes.')],
  ['indented lines', lines('    one', '    two', '    three', '    four')],
  ['quotes', lines('> one', '>> two', '>>> three')],
])('%s is not', (_, text) => expect(isDrawn(text)).toBe(false));

it('is told of hostile lines in a moment', () => {
  for (const piece of ['/', '| ', 'a|', '+-', ' x']) expect(isDrawn(`${piece.repeat(100_000)}\n`.repeat(20))).toBeTypeOf('boolean');
});
