import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../shared/ledger.ts';
import { redirectPage } from '../../shared/text/redirect-page.ts';
import { loopbackRedirect, type LoopbackName } from './loopback-redirect.ts';

const STATE = 'a-state-that-nobody-guesses';
let ledger: Omit<LedgerEntry, 'id'>[];
beforeEach(() => {
  ledger = [];
});

const listen = (name: LoopbackName = '127.0.0.1') =>
  loopbackRedirect({ name, state: STATE, page: redirectPage('en'), why: 'To hear how it went.', record: (entry) => ledger.push(entry) });
const patient = () => new AbortController().signal;

interface Visit {
  method?: string;
  host?: string;
  address?: string;
}
/** A browser, or somebody else, asks the port of `uri` for `path`. */
const visit = (uri: string, path: string, { method = 'GET', host, address = '127.0.0.1' }: Visit = {}) =>
  new Promise<{ status: number; headers: Record<string, unknown>; page: string }>((resolve, reject) => {
    const { port, host: own } = new URL(uri);
    request({ host: address, port, path, method, headers: { host: host ?? own } }, (response) => {
      void text(response).then((page) => resolve({ status: response.statusCode ?? 0, headers: response.headers, page }));
    })
      .on('error', reject)
      .end();
  });

describe('a browser that comes back', () => {
  it('is heard, sees a page without a script that loads nothing, and nobody listens any more', async () => {
    const { uri, answer } = await listen();
    expect(uri).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const heard = answer(patient());
    const { status, headers, page } = await visit(uri, `/?code=c%20d&state=${STATE}`);
    expect((await heard).get('code')).toBe('c d');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'/,
      ),
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      connection: 'close',
    });
    expect(page).toContain('Back to Unseen');
    await expect(visit(uri, `/?code=c&state=${STATE}`)).rejects.toThrow(/ECONNREFUSED/);
  });

  it('stands in the ledger, without what it brought', async () => {
    const { uri, answer } = await listen();
    const heard = answer(patient());
    await visit(uri, `/?code=secret&state=${STATE}`);
    await heard;
    expect(ledger).toMatchObject([{ by: 'sign-in', host: '127.0.0.1', ip: '127.0.0.1', why: 'To hear how it went.', outcome: { state: 'done' } }]);
    expect(JSON.stringify(ledger)).not.toMatch(/secret|nobody-guesses/);
  });

  it('may call this computer localhost where its provider wants that', async () => {
    const { uri, answer } = await listen('localhost');
    expect(uri).toMatch(/^http:\/\/localhost:\d+\/$/);
    const heard = answer(patient());
    // Where this computer has IPv6 nobody else can have that port there.
    const address = await visit(uri, '/', { address: '::1' }).then(
      () => '::1',
      () => '127.0.0.1',
    );
    expect((await visit(uri, `/?code=c&state=${STATE}`, { address })).status).toBe(200);
    expect((await heard).get('code')).toBe('c');
  });
});

describe('anybody else is refused, and the wait goes on:', () => {
  it.each<[string, string, Visit]>([
    ['without a state', '/?code=c', {}],
    ['with another state', '/?code=c&state=guessed', {}],
    ['with two states', `/?code=c&state=${STATE}&state=guessed`, {}],
    ['at another path', `/callback?code=c&state=${STATE}`, {}],
    ['at no path', '/', {}],
    ['for an icon', '/favicon.ico', {}],
    ['with POST', `/?code=c&state=${STATE}`, { method: 'POST' }],
    ['with HEAD', `/?code=c&state=${STATE}`, { method: 'HEAD' }],
    ['by a name that was made to lead here', `/?code=c&state=${STATE}`, { host: 'evil.test' }],
    ['by another port', `/?code=c&state=${STATE}`, { host: '127.0.0.1:1' }],
  ])('%s', async (_, path, as) => {
    const { uri, answer } = await listen();
    const heard = answer(patient());
    const { status, page, headers } = await visit(uri, path, as);
    expect([status, page, headers['access-control-allow-origin']]).toEqual([404, '', undefined]);
    await visit(uri, `/?code=mine&state=${STATE}`);
    expect((await heard).get('code')).toBe('mine');
  });

  it('who sends no request at all', async () => {
    const { uri, answer } = await listen();
    const heard = answer(patient());
    const socket = connect(Number(new URL(uri).port), '127.0.0.1');
    socket.on('error', () => undefined).write('EHLO\r\n\r\n');
    await visit(uri, `/?code=mine&state=${STATE}`);
    expect((await heard).get('code')).toBe('mine');
    socket.destroy();
  });
});

describe('where nobody comes', () => {
  it('the wait ends when it is told to, and the ledger says so', async () => {
    const { uri, answer } = await listen();
    const ending = new AbortController();
    const heard = answer(ending.signal);
    ending.abort(new Error('enough'));
    await expect(heard).rejects.toThrow('enough');
    await expect(visit(uri, '/')).rejects.toThrow(/ECONNREFUSED/);
    expect(ledger).toMatchObject([{ outcome: { state: 'failed', reason: 'No browser came back.' } }]);
  });

  it('and it has ended before it began, nobody listens', async () => {
    const { uri, answer } = await listen();
    await expect(answer(AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
    await expect(visit(uri, '/')).rejects.toThrow(/ECONNREFUSED/);
  });
});

it.each(['en', 'de'] as const)('the page has no script and no address in it, %s', (language) => {
  expect(redirectPage(language)).toContain(`lang="${language}"`);
  expect(redirectPage(language)).not.toMatch(/<script|https?:|url\(|\son\w+=/i);
});
