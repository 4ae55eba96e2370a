import { describe, expect, it } from 'vitest';
import { part } from './part.ts';
import { scan } from './scan.ts';
import { violationsOf } from './testing/invariant.ts';
import { base64Lines, message, PNG } from './testing/message.ts';
import { htmlOf, LOGO, NOW, seen } from './testing/seen.ts';

it('a page that was saved with its pictures is read in place', () => {
  const page = [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://t.test/a.html',
    'Content-Type: multipart/related; type="text/html"; boundary=b',
    '',
    '--b',
    'Content-Type: text/html',
    'Content-Location: https://t.test/a.html',
    '',
    '<p>Saved</p><img src="logo.png"><img src="other.png" alt="O">',
    '--b',
    'Content-Type: image/png',
    'Content-Location: https://t.test/logo.png',
    'Content-Transfer-Encoding: base64',
    '',
    base64Lines(PNG),
    '--b--',
  ];
  const parts = ['--a', 'Content-Type: text/plain', '', 'See the page.', '--a', 'Content-Type: application/x-mimearchive; name="a.mht"'];
  const raw = message('Content-Type: multipart/mixed; boundary=a', '', ...parts, 'Content-Disposition: attachment', '', ...page, '--a--');
  expect(seen(raw).attachments).toMatchObject([{ part: 1, filename: 'a.mht', readable: true }]);
  const inner = seen(raw, { section: '1' });
  expect(inner.envelope.subject).toBe('a.mht');
  expect(htmlOf(raw, { section: '1' })).toContain('src="part/1"');
  expect(inner.report.resources.map(({ url }) => url)).toContain('https://t.test/other.png');
});

describe('pictures that come with the message', () => {
  const raw = message(
    'Content-Type: multipart/related; boundary=a',
    '',
    '--a',
    'Content-Type: text/html',
    '',
    '<img src="cid:logo" alt="L"><img src="cid:none" alt="N" width="50" height="50">',
    '--a',
    'Content-Type: image/png; name=logo.png',
    'Content-ID: <logo>',
    'Content-Transfer-Encoding: base64',
    '',
    base64Lines(PNG),
    '--a--',
  );

  it('are there at part/N, without asking', () => {
    expect(htmlOf(raw)).toContain('<img alt="L" src="part/1">');
    expect(seen(raw).inlineParts).toEqual([{ part: 1, contentType: 'image/png', bytes: PNG }]);
    expect(seen(raw).attachments).toEqual([
      { part: 1, filename: 'logo.png', contentType: 'image/png', size: PNG.length, inline: true, readable: false },
    ]);
  });

  it('that are missing leave a box', () => {
    expect(htmlOf(raw)).toMatch(/width:50px[^>]*>N<\/data>/);
  });

  it('are no attachment in the list of messages', () => {
    expect(scan({ raw, me: [], trustedAuthserv: [] }, NOW)).toMatchObject({ hasAttachments: false, attachmentNames: [] });
  });

  it.each([
    ['cid:a.png%4001DA', 'Content-ID: <a.png@01DA>'],
    ['CID:A.PNG', 'Content-ID: <a.png>'],
    ['cid:a.png&#64;x', 'Content-ID: <a.png@x>'],
    ['a.png', 'Content-Location: a.png'],
  ])('are none either as %s of %s', (src, field) => {
    const parts = ['--a', 'Content-Type: text/html', '', `<img src="${src}">`, '--a', 'Content-Type: image/png', field];
    const named = message(
      'Content-Type: multipart/related; boundary=a',
      '',
      ...parts,
      'Content-Transfer-Encoding: base64',
      '',
      base64Lines(PNG),
      '--a--',
    );
    expect(seen(named).attachments).toMatchObject([{ inline: true }]);
    expect(scan({ raw: named, me: [], trustedAuthserv: [] }, NOW).hasAttachments).toBe(false);
  });

  it('and a signature are no attachment, but another picture is', () => {
    const signed = ['--a', '', 'Hello', '--a', 'Content-Type: application/pkcs7-signature; name=smime.p7s', '', 'x', '--a--'];
    expect(scan({ raw: message('Content-Type: multipart/signed; boundary=a', '', ...signed), me: [], trustedAuthserv: [] }, NOW).hasAttachments).toBe(
      false,
    );
    const other = message(
      'Content-Type: multipart/mixed; boundary=a',
      '',
      '--a',
      '',
      'Hello',
      '--a',
      'Content-Type: image/png',
      'Content-ID: <a>',
      '',
      'x',
      '--a--',
    );
    expect(scan({ raw: other, me: [], trustedAuthserv: [] }, NOW).hasAttachments).toBe(true);
  });

  it('can be saved', () => {
    expect(part({ raw, section: '', part: 1 })).toEqual({ filename: 'logo.png', contentType: 'image/png', bytes: PNG });
    expect(() => part({ raw, section: '', part: 9 })).toThrow('no such part');
  });
});

describe('a message inside another', () => {
  const inner = message(
    'Authentication-Results: mx.home.example; dmarc=pass header.from=bank.example',
    'From: bank@bank.example',
    'Subject: Inner',
    'Content-Type: text/html',
    '',
    LOGO,
  );
  const raw = message(
    'Authentication-Results: mx.home.example; dmarc=pass header.from=shop.example',
    'From: a@shop.example',
    'Subject: Outer',
    'Content-Type: multipart/mixed; boundary=a',
    '',
    '--a',
    '',
    'see below',
    '--a',
    'Content-Type: message/rfc822',
    '',
    Buffer.from(inner).toString('latin1'),
    '--a',
    'Content-Type: application/octet-stream; name=page.html',
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment',
    '',
    base64Lines(Buffer.from('<script>x()</script><p>Page</p><img src="https://leak.test/a" width=9 height=9>')),
    '--a--',
  );

  it('is offered to be read; its pictures are foretold, since other programs show it below, and never shown with the outer one', () => {
    const result = seen(raw);
    expect(result.authentication.verdict).toBe('pass');
    expect(result.attachments.map(({ filename, readable }) => [filename, readable])).toEqual([
      ['Inner.eml', true],
      ['page.html', true],
    ]);
    expect(result.report).toMatchObject({ resources: [{ url: 'https://cdn.shop.example/logo.png' }], links: [] });
    expect(result.showable).toEqual([]);
  });

  it('is read through the same wall, and proven by nobody', () => {
    const result = seen(raw, { section: '1' });
    expect(result).toMatchObject({ envelope: { subject: 'Inner' }, authentication: { verdict: 'none', domain: null, by: null }, showable: [0] });
    expect(violationsOf(htmlOf(raw, { section: '1', approved: [0] }))).toEqual([]);
  });

  it('may be an HTML document as well', () => {
    const result = seen(raw, { section: '2' });
    expect(result.envelope).toMatchObject({ subject: 'page.html', from: [] });
    expect(result.authentication.verdict).toBe('none');
    expect(violationsOf(htmlOf(raw, { section: '2' }))).toEqual([]);
    expect(result.text).toBe('Page');
  });

  it('that is not there is an error, not another message', () => {
    for (const section of ['0', '3', '1.1', '2.0', 'x', '1.', '-1', '1.0.0']) expect(() => seen(raw, { section })).toThrow(/section|part/);
  });

  it('is saved byte for byte', () => {
    expect(Buffer.from(part({ raw, section: '', part: 1 }).bytes)).toEqual(Buffer.from(inner));
  });
});
