import { describe, expect, it } from 'vitest';
import type { Authentication } from '../../shared/message-view.ts';
import { identityOf } from './identity.ts';

const proven: Authentication = { verdict: 'pass', domain: 'shop.example', by: 'mx.home.example', results: [], sentence: 'Proven.' };
const from = (...addresses: string[]) => addresses.map((address) => ({ name: '', address }));

describe('the identity that a consent is bound to', () => {
  it('is the proven sender', () => {
    expect(identityOf(from('News@shop.example'), proven)).toEqual({ identity: 'news@shop.example', domain: '@shop.example', why: null });
  });
  it.each(['none', 'fail'] as const)('is nobody where the verdict is %s, and the reason is the authentication sentence', (verdict) => {
    expect(identityOf(from('news@shop.example'), { ...proven, verdict, domain: null, sentence: 'Not proven.' })).toEqual({
      identity: null,
      domain: null,
      why: 'Not proven.',
    });
  });
  it.each([
    ['no sender', []],
    ['two senders', ['news@shop.example', 'more@shop.example']],
    ['a domain that was not the proven one', ['news@shop.example.evil.example']],
    ['a subdomain of the proven one', ['news@mail.shop.example']],
    ['a quoted local part', ['"news"@shop.example']],
    ['a quoted local part that holds an address', ['"news@shop.example"@shop.example']],
    ['a route', ['@evil.example:news@shop.example']],
    ['a second @', ['news@evil.example@shop.example']],
    ['a space', ['news @shop.example']],
    ['no local part', ['@shop.example']],
    ['a lookalike letter', ['nеws@shop.example']],
    ['nothing', ['']],
  ])('is nobody for %s', (_, addresses) => {
    expect(identityOf(from(...addresses), proven)).toEqual({ identity: null, domain: null, why: expect.stringMatching(/\.$/) });
  });
});
