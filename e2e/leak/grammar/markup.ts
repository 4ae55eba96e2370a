import type { Pen } from './pen.ts';
import { declarations, styleSheet } from './style.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** An attribute with its value, quoted in one of the ways there are. */
function attribute(pen: Pen, name: string, value: string): string {
  const written = pen.onceIn(10) ? name.toUpperCase() : name;
  const equals = pen.pick(['=', '=', '=', ' = ', '=\n', '\t=']);
  const spelt = pen.onceIn(8) ? value.replace(':', pen.pick(['&colon;', '&#58;', '&#x3a;', '&#x0003A'])) : value;
  if (pen.onceIn(8) && !/[\s"'=<>`]/.test(spelt)) return `${written}${equals}${spelt}`;
  const padded = pen.onceIn(8) ? `${pen.pick([' ', '\n', '\t', '\f'])}${spelt} ` : spelt;
  return pen.onceIn(4) ? `${written}${equals}'${padded.replaceAll("'", '&#39;')}'` : `${written}${equals}"${padded.replaceAll('"', '&quot;')}"`;
}

/** The attribute written twice or more, of which the first may be empty. */
const doubled = (pen: Pen, name: string): string =>
  pen.some(2, 3, () => `${attribute(pen, name, pen.pick([() => '', () => ' ', () => '#x', () => 'cid:x', () => pen.url()])())} `);

const link = (pen: Pen): string => {
  const rel = pen.pick([
    'stylesheet',
    'alternate stylesheet',
    'icon',
    'shortcut icon',
    'preload',
    'prefetch',
    'modulepreload',
    'preconnect',
    'dns-prefetch',
    'prerender',
    'manifest',
    'apple-touch-icon',
    'expect',
    'compression-dictionary',
    'next',
    'import',
  ]);
  const as = pen.onceIn(2) ? ` as="${pen.pick(['image', 'style', 'script', 'font', 'fetch', 'track', 'document'])}" crossorigin` : '';
  const set = pen.onceIn(4) ? ` ${attribute(pen, 'imagesrcset', srcset(pen))} imagesizes="100vw"` : '';
  return `<link rel="${rel}"${as}${set} ${attribute(pen, 'href', pen.url())}${pen.onceIn(5) ? ` media="${pen.pick(['all', 'print', 'not all'])}"` : ''}>`;
};

const srcset = (pen: Pen) =>
  `${pen.pick(['', ',', ' ,, '])}${pen.plainUrl()}${pen.pick(['', ' 1x', ' 100w', ' 1x, , ', '\n2x', ' 1e0x', ' 0.5x (a,b)'])}${pen.onceIn(3) ? `, ${pen.plainUrl()} 2x` : ''}`;

const dataUrl = (pen: Pen, content: string): string =>
  pen.pick([
    () => `data:text/html,${encodeURIComponent(content)}`,
    () => `data:text/html;charset=utf-8;base64,${Buffer.from(content.replaceAll('HOST', pen.host)).toString('base64')}`,
    () => `DATA:application/xhtml+xml,${encodeURIComponent(`<html xmlns="http://www.w3.org/1999/xhtml"><body>${content}</body></html>`)}`,
    () =>
      `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:h="http://www.w3.org/1999/xhtml"><foreignObject>${content}</foreignObject></svg>`)}`,
  ])();

/** Something that asks for an address. */
function asking(pen: Pen): string {
  const at = (name: string) => attribute(pen, name, pen.url());
  return pen.pick([
    () => `<img ${pen.pick(['', 'loading=eager ', 'alt="" ', 'fetchpriority=high ', 'decoding=async '])}${at('src')}>`,
    () => `<img ${attribute(pen, 'srcset', srcset(pen))} sizes="${pen.pick(['100vw', 'auto', '(width>1px) 10px, 1px'])}">`,
    () =>
      `<picture><source ${attribute(pen, 'srcset', srcset(pen))}${pen.onceIn(3) ? ` media="${pen.pick(['all', '(width<1px)'])}"` : ''}><img ${at('src')}></picture>`,
    () => `<image ${at('src')}>`,
    () => `<input type=${pen.pick(['image', '" image"', 'IMAGE'])} ${at('src')}>`,
    () => `<${pen.pick(['body', 'table', 'table><tr', 'table><td', 'table><tbody', 'table><th'])} ${at('background')}>`,
    () =>
      `<video ${at(pen.pick(['src', 'poster']))} ${pen.pick(['autoplay', 'preload=auto', ''])}><source ${at('src')}><track default ${at('src')}></video>`,
    () => `<audio ${at('src')} preload=auto></audio>`,
    () => `<iframe ${at('src')}></iframe>`,
    () => `<embed ${at('src')}${pen.onceIn(2) ? ' type="image/png"' : ''}>`,
    () => `<object ${at('data')}${pen.onceIn(2) ? ' type="text/html"' : ''}>${pen.onceIn(2) ? asking(pen) : ''}</object>`,
    () => `<script ${at('src')}${pen.pick(['', ' type=module', ' async', ' type="text/plain"'])}></script>`,
    () => `<script type="speculationrules">{"prefetch":[{"source":"list","urls":["${pen.plainUrl()}"],"eagerness":"immediate"}]}</script>`,
    () => `<p ${attribute(pen, 'style', declarations(pen))}>x</p>`,
    () => `<p ${attribute(pen, 'style', declarations(pen))}>x</p>`,
    () =>
      `<p class=a id=x data-u="${pen.plainUrl()}">x</p><style${pen.pick(['', ' type="text/css"', ' media=all', ' media=print', ' type="x"'])}>${styleSheet(pen)}</style>`,
    () => `<style>${styleSheet(pen)}</style><p class=a>x</p>`,
    () => link(pen),
    () => `<svg><image ${at(pen.pick(['href', 'xlink:href']))} width=9 height=9 /></svg>`,
    () =>
      `<svg><${pen.pick(['use', 'feImage', 'script', 'a', 'pattern', 'linearGradient', 'textPath'])} ${at(pen.pick(['href', 'xlink:href']))} /></svg>`,
    () => `<svg><filter id=f><feImage ${at('href')} /></filter><rect filter="url(#f)" width=9 height=9 /></svg>`,
    () =>
      `<svg><rect width=9 height=9 ${pen.pick(['fill', 'stroke', 'filter', 'mask', 'clip-path', 'cursor', 'marker-start'])}="url(${pen.plainUrl()}#x)" /></svg>`,
    () =>
      `<svg><image width=9 height=9><${pen.pick(['set', 'animate'])} attributeName=href ${attribute(pen, pen.pick(['to', 'values', 'from']), pen.plainUrl())} dur=1s fill=freeze /></image></svg>`,
    () => `<svg><style>${styleSheet(pen)}</style><rect class=a width=9 height=9 /></svg>`,
    () => `<math ${at(pen.pick(['href', 'xlink:href', 'altimg']))}><mtext>${asking(pen)}</mtext></math>`,
    () => `<meta http-equiv="x-dns-prefetch-control" content=on><a ${at('href')}>x</a>`,
    () => `<a ${at('ping')} href="#x">x</a>`,
    () => `<form ${at('action')}><button ${at('formaction')}>x</button></form>`,
    () => `<bgsound ${at('src')}>`,
    () => `<frameset><frame ${at('src')}></frameset>`,
    () => `<base ${at('href')}><img src="relative-${pen.below(100)}">`,
    () =>
      `<base ${at('href')}><${pen.pick(['img src', 'iframe src', 'embed src', 'object data', 'link rel=stylesheet href', 'video poster', 'table background', 'script src'])}="${pen.pick(['#x', ' #', '?q', '.', '', '..', '//x', 'https:y', '\\\\z'])}">`,
    () =>
      `<base ${at('href')}><base href="${pen.pick(['x/', '//y/', 'data:,x', ''])}"><svg><use href="#x"/><image href="#y" width=9 height=9 /></svg>`,
    () => `<${pen.pick(['img', 'iframe', 'embed', 'script', 'input type=image', 'video', 'track', 'source'])} ${doubled(pen, 'src')}>`,
    () =>
      `<link ${doubled(pen, 'href')} ${pen.pick(['rel=stylesheet', 'rel=preload as=image', 'rel=x rel=stylesheet', 'rel=preload as=x as=style', 'rel=icon', 'rel=modulepreload'])}>`,
    () => `<img ${doubled(pen, 'srcset')} ${doubled(pen, 'src')}>`,
    () => `<video ${doubled(pen, 'poster')}></video><svg><image ${doubled(pen, pen.pick(['href', 'xlink:href']))} width=9 height=9 /></svg>`,
    () => `<p ${doubled(pen, 'title')} style="" ${attribute(pen, 'style', declarations(pen))}>x</p>`,
    () =>
      `<link rel=stylesheet href="${escaped(`data:${pen.pick(['text/css', 'text/plain', '', 'x/y', 'text/html', 'image/png', 'text/css;charset=utf-7'])},${encodeURIComponent(styleSheet(pen)).replaceAll('%2F', '/')}`)}"><p class=a>x</p>`,
    () =>
      `<style>@import ${pen.pick(['"', "url('"])}data:${pen.pick(['text/css', 'text/plain', ''])},p%7Bbackground:url(${pen.plainUrl()})%7D${pen.pick(['"', "')"])};</style><p>x</p>`,
    () =>
      `<template shadowrootmode=open><style>${styleSheet(pen)}</style></template><div><template shadowrootmode=open><link rel=stylesheet ${at('href')}><p class=a>x</p></template></div>`,
    () =>
      `<svg><image width=9 height=9 id=i /><${pen.pick(['set', 'animate'])} href="#i" attributeName="${pen.pick(['href', 'xlink:href', 'HREF', 'style', 'class'])}" ${attribute(pen, pen.pick(['to', 'values', 'from', 'by']), pen.plainUrl())} dur=1s begin=0s /></svg>`,
    () =>
      `<svg><rect width=9 height=9 style="${escaped(declarations(pen))}" ${pen.pick(['fill', 'mask', 'filter', 'cursor', 'list-style-image', 'background-image'])}='${pen.pick(['image-set("', 'url("', 'u\\72l("'])}${pen.plainUrl()}")' /></svg>`,
    () =>
      `<object ${at('data')} type="${pen.pick(['image/svg+xml', 'text/plain', 'application/pdf', 'x'])}"><param name=src value="${pen.plainUrl()}"><img ${at('src')}></object>`,
    () => `<select><button><selectedcontent></selectedcontent></button><option><img ${at('src')}></option></select>`,
    () => `<dialog open><details open><summary><img ${at('src')}></summary></details><div popover><input type=image ${at('src')}></div></dialog>`,
    () => `<img loading=lazy sizes=auto ${attribute(pen, 'srcset', srcset(pen))} ${at('src')}>`,
    () => `<meta http-equiv=refresh content="${pen.pick(['9;url=', '9; URL = ', '9,', '9 url='])}${pen.plainUrl()}">`,
  ])();
}

