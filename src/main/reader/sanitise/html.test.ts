import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markup } from '../testing/markup.ts';
import { violationsOf } from '../testing/invariant.ts';
import { ALL_APPROVED, NOTHING_APPROVED, sanitisedBody, sanitisedDocument } from '../testing/sanitised.ts';
import { plainWords } from './attributes.ts';
import { MUTATIONS } from './mutations.fixture.ts';
import { VECTORS } from './vectors.fixture.ts';

describe('the invariant', () => {
  it('is broken by every vector that is not sanitised, so that it can be seen to hold', () => {
    const unseen = VECTORS.filter(([, html]) => violationsOf(html).length === 0).map(([name]) => name);
    expect(unseen).toEqual(['external entity', 'doctype', 'split tag', 'unclosed attribute', 'unclosed tag']);
  });

  it.each(VECTORS)('%s leaks nothing', (_, html) => {
    for (const references of [NOTHING_APPROVED, ALL_APPROVED]) {
      const document = sanitisedDocument(html, references);
      expect(violationsOf(document)).toEqual([]);
      expect(sanitisedDocument(document, references)).toBe(document);
    }
  });

  it.each(MUTATIONS)('%s is read the same way by every parser', (html) => {
    const document = sanitisedDocument(html);
    expect(violationsOf(document)).toEqual([]);
    expect(sanitisedDocument(document)).toBe(document);
  });

  it.each(MUTATIONS)('%s changes nothing more in a table, a paragraph or a list', (html) => {
    for (const around of [
      '<table><tr><td>',
      '<table>',
      '<p><b>',
      '<ul><li><a href="https://leak.test/">',
      '<svg><desc>',
      '<!DOCTYPE html><center>',
    ]) {
      const document = sanitisedDocument(`${around}${html}`);
      expect(violationsOf(document)).toEqual([]);
      expect(sanitisedDocument(document)).toBe(document);
    }
  });
});

describe('any document', () => {
  it('keeps the invariant, and sanitising it twice changes nothing', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(markup, fc.boolean(), async (html, standards) => {
        const document = sanitisedDocument(standards ? `<!DOCTYPE html>${html}` : html);
        expect(document).toMatch(/<body/);
        expect(violationsOf(document)).toEqual([]);
        expect(sanitisedDocument(document)).toBe(document);
        // jsdom lets go of a document when the event loop turns.
        await new Promise(setImmediate);
      }),
      { numRuns: 400 },
    );
  });
});

describe('words for people in attributes', () => {
  it('lose what makes an address of them, and stay readable', () => {
    expect(plainWords('see https://shop.example/a or //b.example, data:x')).toBe('see shop.example/a or /b.example, data: x');
  });

  it('stay the same when they are checked again', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('https', ':', '//', '/', '\\', 'x', ' ', 'data', 'javascript:', 'a.b'), { maxLength: 12 }), (pieces) => {
        const once = plainWords(pieces.join(''));
        expect(plainWords(once)).toBe(once);
        expect(once).not.toMatch(/\/\/|\\\\/);
      }),
    );
  });
});

describe('a text that would be read backwards is read as it is written', () => {
  it.each([
    ['an element for it', '<bdo dir="rtl" class="a">moc.knab</bdo>', '<bdi dir="rtl" class="a">moc.knab</bdi>'],
    ['a style', '<p style="direction:rtl;unicode-bidi:bidi-override">moc.knab</p>', '<p style="direction:rtl">moc.knab</p>'],
    ['a style sheet', '<style>p{unicode-bidi:isolate-override;direction:rtl}</style>', '<style>p{direction:rtl}</style>'],
    ['a character', 'pay \u202emoc.knab\u202c now &#x202d;x', 'pay moc.knab\u202c now x'],
    ['a character in an attribute', '<span title="\u202emoc.knab">x</span>', '<span title="moc.knab">x</span>'],
  ])('%s', (_, html, clean) => expect(sanitisedDocument(`<body>${html}`)).toContain(clean));

  it.each([
    '<p dir="rtl" lang="he">שלום, <bdi dir="ltr">Robin</bdi>!</p>',
    '<p dir="auto" style="unicode-bidi:plaintext">مرحبا</p>',
    'מחיר: \u2066EUR 12\u2069, \u200fכן\u200e \u202bשלום\u202c',
  ])('%s stays', (html) => expect(sanitisedBody(html)).toBe(html));
});

