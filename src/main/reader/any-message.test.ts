import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scan } from './scan.ts';
import { violationsOf } from './testing/invariant.ts';
import { markup } from './testing/markup.ts';
import { view } from './view.ts';

/** What a message brings along, each with what only its kind of reader understands, and what it stumbles over. */
const LEAVES: readonly (readonly [type: string, pieces: readonly string[]])[] = [
  ['text/plain; format=flowed; delsp=yes', ['> ', '-- \n', 'On Monday, x wrote:\n', 'https://h.test/', '\u202e', ' \n', '____\n']],
  ['text/x-amp-html', ['<html amp4email>', '<amp-img src="https://h.test/a">', `<amp-list [src]="'//h.test/' + a">`, '</html>', '<p>']],
  [
    'text/calendar; method=REQUEST',
    ['BEGIN:VEVENT\n', 'DTSTART:20260101T100000\n', 'RRULE:FREQ=DAILY;BYDAY=\n', 'END:VEVENT\n', 'ATTACH:https://h.test/\n'],
  ],
  ['text/vcard', ['BEGIN:VCARD\n', 'PHOTO:https://h.test/\n', 'KEY;X="', ':', ';', 'END:VCARD\n']],
  [
    'application/rtf',
    [String.raw`{\rtf1\fromhtml1 `, '{', '}', '\\', String.raw`\'e9`, String.raw`{\*\htmltag64 <p>}`, 'INCLUDEPICTURE "https://h.test/"'],
  ],
  ['application/ms-tnef', ['\x78\x9f\x3e\x22', '\0\0', '\x01\x03\x90\x06\0', '\xff\xff\xff\x7f', 'x']],
  ['application/pkcs7-signature', ['\x30\x82\x01\x00', '\x06\x03\x55\x1d\x1f', '\x30\x80', 'http://h.test/a.crl', '\0']],
  [
    'image/svg+xml',
    [
      '<svg xmlns="http://www.w3.org/2000/svg">',
      '<use href="#a"/>',
      '<!DOCTYPE a [<!ENTITY b "c">]>',
      '&b;',
      '<style>*{fill:url(//h.test)}',
      '</svg>',
    ],
  ],
  ['text/css', ['@import "//h.test/a";', 'p{', '}', 'url(', '"', '/*']],
  ['message/delivery-status', ['Action: failed\n', '\n', 'Final-Recipient: rfc822;a@b.test\n', ':']],
  ['message/external-body; access-type=URL; URL="https://h.test/"', ['Content-Type: image/png\n', '\n']],
  ['application/octet-stream; name="a.eml"', ['From: a@b.test\n', 'Content-Type: text/html\n\n', '<img src=//h.test>']],
];

const STRUCTURES = ['mixed', 'alternative', 'related', 'signed', 'digest', 'report', 'appledouble', 'x'];

const encoded = (text: string, how: string) =>
  how === 'base64' ? Buffer.from(text, 'latin1').toString('base64') : how === 'quoted-printable' ? text.replaceAll('=', '=3D') : text;

const fields = fc
  .record({
    encoding: fc.constantFrom('7bit', 'base64', 'quoted-printable', 'x-unknown'),
    disposition: fc.constantFrom('', 'Content-Disposition: attachment; filename="a\nb"\n', 'Content-Disposition: inline\n'),
    id: fc.constantFrom('', 'Content-ID: <x>\n', 'Content-Location: https://h.test/b/\n'),
  })
  .map(({ encoding, disposition, id }) => ({ encoding, head: `${disposition}${id}Content-Transfer-Encoding: ${encoding}\n` }));

const html = fc
  .tuple(markup, fields, fc.constantFrom('utf-8', 'utf-7', 'iso-2022-jp', 'utf-16', 'nonsense'))
  .map(([text, { head, encoding }, charset]) => `Content-Type: text/html; charset=${charset}\n${head}\n${encoded(text, encoding)}`);

const other = fc
  .constantFrom(...LEAVES)
  .chain(([type, pieces]) =>
    fc
      .tuple(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), fields)
      .map(([text, { head, encoding }]) => `Content-Type: ${type}\n${head}\n${encoded(text.join(''), encoding)}`),
  );

const { part } = fc.letrec<{ part: string }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 3 },
    html,
    other,
    fc
      .tuple(fc.constantFrom(...STRUCTURES), fc.constantFrom('b', 'b b', ''), fc.array(tie('part'), { maxLength: 4 }))
      .map(
        ([kind, name, parts]) =>
          `Content-Type: multipart/${kind}; boundary="${name}"\n\n${parts.map((each) => `--${name}\n${each}\n`).join('')}--${name}--\n`,
      ),
    tie('part').map((inner) => `Content-Type: message/rfc822\n\nSubject: Fwd: x\n${inner}`),
  ),
}));

describe('any message', () => {
  it('is looked through and shown, and its body keeps the invariant', { timeout: 120_000 }, async () => {
    let designed = 0;
    await fc.assert(
      fc.asyncProperty(part, fc.constantFrom('x', 'Re: x'), async (body, subject) => {
        const raw = Buffer.from(`From: A <a@a.test>\nSubject: ${subject}\n${body}`, 'latin1');
        const context = { raw, me: ['anna@example.org'], trustedAuthserv: [] };
        scan(context, 0);
        const shown = view({ ...context, section: '', as: 'html', approved: [0, 1, 2] }, 0).body;
        const html = shown.kind === 'html' ? shown.html : null;
        if (html !== null) designed++;
        expect(violationsOf(html ?? '')).toEqual([]);
        // jsdom lets go of a document when the event loop turns.
        await new Promise(setImmediate);
      }),
      { numRuns: 250 },
    );
    expect(designed).toBeGreaterThan(10);
  });
});