/** Something that other readers take for something else, or that stands around what asks. */
function around(pen: Pen, content: string): string {
  return pen.pick([
    () => `<div>${content}</div>`,
    () =>
      `<${pen.pick(['template', 'select', 'option', 'textarea', 'title', 'xmp', 'listing', 'noembed', 'noframes', 'iframe', 'canvas', 'button', 'dialog open', 'details', 'marquee', 'svg', 'math', 'table', 'ruby', 'frameset', 'noscript'])}>${content}`,
    () =>
      `<div><template shadowrootmode=${pen.pick(['open', 'closed'])}${pen.pick(['', ' shadowrootclonable'])}>${content}<slot></slot></template>x</div>`,
    () => `<svg><foreignObject width=99 height=99>${content}</foreignObject></svg>`,
    () => `<svg><${pen.pick(['desc', 'title', 'style', 'script', 'p'])}>${content}</svg>`,
    () => `<math><${pen.pick(['mtext', 'annotation-xml encoding="text/html"', 'mi', 'mglyph', 'annotation-xml'])}>${content}</math>`,
    () => `<noscript>${content}</noscript>`,
    () => `<noscript><p title="</noscript>${escapedInQuotes(content)}"></p></noscript>`,
    () => `<iframe srcdoc="${escaped(content)}"></iframe>`,
    () => `<iframe src="${escaped(dataUrl(pen, content))}"></iframe>`,
    () => `<object data="${escaped(dataUrl(pen, content))}"></object>`,
    () => `<style><!--</style>${content}--></style>`,
    () => `<svg><style><!--</style>${content}--></style></svg>`,
    () => `<script><!--<script>--></script>${content}`,
    () => `<p title="${escapedInQuotes(content)}">x</p>`,
    () => `<!--${pen.pick(['', '>', '->', '-', '[if mso]>', '--!>', '<!--'])}${content}${pen.pick(['-->', '--!>', '<![endif]-->', ''])}`,
    () => `<![CDATA[${content}]]>`,
    () => `<svg><![CDATA[${content}]]></svg>`,
    () => `<?x ${content}?>`,
    () => `</${pen.pick(['p', 'x', 'br', 'body', 'html'])} a="${escapedInQuotes(content)}">`,
    () => `<table><tr><td>${content}<table>${content}`,
    () => `<form><div></form><form>${content}</form>`,
    () => `<a><b><table><a>${content}</a></table></b></a>`,
    () => `<select><template>${content}</template></select>`,
    () => `<iframe srcdoc="${escaped(`<base href="${pen.pick(['a/', '../b/', '//c/', pen.plainUrl()])}">${content}`)}"></iframe>`,
    () => `<iframe src="data:text/html,${encodeURIComponent(content).replaceAll('%20', pen.pick(['\n', '\t', '%20', ' ']))}"></iframe>`,
    () =>
      `<iframe src="data:text/xml,${encodeURIComponent(`<!DOCTYPE r [<!ENTITY e '${content.replaceAll(/['%&<]/g, (sign) => `&#${sign.charCodeAt(0)};`)}'>]><r xmlns='http://www.w3.org/1999/xhtml'>&e;</r>`)}"></iframe>`,
    () =>
      `<${pen.pick(['style', 'script', 'title', 'textarea', 'xmp', 'noembed', 'noframes', 'iframe'])}></${pen.pick(['style', 'script', 'title', 'textarea', 'xmp', 'noembed', 'noframes', 'iframe'])}\n/x="${escapedInQuotes(content)}">${content}`,
    () =>
      `<svg><${pen.pick(['font', 'font color=x', 'p', 'b', 'table', 'head', 'x', 'desc', 'foreignObject'])}><${pen.pick(['style', 'title', 'textarea', 'xmp', 'select', 'template'])}>${content}</svg>${content}`,
    () =>
      `<math><${pen.pick(['mi', 'annotation-xml encoding=application/xhtml+xml', 'mglyph', 'malignmark', 'mtext><svg'])}><${pen.pick(['style', 'title', 'noscript', 'p', 'svg'])}>${content}</math>`,
    () => `<frameset>${content}<noframes>${content}</noframes></frameset>`,
    () => `<table><select>${content}<tr><td><caption>${content}</table>`,
    () => `<p><a ${pen.pick(['b=c', '"', "'", '=', '/', '<', '`', 'd=`'])} ${pen.pick(['e', 'f="', "g='", 'h=`'])}>${content}">${content}'>`,
    () => `${content}</body></html>${content}<body><html>${content}`,
    () => `<body><frameset><frame src="about:blank"></frameset>${content}`,
    () => `<template><template>${content}</template>${content}</template></template>${content}`,
    () => `<noscript><style></noscript>${content}</style></noscript>`,
    () => `<script><!--<script ${content}</script>${content}--></script>`,
    () => `<math><mtext><table><mglyph><style>${content}</style></mglyph></table></mtext></math>`,
    () => `<x-${pen.pick(['a', 'b'])} ${pen.pick(['=', '"', '/', '<', "'"])}>${content}`,
  ])();
}

const escapedInQuotes = (content: string) => content.replaceAll('"', "'");

/** A piece of a document: several that ask, some of them in something else. */
export function markup(pen: Pen): string {
  const piece = (depth: number): string => {
    const content = pen.some(1, 2, () => asking(pen));
    let html = content;
    for (let level = 0; level < depth; level++) html = around(pen, html);
    return html;
  };
  return pen.some(2, 4, () => `${piece(pen.pick([0, 0, 1, 1, 2, 3]))}\n`);
}
