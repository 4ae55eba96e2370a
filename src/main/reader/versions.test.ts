import { describe, expect, it } from 'vitest';
import { view } from './view.ts';
import { message } from './testing/message.ts';

const NOW = Date.UTC(2026, 10, 1);
const viewed = (...lines: string[]) => view({ raw: message(...lines), section: '', as: 'html', approved: [], me: [], trustedAuthserv: [] }, NOW);
const asked = (...lines: string[]) => viewed(...lines).report.resources.map(({ url, trigger }) => [url, trigger]);

const PICTURE = '<img src="https://t.test/a"><a href="https://t.test/b">b</a>';
const part = (type: string, body: string, ...fields: string[]) => ['--b', `Content-Type: ${type}`, ...fields, '', body];
const mixed = (...parts: string[][]) => ['Content-Type: multipart/mixed; boundary=b', '', ...part('text/plain', 'x'), ...parts.flat(), '--b--'];

const LETTER = String.raw`{\rtf1\ansi Hello{\field{\*\fldinst INCLUDEPICTURE "https://t.test/a" \\d}}}`;

/** A file of Outlook's with a letter in it (MS-OXTNEF, MS-OXRTFCP). */
function winmail(letter: string): Buffer {
  const long = (...values: number[]) => Buffer.concat(values.map((value) => Buffer.from(Uint32Array.of(value).buffer)));
  const rtf = Buffer.concat([long(letter.length + 12, letter.length), Buffer.from('MELA\0\0\0\0'), Buffer.from(letter)]);
  const properties = Buffer.concat([long(1, 0x1009_0102, 1, rtf.length), rtf, Buffer.alloc(-rtf.length & 3)]);
  return Buffer.concat([long(0x22_3e_9f_78), Buffer.from([1, 0, 1]), long(0x6_90_03, properties.length), properties, Buffer.alloc(2)]);
}

