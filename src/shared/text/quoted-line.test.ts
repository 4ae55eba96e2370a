import { expect, it } from 'vitest';
import { isQuotedLine } from './quoted-line.ts';

const quoted = (...lines: string[]) => lines.filter((_, at) => isQuotedLine(lines, at));

it('a From that a server escaped is its writer’s', () => {
  expect(quoted('Hello.', '>From Hamburg I went on.', 'Bye.')).toEqual([]);
  expect(quoted('>From here on')).toEqual([]);
});

it('one among quoted lines is quoted', () => {
  expect(quoted('> It began:', '>From Hamburg I went on.', 'Yes.')).toEqual(['> It began:', '>From Hamburg I went on.']);
  expect(quoted('>From Hamburg', '>I went on.')).toEqual(['>From Hamburg', '>I went on.']);
});

it('all else that begins with the mark is quoted', () => {
  expect(quoted('Hello.', '> From Hamburg', '', '>Fromage', '>')).toEqual(['> From Hamburg', '>Fromage', '>']);
});
