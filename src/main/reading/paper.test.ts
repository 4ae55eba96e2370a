import { expect, it } from 'vitest';
import type { MessageView } from '../../shared/model.ts';
import { paperOf } from './paper.ts';

const view = (change: Partial<MessageView>) =>
  ({
    subject: '<script>alert(1)</script>',
    from: [{ name: 'Ada "<b>"', address: 'ada@engine.example' }],
    to: [{ name: '', address: 'me@home.example' }],
    receivedAt: Date.UTC(2026, 10, 28, 9, 5),
    body: { kind: 'text', text: 'a < b & c\n</pre><img src=x>', reason: 'text-only' },
    ...change,
  }) as MessageView;

it('what is printed of a message is its words, whatever they are', () => {
  const { url, document, header, footer } = paperOf(view({}));
  expect(url).toBeNull();
  expect(document).toContain('<pre>a &lt; b &amp; c\n&lt;/pre&gt;&lt;img src=x&gt;</pre>');
  expect(header).toContain('Ada "&lt;b&gt;" &lt;ada@engine.example&gt; → me@home.example');
  expect(header).toContain('2026-11-28 09:05 UTC');
  expect(footer).toContain('&lt;script&gt;');
  expect(footer).not.toContain('<script');
});

it('a designed message is printed from the document that is on screen', () => {
  expect(paperOf(view({ body: { kind: 'html', url: 'mail://0123/' } }))).toMatchObject({ url: 'mail://0123/', document: '' });
});

it('a long subject stays on its line', () => {
  expect(paperOf(view({ subject: 'x'.repeat(500) })).footer).toContain(`>${'x'.repeat(89)}…<`);
});
