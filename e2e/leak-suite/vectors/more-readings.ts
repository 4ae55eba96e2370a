import { html, plain, type Entity, type Vector } from '../vector.ts';

/** A frame of data. Its host is a placeholder, which has to stay as it is. */
const framed = (type: string, text: string) => `<iframe src="data:${type},${encodeURIComponent(text).replaceAll("'", '%27')}"></iframe>`;

/** In base64 no placeholder can be filled: the host stands there as it is. */
const latin1 = (text: string) => Buffer.from(text, 'latin1').toString('base64');

/** A frame of bytes in a charset. */
const inCharset = (charset: string, bytes: string) =>
  `<iframe src="data:text/html${charset === '' ? '' : `;charset=${charset}`};base64,${latin1(bytes)}"></iframe>`;

/** R: more of what a browser reads otherwise than a fast parser does: attributes written twice, bases, odd ends in style sheets, data. */
export const MORE_READINGS: readonly Vector[] = [
  {
    id: 'R36',
    slug: 'attributes-written-twice',
    body: '<link rel="stylesheet" href="" href="https://HOST/1"><img src="" srcset="" src="https://HOST/2"><video poster="" poster="https://HOST/3"></video><input type="image" src=" " src="https://HOST/4"><svg><image href="" href="https://HOST/5" width="9" height="9"/></svg><link rel="x" rel="preload" as="x" as="image" href="https://HOST/6"><picture><source srcset="" srcset="https://HOST/7"><img alt=""></picture><script src="" src="https://HOST/8"></script>',
  },
  {
    id: 'R37',
    slug: 'fragments-of-the-base',
    document:
      '<html><head><base href="https://HOST/base?x"></head><body background="#a"><p>LABEL</p><img src="#b" alt=""><p style="background:url(#c)">x</p><iframe src="#d"></iframe><svg><use href="#e"/><image href="#f" width="9" height="9"/><rect fill="url(#g)"/></svg><a href="#h">y</a></body></html>',
  },
  {
    id: 'R38',
    slug: 'base-in-a-frame-that-is-relative-itself',
    document:
      '<html><head><base href="https://HOST/a/"></head><body><p>LABEL</p><iframe srcdoc="&lt;base href=b/&gt;&lt;img src=1&gt;&lt;link rel=stylesheet href=2&gt;"></iframe></body></html>',
  },
  {
    id: 'R39',
    slug: 'style-sheets-of-any-type',
    document: `<html><head><link rel="stylesheet" href="data:text/plain,p{background:url(https://HOST/1)}"><link rel="stylesheet" href="data:,b{background:url(https://HOST/2)}"><style>@import "data:x/y,i{background:url(https://HOST/3)}";</style></head><body><p>LABEL</p><b>x</b><i>y</i></body></html>`,
  },
  {
    id: 'R40',
    slug: 'line-breaks-in-data',
    body: '<iframe src="data:text/html,<img\nsrc=https://HOST/1>"></iframe><object data="data:text/html,<img\tsrc=https://HOST/2>"></object>',
  },
  {
    id: 'R41',
    slug: 'where-an-address-ends-in-css',
    body: String.raw`<style>p{background:u\rl(https://HOST/1/*)}b{background:\75 r\6c(https://HOST/2)}</style><p>x</p><b>y</b><style>i{background:url(https://HOST/3\</style><i>z</i>`,
  },
  {
    id: 'R42',
    slug: 'strings-in-braces-and-with-spaces',
    body: '<style>@function --f(--a){result:var(--a)}p{background-image:image-set(--f({"https://HOST/1"}) 1x)}:root{--u:"https://HOST/2 3"}b{background-image:image-set(var(--u) 1x)}</style><p>x</p><b>y</b>',
  },
  {
    id: 'R43',
    slug: 'parts-that-are-resolved-by-location',
    fires: 'client',
    entity: {
      type: 'multipart/related',
      parts: [
        html('<p class="x">x</p>', '<link rel="stylesheet" href="s.css">\n'),
        { type: 'text/css', content: '.x{background:url(https://HOST/1)}', fields: [['Content-Location', 's.css']] } satisfies Entity,
      ],
    },
  },
  {
    id: 'R44',
    slug: 'cards-and-letters',
    fires: 'client',
    entity: {
      type: 'multipart/mixed',
      parts: [
        plain(),
        {
          type: 'text/vcard',
          content: 'BEGIN:VCARD\nVERSION:4.0\nFN:x\nPHOTO:https://HOST/1\nitem1.LOGO;VALUE=uri:https://HOST/2\nSOUND:https\n ://HOST/3\nEND:VCARD\n',
        },
        {
          type: 'application/rtf',
          content: String.raw`{\rtf1{\*\template https://HOST/4}{\field{\*\fldinst INCLUDEPICTURE "https://HOST/5" \\d}}x}`,
          fields: [['Content-Disposition', 'inline; filename="a.rtf"']],
        } satisfies Entity,
        {
          type: 'text/calendar; method=PUBLISH',
          content: 'BEGIN:VCALENDAR\nBEGIN:VTODO\nSUMMARY;ALTREP="https://HOST/6":x\nIMAGE;VALUE=URI:https://HOST/7\nEND:VTODO\nEND:VCALENDAR\n',
        },
      ],
    },
  },
  {
    id: 'R45',
    slug: 'hosts-without-end',
    body: `<a href="https://${'a.'.repeat(20_000)}HOST/1">x</a><img src="https://${'s3.'.repeat(20_000)}HOST/2" alt=""><img src="https://HOST/3?u=x-${'a'.repeat(4_000)}A" alt="">`,
  },
  {
    id: 'R46',
    slug: 'runs-without-end',
    body: `<img alt="" srcset="x${','.repeat(100_000)}y" src="https://HOST/1"><p style="width:${'1'.repeat(100_000)}x!;background:url(https://HOST/2)">x</p><style>${'a{b:u\\rl('.repeat(10_000)}</style>`,
  },
  {
    id: 'R47',
    slug: 'xml-entities-made-of-characters',
    body:
      framed('text/xml', `<!DOCTYPE r [<!ENTITY e '&#60;img src="https://HOST/1"/>'>]><r xmlns="http://www.w3.org/1999/xhtml">&e;</r>`) +
      framed('text/xml', `<!DOCTYPE r [<!ENTITY a 'https://HOST/2'><!ENTITY b '&#38;a;'>]><img xmlns="http://www.w3.org/1999/xhtml" src="&b;"/>`) +
      framed('text/xml', `<!DOCTYPE img [<!ATTLIST img alt CDATA '>' src (a|b) 'https://HOST/3'>]><img xmlns="http://www.w3.org/1999/xhtml"/>`),
  },
  {
    id: 'R48',
    slug: 'bases-of-a-frame',
    body: '<iframe srcdoc="&lt;base href=//other.HOST/&gt;&lt;base href=https://HOST/&gt;&lt;img src=1&gt;"></iframe><math><annotation-xml><base href="https://math.HOST/"></base></annotation-xml></math><iframe src="data:text/html;charset=x-none,<img src=https://HOST/%C3%A4>"></iframe>',
  },
  {
    id: 'R49',
    slug: 'forms-and-bases-without-end',
    body: `<img src="https://HOST/1" alt=""><form>${'a<br>'.repeat(8_000)}</form>${'<base class="a" style="color:red">'.repeat(2_000)}<select><option>LABEL</option></select>`,
  },
  {
    id: 'R50',
    slug: 'charsets-of-queries',
    body:
      inCharset(
        'gbk',
        `<style>@import "https://r50.leak.test/1?\xc4\xe3";</style><base href="https://r50.leak.test/b?\xc4\xe3"><img src="#"><img src="https://r50.leak.test/2?&eacute;&euro;&#x1f600;">`,
      ) +
      inCharset('iso-2022-jp', `<img src='https://r50.leak.test/3?\x1b$B$b\x1b(B'>`) +
      inCharset('shift_jis', '<img src="https://r50.leak.test/4?\x82\xa0&yen;&#x203e;&#x2212;">') +
      inCharset('big5', '<img src="https://r50.leak.test/5?\xa7\xda&eacute;">') +
      inCharset('x-user-defined', '<img src="https://r50.leak.test/6?\xe4&#xf7e4;">') +
      inCharset('utf-7', '<img src="https://r50.leak.test/7?\xe4+AGI-">') +
      inCharset('', `<!-- <meta charset=gbk>${'x'.repeat(1_100)} --><meta charset=windows-1251><img src="https://r50.leak.test/8?\xe4&#1078;">`) +
      `<iframe src="data:text/xml;base64,${latin1('<?xml version="1.0" encoding="gbk"?><img xmlns="http://www.w3.org/1999/xhtml" src="https://r50.leak.test/9?\xc4\xe3"/>')}"></iframe>` +
      inCharset(
        'gbk',
        `<link rel="stylesheet" href="data:text/css;base64,${latin1('p{background:url(https://r50.leak.test/10?\xc4\xe3)}')}"><p>x</p>`,
      ),
  },
  {
    id: 'R51',
    slug: 'frame-before-the-base',
    document:
      '<html><body><p>LABEL</p><iframe srcdoc="<img src=https:HOST/1>"></iframe><base href="https://HOST/b/"><iframe srcdoc="<img src=2>"></iframe></body></html>',
  },
  {
    id: 'R52',
    slug: 'where-it-only-looks-as-if-there-were-html',
    body: [
      '<math><annotation-xml><style>a{}<annotation-xml encoding="text/html"><p style="background:url(https://HOST/1)">x</p></annotation-xml></style></annotation-xml></math>',
      '<svg><mi><style>a{}<foreignObject><p style="background:url(https://HOST/2)">x</p></foreignObject></style></mi></svg>',
      '<math><mi><mglyph><style>a{}<annotation-xml encoding="text/html"><p style="background:url(https://HOST/3)">x</p></annotation-xml></style></mglyph></mi></math>',
      '<select><optgroup><input><math></optgroup x><base href="https://other.HOST/"></base></math></select><base href="https://HOST/"><img src="4">',
    ].join(''),
  },
  {
    id: 'R53',
    slug: 'bases-with-prefixes',
    body: framed(
      'text/xml',
      '<r xmlns:h="http://www.w3.org/1999/xhtml" xmlns:s="http://www.w3.org/2000/svg"><s:base href="https://other.HOST/"/><h:base href="https://HOST/"/><s:svg><s:image href="1" width="9" height="9"/></s:svg></r>',
    ),
  },
  {
    id: 'R54',
    slug: 'xml-references-in-references',
    body:
      framed('text/xml', '<?xml-stylesheet type="text/css" href="https://HOST/1?a&amp;b"?><r/>') +
      framed('text/xml', `<!DOCTYPE r [<!ENTITY u "https://HOST/2?a&amp;b">]><r xmlns="http://www.w3.org/1999/xhtml"><img src="&u;"/></r>`),
  },
  {
    id: 'R55',
    slug: 'instructions-that-are-read-to-the-end',
    body:
      framed('text/xml', `<?xml-stylesheet title="href='x'" href="https://HOST/1"?><r/>`) +
      framed(
        'text/xml',
        `<?xml-stylesheet type="text/xsl" href="data:text/xml,%3Cx:stylesheet version='1.0' xmlns:x='http://www.w3.org/1999/XSL/Transform'%3E%3Cx:template match='/'%3E%3Cimg xmlns='http://www.w3.org/1999/xhtml' src='https://HOST/2'/%3E%3C/x:template%3E%3C/x:stylesheet%3E"?><r/>`,
      ),
  },
];
