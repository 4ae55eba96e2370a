import { expect, it } from 'vitest';
import { guardedNetwork } from './guarded-network.ts';

it('a name server that never answers is waited for no longer than the server', async () => {
  const network = guardedNetwork({ resolve: () => new Promise(() => {}) });
  const visit = { method: 'GET', headers: {}, signal: AbortSignal.timeout(20) } as const;
  expect(await network.visit(new URL('http://shop.test/a.png'), visit, () => 'read')).toMatchObject({
    kind: 'failed',
    reason: 'Its server took too long.',
  });
  await network.end();
});

it('a name is told how long there is for it', async () => {
  const given = new AbortController();
  let met: AbortSignal | undefined;
  const network = guardedNetwork({
    resolve: (_name, signal) => {
      met = signal;
      return Promise.reject(new Error('x'));
    },
  });
  await network.visit(new URL('http://shop.test/'), { method: 'GET', headers: {}, signal: given.signal }, () => 'read');
  expect(met).toBe(given.signal);
  await network.end();
});
