import { expect, it } from 'vitest';
import { analyse } from './index.ts';

const PICTURE = '<img src="https://cdn.shop.test/banner.png" width="600" height="200">';

const isSeen = (css: string, around: (picture: string) => string) =>
  analyse({ documents: [{ html: `<style>${css}</style><p>Hello</p>${around(PICTURE)}`, base: null }], headers: [], me: [] }).resources[0]?.visible;

const inBox = (picture: string) => `<div class="box sm:hide w-1/2"><i>${picture}</i></div>`;

it.each([
  '.box{i{display:none}}',
  '.box{& i{display:none}}',
  '.box{color:red;&.w-1\\/2{display:none}}',
  '.a,.box{> i{display:none}}',
  '.box{.x{color:red}display:none}',
  '.box{@media screen{display:none}}',
  '.sm\\:hide{display:none}',
  '.\\73m\\:hide i{display:none}',
])('%s hides what is in the box', (css) => {
  expect(isSeen(css, inBox)).toBe(false);
});

it.each([
  '.menu{i{display:none}}',
  '.menu{& i,b{display:none}}',
  '.box{&.x{display:none}}',
  '.box{@media print{display:none}}',
  '.box{@starting-style{display:none}}',
  '@container (width>1px){.box{display:none}}',
  '.smhide{display:none}',
])('%s hides nothing of it', (css) => {
  expect(isSeen(css, inBox)).toBe(true);
});
