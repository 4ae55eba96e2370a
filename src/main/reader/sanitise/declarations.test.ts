import { describe, expect, it } from 'vitest';
import { sanitiseDeclarations, sanitiseStylesheet } from './css.ts';
import { SVG_PROPERTIES } from './css-properties.ts';
import { stableDeclarations } from './stable-css.ts';

describe('declarations', () => {
  it.each([
    ['margin:0 auto;padding:10px 20px', 'margin:0 auto;padding:10px 20px'],
    ['COLOR: Red !important', 'color:Red!important'],
    ['font-family: "Open Sans", Helvetica, sans-serif', 'font-family:"Open Sans",Helvetica,sans-serif'],
    ['font:bold 12px/1.5 Arial', 'font:bold 12px/1.5 Arial'],
    ['width:calc(100% - 20px)', 'width:calc(100% - 20px)'],
    ['background:linear-gradient(90deg,#fff 0%,rgba(0,0,0,.5) 100%)', 'background:linear-gradient(90deg,#fff 0%,rgba(0,0,0,.5) 100%)'],
    ['display:none;font-size:0;max-height:0', 'display:none;font-size:0;max-height:0'],
    ['border-radius:4px 4px 0 0', 'border-radius:4px 4px 0 0'],
    ['white-space-collapse:preserve;text-wrap-mode:nowrap', 'white-space-collapse:preserve;text-wrap-mode:nowrap'],
    ['display:-webkit-box;-webkit-line-clamp:3;-webkit-box-orient:vertical', 'display:-webkit-box;-webkit-line-clamp:3;-webkit-box-orient:vertical'],
    ['grid-gap:10px;grid-row-gap:1px', 'grid-gap:10px;grid-row-gap:1px'],
    ['color-scheme:light dark', 'color-scheme:light dark'],
    ['cursor:pointer', 'cursor:pointer'],
    ['direction:rtl;unicode-bidi:isolate', 'direction:rtl;unicode-bidi:isolate'],
    ['color:color-mix(in srgb,red 20%,white)', 'color:color-mix(in srgb,red 20%,white)'],
    ['font-variant-numeric:tabular-nums;font-feature-settings:"tnum"', 'font-variant-numeric:tabular-nums;font-feature-settings:"tnum"'],
    ['font-family:"Osaka−等幅",monospace', 'font-family:"Osaka−等幅",monospace'],
    ['unicode-bidi:Plaintext', 'unicode-bidi:Plaintext'],
  ])('%s stays', (css, clean) => {
    expect(sanitiseDeclarations(css)).toBe(clean);
  });

  it.each([
    'position:fixed',
    'z-index:9',
    'content:"x"',
    'background-position:0 0',
    '--x:1',
    'color:var(--x)',
    'width:attr(title px)',
    'width:env(x)',
    'background:url(a)',
    'background:URL(a)',
    'background:src("a")',
    'background:image-set("a" 1x)',
    'background:u\\72l(a)',
    'c\\6flor:red',
    'color:r\\65 d',
    'cursor:url(a),auto',
    'cursor:grab',
    'unicode-bidi:bidi-override',
    'unicode-bidi:isolate-override',
    'unicode-bidi:Isolate-Override!important',
    'unicode-bidi:revert',
    'width:expression(1)',
    'filter:progid:x(a=1)',
    'behavior:x',
    '-moz-binding:x',
    '*zoom:1',
    '_width:1px',
    'color:red!ie',
    'font-family:"</style>"',
    'font-family:"a\\"b"',
    'font-family:"//x"',
    'width:1x',
    'animation:x 1s',
    'transition:all 1s',
    'filter:blur(1px)',
    'mask:none',
    'quotes:"<" ">"',
  ])('%s goes', (css) => {
    expect(sanitiseDeclarations(css)).toBe('');
  });

  it.each([
    ['background:#2a3448 url("https://x.example/a.jpg") center top / cover no-repeat', 'background:#2a3448 none center top/cover no-repeat'],
    ['background: url(a) navy', 'background:none navy'],
    ['background:linear-gradient(#000,#fff),URL( a )!important', 'background:linear-gradient(#000,#fff),none!important'],
    ['background-image:url(a),linear-gradient(#000,#fff),url(b)', 'background-image:none,linear-gradient(#000,#fff),none'],
    ['background-color:#123;background:url(a) no-repeat center/contain', 'background-color:#123'],
    ['background:red image-set(url(a) 1x)', ''],
    ['list-style:square url(a)', ''],
  ])('%s keeps the colour beneath a picture', (css, clean) => {
    expect(sanitiseDeclarations(css)).toBe(clean);
    expect(stableDeclarations(css)).toBe(clean);
  });

  it('lose only the one that is broken', () => {
    expect(sanitiseDeclarations('color:red;;background:url(x;y);margin')).toBe('color:red');
    expect(sanitiseDeclarations('color:red;}p{background:url(x)};width:1px')).toBe('color:red;width:1px');
  });

  it('that nest brackets without end are none', () => {
    expect(sanitiseDeclarations(`width:${'calc('.repeat(50_000)}`)).toBe('');
    expect(sanitiseStylesheet('@media all{'.repeat(50_000))).toBe('');
    expect(sanitiseStylesheet(`a${':not('.repeat(50_000)}`)).toBe('');
  });

  it('of an SVG picture are those that draw', () => {
    expect(sanitiseDeclarations('fill:#fff;stroke-width:2px;filter:url(#x);width:9px', SVG_PROPERTIES)).toBe('fill:#fff;stroke-width:2px');
  });
});
