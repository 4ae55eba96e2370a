import { expect, it } from 'vitest';
import { analyse } from './index.ts';

const urls = (html: string) =>
  analyse({ documents: [{ html, base: null }], headers: [], me: [] })
    .resources.map(({ url }) => url)
    .toSorted();
const image = (name: string) => `<img src=https://x.test/${name}>`;
const at = (...names: string[]) => names.map((name) => `https://x.test/${name}`);

it('what stands in noscript is asked for by programs without scripts, and what stands behind its end as text by those with', () => {
  expect(urls(`<noscript>${image('1')}</noscript>`)).toEqual(at('1'));
  expect(urls(`<noscript><p title="</noscript>${image('2')}">x</p></noscript>`)).toEqual(at('2'));
  expect(urls(`<noscript><p title=">" alt='</noscript>${image('6')}'>x</p></noscript>`)).toEqual(at('6'));
  expect(urls(`<noscript><style></noscript>${image('7')}</style></noscript>`)).toEqual(at('7'));
  expect(urls(`<noscript><!--</noscript>${image('8')}--></noscript>`)).toEqual(at('8'));
});

it('a style sheet in SVG is read as two readers read it', () => {
  expect(urls(`<svg><style><img title="</style>${image('3')}">${image('4')}</style></svg>`)).toEqual(at('3', '4'));
});

it('what is text in noscript and text in SVG is neither to a scanner that knows scripts and no SVG', () => {
  expect(urls(`<noscript><p title="</noscript><svg><![CDATA[<svg><desc>${image('6')}</svg>]]></svg>"></p></noscript>`)).toEqual(at('6'));
});

it('the same picture in two readings is one', () => {
  expect(urls(`<noscript>a</noscript>${image('5')}<svg></svg>`)).toEqual(at('5'));
});
