import { describe, expect, it } from 'vitest';
import { analyse, type AnalyseInput } from './index.ts';

/** What only a browser's own reading of the document comes to. */
const TARGET = 'https://t.test/a';

const urls = (html: string, inlineText?: AnalyseInput['inlineText']) =>
  analyse({ documents: [{ html, base: null }], headers: [], me: [], inlineText }).resources.map(({ url }) => url);

const escaped = (html: string) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const framed = (type: string, text: string) => `<iframe src="data:${type},${encodeURIComponent(text)}"></iframe>`;
const base64 = (bytes: Buffer) => bytes.toString('base64');
const xhtml = (content: string) => `<html xmlns="http://www.w3.org/1999/xhtml">${content}</html>`;

describe('a tokeniser that goes by the standard', () => {
  it.each([
    ['an end tag with quotation marks', '</x a="><!--"><img src=https://t.test/a><!-- -->'],
    ['a script in which a comment hides an end tag', '<script><!--<script></script><!-- </script><img src=https://t.test/a> -->'],
    ['an attribute without a name', '<p ="><img src=https://other.test/>"><img src=https://t.test/a title="x">'],
  ])('%s', (_, html) => expect(urls(html)).toContain(TARGET));

  it('white space of other scripts is part of a URL in a srcset', () => {
    expect(urls('<img srcset="https://t.test/a\u00a0b 1x, https://t.test/a\u2003c">')).toEqual([
      'https://t.test/a%C2%A0b',
      'https://t.test/a%E2%80%83c',
    ]);
  });
});

describe('the base is the first that a browser would take', () => {
  it.each([
    ['not one in SVG', '<svg><base href="https://other.test/"></base></svg>'],
    ['not one in a template', '<template><base href="https://other.test/"></template>'],
    ['not one in an annotation of another kind', '<math><annotation-xml><base href="https://other.test/"></base></annotation-xml></math>'],
    ['not one for Outlook', '<!--[if mso]><base href="https://other.test/"><![endif]-->'],
    ['not one in what has the name of an element with HTML in it', '<svg><mi><base href="https://other.test/"></base></mi></svg>'],
    ['not one in SVG of which the list around has ended', '<select><optgroup><input><math></optgroup x><base href="https://other.test/"></math>'],
    ['not one that is data', '<base href="data:text/html,x">'],
    ['not one that is text to a browser with scripts', '<noscript><base href="https://other.test/"></noscript>'],
  ])('%s', (_, first) => expect(urls(`${first}<base href="https://t.test/"><img src="a">`)).toContain(TARGET));
});

describe('a base counts where there is HTML again', () => {
  it.each([
    ['in the title of SVG', '<svg><title><base href="https://t.test/"><img src="a"></title></svg>'],
    ['in a foreign object', '<svg><foreignObject><base href="https://t.test/"></foreignObject></svg><img src="a">'],
    ['in a text of MathML', '<math><mtext><base href="https://t.test/"></mtext></math><img src="a">'],
  ])('%s', (_, html) => expect(urls(html)).toContain(TARGET));
});

it.each([
  ['an address that stands before the base', '<img src="https:t.test/a"><base href="https://other.test/"><img src="b">'],
  ['what is in a select', '</p a="<title>"><select><svg><image><set attributeName="href" to="https://t.test/a"/></image></svg></select>'],
  ['an import as the scanner before the parser has it', '<style>@import url(https:\\\\t.test\\a);</style>'],
])('%s', (_, html) => expect(urls(html)).toContain(TARGET));

describe('children of what holds text elsewhere', () => {
  const inside = (name: string) => `<style>a{}<${name}><p style="background:url(https://t.test/a)">x</p></${name.split(' ')[0]}></style>`;
  it.each([
    ['an annotation of MathML', `<math><annotation-xml>${inside('annotation-xml encoding="text/html"')}</annotation-xml></math>`],
    ['an element of SVG that is called as one of MathML', `<svg><mi>${inside('foreignObject')}</mi></svg>`],
    ['a sign of MathML', `<math><mi><mglyph>${inside('annotation-xml encoding="text/html"')}</mglyph></mi></math>`],
  ])('are read in %s', (_, html) => expect(urls(html)).toContain(TARGET));
});