describe('what a newsletter is made of', () => {
  it('keeps tables with their old attributes', () => {
    const html =
      '<table width="600" cellpadding="0" cellspacing="0" border="0" bgcolor="#ffffff" align="center"><tbody><tr><td valign="top" colspan="2">x</td></tr></tbody></table>';
    expect(sanitisedBody(html)).toBe(html);
  });

  it('keeps fonts, headings, lists, quotes and right-to-left text', () => {
    const html =
      '<h1 align="center">x</h1><font face="Arial, sans-serif" color="#336699" size="2">y</font><ol type="a" start="3"><li>z</li></ol><p dir="rtl" lang="ar">w</p>';
    expect(sanitisedBody(html)).toBe(html);
  });

  it('keeps class and id for its style sheets', () => {
    const html = '<div class="wrapper w-full" id="top">x</div><a href="#top">up</a>';
    expect(sanitisedBody(html)).toBe(html);
  });

  it('keeps the style sheet of its head in the head', () => {
    expect(sanitisedDocument('<head><style>@media (max-width:600px){.a{width:100%!important}}</style></head><body>x')).toBe(
      '<html><head><style>@media (max-width:600px){.a{width:100%!important}}</style></head><body>x</body></html>',
    );
  });

  it('keeps a style sheet that stands in an HTML comment', () => {
    expect(sanitisedDocument('<style><!-- .a{color:red} --></style>')).toContain('<style>.a{color:red}</style>');
  });

  it('keeps the attributes of its body', () => {
    expect(sanitisedDocument('<body bgcolor="#eeeeee" text="#333333" link="blue" style="margin:0" onload="x()">x')).toContain(
      '<body bgcolor="#eeeeee" text="#333333" link="blue" style="margin:0">',
    );
  });

  it.each([
    ['<p hidden="until-found">x</p>', '<p hidden="">x</p>'],
    ['<hr width="80% noshade" size="1.5">', '<hr width="80%" size="1">'],
    ['<font face="Arial,\r\n  Helvetica" size="2.5">x</font>', '<font face="Arial, Helvetica" size="2">x</font>'],
    [
      '<table border="" cellpadding="+4px;" bgcolor="#ffffff;"><tbody></tbody></table>',
      '<table border="1" cellpadding="4px" bgcolor="#ffffff;"><tbody></tbody></table>',
    ],
    [
      '<ul style="padding:0;list-style-position:inside"></ul><ol style="list-style-position: inside; list-style-type: lower-roman"></ol>',
      '<ul style="list-style:disc inside;padding:0"></ul><ol style="list-style:decimal inside;list-style-type:lower-roman"></ol>',
    ],
    ['<blockquote type="cite">x</blockquote>', '<blockquote type="cite">x</blockquote>'],
  ])('reads old attributes as browsers do: %s', (html, clean) => {
    expect(sanitisedBody(html)).toBe(clean);
  });

  it('has no style sheet for a medium or of a language that cannot be said', () => {
    expect(sanitisedDocument('<style media="(min-aspect-ratio:1/2)">p{color:red}</style>x')).not.toContain('<style');
    expect(sanitisedDocument('<style type="text/x-sheet">p{color:red}</style>x')).not.toContain('<style');
    expect(sanitisedDocument('<style type="" media="">p{color:red}</style>x')).toContain('<style>p{color:red}</style>');
  });

  it('keeps the layout mode that its doctype asks for, without the address in it', () => {
    const transitional = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">x';
    expect(sanitisedDocument(transitional)).toMatch(/^<!DOCTYPE html PUBLIC "-\/\/W3C\/\/DTD XHTML 1.0 Transitional\/\/EN" ""><html>/);
    expect(sanitisedDocument('<!doctype html>x')).toMatch(/^<!DOCTYPE html><html>/);
    expect(sanitisedDocument('x')).toMatch(/^<html>/);
  });

  it.each([
    ['noscript', '<noscript><p>Words</p></noscript>', '<p>Words</p>'],
    ['a formula', '<math><mi>x</mi><mo>=</mo><mn>1</mn><annotation>LaTeX</annotation></math>', 'x=1'],
    ['a drawing', '<svg><title>t</title><style>a{}</style><text>Words</text><foreignObject><p>More</p></foreignObject></svg>', 'Words<p>More</p>'],
    ['old preformatted text', '<xmp>a <b>\n  c</xmp>', '<pre>a &lt;b&gt;\n  c</pre>'],
    ['a text that goes on to the end', '<plaintext>a <b>', '<pre>a &lt;b&gt;</pre>'],
  ])('keeps the words of %s', (_, html, clean) => {
    expect(sanitisedBody(html)).toBe(clean);
  });

  it('keeps what a picture without a source says in its place', () => {
    expect(sanitisedBody('<img alt="Words">')).toMatch(/^<data[^>]*>Words<\/data>$/);
    expect(sanitisedBody('<img alt=" "><img>')).toBe('');
  });

  it('keeps what a video has for those who do not play it', () => {
    expect(
      sanitisedBody(
        '<video poster="a.jpg" autoplay><source src="a.mp4"><a href="https://shop.example/"><img src="https://shop.example/a.png"></a></video>',
        ALL_APPROVED,
      ),
    ).toBe('<a href="link/0" rel="noreferrer noopener"><img src="remote/0"></a>');
  });

  it('keeps the words and the look of a button, which does nothing', () => {
    expect(
      sanitisedBody('<a href="https://shop.example/"><button type="submit" onclick="x()" style="color:#fff" class="b">Pay <b>now</b></button></a>'),
    ).toBe('<a href="link/0" rel="noreferrer noopener"><span style="display:inline-block;color:#fff" class="b">Pay <b>now</b></span></a>');
  });

  it('keeps empty lines at the start of preformatted text', () => {
    const html = '<pre>\n\nx</pre>';
    expect(sanitisedBody(html)).toBe(html);
  });
});

