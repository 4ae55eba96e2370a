import type { Vector } from '../vector.ts';

/** C: style sheets and style attributes. */
export const CSS: readonly Vector[] = [
  {
    id: 'C01',
    slug: 'import',
    head: '<style>@import "https://HOST/1";@import url(https://HOST/2);@import url("https://HOST/3") screen;</style>\n',
    body: 'x',
  },
  {
    id: 'C02',
    slug: 'import-escaped',
    head: String.raw`<style>@\69mport "https://HOST/1";</style><style>@\000069 mp\6frt "https://HOST/2";</style>`,
    body: 'x',
  },
  { id: 'C04', slug: 'background', body: '<p style="background:url(https://HOST/1)">x</p><p style="background-image:url(\'https://HOST/2\')">x</p>' },
  {
    id: 'C05',
    slug: 'multiple-backgrounds',
    body: '<p style="background:url(),url(https://HOST/1)">x</p><p style="background-image:none,url(&quot;https://HOST/2&quot;)">x</p>',
  },
  {
    id: 'C06',
    slug: 'content',
    head: '<style>a::after{content:url(https://HOST/1)}p::before{content:"x" url("https://HOST/2")}b{content:url(https://HOST/3)}</style>\n',
    body: '<a>x</a><p>x</p><b>x</b>',
  },
  {
    id: 'C07',
    slug: 'list-style',
    head: '<style>li{list-style-image:url(https://HOST/1)}ol{list-style:square url(https://HOST/2)}</style>\n',
    body: '<ul><li>x</li></ul><ol style="list-style:url(https://HOST/3)"><li style="list-style:inherit">x</li></ol>',
  },
  {
    id: 'C08',
    slug: 'border-image',
    body: '<p style="border:9px solid;border-image:url(https://HOST/1) 1">x</p><p style="border:9px solid;border-image-source:url(https://HOST/2)">x</p>',
  },
  { id: 'C09', slug: 'cursor', body: '<p style="cursor:url(https://HOST/a),auto;padding:200px">x</p>' },
  {
    id: 'C13',
    slug: 'behavior-expression',
    fires: 'legacy',
    body: '<p style="behavior:url(https://HOST/1)">x</p><p style="-ms-behavior:url(https://HOST/2)">x</p><p style="width:expression(new Image().src=\'https://HOST/3\')">x</p><p style="filter:progid:DXImageTransform.Microsoft.AlphaImageLoader(src=\'https://HOST/4\')">x</p><p style="-moz-binding:url(https://HOST/5#x)">x</p>',
  },
  {
    id: 'C14',
    slug: 'image-set',
    body: '<p style="background:image-set(\'//HOST/1\' 1x)">x</p><p style="background:-webkit-image-set(url(https://HOST/2) 1x)">x</p><p style="background-image:image-set(\'https://HOST/3\' 1x type(\'image/png\'))">x</p>',
  },
  {
    id: 'C15',
    slug: 'image-functions',
    body: '<p style="background:cross-fade(url(https://HOST/1),red,50%)">x</p><p style="background:-webkit-cross-fade(url(https://HOST/2),url(https://HOST/3),50%)">x</p><p style="background:image(\'https://HOST/4\')">x</p><p style="background:src(\'https://HOST/5\')">x</p><p style="background:element(#x),paint(x),url(https://HOST/6)">x</p>',
  },
  {
    id: 'C17',
    slug: 'attr-url',
    fires: 'legacy',
    body: '<s data-u="https://HOST/1" style="content:attr(data-u url)">x</s><s data-u="https://HOST/2" style="background:image-set(attr(data-u))">x</s><s style="background:attr(data-none type(*), url(https://HOST/3))">x</s>',
  },
  {
    id: 'C18',
    slug: 'if-style-attr',
    body: '<p title="a" style=\'--v:attr(title);background:if(style(--v:"a"):image-set("https://HOST/1");else:none)\'>x</p><p style=\'--u:"https://HOST/2";background:image-set(var(--u))\'>x</p>',
  },
  {
    id: 'C19',
    slug: 'escaped-url-keyword',
    head: String.raw`<style>p{background:\75\72\6C(https://HOST/1)}b{background:u\rl(https://HOST/2)}i{background:\000075rl(https://HOST/3)}s{b\61 ckground:\55\52\4c("https://HOST/4")}</style>`,
    body: '<p>x</p><b>x</b><i>x</i><s>x</s>',
  },
  {
    id: 'C20',
    slug: 'escaped-scheme',
    body: String.raw`<p style="background:url(\68ttps://HOST/1)">x</p><p style="background:url('\68 ttps\3a\2f\2f HOST/2')">x</p><p style="background:url(&quot;ht\
tps://HOST/3&quot;)">x</p>`,
  },
  {
    id: 'C22',
    slug: 'unclosed-url',
    body: '<svg><rect width="9" height="9" fill="url(https://HOST/1"/></svg><p style="background:url(https://HOST/2">x</p><style>b{background:url(https://HOST/3',
  },
  {
    id: 'C23',
    slug: 'false-data',
    body: '<p style="background:url(//HOST/data:image/png;base64,)">x</p><p style="background:url(https://data:image@HOST/2)">x</p><img src="//HOST/data:image&amp;leak" alt="">',
  },
  { id: 'C25', slug: 'stylesheet-with-id', head: '<link rel=stylesheet href="https://HOST/s.css?id=3f9a2c77d1">\n', body: 'x' },
];
