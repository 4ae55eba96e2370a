import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64, decodeQuotedPrintable, decodeTransfer } from './transfer.ts';

const base64 = (text: string) => Buffer.from(decodeBase64(Buffer.from(text, 'latin1'))).toString('latin1');
const quoted = (text: string) => Buffer.from(decodeQuotedPrintable(Buffer.from(text, 'latin1'))).toString('latin1');

describe('base64', () => {
  it('may have line ends, junk, no padding, or padding in the middle', () => {
    expect(base64('aGVs\r\nbG8=')).toBe('hello');
    expect(base64('aGVs!*bG8')).toBe('hello');
    expect(base64('aGk=aGk=')).toBe('hihi');
    expect(base64('aGk=\r\n--\r\n')).toMatch(/^hi/);
    expect(base64('')).toBe('');
  });

  it('ends where somebody wrote below it, and is none where nobody encoded', () => {
    expect(base64('aGVsbG8=\r\n____________\r\nList mailing list\r\nlist@lists.example')).toBe(
      'hello\r\n____________\r\nList mailing list\r\nlist@lists.example',
    );
    expect(base64('aGVsbG8h\r\n\r\n-- \r\nSent to you.\r\nUnsubscribe')).toBe('hello!\r\n-- \r\nSent to you.\r\nUnsubscribe');
    expect(base64('Hello, this was never encoded.\r\nReally not!')).toBe('Hello, this was never encoded.\r\nReally not!');
    const letters = 'these words have nothing\r\nthat the alphabet lacks\r\nand are none the less words';
    expect(base64(letters)).toBe(letters);
    // Spaces may have got in.
    const spaced = btoa('a file of which each line was broken up somewhere').replaceAll(/(.{19})/g, '$1 ');
    expect(base64(spaced)).toBe('a file of which each line was broken up somewhere');
  });

  it('gives back any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const encoded = Buffer.from(bytes).toString('base64');
        expect([...decodeBase64(Buffer.from(encoded))]).toEqual([...bytes]);
        expect([...decodeBase64(Buffer.from(`${encoded.slice(0, 3)}#${encoded.slice(3)}`))]).toEqual([...bytes]);
      }),
    );
  });
});

describe('quoted-printable', () => {
  it('has soft line ends, with white space behind them or without', () => {
    expect(quoted('a=\r\nb= \t\r\nc=\nd=\r\r\ne=')).toBe('abcde');
  });

  it('decodes in either case, and leaves what is no escape', () => {
    expect(quoted('=e9=E9 =XY =4 a=b')).toBe('éé =XY =4 a=b');
  });

  it('loses white space at the end of a line, which was added on the way', () => {
    expect(quoted('a  \r\nb\t')).toBe('a\r\nb');
    expect(quoted('a  b')).toBe('a  b');
  });
});

it('an encoding from before MIME is that of the file in it', () => {
  const uuencoded = Buffer.from('begin 644 a\n#8F%R\n`\nend\n');
  for (const name of ['x-uuencode', 'uuencode', 'x-uue']) expect(decodeTransfer(uuencoded, name).toString()).toBe('bar');
});

it('an encoding that is not known leaves the bytes as they are', () => {
  expect(decodeTransfer(Buffer.from('begin 644 x'), 'x-uuencode').toString()).toBe('begin 644 x');
});
