import { expect, it } from 'vitest';
import { view } from '../../src/main/reader/view.ts';
import { startLoopback } from './loopback.ts';
import type { LeakMessage } from './messages.ts';

it('a message is led to the server whatever field of its header comes last, and its URLs can be told', async () => {
  const loopback = await startLoopback();
  try {
    const header = ['From: a@shop.test', 'Subject: s', 'Content-Type: text/html; charset=utf-8'];
    for (const fields of [header, header.toReversed()]) {
      const raw = Buffer.from(`${fields.join('\n')}\n\n<img src="https://u1.shop.test/open?u=1">\n`);
      const message: LeakMessage = { file: 'a.eml', raw, label: null, allowed: null, approve: false, sameAs: null };
      const request = { raw: loopback.led(message).raw, section: '', as: 'html' as const, approved: [], me: [], trustedAuthserv: [] };
      const { resources } = view(request, Date.now()).report;
      expect(resources.map(({ host }) => host)).toEqual(['127.0.0.1']);
      expect(resources.map(({ url }) => loopback.unled(url))).toEqual(['https://u1.shop.test/open?u=1']);
    }
    expect(loopback.unled('https://elsewhere.test/')).toBe('https://elsewhere.test/');
  } finally {
    loopback.end();
  }
});