describe('what another program may show below the text is foretold', () => {
  it.each([
    ['a message', part('message/rfc822', `Content-Type: text/html\r\n\r\n${PICTURE}`)],
    ['an attached message', part('message/rfc822', `Content-Type: text/html\r\n\r\n${PICTURE}`, 'Content-Disposition: attachment')],
    ['a message of a newsgroup', part('message/news', `Content-Type: text/html\r\n\r\n${PICTURE}`)],
    [
      'a message in a message',
      part(
        'message/rfc822',
        `Content-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\nContent-Type: message/rfc822\r\n\r\nContent-Type: text/html\r\n\r\n${PICTURE}\r\n--c--`,
      ),
    ],
  ])('%s', (_, lines) => {
    const result = viewed(...mixed(lines));
    expect(result.report.resources).toMatchObject([{ url: 'https://t.test/a', trigger: 'open', via: 'img src, in a message inside' }]);
    expect(result.report.links).toEqual([]);
    expect(result.body.kind).toBe('text');
    expect(result.attachments).toMatchObject([{ readable: true }]);
  });

  it.each([
    ['a drawing', part('image/svg+xml', '<svg><image href="https://t.test/a"/></svg>')],
    ['XML', part('text/xml', '<?xml-stylesheet href="https://t.test/a"?><r/>')],
    ['a style sheet, by whichever name the text calls it', part('text/css', '@import "https://t.test/a";', 'Content-Location: s.css')],
    ['a text that begins as HTML does', part('text/plain', '\r\n<!DOCTYPE html><img src="https://t.test/a">')],
    ['one behind a mark of its byte order', part('text/plain', '\u00ef\u00bb\u00bf<html><img src="https://t.test/a">')],
    ['a text of another kind that does', part('text/vnd.wap.wml', '<?xml version="1.0"?><wml><card><img src="https://t.test/a"/></card></wml>')],
    ['a file of no type that is to be seen', part('application/octet-stream', '<html><img src="https://t.test/a">', 'Content-Disposition: inline')],
    ['the same in base64', part('text/plain', btoa('<html><img src="https://t.test/a">'), 'Content-Transfer-Encoding: base64')],
    ['a card', part('text/vcard', 'BEGIN:VCARD\r\nPHOTO;MEDIATYPE=image/png:https://t\r\n .test/a\r\nEND:VCARD')],
    ['a letter of Word', part('application/rtf', String.raw`{\rtf1{\field{\*\fldinst INCLUDEPICTURE "https://t.test/a" \\d}}}`)],
    ['a card in JSON', part('application/vcard+json', '["vcard",[["photo",{},"uri","https://t.test/a"]]]')],
    ['a card in XML', part('application/vcard+xml', '<vcard><photo><uri>https://t.test/a</uri></photo></vcard>')],
    ['a picture of a text in Markdown', part('text/markdown', '![x](https://t.test/a)')],
    ['HTML in a text in Markdown', part('text/markdown', '# x\r\n\r\n<img src="https://t.test/a">')],
    ['a list of what to play', part('audio/x-mpegurl', '#EXTM3U\r\nhttps://t.test/a')],
    ['a feed', part('application/rss+xml', '<rss><channel><image><url>https://t.test/a</url></image></channel></rss>')],
    ['what a feed says', part('application/rss+xml', '<rss><item><description>&lt;img src="https://t.test/a"&gt;</description></item></rss>')],
    ['the same as it is', part('text/xml', '<feed><entry><content type="html"><![CDATA[<img src="https://t.test/a">]]></content></entry></feed>')],
    ['what a telephone plays', part('application/smil', '<smil><body><par><ref src="https://t.test/a"/></par></body></smil>')],
    ['a list of no type', part('application/octet-stream; name=a.m3u', 'https://t.test/a')],
    ['HTML of no type, by its name', part('application/octet-stream; name="a.HTML"', PICTURE)],
    ['a drawing of no type', part('application/octet-stream; name=a.svg', '<svg><image href="https://t.test/a"/></svg>')],
    ['a card of no type', part('application/octet-stream; name=a.vcf', 'BEGIN:VCARD\r\nPHOTO:https://t.test/a\r\nEND:VCARD')],
    ['a letter of Word in a winmail.dat', part('application/ms-tnef', winmail(LETTER).toString('base64'), 'Content-Transfer-Encoding: base64')],
  ])('by what is careless: %s', (_, lines) => expect(asked(...mixed(lines))).toEqual([['https://t.test/a', 'legacy']]));

  it.each([
    ['a text about HTML', part('text/plain', 'In HTML you write <html><img src="https://t.test/a">')],
    ['a file of no type that is to be saved', part('application/octet-stream; name=a.html', PICTURE, 'Content-Disposition: attachment')],
    ['a list that is to be saved', part('audio/x-mpegurl', 'https://t.test/a', 'Content-Disposition: attachment')],
    ['pictures in the words of a text', part('text/plain', '![x](https://t.test/a)')],
    ['an alarm of a calendar in XML', part('application/calendar+xml', '<valarm><image><uri>https://t.test/a</uri></image></valarm>')],
    ['what is to be saved', part('text/xml', '<?xml-stylesheet href="https://t.test/a"?><r/>', 'Content-Disposition: attachment')],
  ])('and not %s', (_, lines) => expect(asked(...mixed(lines))).toEqual([]));

  it('a page that was saved with its pictures, where it is to be seen', () => {
    const page = (disposition: string) =>
      part(
        'application/octet-stream; name=a.mhtml',
        `Content-Type: multipart/related; boundary=c\r\n\r\n--c\r\nContent-Type: text/html\r\n\r\n${PICTURE}\r\n--c--`,
        disposition,
      );
    expect(asked(...mixed(page('Content-Disposition: inline')))).toEqual([['https://t.test/a', 'open']]);
    expect(asked(...mixed(page('Content-Disposition: attachment')))).toEqual([]);
  });

  it('the first piece of a message, which has its header', () => {
    const piece = (count: number) => [`Content-Type: message/partial; id=x; number=${count}; total=2`, '', 'Content-Type: text/html', '', PICTURE];
    expect(asked(...piece(1))).toEqual([['https://t.test/a', 'open']]);
    expect(asked(...piece(2))).toEqual([]);
  });

  it('with whose it is not', () => {
    const pixel = '<img src="https://t.test/o/4f2a9c81d7e64b0fa1c3/p.gif" width="1" height="1">';
    const [tracker] = viewed(...mixed(part('message/rfc822', `Content-Type: text/html\r\n\r\n${pixel}`))).report.resources;
    expect(tracker).toMatchObject({ grade: 'structural' });
    expect(tracker?.evidence[0]?.sentence).toBe('It stands in a message inside this one, which other programs show below it.');
  });

  it('the HTML of related parts that is not their root', () => {
    const related = ['Content-Type: multipart/related; boundary=b; start="<r>"', '', ...part('text/html', PICTURE)];
    expect(asked(...related, ...part('text/html', '<p>x</p>', 'Content-ID: <r>'), '--b--')).toEqual([['https://t.test/a', 'open']]);
  });

  it('a drawing, whose addresses only careless viewers ask for', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://t.test/a"/></svg>';
    expect(asked(...mixed(part('image/svg+xml', svg, 'Content-Disposition: inline')))).toEqual([['https://t.test/a', 'legacy']]);
    expect(asked(...mixed(part('image/svg+xml', svg, 'Content-Disposition: attachment')))).toEqual([]);
  });

  it('HTML of a charset that some programs do not know', () => {
    expect(asked('Content-Type: text/html; charset=utf-32', '', `${PICTURE}\0`)).toEqual([['https://t.test/a', 'open']]);
    expect(asked('Content-Type: text/html; charset=utf-16', '', `<\0${PICTURE}`)).toEqual([['https://t.test/a', 'open']]);
    const pictures = '<img src="https://t.test/a?+AGI-">';
    const both = [
      ['https://t.test/a?b', 'open'],
      ['https://t.test/a?+AGI-', 'open'],
    ];
    expect(asked('Content-Type: text/html; charset=utf-7', '', pictures)).toEqual(both);
    expect(asked('Content-Type: text/html', '', `<!-- <meta charset=utf-7> -->${pictures}`)).toEqual(both);
  });

  it('the message as programs read it that take the other of two types', () => {
    expect(asked('Content-Type: text/plain', 'Content-Type: text/html', '', PICTURE)).toEqual([['https://t.test/a', 'open']]);
  });

  it('no HTML that is attached as a file', () => {
    expect(asked(...mixed(part('text/html; name="a.html"', PICTURE, 'Content-Disposition: attachment')))).toEqual([]);
  });

  it('messages within messages are followed so far, and it is told where they are not', () => {
    let inner = `Content-Type: text/html\r\n\r\n${PICTURE}`;
    for (let depth = 0; depth < 40; depth++) inner = `Content-Type: message/rfc822\r\n\r\n${inner}`;
    expect(viewed(inner).report).toMatchObject({ resources: [], whole: false });
    expect(viewed(...mixed(part('message/rfc822', 'Subject: x\r\n\r\nx'))).report.whole).toBe(true);
  });
});

