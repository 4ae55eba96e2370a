import { isUtf8 } from 'node:buffer';
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

  it.each([
    ['cp50221', '\u001b$B4A;z\u001b(B', '漢字'],
    ['hz-gb-2312', 'a ~~ ~{::WV~} b~\n c', 'a ~ 汉字 b c'],
    ['HZ-GB-2312', '~{::WV\nend', '汉字\nend'],
    ['iso-2022-kr', '\u001b$)C\u000eGQ1[\u000f ok \u000eGQ', '한글 ok 한'],
  ])('of seven bits, in %s, is read', (charset, written, text) => {
    expect(decodeText(Buffer.from(written, 'latin1'), charset)).toBe(text);
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

  it('that says UTF-8 stays that with a stray byte or a character that is cut off', () => {
    expect(decodeText(Buffer.from('naïve \xe9 – x'.replace('ï', '\u00c3\u00af').replace('–', '\u00e2\u0080\u0093'), 'latin1'), 'utf-8')).toBe(
      'naïve \ufffd – x',
    );
    expect(decodeText(Buffer.from('€ and €').subarray(0, -1), 'utf-8')).toBe('€ and \ufffd');
    expect(decodeText(Buffer.from('only €').subarray(0, -1), 'utf-8')).toBe('only \ufffd');
    expect(decodeText(Buffer.from('€ and €').subarray(0, -1), null)).toBe('€ and \ufffd');
  });

  it('that says UTF-8, or nothing, and is none is read in what its bytes are', () => {
    for (const label of ['utf-8', 'UTF8', 'us-ascii', null]) {
      expect(decodeText(Buffer.from('a\xe9b', 'latin1'), label)).toBe('aéb');
      expect(decodeText(Buffer.from('Gr\xfc\xdfe aus M\xfcnchen, sch\xf6ne \x84Zeit\x93\r\n', 'latin1'), label)).toBe(
        'Grüße aus München, schöne „Zeit“\r\n',
      );
    }
  });

  it('that says UTF-8 and has as many stray bytes as characters is UTF-8, with more it is not', () => {
    expect(decodeText(Buffer.from('\u00c3\u00a9 \xe9', 'latin1'), 'utf-8')).toBe('é \ufffd');
    expect(decodeText(Buffer.from('\u00c3\u00a9 \xe9 \xe8.', 'latin1'), 'utf-8')).toBe('Ã© é è.');
  });

  it('that says another charset and is UTF-8 is that', () => {
    const western = 'Grüße aus München – 5 €';
    for (const label of ['iso-8859-1', 'windows-1252', 'koi8-r', 'iso-8859-2']) expect(decodeText(Buffer.from(western), label)).toBe(western);
    for (const label of ['gb2312', 'shift_jis', 'ks_c_5601-1987', 'big5']) expect(decodeText(Buffer.from('您好，汉字'), label)).toBe('您好，汉字');
    expect(decodeText(Buffer.from('é'), 'iso-8859-1')).toBe('é');
  });

  it('that could be UTF-8 by chance is what it says', () => {
    // Each of these is two bytes that UTF-8 has as well.
    for (const [text, label] of [
      ['её', 'koi8-r'],
      ['쩍쩍', 'euc-kr'],
      ['陆陆', 'gb2312'],
    ] as const) {
      expect(isUtf8(iconv.encode(text, label))).toBe(true);
      expect(decodeText(iconv.encode(text, label), label)).toBe(text);
    }
    expect(decodeText(iconv.encode('été', 'iso-8859-1'), 'iso-8859-1')).toBe('été');
    expect(decodeText(iconv.encode('naïve', 'utf-16le'), 'utf-16le')).toBe('naïve');
  });

  it('has the characters that Windows added to a charset, whatever that is called', () => {
    for (const label of ['uhc', 'euc-kr', 'ks_c_5601-1987', null])
      expect(decodeText(iconv.encode('안녕하세요, 똠방각하', 'cp949'), label)).toBe('안녕하세요, 똠방각하');
    expect(decodeText(iconv.encode('漢', 'big5'), 'CHINESEBIG5')).toBe('漢');
  });

  it('with a byte order mark is what that says', () => {
    expect(decodeText(Buffer.from('\ufeffé'), 'iso-8859-1')).toBe('é');
    expect(decodeText(Buffer.from([0xff, 0xfe, 0xe9, 0x00]), 'utf-8')).toBe('é');
    expect(decodeText(Buffer.from([0xff, 0xfe, 0x00, 0x00, 0xe9, 0x00, 0x00, 0x00]), 'utf-32')).toBe('é');
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

  it('that says UTF-16 and has no zero byte is in none, since a tag would have one', () => {
    for (const name of ['utf-16', 'utf-16le', 'unicode', 'UTF-32'])
      expect(decodeHtml(Buffer.from('<p>schön</p>', 'latin1'), name)).toBe('<p>schön</p>');
    expect(decodeHtml(Buffer.from('<p>schön</p>', 'utf16le'), 'utf-16le')).toBe('<p>schön</p>');
  });

  it('that says UTF-8 and is not is read in the charset that it names itself, or that its bytes have', () => {
    expect(decodeHtml(Buffer.from('<meta charset=koi8-r>\xf0\xd2', 'latin1'), 'utf-8')).toContain('Пр');
    expect(decodeHtml(Buffer.from('<meta charset=utf-8><p>sch\xf6n</p>', 'latin1'), 'utf-8')).toContain('schön');
  });

  it('in UTF-8 is that, whatever it says inside', () => {
    expect(decodeHtml(Buffer.from('<meta charset=iso-8859-1>schön'), 'us-ascii')).toContain('schön');
    expect(decodeHtml(Buffer.from('<meta charset=iso-2022-jp>\u001b$B4A;z\u001b(B', 'latin1'), null)).toContain('漢字');
  });

  it('is not in UTF-16 if that can be read in it', () => {
    expect(decodeHtml(Buffer.from('<meta charset="utf-16">é'), null)).toContain('é');
    for (const name of ['unicode', 'csunicode', 'ucs-2', 'iso-10646-ucs-2', 'unicodefffe', 'utf-32', 'ucs-4'])
      expect(decodeHtml(Buffer.from(`<meta charset=${name}><img src=a>`), null)).toContain('<img src=a>');
  });
});
