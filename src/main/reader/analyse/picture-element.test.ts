import { expect, it } from 'vitest';
import { analyse } from './index.ts';

const URL = 'https://img.shop.test/e/6a1d8b1e7c2f4f3a9b4c5d6e7f8091a2';
const gradesOf = (picture: string) =>
  analyse({
    documents: [{ html: `<p>Dear reader, this is what is new.</p>${picture}<p>With kind regards, the shop.</p>`, base: null }],
    headers: [],
    me: [],
  }).resources.map(({ grade, evidence }) => [grade, evidence[0]?.sentence]);

it('a source is drawn in the size of the image beside it', () => {
  expect(gradesOf(`<picture><source srcset="${URL}"><img src="data:," width="1" height="1"></picture>`)).toEqual([['structural', '1 × 1 pixel.']]);
});

it('a source is hidden with the image beside it', () => {
  expect(gradesOf(`<picture><source srcset="${URL}"><img src="data:," style="display:none"></picture>`)).toEqual([
    ['structural', 'Hidden by CSS (display: none).'],
  ]);
});

it('a source of an image that can be seen can be seen', () => {
  const photo = 'https://img.shop.test/photos/beach.jpg';
  expect(gradesOf(`<picture><source srcset="${photo}"><img src="${photo}" width="600" height="300"></picture>`)).toEqual([['none', undefined]]);
});

it('what a filter makes transparent is hidden', () => {
  const grade = (value: string) => gradesOf(`<img src="${URL}" width="60" height="60" style="filter:${value}">`)[0]?.[0];
  expect([grade('opacity(0)'), grade('blur(2px) opacity(1%)'), grade('opacity(80%)'), grade('grayscale(1)')]).toEqual([
    'structural',
    'structural',
    'suspected',
    'suspected',
  ]);
});
