import { expect, it } from 'vitest';
import { hostName, isOfSameOrganisation } from './host-name.ts';

it.each([
  ['Imap.Own.Test.', 'imap.own.test'],
  ['xn--bcher-kva.test', 'xn--bcher-kva.test'],
  ['localhost', null],
  ['10.0.0.1', null],
  ['[::1]', null],
  ['.', null],
  ['', null],
  ['-a.test', null],
  ['a_b.test', null],
  ['a.test\r\nb.test', null],
  [`${'a'.repeat(64)}.test`, null],
  [`${'a.'.repeat(130)}test`, null],
])('%j as the name of a host is %j', (named, name) => expect(hostName(named)).toBe(name));

it.each([
  ['own.test', 'own.test', true],
  ['imap.own.test', 'own.test', true],
  ['own.test', 'imap.own.test', true],
  ['a.own.co.uk', 'b.own.co.uk', true],
  ['own.co.uk', 'other.co.uk', false],
  ['evilown.test', 'own.test', false],
  ['me.github.io', 'you.github.io', false],
  ['10.0.0.1', '10.0.0.2', false],
])('%s and %s are of one organisation: %s', (one, other, same) => expect(isOfSameOrganisation(one, other)).toBe(same));
