import type { Pen } from './pen.ts';

const PROPERTIES =
  `background background-image border-image border-image-source list-style list-style-image content cursor mask mask-image mask-border
  -webkit-mask-image -webkit-mask-box-image -webkit-mask -webkit-border-image clip-path shape-outside filter backdrop-filter offset-path fill stroke
  marker-start marker-end marker -webkit-box-reflect border-image-outset --v src`.split(/\s+/);

const hex = (letter: string) => `\\${letter.charCodeAt(0).toString(16)} `;

/** A name of CSS, some letters of it perhaps escaped or in capitals. */
function name(pen: Pen, plain: string): string {
  if (!pen.onceIn(4)) return plain;
  const at = pen.below(plain.length);
  return plain.slice(0, at) + pen.pick([hex, (letter: string) => letter.toUpperCase()])(plain.charAt(at)) + plain.slice(at + 1);
}

function string(pen: Pen, text: string): string {
  const quote = pen.pick(['"', "'"]);
  const written = pen.onceIn(4) ? text.replace(':', pen.pick(['\\3a ', '\\:', '\\00003A', ':\\\n'])) : text;
  return `${quote}${written}${pen.onceIn(12) ? '' : quote}`;
}

const space = (pen: Pen) => (pen.onceIn(4) ? pen.pick([' ', '\n', '\t', '/**/', '/*)*/', '<!--', ' '.repeat(120)]) : '');

function url(pen: Pen): string {
  const address = pen.url();
  if (pen.onceIn(3)) return `${name(pen, 'url')}(${pen.onceIn(4) ? ' ' : ''}${address}${pen.onceIn(4) ? '\n' : ''}${pen.onceIn(15) ? '' : ')'}`;
  return `${name(pen, pen.pick(['url', 'url', 'url', 'src']))}(${pen.onceIn(5) ? '\n' : ''}${string(pen, address)})`;
}

/** A picture as CSS knows them. */
function picture(pen: Pen, depth = 0): string {
  const inner = () => (depth > 2 ? url(pen) : picture(pen, depth + 1));
  return pen.pick([
    () => url(pen),
    () => url(pen),
    () =>
      `${name(pen, pen.pick(['image-set', '-webkit-image-set']))}(${space(pen)}${pen.onceIn(2) ? string(pen, pen.url()) : inner()}${pen.pick(['', ' 1x', ' type("image/png")', ' 1x, url(x) 2x'])})`,
    () => `cross-fade(${inner()}, red${pen.onceIn(2) ? ' 40%' : ''})`,
    () => `-webkit-cross-fade(${inner()}, ${inner()}, 50%)`,
    () => `image(${string(pen, pen.url())}, red)`,
    () => `var(--${pen.pick(['x', 'v'])}, ${inner()})`,
    () => `attr(data-u type(<url>), ${inner()})`,
    () => `if(media(width > 1px): ${inner()}; else: none)`,
    () => `light-dark(${inner()}, ${inner()})`,
    () => `paint(x), ${inner()}`,
    () => `element(#x) , ${inner()}`,
    () => `linear-gradient(red, blue), ${inner()}`,
    () => `image-set(--f({${string(pen, pen.url())}}) 1x)`,
    () => `image-set(if(media(all): ${string(pen, pen.url())}; else: "x") 1x)`,
    () => `image-set(${string(pen, pen.url())}${pen.pick(['', '/**/'])}1x,${string(pen, pen.url())}2x)`,
    () => `image-set(env(x, ${string(pen, pen.url())}) 1x)`,
    () => `image-set(var(--s, var(--none, ${string(pen, `${pen.plainUrl()} x`)})) 1x)`,
    () => `first-valid(x(), ${inner()}), ${inner()}`,
    () => `${name(pen, 'url')}(${pen.plainUrl()}${pen.pick(['/*', '/**/', '\\)', '\\29 ', '\\ ', "\\'", '\\', '"', ' x', '('])})`,
  ])();
}

export function declarations(pen: Pen): string {
  const one = () => {
    const property = name(pen, pen.pick(PROPERTIES));
    const value = property.startsWith('--') ? pen.pick([picture(pen), `{${picture(pen)}}`, string(pen, pen.url())]) : picture(pen);
    return `${property}${space(pen)}:${space(pen)}${value}${pen.onceIn(6) ? ' !important' : ''};`;
  };
  const use = pen.onceIn(4) ? `background:${pen.pick(['var(--v)', 'image-set(var(--v) 1x)', 'var(--w,var(--v))'])};` : '';
  return pen.some(1, 2, one) + use;
}