describe('relative addresses', () => {
  it('are resolved against the base of the parts around', () => {
    const related = (field: string) => ['Content-Type: multipart/related; boundary=b', field, '', ...part('text/html', '<img src="a">'), '--b--'];
    expect(asked(...related('Content-Base: https://t.test/'))).toEqual([['https://t.test/a', 'open']]);
    expect(asked(...related('Content-Location: https://t.test/index.html'))).toEqual([['https://t.test/a', 'open']]);
    expect(asked(...related('Content-Base: "https://t.test/"'))).toEqual([['https://t.test/a', 'open']]);
    expect(asked(...related('Content-Location: index.html'))).toEqual([]);
  });
});

describe('what stands in no document', () => {
  it('is asked for by programs that verify a signature', () => {
    const name = Buffer.from('http://ocsp.t.test/');
    const signature = Buffer.concat([Buffer.from([0x30, 0x86, name.length]), name]).toString('base64');
    const lines = mixed(part('application/pkcs7-signature', signature, 'Content-Transfer-Encoding: base64'));
    expect(asked(...lines)).toEqual([['http://ocsp.t.test/', 'open']]);
  });

  it('is named by fields of parts, and of what these stand in', () => {
    const lines = mixed(part('application/pdf; name=a.pdf', 'x', 'X-Mozilla-External-Attachment-URL: https://t.test/a'));
    expect(asked(...lines)).toEqual([['https://t.test/a', 'legacy']]);
    const around = part('multipart/mixed; boundary=c', '--c\r\n\r\nx\r\n--c--', 'X-Image-URL: https://t.test/b');
    expect(asked(...mixed(around))).toEqual([['https://t.test/b', 'legacy']]);
  });
});

it('what the header of a message inside names is told as well', () => {
  const inner = 'X-Image-URL: https://t.test/a\r\nContent-Type: text/plain\r\n\r\nx';
  expect(viewed(...mixed(part('message/rfc822', inner))).report.resources).toMatchObject([
    { url: 'https://t.test/a', kind: 'picture', trigger: 'legacy', via: 'X-Image-URL header' },
  ]);
});

it('a feed is looked through as far as any is long, and what is left of it is told', () => {
  const feed = (length: number) =>
    `<rss><item><title>${'x'.repeat(length)}</title><description>&lt;img src="https://t.test/a"&gt;</description></item></rss>`;
  const report = (...feeds: string[]) => viewed(...mixed(...feeds.map((xml) => part('application/rss+xml', xml)))).report;
  expect(report(feed(1_000_000))).toMatchObject({ whole: true, resources: [{ url: 'https://t.test/a' }] });
  expect(report(feed(1_600_000))).toMatchObject({ whole: false, resources: [] });
});
