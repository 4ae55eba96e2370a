import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scan } from './scan.ts';
import { violationsOf } from './testing/invariant.ts';
import { message } from './testing/message.ts';
import { html, htmlOf, LOGO, NOW, seen } from './testing/seen.ts';

const PIXEL = '<img src="https://t.shop.example/o/4f2a9c81d7e64b0fa1c3/p.gif" width="1" height="1">';

describe('a message with pictures', () => {
  const raw = html(LOGO, '<p>Hello</p>', PIXEL);

  it('shows a box for a picture, and nothing for a tracker', () => {
    const result = seen(raw);
    expect(result.showable).toEqual([0]);
    expect(result.report.resources.map(({ grade }) => grade)).toEqual(['none', 'structural']);
    expect(htmlOf(raw)).toMatch(/<data id="unseen-0" [^>]*>Shop<\/data>\s*<p>Hello<\/p>\s*<span id="unseen-1"><\/span>\s*<\/body>/);
  });

  it('shows what is approved at remote/N, and no tracker whatever is approved', () => {
    const document = htmlOf(raw, { approved: [0, 1, 2, -1] });
    expect(document).toContain('<img width="200" height="60" alt="Shop" id="unseen-0" src="remote/0">');
    expect(document).not.toContain('remote/1');
    expect(violationsOf(document)).toEqual([]);
  });

  it('keeps its ids when it is read again', () => {
    expect(seen(raw, { approved: [0] }).report).toEqual(seen(raw).report);
  });

  it('as text is read without any of them', () => {
    expect(seen(raw, { as: 'text' })).toMatchObject({
      body: { kind: 'text', reason: 'asked' },
      text: 'Shop\n\nHello',
      showable: [],
      suspected: [],
      inlineParts: [],
    });
  });

  it('as words is what the design says, whatever the text beside it says', () => {
    const parts = [
      '--a',
      'Content-Type: text/plain',
      '',
      'See it in your browser.',
      '--a',
      'Content-Type: text/html',
      '',
      '<p>Fjords <b>from 49</b></p>',
    ];
    const both = message('Content-Type: multipart/alternative; boundary=a', '', ...parts, '--a--');
    expect(seen(both, { as: 'text' }).text.trim()).toBe('See it in your browser.');
    expect(seen(both, { as: 'words' })).toMatchObject({ body: { kind: 'text', reason: 'finding' }, text: 'Fjords from 49' });
  });

  it('offers no picture that only a style sheet asks for, and says so', () => {
    const result = seen(html('<div style="background:url(https://cdn.shop.example/back.jpg);width:600px;height:300px">Hello</div>'));
    expect(result.showable).toEqual([]);
    expect(result.notes).toEqual(['Pictures that its style sheets ask for are never shown.']);
  });

  it('reports what the AMP version of it would ask for', () => {
    const raw = message(
      'From: a@shop.example',
      'Content-Type: multipart/alternative; boundary=b',
      '',
      '--b',
      'Content-Type: text/x-amp-html',
      '',
      '<amp-img src="https://t.shop.example/o/4f2a9c81d7e64b0fa1c3/p.gif" width="1" height="1"></amp-img>',
      '--b',
      'Content-Type: text/html',
      '',
      '<p>Hello</p>',
      '--b--',
    );
    expect(seen(raw)).toMatchObject({
      attachments: [],
      report: { resources: [{ url: 'https://t.shop.example/o/4f2a9c81d7e64b0fa1c3/p.gif', via: 'amp-img src', trigger: 'legacy' }] },
    });
  });

  it('resolves them against its base', () => {
    const based = html('<base href="https://cdn.shop.example/x/"><img src="a.png" width="90" height="90"><a href="b">go</a>');
    expect(seen(based).report.resources.map(({ url }) => url)).toContain('https://cdn.shop.example/x/a.png');
    expect(htmlOf(based, { approved: seen(based).showable })).toMatch(/id="unseen-\d" src="remote\/\d"><a id="unseen-link-0" href="link\/0"/);
  });
});

describe('a base element', () => {
  it('is resolved against where the message says that it is, once', () => {
    const raw = message(
      'Content-Type: text/html',
      'Content-Location: https://t.example/a/',
      '',
      '<base href="b/"><img src="c.png" width="90" height="90">',
    );
    expect(seen(raw).report.resources.map(({ url }) => url)).toEqual(['https://t.example/a/b/c.png']);
    expect(seen(raw).showable).toEqual([0]);
  });
});

describe('links', () => {
  it('stand at link/N, by their place in the report', () => {
    const raw = html('<a href="https://a.example/">a</a><a href="mailto:x@b.example">b</a><a href="https://a.example/">c</a><a href="cid:x">d</a>');
    expect(seen(raw).report.links.map(({ url }) => url)).toEqual(['https://a.example/', 'mailto:x@b.example']);
    expect(htmlOf(raw).match(/<a [^>]*>|<a>/g)).toEqual([
      '<a id="unseen-link-0" href="link/0" rel="noreferrer noopener">',
      '<a id="unseen-link-1" href="link/1" rel="noreferrer noopener">',
      '<a href="link/0" rel="noreferrer noopener">',
      '<a>',
    ]);
  });
});