describe('a document in a document', () => {
  const IMAGE = '<img src="https://t.test/a">';

  it('is found through tabs and line breaks in its scheme', () => {
    expect(urls(`<iframe src="da\nta:text/html,<img src=https://t.test/a>"></iframe>`)).toEqual([TARGET]);
    expect(urls(`<iframe src="jav\tascript:'<img src=https://t.test/a>'"></iframe>`)).toEqual([TARGET]);
  });

  it.each([
    ['its charset', `data:text/html;charset=utf-16le;base64,${base64(Buffer.from(IMAGE, 'utf16le'))}`],
    ['its byte order mark', `data:text/html;base64,${base64(Buffer.from(`\ufeff${IMAGE}`, 'utf16le'))}`],
  ])('is read by %s', (_, url) => expect(urls(`<iframe src="${url}"></iframe>`)).toEqual([TARGET]));

  it('is in Windows-1252 where it names no charset', () => {
    expect(urls('<iframe src="data:text/html,<img src=https://t.test/%C3%A4>"></iframe>')).toEqual(['https://t.test/%C3%83%C2%A4']);
    expect(urls('<iframe src="data:text/html;charset=x-none,<img src=https://t.test/%C3%A4>"></iframe>')).toEqual(['https://t.test/%C3%83%C2%A4']);
  });

  it('is read as a browser reads any other', () => {
    expect(urls(`<iframe srcdoc="${escaped('<svg><style><img title="</style><img src=https://t.test/a>"></style></svg>')}"></iframe>`)).toContain(
      TARGET,
    );
  });

  it('is found however deep it is', () => {
    const deep = Array.from({ length: 12 }).reduce<string>((html) => `<iframe srcdoc="${escaped(html)}"></iframe>`, IMAGE);
    expect(urls(deep)).toEqual([TARGET]);
  });

  it('that stands before the base is resolved without it as well', () => {
    const frame = '<iframe srcdoc="<img src=https:t.test/a>"></iframe>';
    expect(urls(`${frame}<base href="https://other.test/">`)).toEqual(['https://other.test/t.test/a', TARGET]);
    expect(urls(`<base href="https://other.test/">${frame}`)).toEqual(['https://other.test/t.test/a']);
  });

  it('that frames itself again and again is read once', () => {
    const text = `${'<iframe src="cid:self"></iframe>'.repeat(60)}${IMAGE}`;
    expect(urls(text, () => ({ contentType: 'text/html', text }))).toEqual([TARGET]);
  });
});

