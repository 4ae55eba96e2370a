import { describe, expect, it } from 'vitest';
import { analyse } from './index.ts';

const resources = (html: string, base: string | null = null) =>
  analyse({ documents: [{ html, base }], headers: [], me: [] }).resources.map(({ url, trigger }) => [url, trigger]);

describe('what only old engines ask for is a resource, and called that', () => {
  it.each([
    ['grave accents for quotation marks', '<img src=`https://t.test/a`>'],
    ['markup for clients without frames', '<noframes><img src="https://t.test/a"></noframes>'],
    ['markup for clients without plug-ins', '<noembed><p><img src="https://t.test/a"></noembed>'],
    ['markup in a frame', '<iframe src="about:blank"><img src="https://t.test/a"></iframe>'],
    ['a tag that the document ends in', '<p>x</p><img src="https://t.test/a"'],
    ['a value that the document ends in', '<p>x</p><img alt="" src="https://t.test/a'],
    ['a value in single quotes that the document ends in', "<img src='https://t.test/a"],
    ['an element in a template', '<template><img src="https://t.test/a"></template>'],
    ['a style sheet in a template', '<template><style>p{background:url(https://t.test/a)}</style></template>'],
    ['a picture that VML names', '<v:shape><v:imagedata src="cid:x" o:href="https://t.test/a"/></v:shape>'],
    ['a behaviour for a prefix', '<?import namespace="x" implementation="https://t.test/a">'],
    [
      'a filter in a string',
      `<p style="-ms-filter:'progid:DXImageTransform.Microsoft.AlphaImageLoader(src=https://t.test/a,sizingMethod=scale)'">x</p>`,
    ],
    ['an address that an expression puts together', `<p style="background:expression('url(https://t.test/a)')">x</p>`],
    ['a file in an archive', '<img src="jar:https://t.test/a!/b.png">'],
    ['a part of a saved page', '<img src="mhtml:https://t.test/a!b.png">'],
    ['a page of a help file', '<iframe src="mk:@MSITStore:https://t.test/a::/b.htm"></iframe>'],
    ['an address called one', '<img src="URL:https://t.test/a">'],
    ['a glyph in a formula', '<math><mi><mglyph src="https://t.test/a"></mi></math>'],
    [
      'a drawing in a drawing',
      `<svg><use href="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><image href='https://t.test/a'/></svg>#b"/></svg>`,
    ],
    ['an external document type', `<iframe src="data:text/xml,<!DOCTYPE a SYSTEM 'https://t.test/a'><a/>"></iframe>`],
    ['a type with a name for everybody', `<iframe src="data:text/xml,<!DOCTYPE a PUBLIC '-//T//A' 'https://t.test/a'><a/>"></iframe>`],
    ['the type of a document', `<!doctype html public "-//T//A" "https://t.test/a"><p>x</p>`],
    ['an external entity', `<iframe src="data:text/xml,<!DOCTYPE a [<!ENTITY e SYSTEM 'https://t.test/a'>]><a>%26e;</a>"></iframe>`],
  ])('%s', (_, html) => {
    expect(resources(html)).toEqual([['https://t.test/a', 'legacy']]);
  });

  it('the types of W3C are at hand', () => {
    const html = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd"><p>x</p>';
    expect(resources(html)).toEqual([]);
  });

  it('a base in the way of XML, each resolved against the one around it', () => {
    const html = '<svg xml:base="https://t.test/b/"><g xml:base="c/"><image href="1"/></g><image href="https://u.test/2"/></svg>';
    expect(resources(html)).toEqual([
      ['https://t.test/b/c/1', 'legacy'],
      ['https://u.test/2', 'open'],
    ]);
  });

  it('a tag that the document ends in is read so far as an address goes, however much stands in it', () => {
    const [[url] = []] = resources(`<img src="https://t.test/${'word '.repeat(100_000)}`);
    expect(url).toMatch(/^https:\/\/t\.test\/(?:word%20)+/);
    expect(url?.length).toBeLessThan(10_000);
  });

  it('what a template shows by itself is loaded by today’s', () => {
    expect(resources('<div><template shadowrootmode="open"><img src="https://t.test/a"></template></div>')).toEqual([['https://t.test/a', 'open']]);
  });

  it('a machine behind four slashes is one', () => {
    expect(resources('<img src="file:////t.test/share/a.png">')).toEqual([['file://t.test/share/a.png', 'open']]);
  });
});

describe('a zero byte', () => {
  it.each(['<i\0mg src="https://t.test/a">', '<img s\0rc="https://t.test/a">', '<p style="back\0ground:u\0rl(https://t.test/a)">'])(
    'is not there for some: %j',
    (html) => {
      expect(resources(html)).toContainEqual(['https://t.test/a', 'open']);
    },
  );
});

describe('an image function', () => {
  it('that filters takes an address as a string', () => {
    expect(resources(`<p style="background:filter('https://t.test/a',blur(1px))">x</p>`)).toEqual([['https://t.test/a', 'open']]);
  });
});

describe("what an element of nobody's is, its name says", () => {
  const kind = (html: string) => analyse({ documents: [{ html, base: null }], headers: [], me: [] }).resources.map(({ kind: each }) => each);
  it.each([
    ['<amp-pixel src="https://t.test/a">', 'picture'],
    ['<amp-iframe src="https://t.test/a">', 'frame'],
    ['<amp-video src="https://t.test/a">', 'media'],
    ['<x-list src="https://t.test/a">', 'other'],
  ])('%s: %s', (html, expected) => expect(kind(html)).toEqual([expected]));
});

it('a meta element that stands for a Link field tells of each as what it is', () => {
  const html = '<meta http-equiv="Link" content="<https://t.test/a>; rel=stylesheet, <https://t.test/b>; rel=preload; as=font">';
  expect(analyse({ documents: [{ html, base: null }], headers: [], me: [] }).resources).toMatchObject([
    { url: 'https://t.test/a', kind: 'stylesheet', trigger: 'legacy', via: 'meta link' },
    { url: 'https://t.test/b', kind: 'font', trigger: 'legacy', via: 'meta link' },
  ]);
});

it('the address of a document that a style sheet is for is asked for by nobody, and what stands in its rule is', () => {
  const html = '<style>@-moz-document url(https://t.test/page), url-prefix(https://t.test/) {p{background:url(https://t.test/a)}}</style><p>x</p>';
  expect(resources(html)).toEqual([['https://t.test/a', 'open']]);
});
