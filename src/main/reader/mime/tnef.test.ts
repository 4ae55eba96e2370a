import { describe, expect, it } from 'vitest';
import { base64Lines, message } from '../testing/message.ts';
import { contentOf, parseMessage } from './entity.ts';
import { selectBodies } from './select.ts';
import { readTnef } from './tnef.ts';

const tnefFiles = (bytes: Uint8Array) => readTnef(bytes).files;

const long = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const short = (value: number) => long(value).subarray(0, 2);
const attribute = (level: number, id: number, data: Uint8Array) =>
  Buffer.concat([Buffer.from([level]), long(id), long(data.length), data, short(data.reduce((sum, byte) => (sum + byte) % 0x1_00_00, 0))]);
const winmail = (...attributes: Buffer[]) => Buffer.concat([long(0x22_3e_9f_78), short(1), ...attributes]);

const rendering = attribute(2, 0x69002, Buffer.alloc(14));
const title = (name: string) => attribute(2, 0x18010, Buffer.from(`${name}\0`, 'latin1'));
const data = (text: string) => attribute(2, 0x6800f, Buffer.from(text));

/** A property with one value of no fixed size, padded to four bytes. */
const text = (id: number, value: string) => {
  const bytes = Buffer.from(`${value}\0`, 'utf16le');
  return Buffer.concat([short(0x1f), short(id), long(1), long(bytes.length), bytes, Buffer.alloc(-bytes.length & 3)]);
};
const number = Buffer.concat([short(0x03), short(0x0e20), long(7)]);
const named = Buffer.concat([short(0x03), short(0x8001), Buffer.alloc(16), long(1), long(6), Buffer.from('abcdef\0\0'), long(7)]);
const properties = (...all: Buffer[]) => attribute(2, 0x69005, Buffer.concat([long(all.length), ...all]));

const FILES = winmail(
  attribute(1, 0x69007, Buffer.concat([long(1250), long(0)])),
  attribute(1, 0x2800c, Buffer.from('the text\0')),
  rendering,
  title('RECHNU~1.PDF'),
  data('%PDF'),
  properties(number, named, text(0x3707, 'Rechnung März.pdf'), text(0x370e, 'application/pdf')),
  rendering,
  title('\u00e8.txt'),
  data('text'),
);

describe('a winmail.dat', () => {
  it('holds files, with their long names where they have one', () => {
    expect(tnefFiles(FILES).map(({ name, type, bytes }) => [name, type, Buffer.from(bytes).toString()])).toEqual([
      ['Rechnung März.pdf', 'application/pdf', '%PDF'],
      ['č.txt', null, 'text'],
    ]);
  });

  it('is taken apart: its files are attachments like any other, and so is it', () => {
    const type = 'Content-Type: application/ms-tnef; name="winmail.dat"';
    const parts = [
      '--a',
      '',
      'Hello',
      '--a',
      type,
      'Content-Transfer-Encoding: base64',
      '',
      base64Lines(FILES),
      '--a',
      'Content-Type: text/csv',
      '',
      'a',
      '--a--',
    ];
    const parsed = parseMessage(message('Content-Type: multipart/mixed; boundary=a', '', ...parts));
    // A server that counts the parts, opens none: the numbers of those that it knows stay.
    expect(parsed.leaves.map((leaf) => [leaf.part, leaf.type])[2]).toEqual([2, 'text/csv']);
    const { bodies, attachments } = selectBodies(parsed.root);
    expect(bodies.map(({ leaf }) => leaf.part)).toEqual([0]);
    expect(attachments.map((leaf) => [leaf.part, leaf.filename, leaf.type, contentOf(leaf).byteLength])).toEqual([
      [3, 'Rechnung März.pdf', 'application/pdf', 4],
      [4, 'č.txt', 'text/plain', 4],
      [1, 'winmail.dat', 'application/ms-tnef', FILES.length],
      [2, null, 'text/csv', 1],
    ]);
  });

  it('that is none, or is cut off, holds what can be read of it', () => {
    expect(tnefFiles(Buffer.from('x'.repeat(100)))).toEqual([]);
    for (let end = 0; end < FILES.length; end++) expect(tnefFiles(FILES.subarray(0, end)).length).toBeLessThanOrEqual(2);
    const lying = [long(0xffff_ffff), Buffer.concat([long(9), short(0x1f), short(0x3707), long(0xffff_ffff), long(0xffff_fffe)])];
    for (const bytes of lying)
      expect(tnefFiles(winmail(rendering, title('a'), data('b'), attribute(2, 0x69005, bytes)))).toMatchObject([{ name: 'a' }]);
  });

  it('of a hostile size is read in a moment', () => {
    expect(tnefFiles(winmail(...Array.from({ length: 20_000 }, () => Buffer.concat([rendering, data('x')])))).length).toBeLessThanOrEqual(500);
  });

  const messageProperties = (...all: Buffer[]) => attribute(1, 0x69003, Buffer.concat([long(all.length), ...all]));
  const binary = (id: number, value: string) => {
    const bytes = Buffer.from(value, 'latin1');
    return Buffer.concat([short(0x102), short(id), long(1), long(bytes.length), bytes, Buffer.alloc(-bytes.length & 3)]);
  };
  const HTML_BODY = winmail(messageProperties(binary(0x1013, '<meta charset=windows-1252><p>H\xe9 <img src="https://leak.test/a">')));
  const sent = (...parts: string[]) => parseMessage(message('Content-Type: multipart/mixed; boundary=a', '', ...parts, '--a--'));
  const winmailPart = (bytes: Buffer) => ['--a', 'Content-Type: application/ms-tnef', 'Content-Transfer-Encoding: base64', '', base64Lines(bytes)];
  const bodiesOf = (parsed: ReturnType<typeof sent>) =>
    selectBodies(parsed.root).bodies.map(({ leaf, as }) => [as, Buffer.from(contentOf(leaf)).toString('latin1')]);

  it('that holds the only text of a message is read: its HTML, what its RTF was made from, or what is plain', () => {
    expect(bodiesOf(sent('--a', 'Content-Type: text/plain', '', '', ...winmailPart(HTML_BODY)))).toEqual([
      ['html', expect.stringContaining('<p>H\xe9')],
    ]);
    expect(selectBodies(sent(...winmailPart(HTML_BODY)).root).attachments.map(({ type }) => type)).toEqual(['application/ms-tnef']);
    const rtf = String.raw`{\rtf1\ansi\fromtext Hello}`;
    const stored = `\x27\0\0\0\x1b\0\0\0MELA\0\0\0\0${rtf}`;
    expect(bodiesOf(sent(...winmailPart(winmail(messageProperties(binary(0x1009, stored), text(0x1000, 'plain'))))))).toEqual([['text', 'Hello']]);
    expect(bodiesOf(sent(...winmailPart(winmail(messageProperties(text(0x1000, 'plain'))))))).toEqual([['text', 'plain']]);
    expect(bodiesOf(sent(...winmailPart(winmail(attribute(1, 0x2800c, Buffer.from('older\0'))))))).toEqual([['text', 'older']]);
  });

  it('beside a text is not read, and its HTML is a version that Outlook would choose', () => {
    const parsed = sent('--a', 'Content-Type: text/plain', '', 'Hello', ...winmailPart(HTML_BODY));
    expect(bodiesOf(parsed)).toEqual([['text', 'Hello']]);
    expect(selectBodies(parsed.root).versions.map(({ type }) => type)).toEqual(['text/html']);
  });
});
