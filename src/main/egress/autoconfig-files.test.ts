import { beforeEach, expect, it } from 'vitest';
import type { LedgerEntry } from '../../shared/ledger.ts';
import { autoconfigFiles } from './autoconfig-files.ts';
import type { Answer } from './guarded-request.ts';

const WELL_KNOWN = 'https://own.test/.well-known/autoconfig/mail/config-v1.1.xml';
const SUBDOMAIN = 'https://autoconfig.own.test/mail/config-v1.1.xml';

const file = (text: string): Answer => ({ kind: 'bytes', bytes: Buffer.from(text), ip: '203.1.113.9' });
const to = (address: string): Answer => ({ kind: 'redirect', to: address, ip: '203.1.113.9' });
const missing: Answer = { kind: 'failed', reason: 'Its server answered 404.', ip: '203.1.113.9', noticed: true };

let asked: string[];
let ledger: Omit<LedgerEntry, 'id'>[];
let ended: number;
beforeEach(() => {
  [asked, ledger, ended] = [[], [], 0];
});

const filesOf = (answers: Readonly<Record<string, Answer>>) =>
  autoconfigFiles('own.test', 'To look.', {
    record: (entry) => ledger.push(entry),
    now: () => 7,
    requests: () => ({
      get(url) {
        asked.push(url.href);
        return Promise.resolve(answers[url.href] ?? missing);
      },
      end: () => Promise.resolve(void ended++),
    }),
  });

const all = async (answers: Readonly<Record<string, Answer>>) => {
  const texts: string[] = [];
  for await (const bytes of filesOf(answers)) texts.push(Buffer.from(bytes).toString());
  return texts;
};

it('both places of a domain are looked at, and nobody is told an address', async () => {
  expect(await all({ [WELL_KNOWN]: file('one'), [SUBDOMAIN]: file('two') })).toEqual(['one', 'two']);
  expect(asked).toEqual([WELL_KNOWN, SUBDOMAIN]);
  expect(ended).toBe(1);
});

it('where the first file will do, the second is not asked for', async () => {
  for await (const bytes of filesOf({ [WELL_KNOWN]: file('one'), [SUBDOMAIN]: file('two') })) {
    expect(Buffer.from(bytes).toString()).toBe('one');
    break;
  }
  expect(asked).toEqual([WELL_KNOWN]);
  expect(ended).toBe(1);
});

it('a redirect is followed to the same site alone, encrypted, and not for ever', async () => {
  const www = 'https://www.own.test/config.xml';
  expect(await all({ [WELL_KNOWN]: to(www), [www]: file('moved') })).toEqual(['moved']);
  for (const elsewhere of [
    'https://watcher.test/',
    'http://own.test/',
    'https://own.test:8443/',
    'https://me@own.test/',
    'https://own.test.watcher.test/',
    '//',
  ])
    expect(await all({ [WELL_KNOWN]: to(elsewhere), [elsewhere]: file('no') })).toEqual([]);
  asked = [];
  expect(await all({ [WELL_KNOWN]: to(WELL_KNOWN) })).toEqual([]);
  expect(asked).toHaveLength(4);
});

it('each request is in the ledger', async () => {
  await all({ [WELL_KNOWN]: file('one') });
  expect(ledger).toEqual([
    { at: 7, by: 'search', host: 'own.test', port: 443, ip: '203.1.113.9', why: 'To look.', outcome: { state: 'done', bytes: 3 } },
    {
      at: 7,
      by: 'search',
      host: 'autoconfig.own.test',
      port: 443,
      ip: '203.1.113.9',
      why: 'To look.',
      outcome: { state: 'failed', reason: 'Its server answered 404.' },
    },
  ]);
});
