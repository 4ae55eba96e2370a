import { html, page, plain, type Entity, type Vector } from '../vector.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** A frame of data. Its host is a placeholder, which has to stay as it is. */
const framed = (type: string, text: string) => `<iframe src="data:${type},${encodeURIComponent(text).replaceAll("'", '%27')}"></iframe>`;
const xhtml = (content: string) => `<html xmlns="http://www.w3.org/1999/xhtml">${content}</html>`;

/** In base64 no placeholder can be filled: the host stands there as it is. */
const utf16 = (text: string) => Buffer.from(text, 'utf16le').toString('base64');

const nested = (depth: number, content: string): string =>
  depth === 0 ? content : nested(depth - 1, `<iframe srcdoc="${escaped(content)}"></iframe>`);

const withCid = (content: string, cid: string): Entity => ({ type: 'text/html', content, fields: [['Content-ID', `<${cid}@HOST>`]] });

/** R: what a browser reads otherwise than a fast parser does: odd tags, bases, documents in documents, XML, and parts that are not shown. */
export const READINGS: readonly Vector[] = [
  {
    id: 'R01',
    slug: 'end-tags-with-attributes',
    body: '</x a="><!--"><img src=https://HOST/1><!-- --><p>x</p a=\'>\' b="><style>"><img src=https://HOST/2></style>',
  },
  {
    id: 'R02',
    slug: 'script-that-hides-its-end',
    body: '<script><!--<script></script><!-- </script><img src=https://HOST/1> --><script><!--<script></script><style></script><img src=https://HOST/2></style>',
  },
  { id: 'R03', slug: 'attribute-without-a-name', body: '<p ="><img src=https://HOST/1>">x</p><p a="b"="><img src=https://HOST/2>" title="x">y</p>' },
  {
    id: 'R04',
    slug: 'bases-that-are-none',
    document:
      '<html><head><!--[if mso]><base href="https://mso.HOST/"><![endif]--><base href="data:text/html,x"></head><body><p>LABEL</p><svg><base href="https://svg.HOST/"></base></svg><template><base href="https://template.HOST/"></template><base href="https://HOST/"><img src="1"></body></html>',
  },
  {
    id: 'R05',
    slug: 'base-in-noscript',
    document:
      '<html><head><noscript><base href="https://noscript.HOST/"></noscript><base href="https://HOST/"></head><body><p>LABEL</p><img src="1"></body></html>',
  },
  {
    id: 'R06',
    slug: 'white-space-of-other-scripts',
    body: '<img srcset="https://HOST/a\u00a0b 1x" alt=""><img srcset="https://HOST/c\u2003d" alt=""><link rel="preload\u00a0x" href="https://HOST/e"><img src="https://HOST/f\u3000g" alt="">',
  },
  {
    id: 'R07',
    slug: 'line-breaks-in-inner-schemes',
    body: '<iframe src="da\nta:text/html,<img src=https://HOST/1>"></iframe><iframe src="\tjav\tascript:\'<img src=https://HOST/2>\'"></iframe><object data="dat&Tab;a:text/html,<img src=https://HOST/3>"></object>',
  },
  {
    id: 'R08',
    slug: 'charsets-of-inner-documents',
    body: `<iframe src="data:text/html;charset=utf-16le;base64,${utf16('<img src="https://r08.leak.test/1">')}"></iframe><iframe src="data:text/html;base64,${utf16('\ufeff<img src="https://r08.leak.test/2">')}"></iframe><link rel="stylesheet" href="data:text/css;charset=utf-16le;base64,${utf16('@import "https://r08.leak.test/3";')}"><iframe src="data:text/html;charset=iso-2022-jp,%1B(J<img alt=%22%1B$B%22><img src=https://HOST/4 alt=%22%1B(B%22>"></iframe>`,
  },
  { id: 'R09', slug: 'frames-in-frames', body: nested(9, '<img src="https://HOST/1" alt="">') },
  {
    id: 'R10',
    slug: 'mutation-in-inner-documents',
    body: [
      '<svg><style><img title="</style><img src=https://HOST/1>"></style></svg>',
      '<noscript><p title="</noscript><img src=https://HOST/2>"></p></noscript>',
      '<p ="><img src=https://HOST/3>">',
    ]
      .map((content) => `<iframe srcdoc="${escaped(content)}"></iframe>`)
      .join(''),
  },
  {
    id: 'R11',
    slug: 'frames-of-itself',
    fires: 'client',
    entity: {
      type: 'multipart/related',
      parts: [withCid(page('<iframe src="cid:self@HOST"></iframe>'.repeat(60) + '<img src="https://HOST/1">'), 'self')],
    },
  },
  {
    id: 'R12',
    slug: 'related-parts-frame-each-other',
    fires: 'client',
    entity: {
      type: 'multipart/related; start="<root@HOST>"; type="text/html"',
      parts: [
        withCid('<img src="https://HOST/1"><iframe src="cid:root@HOST"></iframe>', 'other'),
        withCid(page('<img src="https://HOST/2"><iframe src="cid:other@HOST"></iframe>'), 'root'),
      ],
    },
  },
  {
    id: 'R13',
    slug: 'xml-of-any-type',
    body: ['application/rss+xml', 'application/vnd.x+xml', 'text/xml', 'application/xhtml+xml']
      .map((type, index) => framed(type, xhtml(`<body><img src="https://HOST/${index}"/></body>`)))
      .join(''),
  },
  {
    id: 'R14',
    slug: 'xml-entities-and-defaults',
    body:
      framed(
        'application/xhtml+xml',
        `<!DOCTYPE html [<!ENTITY u "https://HOST/1"><!ENTITY p "<img xmlns='http://www.w3.org/1999/xhtml' src='https://HOST/2'/>">]>${xhtml('<body><img src="&u;"/>&p;</body>')}`,
      ) + framed('text/xml', `<!DOCTYPE html [<!ATTLIST img src CDATA "https://HOST/3">]>${xhtml('<body><img/></body>')}`),
  },
  {
    id: 'R15',
    slug: 'xml-prefixes',
    body:
      framed(
        'text/xml',
        '<x:html xmlns:x="http://www.w3.org/1999/xhtml"><x:body><x:img src="https://HOST/1"/><x:link rel="stylesheet" href="https://HOST/2"/><x:style>@import "https://HOST/3";</x:style></x:body></x:html>',
      ) +
      framed(
        'image/svg+xml',
        '<svg xmlns="http://www.w3.org/2000/svg"><image xmlns:y="http://www.w3.org/1999/xlink" y:href="https://HOST/4"/></svg>',
      ),
  },
  {
    id: 'R16',
    slug: 'xml-elements-that-close-themselves',
    body:
      framed('application/xhtml+xml', xhtml('<head><title/><script/><style/></head><body><textarea/><xmp/><img src="https://HOST/1"/></body>')) +
      framed('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><title/><style/><script/><image href="https://HOST/2"/></svg>'),
  },
  {
    id: 'R17',
    slug: 'xml-instructions-and-transformations',
    body:
      framed(
        'text/xml',
        '<?xml version="1.0"?><?xml-stylesheet type="text/css" href="https://HOST/1"?><?xml-stylesheet href="&#x68;ttps://HOST/2"?><r/>',
      ) +
      framed(
        'text/xml',
        '<?xml-stylesheet type="text/xsl" href="#s"?><!DOCTYPE x [<!ATTLIST xsl:stylesheet id ID #REQUIRED>]><x><xsl:stylesheet id="s" version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="/"><html xmlns="http://www.w3.org/1999/xhtml"><xsl:element name="img" namespace="http://www.w3.org/1999/xhtml"><xsl:attribute name="src">https://HOST/3</xsl:attribute></xsl:element></html></xsl:template></xsl:stylesheet></x>',
      ),
  },
  {
    id: 'R18',
    slug: 'xml-character-data',
    body: framed(
      'application/xhtml+xml',
      xhtml(
        '<head><style><![CDATA[@import "https://HOST/1";]]></style></head><body><![CDATA[<!--]]><img src="https://HOST/2"/><![CDATA[-->]]></body>',
      ),
    ),
  },
  {
    id: 'R19',
    slug: 'children-of-raw-text-in-svg',
    body: `<svg>${['style', 'script', 'title', 'xmp', 'iframe', 'textarea', 'noembed', 'noscript', 'noframes', 'plaintext']
      .map((name) => `<${name}><image href="https://HOST/${name}"/></${name}>`)
      .join(
        '',
      )}</svg><svg><style>@import &quot;https://HOST/1&quot;;</style></svg><svg><style>@impo<!-- x -->rt "https://HOST/2";</style></svg><math><mi><style>@import "https://HOST/3";</style></mi></math>`,
  },
  {
    id: 'R20',
    slug: 'strings-that-become-pictures',
    head: '<base href="https://HOST/">\n<style>@function --f(--a <string>: "https://HOST/1"){result:image-set(var(--a) 1x)}@function --g(--a <string>){result:image-set(var(--a) 1x)}p{background-image:--f()}b{background-image:--g("https://HOST/2")}@property --u{syntax:"<string>";inherits:false;initial-value:"https://HOST/3"}i{background-image:image-set(var(--u) 1x)}</style>\n',
    body: '<p>x</p><b>y</b><i>z</i><s style=\'--v:"4";background:image-set(var(--v) 1x)\'>w</s>',
  },
  {
    id: 'R21',
    slug: 'parts-of-controls',
    head: '<style>input,select,progress{appearance:none}::-webkit-slider-thumb{-webkit-appearance:none;background:url(https://HOST/1)}::file-selector-button{background:url(https://HOST/2)}::-webkit-progress-value{background:url(https://HOST/3)}::-webkit-search-cancel-button{-webkit-appearance:none;background:url(https://HOST/4)}::-webkit-scrollbar{background:url(https://HOST/5);width:20px}select,::picker(select){appearance:base-select;background:url(https://HOST/6)}select::picker-icon{content:url(https://HOST/7)}ul{overflow:auto;height:20px;scroll-marker-group:after}li::scroll-marker{content:url(https://HOST/8)}ul::scroll-button(down){content:url(https://HOST/9)}</style>\n',
    body: '<input type="range"><input type="file"><progress value=".5"></progress><input type="search" value="x"><select><option>x</option></select><ul><li>a</li><li>b</li><li>c</li></ul>',
  },
  {
    id: 'R22',
    slug: 'focus-and-open',
    head: '<style>input:focus{background:url(https://HOST/1)}:focus-within{background:url(https://HOST/2)}details[open]::details-content{background:url(https://HOST/3)}dialog:open{background:url(https://HOST/4)}:placeholder-shown{background:url(https://HOST/5)}summary::marker{content:url(https://HOST/6)}p:has(~ dialog:open){background:url(https://HOST/7)}</style>\n',
    body: '<input autofocus placeholder="x"><details open><summary>s</summary>z</details><dialog open>d</dialog>',
  },
  {
    id: 'R23',
    slug: 'conditions-of-new-kinds',
    head: '<style>@container (width < 100px){p{background:url(https://HOST/1)}}@media (width >= 1px) and (scripting:none),(scripting:enabled){p{mask:url(https://HOST/2)}}@supports selector(:has(a)) and font-tech(color-COLRv1){p{border-image:url(https://HOST/3);border:1px solid}}@page{background:url(https://HOST/4);@top-left{content:url(https://HOST/5)}}@starting-style{p{list-style-image:url(https://HOST/6)}}</style>\n',
    body: '<div style="container-type:size;width:9px;height:9px"><p>x</p></div><b style="background-image:if(supports(display:grid):url(https://HOST/7);else:none)">y</b><i style="background-image:first-valid(url(https://HOST/8))">z</i>',
  },
  {
    id: 'R24',
    slug: 'modifiers-of-urls',
    body: [
      'background:url("https://HOST/1" crossorigin(anonymous) integrity("x") referrerpolicy(unsafe-url))',
      'background:src(var(--y));--y:"https://HOST/2"',
      'cursor:image-set("https://HOST/3" 1x),auto',
      'shape-outside:image-set("https://HOST/4" 1x);float:left',
      'mask-border-source:url(https://HOST/5)',
      '-webkit-border-image:url(https://HOST/6) 3;border:3px solid',
      'all:unset;background:none,url(https://HOST/7)0 0/9px,red',
    ]
      .map((css) => `<p style='${css}'>x</p>`)
      .join(''),
  },
  {
    id: 'R25',
    slug: 'several-addresses-of-attribution',
    body: '<img attributionsrc="https://HOST/1 //HOST/2" alt=""><script attributionsrc="https://HOST/3 https://HOST/4"></script><img sharedstoragewritable src="https://HOST/5" alt=""><iframe adauctionheaders src="https://HOST/6"></iframe>',
  },
  {
    id: 'R26',
    slug: 'lists-of-what-to-play',
    fires: 'client',
    body: `<video autoplay muted src="data:application/vnd.apple.mpegurl,${encodeURIComponent('#EXTM3U\n#EXT-X-KEY:METHOD=AES-128,URI="https://HOST/1"\n#EXTINF:5,\nhttps://HOST/2.ts\n#EXT-X-ENDLIST\n')}"></video><video><source type="application/x-mpegurl" src="data:application/x-mpegurl,${encodeURIComponent('#EXTM3U\nhttps://HOST/3.m3u8\n')}"></video>`,
  },
  {
    id: 'R27',
    slug: 'versions-for-other-programs',
    fires: 'client',
    entity: {
      type: 'multipart/alternative',
      parts: [
        plain(),
        {
          type: 'text/x-amp-html',
          content:
            '<!doctype html><html amp4email><body>LABEL<amp-img src="https://HOST/1" width="1" height="1"></amp-img><amp-pixel src="https://HOST/2"></amp-pixel></body></html>',
        },
        { type: 'text/watch-html', content: '<p>LABEL</p><img src="https://HOST/3">' },
        html('x'),
        { type: 'application/xhtml+xml', content: xhtml('<body><p>LABEL</p><img src="https://HOST/4"/></body>') },
      ],
    },
  },
  {
    id: 'R28',
    slug: 'rules-with-escaped-slashes',
    fires: 'client',
    body: '<script type="speculationrules">{"prefetch":[{"source":"list","urls":["https:\\/\\/HOST\\/1"],"eagerness":"immediate"}]}</script><script type="importmap">{"imports":{"x":"https:\\/\\/HOST\\/2"}}</script><script type="module">import "x";</script>',
  },
  {
    id: 'R29',
    slug: 'types-written-oddly',
    entity: {
      type: 'multipart/mixed',
      parts: [
        plain(),
        ...['TEXT/HTML; name="a.txt"', 'text/html (comment)', 'text/html;', 'text / html'].map((type, index): Entity => ({
          type,
          content: page(`<img src="https://HOST/${index}" alt="">`),
        })),
      ],
    },
  },
  {
    id: 'R30',
    slug: 'bases-where-there-is-html-again',
    body: '<svg><title><base href="https://HOST/b/"><img src="1"></title></svg><math><mtext><base href="https://other.HOST/"><img src="2"></mtext></math>',
  },
  {
    id: 'R31',
    slug: 'address-before-the-base',
    document: '<html><body><p>LABEL</p><img src="https:HOST/1" alt=""><base href="https://base.HOST/"><img src="2" alt=""></body></html>',
  },
  {
    id: 'R32',
    slug: 'what-is-in-a-select',
    body: '</p a="<title>"><select><option>x</option><svg><image width="9" height="9"><animate attributeName="href" to="https://HOST/1" dur="1s" fill="freeze"/></image></svg><img src="https://HOST/2"></select>',
  },
  {
    id: 'R33',
    slug: 'imports-with-backslashes',
    body: '<style>@import url(https:\\\\HOST\\1);@import "https:\\\\HOST\\2";p{color:red}</style>',
  },
  {
    id: 'R34',
    slug: 'base-that-is-relative-itself',
    document:
      '<html><head><style>@font-face{font-family:f;src:url("https:\\\\HOST\\0")}p{font-family:f}</style><base href="https:HOST/b/"></head><body><p>LABEL</p><img src="1" alt=""></body></html>',
  },
  {
    id: 'R35',
    slug: 'data-that-names-no-charset',
    body: '<iframe src="data:text/html,%3Cimg src=https://HOST/1/%C3%A4%3E"></iframe><object data="data:text/html,%3Cmeta charset=utf-8%3E%3Cimg src=https://HOST/2/%C3%A4%3E"></object>',
  },
];