const SELECTORS = [
  '*',
  'p',
  '.a',
  'p::before',
  'p::after',
  'p::first-letter',
  'p::marker',
  'body',
  ':root',
  'p:not(.b)',
  'p:has(~ p)',
  ':is(p, div)',
  'p:nth-child(1 of p)',
  'svg|*',
  'p:hover',
  '#x',
  'a:visited',
  'input::placeholder',
  '::selection',
  '::backdrop',
  '::view-transition',
];

function rule(pen: Pen, depth: number): string {
  const inner = () => (depth > 2 ? `${pen.pick(SELECTORS)}{${declarations(pen)}}` : rule(pen, depth + 1));
  return pen.pick([
    () => `${pen.pick(SELECTORS)}${space(pen)}{${declarations(pen)}}`,
    () => `${pen.pick(SELECTORS)}{${declarations(pen)}${pen.pick(['& ', '&', '.a &', '@media all'])}{${declarations(pen)}}}`,
    () =>
      `@font-face{font-family:${pen.pick(['f', '"f"'])};src:${pen.pick(['', 'local(x),'])}${url(pen)}${pen.pick(['', ' format("woff2")', ' tech(color-COLRv1)'])}}*{font-family:f}`,
    () => `@media ${pen.pick(['all', 'screen', 'not print', '(min-width:1px)', 'print', '(prefers-color-scheme:light)'])}{${inner()}}`,
    () => `@supports ${pen.pick(['(color:red)', 'not (x:y)', 'selector(p)', '(x:y)', 'font-tech(color-COLRv1)'])}{${inner()}}`,
    () => `@layer ${pen.pick(['', 'l', 'l.m'])}{${inner()}}`,
    () => `@container ${pen.pick(['(min-width:0)', 'style(--x:1)', 'not (width:0)'])}{${inner()}}body{container-type:inline-size}`,
    () => `@scope (${pen.pick(['body', 'html'])})${pen.pick(['', ' to (.z)'])}{${inner()}}`,
    () => `@starting-style{${inner()}}`,
    () =>
      `@property --v{syntax:"${pen.pick(['<image>', '<url>', '*', '<string>'])}";inherits:true;initial-value:${pen.pick([url(pen), string(pen, pen.url())])}}`,
    () => `@keyframes k{from,to{${declarations(pen)}}}*{animation:k 9s infinite}`,
    () => `@counter-style c{system:cyclic;symbols:${url(pen)} "x"}ul{list-style:c}`,
    () => `@page{background:${url(pen)};@top-left{content:${url(pen)}}}`,
    () => `@namespace ${pen.pick(['svg ', ''])}url(http://www.w3.org/1999/xhtml);${inner()}`,
    () => `@function --f(--a: ${string(pen, pen.url())}){result:image-set(var(--a) 1x)}p{background:--f()}`,
    () => `@unknown x{${inner()}}`,
    () => `@function --g(--a){--l:var(--a);result:if(else:var(--l))}p{background:image-set(--g(${string(pen, pen.url())}) 1x)}`,
    () => `:root{--s:${string(pen, pen.url())};--t:{${picture(pen)}}}p{background:image-set(var(--s) 1x)}b{background:var(--t)}`,
    () => `p{color:rgb(1,2;${declarations(pen)}}b{${declarations(pen)}}`,
    () => `p{x:{a;${declarations(pen)}}${declarations(pen)}}`,
    () => `p]{color:red}${rule(pen, 3)}`,
    () => `@position-try --p{${declarations(pen)}}p{position:absolute;position-try-fallbacks:--p;${declarations(pen)}}`,
    () =>
      `@font-face{font-family:f;src:${pen.some(1, 3, () => `${url(pen)} ${pen.pick(['format(woff2)', 'format("x") tech(variations)', ''])},`)}local(x)}p{font:9px f}`,
    () => `@media (width:1px {${inner()}}${inner()}`,
    () => `@supports (background:image-set("x" 1x)){${inner()}}`,
    () => `a:not(b{${declarations(pen)}}${inner()}`,
    () => `@media all{${inner()}`,
  ])();
}

function imported(pen: Pen): string {
  const what = pen.pick([() => string(pen, pen.url()), () => url(pen)])();
  return `@${name(pen, 'import')}${pen.pick([' ', '\n', '/**/'])}${what}${pen.pick(['', ' all', ' layer(x)', ' layer', 'layer(y)screen', ' supports(not (x:y))', ' ,', ' x', ' supports(color:red)', ' screen and (width > 1px)', ' scope(body)'])};`;
}

/** The text of a style sheet. */
export function styleSheet(pen: Pen): string {
  const first = pen.onceIn(8)
    ? pen.pick(['@charset "utf-8";', '<!--', '-->', '/* x */', '@layer a,b;', '}', ';', '@layer a{}', '@x y;', '@namespace z url(w);', '\ufeff'])
    : '';
  return `${first}${pen.onceIn(3) ? imported(pen) : ''}${pen.some(1, 2, () => rule(pen, 0))}`;
}
