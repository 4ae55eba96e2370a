import { describe, expect, it } from 'vitest';
import { preloadedImports } from './preloaded-imports.ts';
import { scanCss } from './css.ts';

describe('before it parses, Chromium asks for', () => {
  it.each([
    ['an import', '@import "https://t.test/a";', ['https://t.test/a']],
    ['one in capitals, of a kind of url', "@IMPORT URL('https://t.test/a') ;", ['https://t.test/a']],
    ['one without quotation marks, which is no rule', '@import https://t.test/a ;p{}', ['https://t.test/a']],
    ['one that nothing ends', '@import https://t.test/a', ['https://t.test/a']],
    ['one in a layer', '@import url(https://t.test/a) layer(b.c);@import url(https://t.test/d) layer;', ['https://t.test/a', 'https://t.test/d']],
    ['one behind comments, a charset and layers', '/* a */@charset "b";@layer c,d;/**/@import "https://t.test/a";', ['https://t.test/a']],
    ['one behind a stray slash', '/x@import "https://t.test/a";', ['https://t.test/a']],
    ['one with its escapes as they are written', '@import "https:\\\\t.test\\a";', ['https:\\\\t.test\\a']],
    ['one whose string has a semicolon', '@import "https://t.test/a;b";', ['https://t.test/a;b']],
  ])('%s', (_, css, expected) => {
    expect(preloadedImports(css)).toEqual(expected);
  });

  it.each([
    ['behind another rule', 'p{}@import "https://t.test/a";'],
    ['behind a block', '@media print{}@import "https://t.test/a";'],
    ['in a comment that does not end', '/* @import "https://t.test/a";'],
    ['with a condition', '@import "https://t.test/a" print;'],
    ['with one behind a layer', '@import "https://t.test/a" layer print;'],
  ])('none %s', (_, css) => {
    expect(preloadedImports(css)).toEqual([]);
  });

  it('each once, although it is a rule as well', () => {
    expect(scanCss('@import "https://t.test/a";@import https://t.test/b ;').urls.map(({ raw, property }) => [raw, property])).toEqual([
      ['https://t.test/a', '@import'],
      ['https://t.test/b', '@import'],
    ]);
  });

  it('nothing of a style attribute', () => {
    expect(scanCss('@import https://t.test/b ;', true).urls).toEqual([]);
  });

  it('what it can in any text, in one pass', () => {
    for (const piece of ['/', '@', '@a;', '@import ', '/*', '"', ';', '@import "a";', '@import a\\;'])
      expect(Array.isArray(preloadedImports(piece.repeat(20_000)))).toBe(true);
  });
});
