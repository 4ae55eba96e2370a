import { expect, it } from 'vitest';
import { knownByName } from './maildir-name.ts';

it.each([
  ['cur/1772442900.M1P2.host:2,FS', { receivedAt: 1_772_442_900_000, seen: true, flagged: true }],
  ['cur/1772442900.M1P2.host;2,', { receivedAt: 1_772_442_900_000, seen: false, flagged: false }],
  ['new/1772442900.M1P2.host', { receivedAt: 1_772_442_900_000, seen: false, flagged: false }],
  ['cur/17.host:2,S', { receivedAt: null, seen: true, flagged: false }],
  ['new/odd name', { receivedAt: null, seen: false, flagged: false }],
])('the name %s says %j', (path, known) => {
  expect(knownByName(path)).toEqual(known);
});
