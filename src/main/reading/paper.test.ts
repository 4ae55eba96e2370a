import { expect, it } from 'vitest';
import type { MessageView } from '../../shared/message-view.ts';
import { paperOf } from './paper.ts';

const view = (change: Partial<MessageView>) =>
  ({
    subject: '<script>alert(1)</script>',
    from: [{ name: 'Ada "<b>"', address: 'ada@engine.example' }],
    to: [{ name: '', address: 'me@home.example' }],
    cc: [],
    sentAt: null,
    attachments: [],
    receivedAt: Date.UTC(2026, 10, 28, 9, 5),
    invitations: [],
    body: { kind: 'text', text: 'a < b & c\n</pre><img src=x>', reason: 'text-only' },
    ...change,
  }) as MessageView;

it('what is printed of a message is its words, whatever they are, under what it is about, from whom, to whom and when', () => {
  const { document, footer } = paperOf(view({}), null, 'en');
  expect(document).toContain('<pre>a &lt; b &amp; c\n&lt;/pre&gt;&lt;img src=x&gt;</pre>');
  expect(document).toContain('>&lt;script&gt;alert(1)&lt;/script&gt;</div>');
  expect(document).toContain('>Ada "&lt;b&gt;" &lt;ada@engine.example&gt;</span>');
  expect(document).toContain('>me@home.example</span>');
  expect(document.indexOf('ada@engine.example')).toBeLessThan(document.indexOf('<pre>'));
  expect(footer).toContain('&lt;script&gt;');
  expect(footer).not.toContain('<script');
});

it('the head tells when it was on the clock here, in words of the language', () => {
  const at = new Date(2026, 10, 28, 9, 5).getTime();
  expect(paperOf(view({ sentAt: at }), null, 'en').document).toMatch(/>Date<.*November.*2026.*9:05/);
  expect(paperOf(view({ sentAt: null, receivedAt: at }), null, 'de').document).toMatch(/>Datum<.*28\. November 2026.*09:05/);
});

it('a designed message is printed from the document that is on screen, with the head in its page', () => {
  const body = { kind: 'html', url: 'mail://0123/', width: { least: 0, narrowUpTo: 0 } } as const;
  const page = '<!DOCTYPE html><html><head><style>body{margin:0}</style></head><body class="a"><p>Hi</p></body></html>';
  const { document } = paperOf(view({ subject: 'It costs $& and $1', body }), page, 'en');
  expect(document.startsWith('<!DOCTYPE html><html><head><style>body{margin:0}</style></head><body class="a"><div style="')).toBe(true);
  expect(document.endsWith('</div><p>Hi</p></body></html>')).toBe(true);
  expect(document).toContain('>It costs $&amp; and $1</div>');
});

it('what the sender says of every element is not said of the head', () => {
  const rules = paperOf(view({}), null, 'en').document.match(/style="([^"]+)"/g) ?? [];
  expect(rules.length).toBeGreaterThan(5);
  for (const rule of rules) expect(rule).toMatch(/^style="all:initial!important;(?:[^;]+!important;)+"$/);
});

it('what came with a message is named, and what its page shows is not', () => {
  const file = { part: 1, contentType: 'application/pdf', size: 12_000, inline: false, readable: false };
  const attachments = [
    { ...file, filename: 'bill.pdf' },
    { ...file, filename: 'logo.png', inline: true },
  ];
  const { document } = paperOf(view({ attachments }), null, 'de');
  expect(document).toMatch(/>Anhänge<.*bill\.pdf \(12\skB\)/);
  expect(document).not.toContain('logo.png');
  expect(paperOf(view({}), null, 'de').document).not.toContain('Anhänge');
});

it('a page that is wider than the paper is printed smaller, and its head is not', () => {
  const body = (least: number) => view({ body: { kind: 'html', url: 'mail://0123/', width: { least, narrowUpTo: 0 } } });
  const page = '<html><head></head><body></body></html>';
  expect(paperOf(body(0), page, 'en').scale).toBe(1);
  expect(paperOf(body(600), page, 'en').scale).toBe(1);
  const { scale, document } = paperOf(body(1_394), page, 'en');
  expect(scale).toBe(0.5);
  expect(document).toContain('zoom:2.000!important');
  expect(paperOf(body(9_000), page, 'en').scale).toBe(0.4);
});

it('a long subject stays on its line of each page', () => {
  expect(paperOf(view({ subject: 'x'.repeat(500) }), null, 'en').footer).toContain(`>${'x'.repeat(89)}…<`);
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
  const { document } = paperOf(view({ invitations, body: { kind: 'text', text: 'Bring numbers.', reason: 'text-only' } }), null, 'en');
  expect(document).toContain(
    '<pre>Budget &lt;2027&gt;\n2027-07-13 10:00 (Europe/Berlin) – 2027-07-13 09:30 UTC\nRoom 4\n\nFair\n2027-07-13\n\nBring numbers.</pre>',
  );
});
