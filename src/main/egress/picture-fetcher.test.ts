import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../shared/ledger.ts';
import { startHttpsServer } from '../testing/https-server.ts';
import { startSocksServer, type SocksServer } from '../testing/socks-server.ts';
import { MOST_PICTURE_BYTES } from './limits.ts';
import { fetchPictures, type FetcherParts } from './picture-fetcher.ts';

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

let server: Server;
let proxy: SocksServer;
let requests: { host: string; url: string; headers: string[] }[];
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let ledger: Omit<LedgerEntry, 'id'>[];
let kept: Map<string, { bytes: Uint8Array; contentType: string }>;
let refused: Map<string, string>;

beforeEach(async () => {
  requests = [];
  ledger = [];
  kept = new Map();
  refused = new Map();
  answer = (_request, response) => response.end(PNG);
  server = createServer((request, response) => {
    requests.push({ host: request.headers.host ?? '', url: request.url ?? '', headers: request.rawHeaders });
    answer(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  proxy = await startSocksServer((server.address() as AddressInfo).port);
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await proxy.stop();
});

const parts = (): FetcherParts => ({
  check: (bytes) => Promise.resolve(bytes[0] === 0x89 ? { contentType: 'image/png' } : null),
  trackerOf: (url) => (url.includes('tracker.test') ? 'Watcher' : null),
  record: (entry) => ledger.push(entry),
  cache: {
    get: (url) => Promise.resolve(kept.get(url) ?? null),
    put: (url, picture) => {
      kept.set(url, picture);
      return Promise.resolve();
    },
    refusal: (url) => Promise.resolve(refused.get(url) ?? null),
    refuse: (url, reason) => {
      refused.set(url, reason);
      return Promise.resolve();
    },
  },
  network: () => ({ proxy: proxy.url }),
});
const fetchAll = async (urls: string[], change: Partial<FetcherParts> = {}, asked = true) => {
  const fetches = fetchPictures({ sender: 'news@shop.test', asked, pictures: urls.map((url, id) => ({ id, url })) }, { ...parts(), ...change });
  return Promise.all(fetches.values());
};
const failing = (sentence: RegExp) => ({ state: 'failed', reason: expect.stringMatching(sentence) });

describe('pictures that were approved', () => {
  it('are fetched with these headers and no others', async () => {
    expect(await fetchAll(['http://shop.test/a.png?x=1'])).toEqual([{ state: 'loaded', bytes: PNG, contentType: 'image/png' }]);
    expect(requests).toEqual([
      {
        host: 'shop.test',
        url: '/a.png?x=1',
        headers: [
          'host',
          'shop.test',
          'connection',
          'keep-alive',
          'user-agent',
          'Mozilla/5.0',
          'accept',
          'image/webp,image/png,image/jpeg,image/gif;q=0.9,image/*;q=0.5',
          'accept-encoding',
          'identity',
        ],
      },
    ]);
  });
  it('are all in the ledger, with whose message it was', async () => {
    await fetchAll(['http://shop.test/a.png', 'http://shop.test/b.png']);
    expect(ledger.map((entry) => entry.why).sort()).toEqual([
      'Picture 1 of 2 in a message from news@shop.test, which you approved.',
      'Picture 2 of 2 in a message from news@shop.test, which you approved.',
    ]);
    expect(ledger[0]).toMatchObject({ by: 'pictures', host: 'shop.test', port: 80, outcome: { state: 'done', bytes: PNG.byteLength } });
  });
  it('are asked for once: a second reading asks nobody', async () => {
    await fetchAll(['http://shop.test/a.png']);
    expect(await fetchAll(['http://shop.test/a.png'])).toMatchObject([{ state: 'loaded' }]);
    expect(requests).toHaveLength(1);
  });
  it('bring no cookie and no validator back', async () => {
    answer = (_request, response) => response.setHeader('set-cookie', 'id=1').setHeader('etag', '"1"').end(PNG);
    await fetchAll(['http://shop.test/a.png', 'http://shop.test/b.png']);
    await fetchAll(['http://shop.test/c.png']);
    expect(requests.flatMap(({ headers }) => headers).filter((text) => /cookie|if-|"1"|referer/i.test(text))).toEqual([]);
  });
});

describe('a redirect', () => {
  const sendTo = (location: string) => {
    answer = (request, response) => (request.url === '/a.png' ? response.writeHead(302, { location }).end() : response.end(PNG));
  };
  it('is followed on the same host', async () => {
    sendTo('/b.png');
    expect(await fetchAll(['http://shop.test/a.png'])).toMatchObject([{ state: 'loaded' }]);
    expect(requests.map((request) => request.url)).toEqual(['/a.png', '/b.png']);
  });
  it.each([
    ['to a tracker', 'http://tracker.test/b.png', /tracker \(Watcher\)/],
    ['to a host that was not approved', 'http://other.test/b.png', /other\.test/],
    ['to a file', 'file:///etc/passwd', /no web address/],
    ['to nowhere', 'http://', /no web address/],
  ])('%s is not', async (_, location, sentence) => {
    sendTo(location);
    expect(await fetchAll(['http://shop.test/a.png'])).toEqual([failing(sentence)]);
    expect(requests).toHaveLength(1);
  });
  it('to the same host without encryption is not', async () => {
    const encrypted = await startHttpsServer(['shop.test'], (_asked, _request, response) => {
      response.writeHead(302, { location: 'http://shop.test/b.png' }).end();
    });
    const over = await startSocksServer(encrypted.port);
    try {
      expect(await fetchAll(['https://shop.test/a.png'], { network: () => ({ proxy: over.url }) })).toEqual([failing(/without encryption/)]);
      expect(over.asked).toEqual(['shop.test']);
    } finally {
      await over.stop();
      encrypted.end();
    }
  });
  it('is followed three times and no more', async () => {
    answer = (request, response) => response.writeHead(302, { location: `${request.url}x` }).end();
    expect(await fetchAll(['http://shop.test/a'])).toEqual([failing(/too many/)]);
    expect(requests).toHaveLength(4);
  });
});

describe('what is no picture', () => {
  it('is refused, whatever its header says', async () => {
    answer = (_request, response) => response.setHeader('content-type', 'image/png').end('<svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(await fetchAll(['http://shop.test/a.png'])).toEqual([failing(/no picture/)]);
    expect(kept.size).toBe(0);
  });
  it('is refused where it is larger than a picture', async () => {
    answer = (_request, response) => response.end(Buffer.alloc(MOST_PICTURE_BYTES + 1, 0x89));
    expect(await fetchAll(['http://shop.test/a.png'])).toEqual([failing(/larger/)]);
  });
  it('is refused where all of a message are too large together, before the last has come', async () => {
    const open = new Set<ServerResponse>();
    answer = (_request, response) => {
      open.add(response);
      response.writeHead(200).write(Buffer.concat([PNG, Buffer.alloc(MOST_PICTURE_BYTES - 100_000)]));
      response.once('close', () => {
        open.delete(response);
        for (const each of open) each.end();
      });
    };
    const found = await fetchAll(Array.from({ length: 7 }, (_, index) => `http://${index}.shop.test/a.png`));
    expect(found.filter(({ state }) => state === 'loaded')).toHaveLength(6);
    expect(found).toContainEqual(failing(/all its pictures/));
  });
  it('is refused where the server says that it is not there', async () => {
    answer = (_request, response) => response.writeHead(404).end(PNG);
    expect(await fetchAll(['http://shop.test/a.png'])).toEqual([failing(/404/)]);
  });
});

describe('a server that does not give a picture', () => {
  const URL = 'http://shop.test/a.png';
  const answers: [string, typeof answer][] = [
    ['says that it is not there', (_request, response) => response.writeHead(404).end()],
    ['cuts the connection', (_request, response) => response.destroy()],
    ['sends something else', (_request, response) => response.end('text')],
    ['sends on to somebody else', (_request, response) => response.writeHead(302, { location: 'http://other.test/' }).end()],
  ];
  it.each(answers)('and %s is not told of every reading', async (_, given) => {
    answer = given;
    const [first] = await fetchAll([URL], {}, false);
    expect(await fetchAll([URL], {}, false)).toEqual([first]);
    expect(requests).toHaveLength(1);
  });
  it('is asked again where the reader asks', async () => {
    answer = (_request, response) => response.writeHead(503).end();
    await fetchAll([URL], {}, false);
    answer = (_request, response) => response.end(PNG);
    expect(await fetchAll([URL])).toMatchObject([{ state: 'loaded' }]);
  });
  const noSuchName = Object.assign(new Error('x'), { code: 'ENOTFOUND' });
  it.each([
    ['has no address', () => Promise.reject(noSuchName)],
    ['leads to this computer', () => Promise.resolve([{ address: '127.0.0.1', family: 4 }])],
  ])('and whose name %s is not looked up at every reading', async (_, answered) => {
    let lookups = 0;
    const resolve = () => {
      lookups++;
      return answered();
    };
    const network = () => ({ resolve, online: () => true });
    const [first] = await fetchAll([URL], { network }, false);
    expect(await fetchAll([URL], { network }, false)).toEqual([first]);
    expect(lookups).toBe(1);
    await fetchAll([URL], { network });
    expect(lookups).toBe(2);
  });
  it('is asked again where there was no network to ask on', async () => {
    await fetchAll([URL], { network: () => ({ resolve: () => Promise.reject(noSuchName), online: () => false }) }, false);
    expect(refused.size).toBe(0);
  });
  it('is asked again where nobody was told', async () => {
    await fetchAll(['http://localhost/a.png'], { network: () => ({}) }, false);
    await proxy.stop();
    await fetchAll([URL], {}, false);
    expect(refused.size).toBe(0);
  });
});

describe('an address that is not public', () => {
  const direct = { network: () => ({}) };
  it.each([
    'http://127.0.0.1/a.png',
    'http://[::1]/a.png',
    'http://localhost/a.png',
    'http://2130706433/a.png',
    'http://169.254.169.254/latest/meta-data',
  ])('%s is not connected to', async (url) => {
    expect(await fetchAll([url], direct)).toEqual([failing(/public internet/)]);
    expect(ledger).toMatchObject([{ outcome: { state: 'refused' } }]);
  });
  it('is refused through a proxy as well', async () => {
    expect(await fetchAll(['http://192.168.1.1/a.png'])).toEqual([failing(/public internet/)]);
    expect(proxy.asked).toEqual([]);
  });
  it.each(['http://shop.test:22/', 'http://shop.test:6379/'])('%s, a port of another protocol, is not connected to', async (url) => {
    expect(await fetchAll([url])).toEqual([failing(/web server/)]);
    expect(proxy.asked).toEqual([]);
  });
});

describe('a proxy', () => {
  it('resolves the names itself', async () => {
    await fetchAll(['http://only-the-proxy-knows.test/a.png']);
    expect(proxy.asked).toEqual(['only-the-proxy-knows.test']);
  });
  it('is told which pictures are of one message, so that it can lead those of another elsewhere, and nothing else by it', async () => {
    await fetchAll(['http://one.test/a.png', 'http://two.test/b.png']);
    await fetchAll(['http://one.test/c.png']);
    const [first, second, third] = proxy.users;
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
    expect(proxy.users).toHaveLength(3);
  });
  it('that knows no users serves all the same', async () => {
    const plain = await startSocksServer((server.address() as AddressInfo).port, false);
    expect(await fetchAll(['http://shop.test/a.png'], { network: () => ({ proxy: plain.url }) })).toMatchObject([{ state: 'loaded' }]);
    expect(plain.users).toEqual([null]);
    await plain.stop();
  });
  it('that is not there is never gone round', async () => {
    await proxy.stop();
    const url = `http://127-0-0-1.test:${(server.address() as AddressInfo).port}/a.png`;
    expect(await fetchAll([url])).toEqual([failing(/not be reached/)]);
    expect(requests).toEqual([]);
  });
});
