import { expect, it } from 'vitest';
import { sanitisedDocument as sanitised } from '../testing/sanitised.ts';

const sheetOf = (css: string, body: string) => /<style>(.*?)<\/style>/.exec(sanitised(`<style>${css}</style>${body}`))?.[1] ?? '';
const paragraphs = (count: number) => '<p>x</p>'.repeat(count);

it('rules that have each of thousands of elements compared with all before it are left out, and the others stay', () => {
  expect(sheetOf('i~p{color:red}b~i,p+p{color:blue}p{margin:0}', paragraphs(20_000))).toBe('b~i,p+p{color:blue}p{margin:0}');
  expect(sheetOf('p~p{color:red}', paragraphs(200))).toBe('p~p{color:red}');
});

it('selectors are kept as long as there is room for what they cost', () => {
  const many = Array.from({ length: 100 }, (_, rule) =>
    Array.from({ length: 190 }, (_, at) => `p:not(.c${rule}x${at}):empty`)
      .join(',')
      .concat('{color:red}'),
  ).join('');
  const kept = sheetOf(`${many}.last{color:blue}`, paragraphs(20_000)).match(/:empty/g)?.length ?? 0;
  expect(kept).toBeGreaterThan(300);
  expect(kept).toBeLessThan(3_000);
  expect(sheetOf(`${many}.last{color:blue}`, paragraphs(20_000))).toMatch(/\.last\{color:blue\}$/);
  expect(sheetOf(many, paragraphs(100)).match(/:empty/g)).toHaveLength(19_000);
});

it('text flows in columns, but not in columns of columns of columns', () => {
  expect(sheetOf('div{columns:2;color:red}', `${'<div>'.repeat(4)}x`)).toBe('div{columns:2;color:red}');
  expect(sheetOf('div{columns:2;color:red}@media print{p{column-count:3}}', `${'<div>'.repeat(20)}x`)).toBe('div{color:red}');
  const inline = sanitised('<div style="column-width:9em;color:red;column-gap:1px">'.repeat(20));
  expect(inline).not.toContain('column-width');
  expect(inline).toContain('color:red;column-gap:1px');
});

it('cells reach over as many columns as any real table has', () => {
  const row = '<tr><td colspan="1000" rowspan="65534">x</td></tr>';
  expect(sanitised(`<table>${row.repeat(50)}</table>`).match(/colspan/g)).toHaveLength(50);
  expect(sanitised(`<table>${row.repeat(5_000)}</table>`).match(/colspan/g)).toHaveLength(100);
});

it('what has more shadows than anybody sees has none', () => {
  const shadows = (count: number) => `color:red;box-shadow:${Array(count).fill('0 0 9px rgba(0,0,0,.5)').join(',')}`;
  expect(sanitised(`<p style="${shadows(8)}">x</p>`)).toContain('box-shadow');
  expect(sanitised(`<p style="${shadows(9)}">x</p>`)).toContain('<p style="color:red">');
});

it('a text as long as a library is not filled from edge to edge', () => {
  const long = `<p align="justify" style="text-align:justify;color:red">${'lorem ipsum '.repeat(50_000)}</p>`;
  const html = sanitised(`<style>p{text-align:justify!important;margin:0}</style>${long}`);
  expect(html).not.toContain('justify');
  expect(html).toContain('p{margin:0}');
  expect(html).toContain('<p style="color:red">');
  expect(sanitised('<style>p{text-align:justify}</style><p align="justify">x</p>').match(/justify/g)).toHaveLength(2);
});

it('a grid has gaps where its parts leave some', () => {
  expect(sheetOf('p{grid-auto-flow:column dense}b{grid-auto-flow:dense;color:red}', '<p>x</p>')).toBe('p{grid-auto-flow:column}b{color:red}');
});
