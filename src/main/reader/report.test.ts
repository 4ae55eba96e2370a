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
