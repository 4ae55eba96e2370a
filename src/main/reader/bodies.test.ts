import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { speakerOf } from '../../shared/text/sentences.ts';
import { scan } from './scan.ts';
import { violationsOf } from './testing/invariant.ts';
import { base64Lines, message, PNG } from './testing/message.ts';
import { view } from './view.ts';

const NOW = Date.UTC(2026, 10, 24);
const seen = (raw: Uint8Array) => view({ raw, section: '', as: 'html', approved: [], me: [], trustedAuthserv: [] }, NOW);
const htmlOf = (raw: Uint8Array) => {
  const { body } = seen(raw);
  return body.kind === 'html' ? body.html : `text: ${body.reason}`;
};

it.each(['text/plain', 'text/html'])('%s is read as it is written, not backwards', (type) => {
  const raw = message(`Content-Type: ${type}; charset=utf-8`, '', 'pay \u202emoc.knab, \u2067\u05d0\u2069');
  expect(seen(raw).text).toBe('pay moc.knab, \u2067\u05d0\u2069');
  expect(seen(raw).body.kind === 'html' ? htmlOf(raw) : '').not.toContain('\u202e');
});

describe('several bodies', () => {
  it('each keep the direction of their text', () => {
    const hebrew = 'Content-Type: text/html; charset=utf-8\r\n\r\n<html dir="rtl" lang="he"><body>\u05d0</body></html>';
    const listed = message('Content-Type: multipart/mixed; boundary=a', '', '--a', hebrew, '--a', 'Content-Type: text/plain', '', 'List', '--a--');
    expect(htmlOf(listed)).toContain('<div dir="rtl" lang="he" class="part-1"');
  });

  const raw = message(
    'Content-Type: multipart/mixed; boundary=a',
    '',
    '--a',
    '',
    'Plain <b> & first',
    '--a',
    'Content-Type: text/html',
    '',
    '<style>body{color:red}p{margin:0}</style><body bgcolor="#eeeeee"><p>Second <img src="https://leak.test/?',
    '--a',
    'Content-Type: text/html',
    '',
    '<p title="x">Third</p>"><b>',
    '--a--',
  );

  it('stand one after the other, and none swallows the next', () => {
    const document = htmlOf(raw);
    expect(violationsOf(document)).toEqual([]);
    expect(document.match(/<hr /g)).toHaveLength(2);
    expect(document).toMatch(/Plain &lt;b&gt; &amp; first[\s\S]*Second[\s\S]*<p title="x">Third<\/p>/);
    expect(document).not.toContain('leak.test');
  });

  it('keep their style sheets to themselves', () => {
    const document = htmlOf(raw);
    expect(document).toContain('<style>.part-2{color:red}.part-2 p{margin:0}</style>');
    expect(document).toContain('<div class="part-2" style="background-color:#eeeeee">');
  });

  it('and a picture between them stand as they were written, and the picture can be saved', () => {
    const photo = [
      'Content-Type: image/png; name="a b.png"',
      'Content-Disposition: inline',
      'Content-Transfer-Encoding: base64',
      '',
      base64Lines(PNG),
    ];
    const letter = message('Content-Type: multipart/mixed; boundary=a', '', '--a', '', 'Before', '--a', ...photo, '--a', '', 'After', '--a--');
    const document = htmlOf(letter);
    expect(document).toMatch(/>Before<\/div><div style="margin:12px 0"><img alt="a b.png" src="part\/1"><\/div><div[^>]*>After</);
    expect(violationsOf(document)).toEqual([]);
    expect(seen(letter)).toMatchObject({ text: 'Before\n\nAfter', attachments: [{ part: 1, inline: true }] });
    expect(scan({ raw: letter, me: [], trustedAuthserv: [] }, NOW)).toMatchObject({ hasAttachments: true, text: 'Before\n\nAfter' });
  });

  it('of HTML show no picture a second time, nor what is none', () => {
    const parts = (type: string, bytes: Uint8Array) => [
      `Content-Type: ${type}`,
      'Content-Disposition: inline',
      'Content-ID: <a>',
      'Content-Transfer-Encoding: base64',
      '',
      base64Lines(bytes),
    ];
    const shown = message(
      'Content-Type: multipart/mixed; boundary=a',
      '',
      '--a',
      'Content-Type: text/html',
      '',
      '<img src="cid:a">',
      '--a',
      ...parts('image/png', PNG),
      '--a--',
    );
    expect(htmlOf(shown).match(/<img /g)).toHaveLength(1);
    const broken = message(
      'Content-Type: multipart/mixed; boundary=a',
      '',
      '--a',
      '',
      'Hello',
      '--a',
      ...parts('image/png', Buffer.from('x')),
      '--a--',
    );
    expect(seen(broken).body).toEqual({ kind: 'text', reason: 'text-only' });
  });

  it('have one plain text where they are the HTML of one alternative', () => {
    const html = (words: string) => ['--b', 'Content-Type: text/html', '', words];
    const mixed = [
      'Content-Type: multipart/mixed; boundary=b',
      '',
      ...html('<p>One</p>'),
      '--b',
      'Content-Type: application/pdf',
      '',
      'x',
      ...html('<p>Two</p>'),
      '--b--',
    ];
    const apple = message('Content-Type: multipart/alternative; boundary=a', '', '--a', '', 'One and two', '--a', ...mixed, '--a--');
    expect(seen(apple).text).toBe('One and two');
    expect(htmlOf(apple)).toMatch(/One[\s\S]*Two/);
  });

  it('of an alternative are its plain text where its HTML is empty', () => {
    const both = (html: string) =>
      message('Content-Type: multipart/alternative; boundary=a', '', '--a', '', 'Hello', '--a', 'Content-Type: text/html', '', html, '--a--');
    for (const html of ['', '<html><head><title>x</title><style>p{margin:0}</style></head><body><p>&nbsp;</p></body></html>'])
      expect(seen(both(html))).toMatchObject({ body: { kind: 'text', reason: 'text-only' }, text: 'Hello' });
    for (const html of ['<p>x</p>', '<img src="https://x.example/a.png">', '<div style="background:url(https://x.example/a.png)"></div>'])
      expect(seen(both(html)).body.kind).toBe('html');
  });

  it('each have the edges and the colours that they have alone', () => {
    const listed = (html: string) =>
      htmlOf(
        message(
          'Content-Type: multipart/mixed; boundary=b',
          '',
          '--b',
          'Content-Type: text/html',
          '',
          html,
          '--b',
          'Content-Type: text/plain',
          '',
          'The footer of a list',
          '--b--',
        ),
      );
    const old = listed(
      '<body bgcolor=eeeeee text=003300 link=#990000 topmargin="0px" marginwidth=5><table><tr><td><a href="https://shop.example/">x</a>',
    );
    expect(old).toContain('body{margin:0}:where([class^="part-"]){margin:8px}');
    expect(old).toContain('style="background-color:#eeeeee;color:#003300;margin-top:0px;margin-right:5px;margin-left:5px"');
    expect(old).toContain('<style>.part-1 :where(a:link){color:#990000}.part-1 :where(table){color:#003300}</style>');
    expect(old).toContain('class="part-2">The footer of a list</div>');
    expect(listed('<style>body{color:red}</style><body text=blue><table><tr><td>x')).toContain('.part-1 :where(table){color:inherit}');
    expect(listed('<!DOCTYPE html><body text=blue><table><tr><td>x')).not.toContain(':where(table)');
    expect(violationsOf(old)).toEqual([]);
  });

  it('of Apple Mail around a picture are said once, and what is empty between them leaves no trace', () => {
    const picture = [
      '--b',
      'Content-Type: image/png',
      'Content-Disposition: inline; filename=a.png',
      'Content-Transfer-Encoding: base64',
      '',
      base64Lines(PNG),
    ];
    const page = (words: string) => ['--b', 'Content-Type: text/html', '', `<html><body>${words}</body></html>`];
    const mixed = ['--a', 'Content-Type: multipart/mixed; boundary=b', '', ...page('Before'), ...picture, ...page('After'), ...page('<br>'), '--b--'];
    const raw = message('Content-Type: multipart/alternative; boundary=a', '', '--a', '', 'Before\r\n\r\nAfter', ...mixed, '--a--');
    expect(htmlOf(raw)).toMatch(/Before[\s\S]*part\/2[\s\S]*After/);
    expect(htmlOf(raw).match(/Before|After/g)).toHaveLength(2);
    expect(htmlOf(raw)).not.toContain('<hr');
    const plain = message('Content-Type: multipart/mixed; boundary=b', '', '--b', '', '', ...picture, '--b', '', 'Sent from my phone', '--b--');
    expect(htmlOf(plain).match(/<div style="white-space/g)).toHaveLength(1);
  });

  it('that say nothing and ask for something are no empty ones', () => {
    for (const asking of [
      '<meta http-equiv=refresh content="0;url=https://leak.test/">',
      '<link rel=preconnect href="//leak.test">',
      '<p>&#x200b;</p>',
    ])
      expect(seen(message('Content-Type: text/html', '', `<html>${asking}</html>`)).body.kind).toBe('html');
    expect(
      seen(
        message('Content-Type: text/html', '', '<!DOCTYPE html PUBLIC "a" "http://www.w3.org/"><html xmlns="http://www.w3.org/1999/xhtml"></html>'),
      ).body.kind,
    ).toBe('text');
  });

  it('that were signed or encrypted with PGP in the text are that text, and a note', () => {
    const signed = [
      '-----BEGIN PGP SIGNED MESSAGE-----',
      'Hash: SHA512',
      '',
      'Hello',
      '- -- ',
      'Bob',
      '-----BEGIN PGP SIGNATURE-----',
      '',
      'iQIz',
      '=ab',
      '-----END PGP SIGNATURE-----',
      '',
    ];
    expect(seen(message('Subject: x', '', ...signed)).text).toBe('Hello\n-- \nBob');
    expect(seen(message('Subject: x', '', 'Forwarded:', ...signed)).text).toContain('BEGIN PGP SIGNED');
    expect(seen(message('Subject: x', '', '-----BEGIN PGP MESSAGE-----', '', 'hQIM', '-----END PGP MESSAGE-----')).notes).toEqual([
      'This message is encrypted. Unseen has no key to it; its parts can be saved.',
    ]);
  });

  it('of which all are text are shown as text', () => {
    const plain = message('Content-Type: multipart/mixed; boundary=a', '', '--a', '', 'One', '--a', '', 'Two', '--a--');
    expect(seen(plain)).toMatchObject({ body: { kind: 'text', reason: 'text-only' }, text: 'One\n\nTwo' });
  });
});

describe('the page of a message', () => {
  const html = (...lines: string[]) => message('Content-Type: text/html; charset=utf-8', '', ...lines);
  const PIXEL = '<img src="https://t.shop.example/o/4f2a9c81d7e64b0fa1c3/p.gif" width="1" height="1">';

  it('keeps the room of a picture that has no words to it, and takes none for a tracker', () => {
    const document = new JSDOM(htmlOf(html('<img src="https://cdn.shop.example/a.png" width="90" height="60">', PIXEL))).window.document;
    const rule = /(span\[id[^{]*):not\(:target\)\{display:inline/.exec(document.querySelector('style')?.textContent ?? '')?.[1] ?? 'none';
    expect([...document.querySelectorAll(rule)].map(({ id }) => id)).toEqual(['unseen-1']);
    expect(document.querySelector('#unseen-0')?.getAttribute('style')).toContain('width:90px;height:60px');
  });

  it('has the colour of its body all over the page', () => {
    const document = htmlOf(html('<style>body{background:#f4f4f4}</style><body bgcolor="#eeeeee">x'));
    expect(document).toMatch(/^<html><head><style>html\{color-scheme:light!important\}/);
    expect(document).toContain('<body bgcolor="#eeeeee">');
  });
});

describe('a piece of a larger message', () => {
  const partial = (parameters: string) =>
    seen(message(`Content-Type: message/partial; id="a@b"${parameters}`, '', 'Subject: The whole', '', 'Beginning'));

  it('is shown as it is, and called what it is', () => {
    expect(partial('; number=2; total=5')).toMatchObject({
      text: 'Subject: The whole\n\nBeginning',
      notes: ['This is piece 2 of 5 of a larger message. Unseen does not put the pieces together.'],
    });
    expect(partial('; number=1').notes).toEqual(['This is piece 1 of a larger message. Unseen does not put the pieces together.']);
    expect(partial('').notes).toEqual(['This is a piece of a larger message. Unseen does not put the pieces together.']);
  });

  it('is called so in German', () => {
    const german = speakerOf('de');
    expect(german(partial('; number=2; total=5')).notes).toEqual([
      'Dies ist Stück 2 von 5 einer größeren Nachricht. Unseen setzt die Stücke nicht zusammen.',
    ]);
    expect(german(partial('; number=1')).notes).toEqual(['Dies ist Stück 1 einer größeren Nachricht. Unseen setzt die Stücke nicht zusammen.']);
  });
});
