import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitiseDeclarations, sanitiseStylesheet } from './css.ts';
import { scopeStylesheet } from './scope.ts';
import { joinedDeclarations, stableDeclarations, stableStylesheet } from './stable-css.ts';
import { BASE_STYLE } from './body-document.ts';
import { DEEPEST_BRACKETS } from './css-limits.ts';

describe('style sheets', () => {
  it.each([
    '@media only screen and (max-width:600px){.a{width:100%!important}}',
    '@media (prefers-color-scheme:dark){body{background-color:#111;color:#eee}}',
    '@media screen and (-webkit-min-device-pixel-ratio:0){a{color:red}}',
    '@supports (display:grid){.a{display:grid}}',
    'u+.body .x{width:100%}',
    'a[x-apple-data-detectors]{color:inherit!important}',
    'td[class="mobile hide"],*[class~="b"]{display:none!important}',
    'tr:nth-child(2n+1)>td:not(.x):first-child{color:red}',
    'p::first-letter,a:hover{color:red}',
    '@media print{@media (max-width:9px){a{color:red}}}',
  ])('%s stays', (css) => {
    expect(sanitiseStylesheet(css)).toBe(css);
  });

  it.each([
    '@import "x";',
    '@import url(x);',
    '@\\69mport "x";',
    '@charset "x";',
    '@namespace "x";',
    '@font-face{font-family:x}',
    '@keyframes x{to{color:red}}',
    '@property --x{syntax:"*";inherits:false}',
    '@layer x{a{color:red}}',
    '@container (width>1px){a{color:red}}',
    '@page{margin:0}',
    '@media (400px<=width){a{color:red}}',
    '@media (x:url(y)){a{color:red}}',
    '@media screen\\0{a{color:red}}',
    '@supports (position:sticky){a{color:red}}',
    '@supports not (background:url(x)){a{color:red}}',
    '@supports selector(a:has(b)){a{color:red}}',
    'a[href^="https://x"]{color:red}',
    'a[style*="url("]{color:red}',
    'p:has(a){color:red}',
    'input:checked~a{color:red}',
    'a::before{color:red}',
    '#sm\\:a{color:red}',
    'v\\:*{color:red}',
    'svg|a{color:red}',
    'a:-webkit-any(b){color:red}',
    ':host(a){color:red}',
    '<img src=x>{color:red}',
  ])('%s goes', (css) => {
    expect(sanitiseStylesheet(css)).toBe('');
  });

  it('do not decide what of a message its reader selects and copies: it would be something else than is seen', () => {
    expect(sanitiseDeclarations('color:red;user-select:none;-webkit-user-select:all')).toBe('color:red');
    expect(sanitiseStylesheet('.seen{user-select:none}.unseen{font-size:0;user-select:all}')).toBe('.unseen{font-size:0}');
  });
  it('hide what only a position would have put out of sight', () => {
    expect(sanitiseDeclarations('position:absolute;left:-9999px;color:red')).toBe('color:red;display:none');
    expect(sanitiseStylesheet('.sr{position:absolute!important;width:1px;height:1px;overflow:hidden;clip:rect(0, 0, 0, 0)}')).toBe(
      '.sr{width:1px;height:1px;overflow:hidden;display:none}',
    );
    expect(sanitiseDeclarations('position:absolute;clip-path:inset(50%)')).toBe('display:none');
    expect(sanitiseDeclarations('position:absolute;width:1px;height:1px;overflow:hidden')).toContain('display:none');
    expect(sanitiseDeclarations('position:absolute;width:1px;height:10px;overflow:hidden')).not.toContain('display');
    expect(sanitiseDeclarations('position:absolute;width:1px;height:1px')).not.toContain('display');
    for (const seen of [
      'position:absolute;left:-20px',
      'position:relative;left:-9999px',
      'clip:rect(0,0,0,0)',
      'position:absolute;clip:rect(0,9px,9px,0)',
    ])
      expect(sanitiseDeclarations(seen)).toBe('');
  });

  it('keep those queries of a medium that are known', () => {
    expect(sanitiseStylesheet('@media yahoo,only screen and (max-width:9px){a{color:red}}')).toBe(
      '@media only screen and (max-width:9px){a{color:red}}',
    );
    expect(sanitiseStylesheet('@media print,(x:y){a{color:red}}')).toBe('@media print{a{color:red}}');
    expect(sanitiseStylesheet('@media yahoo{a{color:red}}')).toBe('');
  });

  it('are not too long by the pictures and fonts in them', () => {
    const data = `url(data:font/woff2;base64,${'QUJD'.repeat(200_000)})`;
    expect(sanitiseStylesheet(`@font-face{font-family:x;src:${data}}a{color:red}`)).toBe('a{color:red}');
    expect(sanitiseDeclarations(`background:#fff ${data};color:red`)).toBe('background:#fff none;color:red');
  });

  it('lose what is nested, and keep what stands before it', () => {
    expect(sanitiseStylesheet('a{color:red;&:hover{background:url(x)} b{color:blue}}')).toBe('a{color:red}');
  });

  it('lose one selector of several, and keep the others', () => {
    expect(sanitiseStylesheet('a,b::before,i{color:red}')).toBe('a,i{color:red}');
  });

  it('are bounded in rules and length', () => {
    expect(sanitiseStylesheet('a{color:red}'.repeat(20_000)).length).toBe('a{color:red}'.length * 5_000);
    expect(sanitiseStylesheet(`${'a'.repeat(600_000)}{color:red}`)).toBe('');
  });

  it('of our own pass as well', () => {
    expect(stableStylesheet(BASE_STYLE)).toBe(BASE_STYLE);
    // An attribute such as `text=` counts less than any rule about its element.
    expect(BASE_STYLE).not.toMatch(/body[^}]*color:#/);
  });

  it('put into a scope reach no further', () => {
    expect(scopeStylesheet('body{margin:0}html body td,a>b{color:red}@media print{body.x p{color:red}:root{color:blue}}', 's')).toBe(
      '.s{margin:0}.s td,.s a>b{color:red}@media print{.s.x p{color:red}.s{color:blue}}',
    );
  });
});

