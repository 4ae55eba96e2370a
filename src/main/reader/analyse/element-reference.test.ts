import { describe, expect, it } from 'vitest';
import { analyse } from './index.ts';

const found = (html: string) => {
  const { resources, links } = analyse({ documents: [{ html, base: null }], headers: [], me: [] });
  return [...resources.map(({ url, kind, trigger }) => [url, kind, trigger]), ...links.map(({ url }) => [url, 'link'])];
};

describe('an element with an href that is no link', () => {
  it.each([
    ['a template of Word', '<!--[if mso]><xml><w:AttachedTemplate HRef="https://t.test/a"/></xml><![endif]-->', 'other'],
    ['a sheet of Excel', '<xml><x:WorksheetSource HRef="https://t.test/a"/></xml>', 'other'],
    ['a sound in SVG', '<svg><audio xlink:href="https://t.test/a"/></svg>', 'media'],
    ['a program of SVG', '<svg><handler xlink:href="https://t.test/a"/></svg>', 'script'],
    ['any other one in SVG', '<svg><g><meshgradient href="https://t.test/a"/></g></svg>', 'other'],
  ])('%s', (_, html, kind) => {
    expect(found(html)).toContainEqual(['https://t.test/a', kind, 'legacy']);
  });

  it.each([
    ['a link in SVG', '<svg><a href="https://t.test/a">x</a></svg>'],
    ['HTML in SVG', '<svg><foreignObject><x-y href="https://t.test/a">x</x-y></foreignObject></svg>'],
    ['a shape of VML', '<v:rect href="https://t.test/a">x</v:rect>'],
    ['a term of a formula', '<math><mi href="https://t.test/a">x</mi></math>'],
  ])('but %s is one', (_, html) => {
    expect(found(html)).toEqual([['https://t.test/a', 'link']]);
  });
});

describe('what few programs ever asked for', () => {
  it.each([
    ['<v:shape><v:fill o:althref="https://t.test/a"/></v:shape>', 'picture'],
    ['<ul><li src="https://t.test/a">x</li></ul>', 'picture'],
    ['<webview src="https://t.test/a"></webview>', 'frame'],
    ['<line xmlns="urn:schemas-microsoft-com:vml"><imageData src="https://t.test/a"/></line>', 'picture'],
    ['<line xmlns="urn:schemas-microsoft-com:vml"><imageData o:href="https://t.test/a"/></line>', 'picture'],
    ['<vmlframe src="https://t.test/a"></vmlframe>', 'frame'],
    ['<import namespace="x" implementation="https://t.test/a"/>', 'script'],
    ['<xml><!DOCTYPE a SYSTEM "https://t.test/a"></xml>', 'other'],
    ['<style>p{color:red}/*# sourceMappingURL=https://t.test/a */</style>', 'other'],
    ['<script>void 0\n//# sourceMappingURL=https://t.test/a\n</script>', 'other'],
    ['<im<script></script>g src="https://t.test/a">', 'picture'],
    [`<p data-original-content='<img src="https://t.test/a">'>x</p>`, 'picture'],
    ['<link rel="fontdef" src="https://t.test/a">', 'other'],
    ['<embed qtsrc="https://t.test/a">', 'media'],
    [`<amp-img [src]="'https://t.test/a' + b"></amp-img>`, 'picture'],
    [`<amp-list data-amp-bind-src="'https://t.test/a'"></amp-list>`, 'other'],
    ['<div style="behavior:url(https://t.test/a)">x</div>', 'script'],
    ['<style>@page s{mso-header:url("https://t.test/a") h1}</style>', 'other'],
    ['<style>@list l0:level1{mso-level-image:url("https://t.test/a")}</style>', 'picture'],
    ['<p style="cue-before:url(https://t.test/a)">x</p>', 'media'],
  ])('%s', (html, kind) => {
    expect(found(html)).toEqual([['https://t.test/a', kind, 'legacy']]);
  });
});
