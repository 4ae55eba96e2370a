import { describe, expect, it } from 'vitest';
import { message } from '../testing/message.ts';
import { contentOf, parseMessage } from './entity.ts';
import { inlineFiles } from './inline-files.ts';
import { selectBodies } from './select.ts';

const read = (...lines: string[]) => {
  const found = inlineFiles(message(...lines));
  return (
    found && {
      text: Buffer.from(found.text).toString('latin1'),
      files: found.files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('latin1')]),
    }
  );
};

const CAT = ['begin 644 cat.txt', '#0V%T', '`', 'end'];
const yenc = (text: string) => Buffer.from(Buffer.from(text, 'latin1').map((byte) => (byte + 42) & 0xff)).toString('latin1');

describe('a file in a text', () => {
  it('that was uuencoded is taken out of it', () => {
    expect(read('Hello', ...CAT, 'Bye')).toEqual({ text: 'Hello\r\nBye', files: [['cat.txt', 'Cat']] });
    expect(read(...CAT, '', ...CAT)?.files).toHaveLength(2);
  });

  it('may have lost the spaces at the ends of its lines, and end in one of them', () => {
    expect(read('begin 600 a b.bin', '!``', '', 'end')).toEqual({ text: '', files: [['a b.bin', '\0']] });
    expect(read('begin 0644 zeros', '#', ' ', 'end')?.files).toEqual([['zeros', '\0\0\0']]);
  });

  it('that is not whole, or only looks so, stays in it', () => {
    for (const lines of [
      ['begin 644 cat.txt', '#0V%T', '`'],
      ['begin 644 cat.txt', '#0V%T', 'and then', '`', 'end'],
      ['begin 644 nothing.txt', '`', 'end'],
      ['We begin 644 things', 'end'],
      ['> begin 644 cat.txt', '> #0V%T', '> `', '> end'],
    ])
      expect(read(...lines)).toBeNull();
  });

  it('in yEnc is taken out of it, where length and checksum are right', () => {
    const file = (...end: string[]) => [
      'Hello',
      '=ybegin line=128 size=4 name=a b.bin',
      `${yenc('a\xd6b')}=${String.fromCharCode((0xe3 + 42 + 64) & 0xff)}`,
      ...end,
    ];
    expect(read(...file('=yend size=4'))).toEqual({ text: 'Hello\r\n', files: [['a b.bin', 'a\xd6b\xe3']] });
    expect(read(...file('=yend size=5'))).toBeNull();
    expect(read(...file('=yend size=4 crc32=00000000'))).toBeNull();
    expect(read(...file())).toBeNull();
    expect(read('=ybegin part=1 line=128 size=4 name=a', '=ypart begin=1 end=4', yenc('abcd'), '=yend size=4')).toBeNull();
  });

  it('of hostile shape is told in a moment', () => {
    expect(inlineFiles(Buffer.from('begin 644 a\n#0V%T\n'.repeat(20_000)))).toBeNull();
    expect(inlineFiles(Buffer.from('begin 644 a\n'.repeat(100_000)))).toBeNull();
    expect(inlineFiles(Buffer.from('=ybegin line=1 size=9999999999 name=a\n'.repeat(100_000)))).toBeNull();
  });

  it('is an attachment like any other, and what stands around it is the text', () => {
    const parsed = parseMessage(message('Subject: x', '', 'Hello', ...CAT, 'Bye'));
    const { bodies, attachments } = selectBodies(parsed.root);
    expect(bodies.map(({ leaf }) => Buffer.from(contentOf(leaf)).toString())).toEqual(['Hello\r\nBye']);
    expect(attachments.map((leaf) => [leaf.part, leaf.filename, leaf.type, contentOf(leaf).byteLength])).toEqual([[1, 'cat.txt', 'text/plain', 3]]);
    const attached = parseMessage(message('Content-Disposition: attachment; filename=a.txt', '', ...CAT));
    expect(attached.leaves).toHaveLength(1);
  });
});
