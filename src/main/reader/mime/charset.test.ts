import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeHtml, decodeText } from './charset.ts';

describe('text', () => {
  it.each([
    ['utf-8', 'naïve – 漢字'],
    ['UTF8', 'naïve'],
    ['iso-8859-1', 'naïve'],
    ['ISO-8859-15', '€'],
    ['windows-1252', '“€”'],
    ['windows-1251', 'Привет'],
    ['koi8-r', 'Привет'],
    ['gb2312', '汉字'],
    ['gb18030', '汉字𠀀'],
    ['big5', '漢字'],
    ['shift_jis', '漢字'],
    ['euc-kr', '한글'],
    ['utf-7', 'naïve – 漢字'],
    ['utf-16le', 'naïve'],
  ])('in %s is read', (charset, text) => {
    expect(decodeText(iconv.encode(text, charset), charset)).toBe(text);
  });

  it('in ISO-2022-JP is read', () => {
    expect(decodeText(Buffer.from('\u001b$B4A;z\u001b(B', 'latin1'), 'ISO-2022-JP')).toBe('漢字');
  });

  it('in a charset that only browsers and old programs call so is read', () => {
    expect(decodeText(Buffer.from([0x9f]), 'x-mac-roman')).toBe('ü');
    expect(decodeText(iconv.encode('한글', 'cp949'), 'x-windows-949')).toBe('한글');
    expect(decodeText(iconv.encode('שלום', 'iso-8859-8'), 'iso-8859-8-e')).toBe('שלום');
  });

  it('of no charset, or a vague or unknown one, is UTF-8 where it can be, else Windows-1252', () => {
    for (const label of [null, '', 'us-ascii', 'unknown-8bit', 'x-no-such-thing', '__proto__']) {
      expect(decodeText(Buffer.from('é'), label)).toBe('é');
      expect(decodeText(Buffer.from([0xe9, 0x93]), label)).toBe('é“');
    }
  });

  it('in a wrong charset has replacement characters', () => {
    expect(decodeText(Buffer.from([0x61, 0xe9, 0x62]), 'utf-8')).toBe('a\ufffdb');
  });

  it('with a byte order mark is what that says', () => {
    expect(decodeText(Buffer.from('\ufeffé'), 'iso-8859-1')).toBe('é');
    expect(decodeText(Buffer.from([0xff, 0xfe, 0xe9, 0x00]), 'utf-8')).toBe('é');
  });

  it('of any bytes and any label is never an exception', () => {
    fc.assert(
      fc.property(
        fc.uint8Array(),
        fc.oneof(fc.string(), fc.constantFrom('utf-7', 'iso-2022-jp', 'euc-jp', 'gb18030', 'hex', 'base64')),
        (bytes, label) => typeof decodeText(bytes, label) === 'string',
      ),
    );
  });
});

describe('HTML', () => {
  it('may name its charset itself where the part does not', () => {
    expect(decodeHtml(Buffer.from('<meta charset="koi8-r">\xf0', 'latin1'), null)).toContain('П');
    expect(decodeHtml(Buffer.from('<META http-equiv=Content-Type content="text/html; charset=windows-1251">\xcf', 'latin1'), 'us-ascii')).toContain(
      'П',
    );
    expect(decodeHtml(Buffer.from('<meta charset=koi8-r>é'), 'utf-8')).toContain('é');
  });

  it('is not in UTF-16 if that can be read in it', () => {
    expect(decodeHtml(Buffer.from('<meta charset="utf-16">é'), null)).toContain('é');
  });
});
