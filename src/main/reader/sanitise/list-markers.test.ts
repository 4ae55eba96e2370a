import { expect, it } from 'vitest';
import { sanitisedDocument } from '../testing/sanitised.ts';
import { withMarkersInSheet } from './list-markers.ts';

const inSheet = (css: string) => /<style>(.*?)<\/style>/.exec(sanitisedDocument(`<style>${css}</style><ul class="i"><li>x</ul>`))?.[1];

it.each([
  ['ul{list-style-position:inside}', 'ul{list-style:disc inside}'],
  ['td ol.x{list-style-position:inside;padding:0}', 'td ol.x{list-style:decimal inside}td ol.x{padding:0}'],
  ['.i{list-style-position:inside}', 'ul.i{list-style:disc inside}ol.i{list-style:decimal inside}'],
  ['div>.i,p{list-style-position:inside}', 'div>ul.i{list-style:disc inside}div>ol.i{list-style:decimal inside}'],
  ['ul{list-style-type:square;list-style-position:inside}', 'ul{list-style:square inside}ul{list-style-type:square}'],
  ['@media print{ul{list-style-position:inside}}', '@media print{ul{list-style:disc inside}}'],
  ['li{list-style-position:inside;color:red}', 'li{color:red}'],
  ['ul{list-style-position:outside;color:red}', 'ul{color:red}'],
])('%s is written %s', (css, expected) => expect(inSheet(css)).toBe(expected));

it('hostile sheets cost no time', () => {
  for (const piece of [
    'ul{list-style-position:inside}',
    'ul ul,{list-style-position:inside}',
    'list-style-position:inside;',
    'a{',
    '.a,',
    ' >',
    '{}',
  ])
    expect(withMarkersInSheet(`list-style-position${piece.repeat(10_000)}{list-style-position:inside}`)).toBeTypeOf('string');
});
