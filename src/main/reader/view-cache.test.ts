import { expect, it } from 'vitest';
import type { ViewRequest, ViewResult } from './protocol.ts';
import { readerService } from './service.ts';
import { cachedViews } from './view-cache.ts';

const message = (text: string): ViewRequest => ({
  raw: Buffer.from(`Subject: x\r\nContent-Type: text/html\r\n\r\n<p>${text}</p>`),
  section: '',
  as: 'html',
  approved: [],
  me: [],
  trustedAuthserv: [],
});

function counting() {
  const reader = readerService();
  let views = 0;
  return {
    count: () => views,
    view(request: ViewRequest): Promise<ViewResult> {
      views++;
      return reader.view(request);
    },
  };
}

it('a message that is opened again is not read again', async () => {
  const reader = counting();
  const cached = cachedViews(reader);
  const first = await cached.view(message('one'));
  expect(await cached.view(message('one'))).toBe(first);
  expect(reader.count()).toBe(1);
});

it('nothing is kept when views would be others now', async () => {
  const reader = counting();
  const cached = cachedViews(reader);
  await cached.view(message('one'));
  cached.forgetAll();
  await cached.view(message('one'));
  expect(reader.count()).toBe(2);
});

it('other bytes, another section, an approval or another reader are another view', async () => {
  const reader = counting();
  const cached = cachedViews(reader);
  await cached.view(message('one'));
  await cached.view(message('two'));
  await cached.view({ ...message('one'), as: 'text' });
  await cached.view({ ...message('one'), earlier: [['https://shop.test/a.png']] });
  await cached.view({ ...message('one'), approved: [0] });
  await cached.view({ ...message('one'), me: ['reader@home.example'] });
  await cached.view({ ...message('one'), trustedAuthserv: ['mx.home.example'] });
  expect(reader.count()).toBe(7);
});

it('a view that failed is asked for again', async () => {
  let tries = 0;
  const reader = counting();
  const cached = cachedViews({ view: (request) => (tries++ === 0 ? Promise.reject(new Error('crashed')) : reader.view(request)) });
  await expect(cached.view(message('one'))).rejects.toThrow('crashed');
  expect((await cached.view(message('one'))).body.kind).toBe('html');
});

it('no more is kept than may be', async () => {
  const reader = counting();
  const cached = cachedViews(reader, 10_000);
  const long = 'word '.repeat(1_000);
  await cached.view(message(`${long}one`));
  await cached.view(message(`${long}two`));
  await cached.view(message(`${long}one`));
  expect(reader.count()).toBe(3);
});
