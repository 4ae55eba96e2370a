import { expect, it } from 'vitest';
import { analyse } from './index.ts';

const gradeOf = (url: string) =>
  analyse({ documents: [{ html: `<p>Hello</p><img src="${url}" width="600" height="200"><p>Bye</p>`, base: null }], headers: [], me: [] })
    .resources[0]?.grade;

const UUID = '2759a725-b741-4a7e-afd5-60b38e5cf0dc';
const HEX = '8da245157ac33576937fe0a1bb1fc41c';

it.each([
  `https://www.museum.example/dam/jcr:${UUID}/logo.png`,
  `https://www.museum.example/adobe/assets/urn:aaid:aem:${UUID}/as/hero.jpg?width=600`,
  'https://www.dropbox.com/scl/fi/bbjt0bstds2zt8jvzbz8/hero.jpg?rlkey=qafnpp5q1igbuvsocfu81zpp9&raw=1',
  'https://acme.file.force.com/file-asset-public/logo?oid=00DeETlWVrO0vl8&height=60&width=200',
  `https://cdn.builder.io/api/v1/image/assets%2F${HEX}%2F${HEX}?width=600`,
  'https://cdn.brandfolder.io/hZJK8Osx/at/a0LmktyY8lE5SMUf9GGIEnBK/logo.png',
  'https://cdn.gifo.wisestamp.com/im/sh/dS9xFwGKtCCh-VvegH9WLrDiv3sCC8rMH8LHgwazLWuDZi8G3hEj9gvc3FqlhbV/circle.png',
])('%s is named for what it shows', (url) => expect(gradeOf(url)).toBe('none'));

it.each([
  `https://www.museum.example/for/${UUID}/logo.png`,
  `https://www.museum.example/logo.png?r=urn:${HEX}`,
  `https://notdropbox.com/scl/fi/${HEX}/logo.png`,
])('%s may be named for who reads', (url) => expect(gradeOf(url)).toBe('suspected'));
