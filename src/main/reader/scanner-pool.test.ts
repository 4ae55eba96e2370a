import { expect, it } from 'vitest';
import type { ScannerService, ScanRequest } from './protocol.ts';
import { scannerPool } from './scanner-pool.ts';
import { scannerService } from './scanner-service.ts';
import { message } from './testing/message.ts';

const request: ScanRequest = { raw: message('Subject: Hello', '', 'Hello'), me: [], trustedAuthserv: [] };

/** A scanner that notes its calls and answers a scan when it is told to. */
function member() {
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  const service = scannerService();
  const scanner: ScannerService & { end(): void } = {
    ...service,
    async scan(scanned) {
      asked.push('scan');
      await new Promise<void>((resolve) => waiting.push(resolve));
      return service.scan(scanned);
    },
    async useLists(lists) {
      asked.push('lists');
      return service.useLists(lists);
    },
    end: () => void asked.push('end'),
  };
  return { scanner, asked, answer: () => waiting.shift()?.() };
}

it('messages go to whoever has the least to do, and few of them to the first alone', async () => {
  const [a, b] = [member(), member()];
  const pool = scannerPool([a.scanner, b.scanner]);
  const first = pool.scan(request);
  a.answer();
  await first;
  expect([a.asked.length, b.asked.length]).toEqual([1, 0]);
  const three = [1, 2, 3].map(() => pool.scan(request));
  expect([a.asked.length, b.asked.length]).toEqual([3, 1]);
  b.answer();
  await three[1];
  three.push(pool.scan(request));
  expect(b.asked.length).toBe(2);
  for (const { answer } of [a, a, b]) answer();
  await Promise.all(three);
});

it('all judge by the same lists, and all end', async () => {
  const [a, b] = [member(), member()];
  const pool = scannerPool([a.scanner, b.scanner]);
  expect(await pool.useLists({ lists: [{ name: 'Mine', text: '||pics.shop.test^' }] })).toEqual([{ ok: true, rules: 1 }]);
  pool.end();
  expect([a.asked, b.asked]).toEqual([
    ['lists', 'end'],
    ['lists', 'end'],
  ]);
});
