import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../shared/ledger.ts';
import { startHttpsServer, type Asked, type HttpsServer } from '../testing/https-server.ts';
import { startSocksServer, type SocksServer } from '../testing/socks-server.ts';
import { askInOneClick, type OneClickParts } from './one-click.ts';

const LEAVE = 'https://lists.shop.test/leave?u=7f3a';

let server: HttpsServer;
let proxy: SocksServer;
let asked: Asked[];
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let ledger: Omit<LedgerEntry, 'id'>[];

beforeAll(async () => {
  server = await startHttpsServer(['lists.shop.test'], (told, request, response) => {
    asked.push(told);
    answer(request, response);
  });
});
afterAll(() => server.end());
beforeEach(async () => {
  asked = [];
  ledger = [];
  answer = (_request, response) => response.end();
  proxy = await startSocksServer(server.port);
});
afterEach(() => proxy.stop());

const ask = (url = LEAVE, change: Partial<OneClickParts> = {}, sender: string | null = 'news@shop.test') =>
  askInOneClick({ url, sender }, { record: (entry) => ledger.push(entry), network: () => ({ proxy: proxy.url }), ...change });

describe('a request to be taken off a list', () => {
  it('says this and nothing else', async () => {
    expect(await ask()).toEqual({ kind: 'accepted', ip: null });
    expect(asked).toEqual([
      {
        method: 'POST',
        host: 'lists.shop.test',
        url: '/leave?u=7f3a',
        headers:
          'host lists.shop.test connection keep-alive user-agent Mozilla/5.0 accept */* accept-encoding identity content-type application/x-www-form-urlencoded content-length 26'.split(
            ' ',
          ),
        body: 'List-Unsubscribe=One-Click',
      },
    ]);
  });
  it('stands in the ledger as what it is, with whose list it was', async () => {
    await ask();
    await ask(LEAVE, {}, null);
    expect(ledger).toMatchObject([
      {
        by: 'unsubscribe',
        host: 'lists.shop.test',
        port: 443,
        why: 'To be taken off the list of a message from news@shop.test, as you asked.',
        outcome: { state: 'done' },
      },
      { why: 'To be taken off the list of a message, as you asked.' },
    ]);
  });
  it('brings no cookie back', async () => {
    answer = (_request, response) => response.setHeader('set-cookie', 'id=1').end();
    await ask();
    await ask();
    expect(asked.flatMap(({ headers }) => headers).filter((text) => /cookie|referer/i.test(text))).toEqual([]);
  });
  it.each([200, 202, 204])('is accepted with %i', async (status) => {
    answer = (_request, response) => response.writeHead(status).end();
    expect(await ask()).toMatchObject({ kind: 'accepted' });
  });
  it.each([400, 404, 405, 500, 503])('is not accepted with %i', async (status) => {
    answer = (_request, response) => response.writeHead(status).end('You were removed.');
    expect(await ask()).toEqual({ kind: 'failed', reason: `Its server answered ${status}.`, ip: null, noticed: true });
    expect(ledger).toMatchObject([{ outcome: { state: 'failed', reason: `Its server answered ${status}.` } }]);
  });
  it.each([301, 302, 303, 307, 308])('follows no redirect (%i), not even to the same host', async (status) => {
    answer = (_request, response) => response.writeHead(status, { location: '/elsewhere' }).end();
    expect(await ask()).toMatchObject({ kind: 'failed', reason: 'Its server sent us on to another address, which was not followed.' });
    expect(asked).toHaveLength(1);
  });
  it('waits for no end of what the server says', async () => {
    answer = (_request, response) => {
      response.write('<html>');
    };
    expect(await ask()).toMatchObject({ kind: 'accepted' });
  });
  it('is given up where the server says nothing', async () => {
    answer = () => undefined;
    expect(await ask(LEAVE, { patience: 100 })).toMatchObject({ kind: 'failed', reason: 'Its server took too long.', noticed: true });
  });
  it('does not reach a server that cannot prove its name', async () => {
    expect(await ask('https://other.shop.test/leave')).toMatchObject({ kind: 'failed', reason: 'Its server could not prove who it is.' });
    expect(asked).toEqual([]);
  });
});

describe('an address to unsubscribe at', () => {
  it.each(['http://lists.shop.test/leave', 'mailto:leave@shop.test', 'https://me@lists.shop.test/leave', 'https://lists.shop.test:22/'])(
    '%s is asked nothing',
    async (url) => {
      expect(await ask(url)).toMatchObject({ kind: 'refused' });
      expect(proxy.asked).toEqual([]);
      expect(ledger).toEqual([]);
    },
  );
  it.each(['https://127.0.0.1/', 'https://[::1]/', 'https://localhost/', 'https://192.168.1.1/', 'https://169.254.169.254/'])(
    '%s is on no public network, and not connected to',
    async (url) => {
      expect(await ask(url, { network: () => ({}) })).toMatchObject({ kind: 'refused', reason: 'Its address is not on the public internet.' });
      expect(await ask(url)).toMatchObject({ kind: 'refused' });
      expect(proxy.asked).toEqual([]);
      expect(ledger).toMatchObject([{ outcome: { state: 'refused' } }, { outcome: { state: 'refused' } }]);
    },
  );
  it('whose name leads to a private address is not connected to', async () => {
    const resolve = () => Promise.resolve([{ address: '10.0.0.7', family: 4 }]);
    expect(await ask(LEAVE, { network: () => ({ resolve }) })).toMatchObject({ kind: 'refused' });
  });
  it('is not asked past a proxy that is not there', async () => {
    await proxy.stop();
    expect(await ask()).toMatchObject({ kind: 'failed', noticed: false });
    expect(asked).toEqual([]);
  });
});
