import { expect, it } from 'vitest';
import { initialsOf } from './initials.ts';

it.each([
  ['Work', 'Wo'],
  ['Northern extension of the harbour', 'NE'],
  ['sub-contractors', 'SC'],
  ['2026 second quarter', '2S'],
  ['2025', '25'],
  ['2026', '26'],
  ['7', '7'],
  ['A', 'A'],
  ['(2019–2026)', '22'],
  ['🎉 Parties', '🎉'],
  ['👨‍👩‍👧 Family', '👨‍👩‍👧'],
  ['éclairs', 'Éc'],
  ['قائمة', 'قا'],
  ['…', ''],
])('%s is told by %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