describe('links', () => {
  it('lead to link/N and carry no opener', () => {
    expect(sanitisedBody('<a href="https://shop.example/?u=1" target="_blank" rel="opener">x</a>')).toBe(
      '<a href="link/0" rel="noreferrer noopener">x</a>',
    );
  });

  it('that lead to where they stand look like links, and lead to the top', () => {
    expect(sanitisedBody('<a href="#">x</a><a href="">y</a>')).toBe('<a href="#top">x</a><a href="#top">y</a>');
  });

  it('lead to a site that is named without its scheme', () => {
    expect(sanitisedBody('<a href="www.shop.example/a">x</a>')).toBe('<a href="link/0" rel="noreferrer noopener">x</a>');
  });

  it('lose what they lead to where it is a script', () => {
    expect(sanitisedBody('<a href=" javascript:x()">x</a>')).toBe('<a>x</a>');
  });
});

describe('pictures', () => {
  it('that are approved stand at remote/N', () => {
    expect(sanitisedBody('<img src="https://shop.example/a.png" width="20" alt="A">', ALL_APPROVED)).toBe('<img width="20" alt="A" src="remote/0">');
  });

  it('come from srcset or from picture where there is no src', () => {
    expect(sanitisedBody('<img srcset=", https://shop.example/a.png 1x">', ALL_APPROVED)).toBe('<img src="remote/0">');
    expect(sanitisedBody('<picture><source srcset="https://shop.example/a.png, b 2x"><img alt="A"></picture>', ALL_APPROVED)).toBe(
      '<img alt="A" src="remote/0">',
    );
  });

  it('that are not leave a box of their size with their alternative text', () => {
    const body = sanitisedBody('<img src="https://shop.example/a.png" width="200" height="100" alt="A &lt;b&gt;" class="hero">');
    expect(body).toMatch(/^<data class="hero" style="width:200px;height:100px;aspect-ratio:200\/100" data-unseen="picture">A &lt;b&gt;<\/data>$/);
  });

  it('that nobody would have seen leave nothing', () => {
    for (const attributes of ['width="1" height="1"', 'height="1"', 'style="display:none"', 'style="width:1px;height:1px"', 'style="max-height:0"'])
      expect(sanitisedBody(`<img src="https://shop.example/a.gif" ${attributes}>`)).toBe('');
  });

  it('that are a strip keep the column or the line open that they are there for', () => {
    const strip = sanitisedBody('<img src="https://shop.example/a.gif" width="600" height="1" class="wide" style="display:block">');
    expect(strip).toBe('<data class="wide" style="width:600px;height:1px;display:block" data-unseen="room"></data>');
    expect(sanitisedBody('<img src="https://shop.example/a.gif" style="width:1px;height:24px">')).toContain('width:1px;height:24px');
    for (const attributes of [
      'width="600" height="0"',
      'width="600" height="1" style="display:none"',
      'width="3" height="1"',
      'width="600%" height="1"',
    ])
      expect(sanitisedBody(`<img src="https://shop.example/a.gif" ${attributes}>`)).toBe('');
  });

  it('leave no line of words where a line was as high as a pixel', () => {
    const pixel = '<img src="https://shop.example/a.gif" width="1" height="1">';
    const dot = '<data style="width:1px;height:1px" data-unseen="room"></data>';
    expect(sanitisedBody(`x<br>${pixel}<br>y`)).toBe(`x<br>${dot}<br>y`);
    expect(sanitisedBody(`x<br>${pixel} \n<br>y`)).toBe(`x<br>${dot} \n<br>y`);
    for (const other of [`x${pixel}y`, `<br>${pixel}`, `${pixel}y<br>`, `${pixel}<p>y</p>`])
      expect(sanitisedBody(other)).not.toMatch(/<(?:span|data)/);
    expect(sanitisedBody('<img src="https://shop.example/a.gif" width="1" height="1" style="display:none"><br>')).toBe('<br>');
  });

  it('behind a table may be approved, and leave nothing where they are not', () => {
    const html = '<table background="https://shop.example/a.png"><tbody><tr><td>x</td></tr></tbody></table>';
    expect(sanitisedBody(html, ALL_APPROVED)).toContain('<table background="remote/0">');
    expect(sanitisedBody(html)).toContain('<table>');
  });
});