const PIECES = [
  'a',
  '.b',
  '#c',
  '*',
  '>',
  ' ',
  ',',
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  ':',
  ';',
  '"',
  "'",
  '\\',
  '/*',
  '*/',
  '<!--',
  '-->',
  '@media',
  '@import',
  '@supports',
  'color',
  'width',
  'background',
  'font-family',
  'position',
  '--x',
  'content',
  'red',
  '1px',
  '50%',
  '#fff',
  'url(',
  'url(x)',
  'var(--x)',
  'calc(',
  '+',
  '-',
  '*',
  '/',
  '!important',
  '\\75rl(',
  '\n',
  '\0',
  '</style',
  'screen',
  'and',
  'not',
  'only',
  '1e3',
  '.5',
  '-1',
  '+2',
  'é',
  '\\',
  'u',
  'U+0-7F',
  '%',
  '&',
  '|',
];
const css = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(''));

describe('a style sheet', () => {
  it.each(['{', '(', '['])('is read the same, whatever the one before was: %s', (bracket) => {
    // Brackets that nobody opened or closed, after a text that left its own in the parser.
    for (const text of ['redurl(x)}*(', 'a)(', 'p{color:red}}*(']) {
      stableStylesheet('p{color:red}');
      const alone = stableStylesheet(text);
      stableStylesheet(bracket.repeat(DEEPEST_BRACKETS));
      expect(stableStylesheet(text)).toBe(alone);
    }
  });
});

describe('any text', () => {
  it('comes out without an address, an escape or a declaration that may not be, and the same the second time', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(css, (text) => {
        for (const clean of [
          stableStylesheet(text),
          stableDeclarations(text),
          stableStylesheet(`a{${text}}`),
          stableStylesheet(`${text}{color:red}`),
        ]) {
          expect(clean).not.toMatch(/url|\\|@import|[;{]--|var\(|<|\0|[;{](?:position|content):/i);
          expect(stableStylesheet(clean) === clean || stableDeclarations(clean) === clean).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('that came out in two lists is the same in one', () => {
    fc.assert(
      fc.property(css, css, (one, other) => {
        const joined = joinedDeclarations([stableDeclarations(one), stableDeclarations(other)]);
        expect(sanitiseDeclarations(joined)).toBe(joined);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['list-style-type:"ab"', "text-overflow:'x'", 'list-style:"ab" inside'])(
    '%s has words where none are called by them, and is left out',
    (css) => {
      expect(sanitiseDeclarations(css)).toBe('');
    },
  );
});
