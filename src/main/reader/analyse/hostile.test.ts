import { describe, expect, it } from 'vitest';
import { Effort } from './effort.ts';
import { readMarkup } from './elements.ts';
import { analyse } from './index.ts';

/** Long enough that a search which takes quadratic time outlasts the test. */
const LENGTH = 200_000;

const LAST = 'https://end.test/pixel.gif';

const run = (piece: string) => piece.repeat(LENGTH / piece.length);

const resourcesOf = (html: string) =>
  analyse({ documents: [{ html, base: null }], headers: [], me: ['anna@example.org'] }).resources.map(({ url }) => url);

const PIECES = ['a', 'a-', '%41', '/', '@', 'a@b.', '.', 'x.y.', ' ', '\t', '&a=', '*a', 'aHR0c', '/https://x/', ':is(', '{', 'a,', '(', '-1x', '\0'];

describe('a message that is made to take time is read to its end', () => {
  it.each(PIECES)('%j, in a URL', (piece) => {
    const found = resourcesOf(`<img src="https://h.test/${run(piece)}!"><img src="https://h.test/o?u=${run(piece)}!"><img src="${LAST}">`);
    expect(found).toContain(LAST);
  });

  it.each(PIECES)('%j, in a style sheet, a style and a class', (piece) => {
    const text = run(piece);
    const found = resourcesOf(`<style>${text} .a{width:1px}</style><p class="${text}" style="width:${text}">a</p><img src="${LAST}">`);
    expect(found).toContain(LAST);
  });

  it.each(['<div>', '<svg>', '<math><mi>', '<table><td>', '<b style="width:1em">', '<a href="https://a.test/">'])('%s, nested', (piece) => {
    expect(resourcesOf(`${run(piece)}<img src="${LAST}">`)).toContain(LAST);
  });

  it.each([...PIECES, '<b>a</b>', '<i style="color:red">.</i><i>a</i>', '<br>', '<!-- -->', '</a><a href="https://a.test/">a.b'])(
    '%j, in a link',
    (piece) => {
      expect(resourcesOf(`<a href="https://a.test/">${run(piece)}!</a><img src="${LAST}">`)).toContain(LAST);
    },
  );

  it('rules of which each is compared with each element', () => {
    const rules = Array.from({ length: 3_000 }, (_, index) => `.r${index} .s b{width:1px}`).join('');
    expect(resourcesOf(`<style>${rules}</style>${'<i><b>'.repeat(20_000)}<img src="${LAST}">`)).toEqual([LAST]);
  });
});

const IMG = '<img src="https://h.test/b" style=';
const svgPicture = (index: number) => `<img src="data:image/svg+xml,<svg><image href='https://h.test/${index}'/></svg>">`;
const bomb = (index: number) =>
  `<iframe src="data:text/xml,<!DOCTYPE r${index} [<!ENTITY a '${'a'.repeat(100)}'><!ENTITY b '${'%26a;'.repeat(100)}'><!ENTITY c '${'%26b;'.repeat(90)}'>]><r>%26c;</r>"></iframe>`;

describe('what only needs much time where it nearly fits is read to its end', () => {
  it.each([
    ['a length of digits without end', `${IMG}"width:${run('1')}x!">`],
    ['a font of digits without end', `<a href="https://h.test/" style="font:${run('1')}!">a</a>`],
    ['white space in a declaration', `${IMG}"width:a${run(' ')}b">`],
    ['strings in functions that are left open', `<style>p{background:${'f("a'.repeat(LENGTH)}</style>`],
    ['letters in an expression', `<p style="width:expression('${run('a')} x')">a</p>`],
    ['commas in a srcset', `<img srcset="x${run(',')}y"><img srcset="x${run(',')}y,">`],
    ['addresses with escapes that are left open', `<style>${run('a{b:u\\rl(')}</style>`],
    [
      'a word with a capital at its end',
      `<img src="https://h.test/?u=x-${'a'.repeat(4_000)}A"><a href="https://h.test/?u=x-${'a'.repeat(4_000)}A">a</a>`,
    ],
    ['equals signs in a token', `<img src="https://h.test/?x=${run('=')}a">`],
    ['labels of a host that no DNS has', `<img src="https://${run('s3.')}test/"><a href="https://${run('a.')}test/">a</a>`],
  ])('%s', (_, html) => expect(resourcesOf(`${html}<img src="${LAST}">`)).toContain(LAST));

  it('documents in documents that grow while they are read', () => {
    const html = Array.from({ length: 300 }, (_, index) => bomb(index)).join('');
    const { resources, whole } = analyse({ documents: [{ html: `<img src="${LAST}">${html}`, base: null }], headers: [], me: [] });
    expect(resources.map(({ url }) => url)).toContain(LAST);
    expect(whole).toBe(false);
  });

  it('drawings, each of which is read in four ways', () => {
    const html = Array.from({ length: 20_000 }, (_, index) => svgPicture(index)).join('');
    const { resources } = analyse({ documents: [{ html: `${html}<img src="${LAST}">`, base: null }], headers: [], me: [] });
    expect(resources.length).toBeLessThan(5_000);
    expect(resources.map(({ url }) => url)).toContain(LAST);
  });
});

describe('elements that are nested without end', () => {
  it('become siblings where a browser makes them so, and keep their place', () => {
    const { elements, source } = readMarkup(`${'<div>'.repeat(5_000)}<img src=a>${'</div>'.repeat(5_000)}<p>`, {
      xml: null,
      restore: (value) => value,
      effort: new Effort(),
    });
    const image = elements.find(({ tag }) => tag === 'img');
    expect(elements).toHaveLength(5_002);
    expect(source.slice(image?.start, image?.end)).toBe('<img src=a>');
    let depth = 0;
    for (let at = image?.parent; at; at = at.parent) depth++;
    expect(depth).toBe(512);
  });
});
