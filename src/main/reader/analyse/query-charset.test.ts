import { describe, expect, it } from 'vitest';
import { analyse } from './index.ts';
import { inQueryCharset } from './query-charset.ts';

const urls = (html: string) => analyse({ documents: [{ html, base: null }], headers: [], me: [] }).resources.map(({ url }) => url);
const latin1 = (text: string) => Buffer.from(text, 'latin1').toString('base64');
const framed = (charset: string, bytes: string) => `<iframe src="data:text/html${charset};base64,${latin1(bytes)}"></iframe>`;

describe('a query is written in the charset of its document', () => {
  // What Chromium asked a server for.
  it.each([
    ['gbk', 'é€😀', '%A8%A6%80%26%23128512%3B'],
    ['gb18030', 'é€😀', '%A8%A6%A2%E3%949%FC6'],
    ['big5', '我é', '%A7%DA%26%23233%3B'],
    ['euc-kr', '갂é', '%81A%26%23233%3B'],
    ['euc-jp', 'あ¥‾−é', '%A4%A2\\~%A1%DD%26%23233%3B'],
    ['shift_jis', 'あ¥‾−é', '%82%A0\\~%81|%26%23233%3B'],
    ['iso-2022-jp', 'あ"xé', '%1B$B$%22%1B(B%22x%26%23233%3B'],
    ['windows-1252', 'ä\u0081☺', '%E4%81%26%239786%3B'],
    ['iso-8859-8-i', 'ה', '%E4'],
    ['x-user-defined', '\uf7e4é', '%E4%26%23233%3B'],
    ['macintosh', 'Äé', '%80%8E'],
    ['koi8-u', 'Дé', '%E4%26%23233%3B'],
    ['utf-16le', 'ä', '%C3%A4'],
  ])('%s', (charset, text, expected) => expect(inQueryCharset(`https://t.test/ä?${text}#ä`, charset)).toBe(`https://t.test/ä?${expected}#ä`));

  it('and stays as it is in a message, which reaches a browser in UTF-8', () => {
    expect(inQueryCharset('https://t.test/?ä', null)).toBe('https://t.test/?ä');
  });

  it('wherever the address stands', () => {
    const html =
      '<img src="https://t.test/1?\xc4\xe3"><img srcset="https://t.test/2?\xc4\xe3"><p style="background:url(https://t.test/3?\xc4\xe3)">x</p>';
    expect(urls(framed(';charset=gbk', html))).toEqual(['https://t.test/1?%C4%E3', 'https://t.test/2?%C4%E3', 'https://t.test/3?%C4%E3']);
  });

  it('but not by the scanner that Chromium has before its parser', () => {
    const html = '<base href="https://t.test/b?\xc4\xe3"><style>@import "https://t.test/1?\xc4\xe3";</style><img src="#">';
    expect(new Set(urls(framed(';charset=gbk', html)))).toEqual(
      new Set(['https://t.test/1?%C4%E3', 'https://t.test/1?%E4%BD%A0', 'https://t.test/b?%C4%E3', 'https://t.test/b?%E4%BD%A0']),
    );
  });
});

describe('the charset of a document of data', () => {
  const TARGET = ['https://t.test/?%E6'];
  const IMAGE = '<img src="https://t.test/?&#1078;">';

  it.each([
    ['its parameter', framed(';charset=windows-1251', IMAGE)],
    ['its meta element, and not that of a comment', framed('', `<!-- <meta charset=gbk> --><meta charset=windows-1251>${IMAGE}`)],
    ['a meta element far down in its head', framed('', `<title>${'x'.repeat(2_000)}</title><meta charset=windows-1251>${IMAGE}`)],
    [
      'its declaration',
      `<iframe src="data:text/xml;base64,${latin1(`<?xml version="1.0" encoding="windows-1251"?><img xmlns="http://www.w3.org/1999/xhtml" src="https://t.test/?&#1078;"/>`)}"></iframe>`,
    ],
    ['its rule', `<link rel="stylesheet" href="data:text/css;base64,${latin1('@charset "windows-1251";p{background:url(https://t.test/?\xe6)}')}">`],
    [
      'the document around a style sheet',
      framed(';charset=windows-1251', `<link rel="stylesheet" href="data:text/css;base64,${latin1('p{background:url(https://t.test/?\xe6)}')}">`),
    ],
  ])('is told by %s', (_, html) => expect(urls(html)).toEqual(TARGET));

  it.each(['utf-16', 'unicode', 'iso-10646-ucs-2'])('is not %s where that could be read', (name) => {
    expect(urls(framed('', `<meta charset=${name}><img src="https://t.test/?\xc3\xa4">`))).toEqual(['https://t.test/?%C3%A4']);
  });

  it.each([
    ['windows-874', '\x8f', '%C2%8F'],
    ['shift_jis', '\xd8', '%EF%BE%98'],
  ])('%s has the characters that browsers have for it', (name, bytes, expected) => {
    expect(urls(framed(`;charset=${name}`, `<img src="https://t.test/${bytes}">`))).toEqual([`https://t.test/${expected}`]);
  });

  it('is not told by a meta element in its body', () => {
    expect(urls(framed('', `<p>${'x'.repeat(2_000)}</p><p>x</p><meta charset=windows-1251>${IMAGE}`))).toEqual(['https://t.test/?%26%231078%3B']);
  });

  it('that is none to browsers any more is read as they read it, and as others do', () => {
    expect(urls(framed(';charset=utf-7', '<img src="https://t.test/?\xe4+AGI-">'))).toEqual([
      'https://t.test/?%E4+AGI-',
      'https://t.test/?%EF%BF%BDb',
    ]);
  });
});
