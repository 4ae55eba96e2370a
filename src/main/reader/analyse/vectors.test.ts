import { describe, expect, it } from 'vitest';
import { analyse } from './index.ts';

const urls = (html: string, base: string | null = null, inlineText?: (cid: string) => { contentType: string; text: string } | null) =>
  analyse({ documents: [{ html, base }], headers: [], me: [], inlineText }).resources.map(({ url }) => url);

const target = 'https://t.test/a';

describe('a request that a careless client would make is a resource', () => {
  it.each([
    `<img src="https://t.test/a">`,
    `<img srcset=",,,https://t.test/a 2x">`,
    `<img dynsrc="https://t.test/a">`,
    `<img lowsrc="https://t.test/a">`,
    `<image src="https://t.test/a">`,
    `<picture><source srcset="https://t.test/a"><img></picture>`,
    `<input type="image" src="https://t.test/a">`,
    `<body background="https://t.test/a">`,
    `<td background="https://t.test/a">`,
    `<video autoplay src="https://t.test/a"></video>`,
    `<video poster="https://t.test/a"></video>`,
    `<video><track default src="https://t.test/a"></video>`,
    `<audio><source src="https://t.test/a"></audio>`,
    `<bgsound src="https://t.test/a">`,
    `<iframe src="https://t.test/a"></iframe>`,
    `<frameset><frame src="https://t.test/a"></frameset>`,
    `<iframe srcdoc="<img src=https://t.test/a>"></iframe>`,
    `<iframe src="data:text/html,<img src=https://t.test/a>"></iframe>`,
    `<iframe src="data:text/html;base64,${btoa('<img src=https://t.test/a>')}"></iframe>`,
    `<iframe src="data:text/html,<meta http-equiv=refresh content='1;URL=https://t.test/a'>"></iframe>`,
    `<iframe src="javascript:'<img src=https://t.test/a>'"></iframe>`,
    `<iframe src="view-source:https://t.test/a"></iframe>`,
    `<object data="https://t.test/a" type="image/png"></object>`,
    `<object movie="https://t.test/a"></object>`,
    `<object><param name="movie" value="https://t.test/a"></object>`,
    `<embed src="https://t.test/a">`,
    `<applet codebase="https://t.test/a"></applet>`,
    `<script src="https://t.test/a"></script>`,
    `<script>new Image().src = "https://t.test/a"</script>`,
    `<p onclick="location='https://t.test/a'">x</p>`,
    `<svg><script href="https://t.test/a"/></svg>`,
    `<portal src="https://t.test/a"></portal>`,
    `<menuitem icon="https://t.test/a">`,
    `<img longdesc="https://t.test/a">`,
    `<xml src="https://t.test/a"></xml>`,
    `<v:imagedata src="https://t.test/a"/>`,
    `<!--[if true]><link rel=stylesheet href=https://t.test/a><![endif]-->`,
    `<!--[if gte mso 9]><v:rect><v:fill type="frame" src="https://t.test/a" /></v:rect><![endif]-->`,
    `<![if !mso]><img src="https://t.test/a"><![endif]>`,
    `<link rel="stylesheet" href="https://t.test/a">`,
    `<link rel="alternate stylesheet" href="https://t.test/a">`,
    `<link rel="import" href="https://t.test/a">`,
    `<link rel="manifest" href="https://t.test/a">`,
    `<link rel="alternate" type="application/rss+xml" href="https://t.test/a">`,
    `<link rel="next" href="https://t.test/a">`,
    `<link rel="shortcut icon" href="https://t.test/a">`,
    `<link rel="preload" as="image" imagesrcset="https://t.test/a 2x">`,
    `<html manifest="https://t.test/a">`,
    `<head profile="https://t.test/a">`,
    `<meta http-equiv="refresh" content="1;url=https://t.test/a">`,
    `<meta http-equiv="Content-Security-Policy" content="img-src 'none'; report-uri https://t.test/a">`,
    `<meta name="msapplication-badge" content="polling-uri=https://t.test/a">`,
    `<meta property="og:site_name" content="<img src=https://t.test/a>">`,
    `<?xml-stylesheet href="https://t.test/a"?>`,
    `<style>@import "https://t.test/a";</style>`,
    `<style>@import url(https://t.test/a) screen;</style>`,
    `<style>@\\69mport "https://t.test/a";</style>`,
    `<p style="background:url(https://t.test/a)">`,
    `<p style="background:url(),url(https://t.test/a)">`,
    `<style>a::after{content:url(https://t.test/a)}</style>`,
    `<style>li{list-style-image:url(https://t.test/a)}</style>`,
    `<style><!-- li{list-style-image:url(https://t.test/a)} --></style>`,
    `<style>@font-face{font-family:x;src:url(https://t.test/a)}</style>`,
    `<p style="border-image:url(https://t.test/a) 1">`,
    `<p style="cursor:url(https://t.test/a),auto">`,
    `<p style="behavior:url(https://t.test/a)">`,
    `<p style="filter:progid:DXImageTransform.Microsoft.AlphaImageLoader(src='https://t.test/a')">`,
    `<p style="background:image-set('//t.test/a' 1x)">`,
    `<p style="background:cross-fade(url(https://t.test/a),red,50%)">`,
    `<s foo="https://t.test/a" style="content:attr(foo url)">`,
    `<p style="--v:attr(title);background:if(style(--v:'a'):image-set('https://t.test/a');else:none)" title="a">`,
    `<p style="--v:url(https://t.test/a);background:var(--v)">`,
    `<style>p{background:\\75\\72\\6C(https://t.test/a)}</style>`,
    `<p style="background:url(\\68ttps://t.test/a)">`,
    `<svg><rect fill="url(https://t.test/a"/></svg>`,
    `<rect fill="url(https://t.test/a"/>`,
    `<svg><filter><feImage href="https://t.test/a"/></filter></svg>`,
    `<svg><image xlink:href="https://t.test/a"/></svg>`,
    `<svg><animate attributeName="mask" values="url(https://t.test/a)"/></svg>`,
    `<svg><set attributeName="href" to="https://t.test/a"/></svg>`,
    `<svg><animate attributeName="style" values="background:url(https://t.test/a)"/></svg>`,
    `<img src="data:image/svg+xml,<svg><image href=%22https://t.test/a%22/></svg>">`,
    `<svg><style>*{fill:url(https://t.test/a)}</style></svg>`,
    `<svg><foreignObject><img src="https://t.test/a"></foreignObject></svg>`,
    `<amp-img src="https://t.test/a"></amp-img>`,
    `<img src="//t.test/a">`,
    `<img src="/\n/t.test/a">`,
    `<img src="\\\\t.test\\a">`,
    `<img src = ' https://t.test/a '>`,
    `<img src=https&colon;&sol;&sol;t.test&sol;a>`,
    `<img/src=https://t.test/a/x=y><img src=https://t.test/a>`,
    `<IMG SRC="https://t.test/a" SRC="https://other.test/">`,
    `<form action="https://t.test/a"><input type=submit></form>`,
    `<a href="https://u.test/" ping="https://t.test/a">x</a>`,
    `<noscript><img src="https://t.test/a"></noscript>`,
    `<base href="https://t.test/b/"><img src="../a">`,
  ])('%s', (html) => {
    expect(urls(html)).toContain(target);
  });

  it.each([
    ['a style element in SVG', '<svg><style><img title="</style><img src=https://t.test/a>"></style></svg>'],
    ['a title in SVG', '<svg><title><textarea></title><img src=https://t.test/a></textarea></svg>'],
    ['CDATA in SVG', '<svg><![CDATA[><img src=https://t.test/a>]]></svg>'],
    ['a template', '<template><svg><noscript><style><a title="</style></noscript></svg></template><img src=https://t.test/a>"></a></style>'],
  ])('%s does not hide it from a browser, nor from the report', (_, html) => {
    expect(urls(html)).toContain('https://t.test/a');
  });

  it('a fragment does not hide it', () => {
    expect(urls(`<svg><use href="https://t.test/a#x"/></svg>`)).toEqual(['https://t.test/a']);
  });

  it('connections are resources too', () => {
    const { resources } = analyse({
      documents: [{ html: `<link rel="preconnect" href="https://t.test"><link rel="dns-prefetch" href="//id.t.test">`, base: null }],
      headers: [],
      me: [],
    });
    expect(resources.map(({ url, kind, via }) => [url, kind, via])).toEqual([
      ['https://t.test/', 'connection', 'link rel=preconnect'],
      ['https://id.t.test/', 'connection', 'link rel=dns-prefetch'],
    ]);
  });

  it('names of link hosts, once a meta element switches prefetching on', () => {
    expect(urls(`<a href="https://t.test/a">x</a>`)).toEqual([]);
    expect(urls(`<meta http-equiv="x-dns-prefetch-control" content="on"><a href="https://t.test/a">x</a>`)).toEqual([target]);
  });

  it('links, once rules have them loaded beforehand', () => {
    const triggers = (rules: string) =>
      analyse({
        documents: [{ html: `<script type="speculationrules">${rules}</script><a href="https://t.test/a">x</a>`, base: null }],
        headers: [],
        me: [],
      }).resources.map(({ url, trigger }) => [url, trigger]);
    expect(triggers('{"prefetch":[{"where":{"href_matches":"/*"},"eagerness":"immediate"}]}')).toEqual([[target, 'open']]);
    expect(triggers('{"prerender":[{"source":"document"}]}')).toEqual([[target, 'hover']]);
    expect(triggers('{"prefetch":[{"urls":["https://u.test/"]}]}')).toEqual([['https://u.test/', 'open']]);
  });

  it('style sheets and SVG that travel in the message load what they refer to', () => {
    const parts: Record<string, { contentType: string; text: string }> = {
      css: { contentType: 'text/css', text: 'p{background:url(https://t.test/a)}' },
      svg: { contentType: 'image/svg+xml', text: '<svg><image href="https://t.test/a"/></svg>' },
    };
    const inline = (cid: string) => parts[cid] ?? null;
    expect(urls(`<link rel=stylesheet href="cid:css">`, null, inline)).toEqual([target]);
    expect(urls(`<style>@import url(cid:css)</style>`, null, inline)).toEqual([target]);
    expect(urls(`<object data="cid:svg"></object>`, null, inline)).toEqual([target]);
    expect(urls(`<img src="cid:svg">`, null, inline)).toEqual([target]);
  });

  it('relative URLs lead to the Content-Location of their part', () => {
    expect(urls(`<img src="a">`, 'https://t.test/')).toEqual([target]);
    expect(urls(`<img src="a">`)).toEqual([]);
  });

  it('an X-Image-URL header is fetched by some', () => {
    const { resources } = analyse({ documents: [], headers: [{ name: 'X-Image-Url', value: 'https://t.test/a' }], me: [] });
    expect(resources).toMatchObject([{ url: target, via: 'X-Image-Url header', trigger: 'legacy' }]);
  });

  it.each([
    `<img src="cid:x@y">`,
    `<img src="data:image/png;base64,AAAA">`,
    `<img src="a.png">`,
    `<!-- <img src="https://t.test/a"> -->`,
    `<textarea><img src="https://t.test/a"></textarea>`,
    `<style>@namespace url(https://t.test/a);</style>`,
    `<p title="https://t.test/a">https://t.test/a</p>`,
    `<use href="#x"/>`,
    `<script type="application/ld+json">{"@context":"http://schema.org","url":"https://t.test/a"}</script>`,
    `<constructor __proto__="https://t.test/a" href="#">`,
  ])('nobody would fetch anything for %s', (html) => {
    expect(urls(html)).toEqual([]);
  });

  it('ids follow the first appearance; uses of one URL are one resource', () => {
    const { resources, links } = analyse({
      documents: [
        {
          html: `<img src="https://a.test/1"><img src="https://b.test/2"><img src="https://a.test/1"><a href="https://c.test/">c</a><a href="https://c.test/">again</a>`,
          base: null,
        },
      ],
      headers: [],
      me: [],
    });
    expect(resources.map(({ id, url, repeats }) => [id, url, repeats])).toEqual([
      [0, 'https://a.test/1', 2],
      [1, 'https://b.test/2', 1],
    ]);
    expect(links.map(({ id, text }) => [id, text])).toEqual([[0, 'c']]);
  });

  it('a link is named by the first words that it has, whatever Outlook draws before them', () => {
    const html = `<!--[if mso]><v:roundrect href="https://c.test/"><center>Buy</center></v:roundrect><![endif]--><a href="https://c.test/">Buy now</a>`;
    const { links } = analyse({ documents: [{ html, base: null }], headers: [], me: [] });
    expect(links.map(({ text }) => text)).toEqual(['Buy now']);
  });
});
