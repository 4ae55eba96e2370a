import { expect, it } from 'vitest';
import { challengeOf, unguessable } from './pkce.ts';

it('the challenge is that of RFC 7636, appendix B', () => {
  expect(challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM');
});

it('verifiers are 43 characters that need no escape, and never the same', () => {
  const made = Array.from({ length: 100 }, unguessable);
  expect(new Set(made).size).toBe(100);
  for (const one of made) expect(one).toMatch(/^[A-Za-z0-9_-]{43}$/);
});
