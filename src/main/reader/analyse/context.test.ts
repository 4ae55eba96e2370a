import { expect, it } from 'vitest';
import { analyse } from './index.ts';

const FOLDER = 'https://e.shop.test/b/sfTX6peiFBcTAZxgKJ0_BTGQkUYlNfel';
const gradesOf = (html: string) => analyse({ documents: [{ html, base: null }], headers: [], me: [] }).resources.map(({ grade }) => grade);

it('a token that only backgrounds share is the reader’s', () => {
  const html = `<style>.open{background-image:url(${FOLDER}/open.gif)}@media (max-width:600px){.open{background-image:url(${FOLDER}/phone.gif)}}
    @media (prefers-color-scheme:dark){.open{background-image:url(${FOLDER}/dark.gif)}}</style><div class="open"><p>Hello</p></div>
    <div style="height:1px;background-image:url(${FOLDER}/foot.gif)"></div>`;
  expect(gradesOf(html)).toEqual(['suspected', 'suspected', 'suspected', 'structural']);
});

it('a token that pictures to look at share is the sender’s', () => {
  const html = ['logo.png', 'hero.jpg', 'team.jpg', 'map.png'].map((name) => `<p>Hello</p><img src="${FOLDER}/${name}" width="300" height="80">`);
  expect(gradesOf(`${html.join('')}<img src="${FOLDER}/line.gif" width="600" height="1"><p>Bye</p>`)).toEqual(Array(5).fill('none'));
});