describe('places in the document', () => {
  it('are told of every resource and link that has one, and a message cannot pretend to have them', () => {
    const raw = html(
      '<p id="unseen-1">a</p><a name="unseen-2">b</a><a id="own" href="https://a.example/">a</a><img src="https://i.example/a.png" width="90" height="90">' +
        '<img src="https://i.example/a.png" width="90" height="90"><img src="https://t.example/open?u=ab12cd34ef56ab78" width="1" height="1">' +
        '<div style="background:url(https://i.example/b.png)">b</div>',
    );
    const { places, report } = seen(raw);
    const ids = [...htmlOf(raw).matchAll(/ (?:id|name)="([^"]*)"/g)].map(([, id]) => id);
    const idOf = (url: string) => report.resources.find((resource) => resource.url.startsWith(url))?.id;
    expect(places).toEqual([`unseen-${idOf('https://i.example/a.png')}`, `unseen-${idOf('https://t.example/')}`]);
    expect(new Set(ids)).toEqual(new Set(['own', ...places]));
    expect(ids).toHaveLength(places.length + 1);
    expect(seen(raw, { as: 'text' }).places).toEqual([]);
  });
});

describe('a message that is too much', () => {
  it('says that it went to more people than are named', () => {
    const to = (count: number) =>
      Array.from({ length: count }, (_, index) => `Person Number ${index} <person.${index}@company.example>`).join(',\r\n ');
    const notes = (count: number) => seen(message('From: a@b.example', `To: ${to(count)}`, 'Subject: All', '', 'Hello.')).notes;
    expect(notes(2_500)).toEqual(['It went to more people than are named here. All of them stand in its source.']);
    expect(notes(500)).toEqual([]);
  });

  it('is shown as text, with the reason', () => {
    const result = seen(html('<p>Hello</p>', '<div>'.repeat(50_000), 'deep'));
    expect(result.body).toEqual({ kind: 'text', reason: 'too-complex' });
    expect(result.notes).toEqual(['The message is nested too deep to be laid out; you see its text.']);
    expect(result.text).toBe('Hello\n\ndeep');
  });
});

describe('what the list shows', () => {
  it('is found without a DOM', () => {
    const raw = message(
      'From: =?utf-8?Q?Caf=C3=A9?= <a@shop.example>',
      'Subject: Hello',
      'Date: Tue, 24 Nov 2026 00:00:00 +0000',
      'Message-ID: <1@shop.example>',
      'References: <a@b> <c@d>',
      'Disposition-Notification-To: a@shop.example',
      'Content-Type: multipart/mixed; boundary=a',
      '',
      '--a',
      'Content-Type: text/html',
      '',
      `<div style="display:none">Preview${'&#847; &zwnj;&nbsp;'.repeat(150)}</div><p>Body</p>${PIXEL}`,
      '--a',
      'Content-Type: application/pdf; name="../a.pdf"',
      '',
      '--a--',
    );
    expect(scan({ raw, me: [], trustedAuthserv: [] }, NOW)).toMatchObject({
      envelope: {
        subject: 'Hello',
        from: [{ name: 'Café', address: 'a@shop.example' }],
        sentAt: NOW,
        messageId: '<1@shop.example>',
        references: ['<a@b>', '<c@d>'],
      },
      snippet: 'Preview Body',
      text: 'Body',
      attachmentNames: ['a.pdf'],
      hasAttachments: true,
      mark: { structural: 1, receipts: 1 },
    });
  });
});

describe('every message of the sample mailbox', () => {
  const folder = join(import.meta.dirname, '../../../resources/sample-mail');
  const files = readdirSync(folder).filter((name) => name.endsWith('.eml'));

  it.each(files)('%s keeps the invariant, with and without its pictures', (name) => {
    const raw = readFileSync(join(folder, name));
    const result = seen(raw);
    expect(result.text.trim()).not.toBe('');
    for (const approved of [[], [...result.showable, ...result.suspected]]) {
      const { body } = seen(raw, { approved });
      expect(body.kind === 'html' ? violationsOf(body.html) : []).toEqual([]);
    }
  });
});

describe('a link that shows a site and leads to another deceives', () => {
  const from = (domain: string, proof: string) =>
    message(
      `Authentication-Results: mx.home.example; dmarc=${proof} header.from=${domain}`,
      `From: news@${domain}`,
      'Content-Type: text/html',
      '',
      `<a href="https://counted.example/1">www.${domain}</a>`,
    );
  const deceits = (raw: Uint8Array) => seen(raw, { trustedAuthserv: ['mx.home.example'] }).report.links.flatMap(({ deceit }) => deceit ?? []);

  it('but not where its owner is proven to have sent it, unless everybody can have an address there', () => {
    expect(deceits(from('shop.example', 'none'))).toEqual(['A link shows www.shop.example, but leads to counted.example.']);
    expect(deceits(from('shop.example', 'pass'))).toEqual([]);
    expect(deceits(from('gmail.com', 'pass'))).toEqual(['A link shows www.gmail.com, but leads to counted.example.']);
  });
});
