import { expect, it } from 'vitest';
import { areNearlySame } from './near-names.ts';

it.each([
  ['firrn.com', 'firm.com'],
  ['acme-tools.com', 'acmetools.com'],
  ['acmetoo1s.com', 'acmetools.com'],
  ['acmetools.top', 'acmetools.com'],
  ['acmetols.com', 'acmetools.com'],
  ['acmetoolss.com', 'acmetools.com'],
  ['acmetoosl.com', 'mail.acmetools.com'],
  ['acmetoola.com', 'acmetools.com'],
])('%s is nearly %s', (one, other) => {
  expect(areNearlySame(one, other)).toBe(true);
  expect(areNearlySame(other, one)).toBe(true);
});

it.each([
  ['mail.firm.com', 'firm.com'],
  ['acmetools.de', 'acmetools.com'],
  ['bmw.de', 'vmw.de'],
  ['meier.de', 'maier.de'],
  ['acmetools1.com', 'acmetools2.com'],
  ['acmetrade.com', 'acmetools.com'],
  ['web.de', 'gmx.de'],
  ['outlook.com', 'hotmail.com'],
  ['localhost', 'acmetools.com'],
])('%s is not %s', (one, other) => expect(areNearlySame(one, other)).toBe(false));