describe('XML', () => {
  it.each([
    ['of any type', framed('application/rss+xml', xhtml('<img src="https://t.test/a"/>'))],
    ['elements that close themselves', framed('application/xhtml+xml', xhtml('<title/><style/><textarea/><img src="https://t.test/a"/>'))],
    ['an entity for an address', framed('text/xml', `<!DOCTYPE html [<!ENTITY u "https://t.test/a">]>${xhtml('<img src="&u;"/>')}`)],
    ['an entity for an element', framed('text/xml', `<!DOCTYPE html [<!ENTITY u "<img src='https://t.test/a'/>">]>${xhtml('&u;')}`)],
    ['a value in the document type', framed('text/xml', `<!DOCTYPE html [<!ATTLIST img src CDATA "https://t.test/a">]>${xhtml('<img/>')}`)],
    ['an entity that is made of characters', framed('text/xml', `<!DOCTYPE r [<!ENTITY e "&#60;img src='https://t.test/a'/>">]>${xhtml('&e;')}`)],
    ['an entity in an entity', framed('text/xml', `<!DOCTYPE r [<!ENTITY a "https://t.test/a"><!ENTITY b "&#38;a;">]>${xhtml('<img src="&b;"/>')}`)],
    ['names of another script', framed('text/xml', `<!DOCTYPE r [<!ENTITY ü "https://t.test/a">]>${xhtml('<img src="&ü;"/>')}`)],
    ['a value of several', framed('text/xml', `<!DOCTYPE r [<!ATTLIST img src (a|b) "https://t.test/a">]>${xhtml('<img/>')}`)],
    [
      'a value with a bracket in it',
      framed('text/xml', `<!DOCTYPE r [<!ATTLIST img alt CDATA ">" src CDATA "https://t.test/a">]>${xhtml('<img/>')}`),
    ],
    ['a prefix for HTML', framed('text/xml', '<x:link xmlns:x="http://www.w3.org/1999/xhtml" rel="stylesheet" href="https://t.test/a"/>')],
    ['a prefix for XLink', framed('image/svg+xml', '<svg><image xmlns:y="http://www.w3.org/1999/xlink" y:href="https://t.test/a"/></svg>')],
    ['CDATA', framed('text/xml', xhtml('<style><![CDATA[@import "https://t.test/a";]]></style>'))],
    ['an instruction with character references', framed('text/xml', '<?xml-stylesheet href="&#x68;ttps://t.test/a"?><r/>')],
    [
      'a base with a prefix',
      framed(
        'text/xml',
        '<r xmlns:h="http://www.w3.org/1999/xhtml" xmlns:s="http://www.w3.org/2000/svg"><s:base href="https://other.test/"/><h:base href="https://t.test/"/><h:img src="a"/></r>',
      ),
    ],
    ['an instruction whose title looks like another address', framed('text/xml', `<?xml-stylesheet title="href='x'" href="https://t.test/a"?><r/>`)],
    ['an instruction without quotation marks', framed('text/xml', '<?xml-stylesheet href=https://t.test/a?><r/>')],
    [
      'a transformation in the instruction that asks for it',
      framed(
        'text/xml',
        `<?xml-stylesheet type="text/xsl" href="data:text/xml,${encodeURIComponent('<x:stylesheet xmlns:x="http://www.w3.org/1999/XSL/Transform"><x:template match="/"><img xmlns="http://www.w3.org/1999/xhtml" src="https://t.test/a"/></x:template></x:stylesheet>').replaceAll('%20', ' ')}"?><r/>`,
      ),
    ],
    ['an instruction with references', framed('text/xml', '<?xml-stylesheet href="https://t.test/a?b&amp;c"?><r/>'), `${TARGET}?b&c`],
    [
      'an entity in an attribute as the standard has it',
      framed('text/xml', `<!DOCTYPE r [<!ENTITY u "https://t.test/a?b&amp;c">]>${xhtml('<img src="&u;"/>')}`),
      `${TARGET}?b&c`,
    ],
    [
      'an entity in an attribute as libxml has it',
      framed('text/xml', `<!DOCTYPE r [<!ENTITY u "https://t.test/a?b&amp;c">]>${xhtml('<img src="&u;"/>')}`),
      `${TARGET}?b&amp;c`,
    ],
    ['a transformation', framed('text/xml', '<x:attribute xmlns:x="http://www.w3.org/1999/XSL/Transform" name="src">https://t.test/a</x:attribute>')],
  ])('%s', (_, html, url = TARGET) => expect(urls(html)).toContain(url));

  it('entities that would fill the memory are left alone', () => {
    const bomb = Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at} "${`&e${at - 1};`.repeat(10)}">`).join('');
    expect(
      urls(
        framed('text/xml', `<!DOCTYPE r [<!ENTITY e-1 "x">${bomb}]><r>&e8;<img xmlns="http://www.w3.org/1999/xhtml" src="https://t.test/a"/></r>`),
      ),
    ).toEqual([TARGET]);
  });
});

describe('a string that comes to stand in an image-set', () => {
  it.each([
    ['of a custom property, relative', `<base href="https://t.test/"><p style='--u:"a";background:image-set(var(--u) 1x)'>x</p>`],
    ['a default of a function', '<style>@function --f(--a <string>: "https://t.test/a"){result:image-set(var(--a) 1x)}</style>'],
    ['what a function gives', '<style>@function --f(){result:"https://t.test/a"}p{background:image-set(--f() 1x)}</style>'],
    [
      'what a function gives on a condition',
      '<style>@function --f(){@media print{result:"https://t.test/a"}}p{background:image-set(--f() 1x)}</style>',
    ],
    ['an argument of a function', '<p style=\'background:--f("https://t.test/a")\'>x</p>'],
    ['an argument of a function, in braces', '<style>p{background:image-set(--f({"https://t.test/a"}) 1x)}</style>'],
    ['the first value of a property', '<style>@property --u{syntax:"<string>";inherits:false;initial-value:"https://t.test/a"}</style>'],
  ])('%s', (_, html) => expect(urls(html)).toEqual([TARGET]));
});

it('an absolute one may have white space in it', () => {
  expect(urls('<style>:root{--u:"https://t.test/a b"}p{background:image-set(var(--u) 1x)}</style>')).toEqual(['https://t.test/a%20b']);
});

describe('an address in CSS ends where a browser ends it', () => {
  it.each([
    ['with escapes in its keyword, and what begins a comment elsewhere', '<style>p{background:u\\rl(https://t.test/a/*)}</style>', 'a/*'],
    [
      'with a quotation mark in it, of which a browser makes nothing',
      '<style>p{x:\\75rl(https://u.test/")}b{background:url(https://t.test/a)}</style>',
      'a',
    ],
    ['at a space that is escaped', '<style>p{background:url( https://t.test/a\\ )}</style>', 'a'],
    ['behind brackets that are', '<style>p{background:url(https://t.test/a\\)b\\\\)}</style>', 'a)b/'],
    ['at the end of a sheet that ends in a backslash', '<style>p{background:url(https://t.test/a\\</style>', 'a%EF%BF%BD'],
    ['with white space behind it, which only old engines pass over', '<style>p{background:url(https://t.test/a b)}</style>', 'a'],
  ])('%s', (_, html, path) => expect(urls(html)).toContain(`https://t.test/${path}`));
});

describe('with a base, a fragment alone', () => {
  const BASE = '<base href="https://t.test/a">';

  it.each([
    '<img src="#x">',
    '<img srcset="#x 2x">',
    '<iframe src=" #x"></iframe>',
    '<table background="#x"></table>',
    '<p style="background:url(#x)">x</p>',
    '<svg><image href="#x"/></svg>',
    '<meta http-equiv="refresh" content="0;url=#x">',
  ])('leads to it: %s', (html) => expect(urls(`${BASE}${html}`)).toEqual([TARGET]));

  it.each([
    '<svg><use href="#x"/></svg>',
    '<svg><rect fill="url(#x)" filter="url(#y)"/></svg>',
    '<p style="behavior:url(#default#VML)">x</p>',
    '<object><param name="color" value="#fff"></object>',
    '<a href="#x">x</a>',
    '<img src="">',
  ])('leads into the document itself: %s', (html) => expect(urls(`${BASE}${html}`)).toEqual([]));

  it('leads nowhere without one', () => expect(urls('<img src="#x">')).toEqual([]));
});

describe('an attribute that is written twice', () => {
  const triggers = (html: string) =>
    analyse({ documents: [{ html, base: null }], headers: [], me: [] }).resources.map(({ url, trigger }) => [url, trigger]);

  it.each([
    '<link rel="stylesheet" href="" href="https://t.test/a">',
    '<link rel="x" href=" " rel="preload" as="image" href="https://t.test/a">',
    '<input type="image" src="" src="https://t.test/a">',
    '<video poster="" poster="https://t.test/a"></video>',
    '<svg><image href="" href="https://t.test/a"/></svg>',
  ])('has its second value to Chromium where the first is empty: %s', (html) => expect(triggers(html)).toEqual([[TARGET, 'open']]));

  it('has its last to some other programs', () => {
    expect(triggers('<img src="cid:x" src="https://t.test/a">')).toEqual([[TARGET, 'legacy']]);
    expect(triggers('<link rel="x" rel="stylesheet" href="https://t.test/a">')).toEqual([[TARGET, 'legacy']]);
  });

  it('is one where it says the same twice', () => {
    expect(triggers('<img src="https://t.test/a" src="https://t.test/a">')).toEqual([[TARGET, 'open']]);
  });

  it('leads where its first value leads', () => {
    const { links, resources } = analyse({
      documents: [{ html: '<a href="https://t.test/a" href="https://u.test/" style="" style="background:url(https://t.test/b)">x</a>', base: null }],
      headers: [],
      me: [],
    });
    expect(links.map(({ url }) => url)).toEqual([TARGET]);
    expect(resources.map(({ url }) => url)).toEqual(['https://t.test/b']);
  });
});

it.each([
  ['a style sheet of any type', '<link rel="stylesheet" href="data:text/plain,p{background:url(https://t.test/a)}">'],
  ['a style sheet that says no type', '<style>@import "data:,p{background:url(https://t.test/a)}";</style>'],
  ['data with a line break, which Chromium leaves in it', '<iframe src="data:text/html,<img\nsrc=https://t.test/a>"></iframe>'],
  ['the first base in a frame that is not relative', '<iframe srcdoc="<base href=//c.test/><base href=https://t.test/><img src=a>"></iframe>'],
  ['a script as data', '<script type="module" src="data:text/javascript,import %22https://t.test/a%22"></script>'],
  ['a base in a frame that is relative itself', '<base href="https://t.test/"><iframe srcdoc="<base href=b/><img src=a>"></iframe>'],
])('%s', (_, html) => expect(urls(html)).toContain(TARGET));

it('an address that an animation sets may have a semicolon in it, and a list of them has one between', () => {
  expect(urls('<svg><image><set attributeName="href" to="https://t.test/a;b"/></image></svg>')).toEqual(['https://t.test/a;b']);
  expect(urls('<svg><image><animate attributeName="href" values="https://t.test/a;https://t.test/b"/></image></svg>')).toEqual([
    'https://t.test/a',
    'https://t.test/b',
  ]);
});

it('a style sheet as data has a charset as well', () => {
  const sheet = base64(Buffer.from('@import "https://t.test/a";', 'utf16le'));
  expect(urls(`<link rel="stylesheet" href="data:text/css;charset=utf-16le;base64,${sheet}">`)).toEqual([TARGET]);
});

it.each([
  ['several addresses that are told of a picture', '<img attributionsrc="https://b.test/ https://t.test/a" alt="">'],
  [
    'rules for what to load beforehand, with slashes that are escaped',
    '<script type="speculationrules">{"prefetch":[{"urls":["https:\\/\\/t.test\\/a"]}]}</script>',
  ],
  ['a list of what to play', `<video src="data:application/x-mpegurl,${encodeURIComponent('#EXTM3U\nhttps://t.test/a\n')}"></video>`],
])('%s', (_, html) => expect(urls(html)).toContain(TARGET));
