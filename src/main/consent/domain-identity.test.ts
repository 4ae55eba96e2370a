import { getPublicSuffix } from 'tldts';
import { describe, expect, it } from 'vitest';
import { domainIdentity } from './domain-identity.ts';
import { OPEN_DOMAINS, OPEN_FAMILIES } from './open-domains.ts';

const OPEN = `
  gmail.com yahoo.co.uk yahoo.com.br hotmail.de live.fr outlook.es outlook.com.tr gmx.at gmx.net aol.co.uk yandex.kz protonmail.ch mail.ru mail.de
  t-online.hu posteo.net fastmail.fm tuta.com icloud.com.cn web.de t-online.de libero.it orange.fr qq.com 163.com naver.com wp.pl seznam.cz
  btinternet.com comcast.net privaterelay.appleid.com duck.com substack.com googlegroups.com marketplace.amazon.co.uk members.ebay.de
`;
const PUBLIC_SUFFIXES = 'co.uk github.io blogspot.com com';
const OWNED = 'shop.example news.shop.co.uk amazon.de ebay.co.uk alice.github.io';
const ONLY_SIMILAR = 'notgmail.com gmail.com.shop.example yahoo-inc.com e.outlook.com mail.shop.example';

const named = (...lists: string[]) => lists.join(' ').trim().split(/\s+/);

describe('a choice for all of a domain is not offered where everybody can have an address', () => {
  it.each(named(OPEN, PUBLIC_SUFFIXES))('%s', (domain) => expect(domainIdentity(`somebody@${domain}`)).toBeNull());
});

describe('it is offered', () => {
  it.each(named(OWNED, ONLY_SIMILAR))('%s', (domain) => expect(domainIdentity(`somebody@${domain}`)).toBe(`@${domain}`));
});

it.each([null, '', 'shop.example', '@'])('what is no address (%j) has no domain', (address) => expect(domainIdentity(address)).toBeNull());

it('a provider stands in one of the lists only, as a proven domain is written', () => {
  for (const name of [...OPEN_DOMAINS, ...OPEN_FAMILIES]) expect(name).toMatch(/^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/);
  const stem = (domain: string) => domain.slice(0, -(getPublicSuffix(domain) ?? '').length - 1);
  expect([...OPEN_DOMAINS].filter((domain) => OPEN_FAMILIES.has(stem(domain)))).toEqual([]);
});
