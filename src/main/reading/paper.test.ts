import { expect, it } from 'vitest';
import type { MessageView } from '../../shared/message-view.ts';
import { paperOf } from './paper.ts';

const view = (change: Partial<MessageView>) =>
  ({
    subject: '<script>alert(1)</script>',
    from: [{ name: 'Ada "<b>"', address: 'ada@engine.example' }],
    to: [{ name: '', address: 'me@home.example' }],
    receivedAt: Date.UTC(2026, 10, 28, 9, 5),
    invitations: [],
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
  expect(paperOf(view({ body: { kind: 'html', url: 'mail://0123/', width: { least: 0, narrowUpTo: 0 } } }))).toMatchObject({
    url: 'mail://0123/',
    document: '',
  });
});

it('a long subject stays on its line', () => {
  expect(paperOf(view({ subject: 'x'.repeat(500) })).footer).toContain(`>${'x'.repeat(89)}…<`);
});

it('an invitation that came as text is printed with what, when and where', () => {
  const event = {
    summary: 'Budget <2027>',
    location: 'Room 4',
    start: { kind: 'moment', at: Date.UTC(2027, 6, 13, 8), local: '2027-07-13T10:00', zone: 'Europe/Berlin' },
    end: { kind: 'moment', at: Date.UTC(2027, 6, 13, 9, 30), local: null, zone: null },
  };
  const day = { summary: 'Fair', location: '', start: { kind: 'day', day: '2027-07-13' }, end: null };
  const invitations = [{ events: [event, day] }] as MessageView['invitations'];
  const { document } = paperOf(view({ invitations, body: { kind: 'text', text: 'Bring numbers.', reason: 'text-only' } }));
  expect(document).toContain(
    '<pre>Budget &lt;2027&gt;\n2027-07-13 10:00 (Europe/Berlin) – 2027-07-13 09:30 UTC\nRoom 4\n\nFair\n2027-07-13\n\nBring numbers.</pre>',
  );
});
