import { beforeEach, describe, expect, it } from 'vitest';
import type { FilterListText, ReaderService, ScannerService, ScanRequest } from './protocol.ts';
import { scannerService } from './scanner-service.ts';
import { readerService } from './service.ts';
import { message } from './testing/message.ts';

const TOKENS = [
  'kN2vQx8rT4mZb1Lw9YpS3kN2vQx8rT4mZb1Lw9YpS3k',
  'pW7dHs0uJc5XfR2gBq6VnT1yMa4KePW7dHs0uJc5XfR',
  'Zx3LmC9tQb8YvN5rKd0SwH2jFg6UaZx3LmC9tQb8YvN',
];
const [NOW = ''] = TOKENS;
const open = (token: string) => `https://t.shop.test/open/${token}`;

const request = (html: string, earlier?: string[][]): ScanRequest => ({
  raw: message('From: Shop <news@shop.test>', 'Content-Type: text/html', '', html),
  me: [],
  trustedAuthserv: [],
  ...(earlier && { earlier }),
});

let reader: ReaderService;
let scanner: ScannerService;
beforeEach(() => {
  reader = readerService();
  scanner = scannerService();
});
/** Has both kinds of process judge by these lists. */
const useLists = async (lists: FilterListText[]) => {
  const checks = await reader.useLists({ lists });
  expect(await scanner.useLists({ lists })).toEqual(checks);
  return checks;
};
const evidence = async (asked: ScanRequest) => {
  const { report } = await reader.view({ ...asked, section: '', as: 'html', approved: [] });
  return report.resources.flatMap((resource) => resource.evidence.map(({ sentence }) => sentence));
};

describe('what the sender sent before', () => {
  it('is evidence', async () => {
    const pixel = `<p>Hello</p><img src="${open(NOW)}" width="1" height="1">`;
    const earlier = TOKENS.slice(1).map((token) => [open(token)]);
    expect((await evidence(request(pixel, earlier))).join(' ')).toContain('different in each of the 3 messages of this sender');
    expect((await evidence(request(pixel))).join(' ')).not.toContain('messages of this sender');
  });
});

describe('a filter list of the reader’s own', () => {
  const picture = request('<p>Hello</p><img src="https://pics.shop.test/banner.png" width="600" height="200">');

  it('makes of a picture to look at one to be asked about, here and in the list of messages', async () => {
    expect((await scanner.scan(picture)).mark.suspected).toBe(0);
    expect(await useLists([{ name: 'Mine', text: '||pics.shop.test^$image' }])).toEqual([{ ok: true, rules: 1 }]);
    expect((await scanner.scan(picture)).mark.suspected).toBe(1);
    expect(await evidence(picture)).toContain('A rule of your list “Mine” matches.');
  });

  it('knows the sender’s site, for rules about third parties', async () => {
    await useLists([{ name: 'Mine', text: '||shop.test^$third-party' }]);
    expect((await scanner.scan(picture)).mark.suspected).toBe(0);
    await useLists([{ name: 'Mine', text: '||shop.test^$domain=shop.test' }]);
    expect((await scanner.scan(picture)).mark.suspected).toBe(1);
  });

  it('that is none is refused, and the others are used', async () => {
    const lists = [
      { name: 'Page', text: '<html>' },
      { name: 'Mine', text: '||pics.shop.test^' },
    ];
    expect((await useLists(lists)).map(({ ok }) => ok)).toEqual([false, true]);
    expect((await scanner.scan(picture)).mark.suspected).toBe(1);
  });

  it('can be tried without being used', async () => {
    expect(await scanner.checkList({ name: 'Mine', text: '||pics.shop.test^' })).toEqual({ ok: true, rules: 1 });
    expect((await scanner.scan(picture)).mark.suspected).toBe(0);
  });
});

describe('a version that another program would show', () => {
  const alternative = (...parts: string[]): ScanRequest => ({
    raw: message(
      'From: Shop <news@shop.test>',
      'Content-Type: multipart/alternative; boundary=b',
      '',
      ...parts.flatMap((html) => ['--b', 'Content-Type: text/html', '', html]),
      '--b--',
    ),
    me: [],
    trustedAuthserv: [],
  });
  const pixel = (token: string) => `<p>Hello</p><img src="${open(token)}" width="1" height="1">`;

  it('watches as well', async () => {
    expect((await scanner.scan(alternative(pixel(TOKENS[1] ?? ''), pixel(NOW)))).mark.structural).toBe(2);
  });

  it('with the same pixel is no other pixel', async () => {
    const { report } = await reader.view({ ...alternative(pixel(NOW), pixel(NOW)), section: '', as: 'html', approved: [] });
    expect(report.resources).toMatchObject([{ grade: 'structural', repeats: 1 }]);
  });
});

describe('what a header offers to everybody', () => {
  const FINGERPRINT = '8F91B4D5A2C3E4F5061728394A5B6C7D8E9F0A1B';
  const graded = async (...header: string[]) => {
    const raw = message('From: Nora <nora@x.example>', ...header, '', 'Hello.');
    const { report } = await reader.view({ raw, me: ['anna@mail.example'], trustedAuthserv: [], section: '', as: 'html', approved: [] });
    return report.resources.map(({ grade }) => grade);
  };

  it.each([
    ['a key under its fingerprint', `OpenPGP: id=${FINGERPRINT}; url=https://nora.example/${FINGERPRINT}.asc`],
    ['a key under its number', 'X-PGP-Key: http://nora.example/gpg-key-0xEBD27418.asc'],
    ['a key on a server', `X-GPG-Key-URL: https://keys.example/vks/v1/by-fingerprint/${FINGERPRINT}`],
    ['a key that is looked for', `X-PGP-Key: https://keys.example/pks/lookup?op=get&search=0x${FINGERPRINT}`],
    ['the logo of a domain', 'BIMI-Location: v=BIMI1; l=https://logos.example/x/yV3KRIg4nJW-cable_news_4104225.svg; a='],
    ['its certificate', 'BIMI-Location: v=BIMI1; a=https://logos.example/8f91b4d5a2c3e4f5061728394a5b6c7d/certchain.pem; l='],
  ])('names no reader: %s', async (_, header) => {
    expect(await graded(header)).toEqual(['none']);
  });

  it.each([
    ['a key', 'X-PGP-Key: https://t.example/key?u=kN2vQx8rT4mZb1Lw9YpS3kN2'],
    ['a logo', 'BIMI-Location: v=BIMI1; l=https://t.example/logo.svg?u=kN2vQx8rT4mZb1Lw9YpS3kN2; a='],
    ['an address', 'X-PGP-Key: https://t.example/0xEBD27418?for=anna@mail.example'],
  ])('names one by %s all the same, where it holds what is theirs', async (_, header) => {
    expect(await graded(header)).toEqual(['structural']);
  });
});
