import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { LedgerEntry } from '../../shared/ledger.ts';
import { startHttpsServer, type Asked, type HttpsServer } from '../testing/https-server.ts';
import { startSocksServer, type SocksServer } from '../testing/socks-server.ts';
import { requestTokens, type TokenRequestParts } from './token-request.ts';

const FORM = { grant_type: 'refresh_token', refresh_token: 'a secret & more', client_id: 'unseen' };

let server: HttpsServer;
let proxy: SocksServer;
let asked: Asked[];
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let ledger: Omit<LedgerEntry, 'id'>[];

beforeAll(async () => {
  server = await startHttpsServer(['login.home.test'], (told, request, response) => {
    asked.push(told);
    answer(request, response);
  });
});
afterAll(() => server.end());
beforeEach(async () => {
  asked = [];
  ledger = [];
  answer = (_request, response) => response.end('{}');
  // In the place of an internet in which the server has a public address.
  proxy = await startSocksServer(server.port);
});
afterEach(() => proxy.stop());

const ask = (url = 'https://login.home.test/token', change: Partial<TokenRequestParts> = {}) =>
  requestTokens(
    { url: new URL(url), form: FORM, why: 'To stay signed in at login.home.test.' },
    { record: (entry) => ledger.push(entry), network: () => ({ proxy: proxy.url }), ...change },
  );

it('a token request says this and nothing else', async () => {
  expect(await ask()).toMatchObject({ kind: 'answered', status: 200, bytes: Buffer.from('{}') });
  expect(asked).toEqual([
    {
      method: 'POST',
      host: 'login.home.test',
      url: '/token',
      headers:
        'host login.home.test connection keep-alive user-agent Mozilla/5.0 accept application/json accept-encoding identity content-type application/x-www-form-urlencoded content-length 73'.split(
          ' ',
        ),
      body: 'grant_type=refresh_token&refresh_token=a+secret+%26+more&client_id=unseen',
    },
  ]);
});

it('stands in the ledger without what was said', async () => {
  answer = (_request, response) => response.end('{"access_token":"a secret"}');
  await ask();
  expect(ledger).toMatchObject([
    { by: 'sign-in', host: 'login.home.test', port: 443, why: 'To stay signed in at login.home.test.', outcome: { state: 'done', bytes: 27 } },
  ]);
  expect(JSON.stringify(ledger)).not.toContain('secret');
});

it('an error is an answer, which is read', async () => {
  answer = (_request, response) => response.writeHead(400).end('{"error":"invalid_grant"}');
  expect(await ask()).toMatchObject({ kind: 'answered', status: 400 });
  expect(ledger).toMatchObject([{ outcome: { state: 'failed', reason: 'Its server answered 400.' } }]);
});

it('a redirect is not followed: the secrets are for nobody else', async () => {
  answer = (_request, response) => response.writeHead(307, { location: 'https://login.home.test/elsewhere' }).end();
  expect(await ask()).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/was not followed/) });
  expect(asked).toHaveLength(1);
});

it('more than an answer with a token has is not read', async () => {
  answer = (_request, response) => response.end('x'.repeat(300_000));
  expect(await ask()).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/larger/) });
});

it.each(['https://127.0.0.1/token', 'https://[::1]/token', 'https://10.0.0.1/token', 'https://localhost/token'])(
  'nobody is asked at %s, which is not on the public internet',
  async (url) => {
    expect(await ask(url, { network: () => ({}) })).toMatchObject({ kind: 'refused' });
    expect(ledger).toMatchObject([{ outcome: { state: 'refused' } }]);
    expect(asked).toEqual([]);
  },
);

it('a server that cannot prove who it is gets no secret', async () => {
  expect(await ask('https://elsewhere.test/token')).toMatchObject({ kind: 'failed', reason: 'Its server could not prove who it is.' });
  expect(asked).toEqual([]);
});

// Last: it may reach the server when the test is over.
it('an answer that does not come is given up', async () => {
  answer = () => undefined;
  expect(await ask(undefined, { patience: 50 })).toMatchObject({ kind: 'failed', reason: 'Its server took too long.' });
});
