import { expect, it } from 'vitest';
import { analyse } from './index.ts';

const UUID = '6a1d8b1e-7c2f-4f3a-9b4c-5d6e7f8091a2';
const HASH = '6a1d8b1e7c2f4f3a9b4c5d6e7f8091a2';

/** The grade of a picture between the paragraphs of a message, or after all of them. */
const gradeOf = (picture: string, at?: 'between' | 'last'): string | undefined => gradesOf(picture, at)[0];

function gradesOf(picture: string, at: 'between' | 'last' = 'between'): string[] {
  const html = `<p>Dear reader, this is what is new.</p>${at === 'between' ? picture : ''}<p>With kind regards, the shop.</p>${at === 'last' ? picture : ''}`;
  return analyse({ documents: [{ html, base: null }], headers: [], me: [] }).resources.map(({ grade }) => grade);
}

it.each([
  ['a line under a UUID', `https://image.e.shop.test/lib/fe8e15707664037d7c/m/1/${UUID}.png`, 600, 2],
  ['a line under a hash, in no common folder', `https://i.shop.test/x/${HASH}.gif`, 560, 1],
  ['a gap under a number', 'https://cdn.shop.test/e/2927146168626.gif', 1, 30],
  ['a line under a ULID', 'https://cdn.shop.test/e/1701234567890_divider_01HKN2VQX8RT4MZB1W9YP3HS6D.png', 560, 2],
  ['a line in a folder under a UUID', `https://shop.test/dam/jcr:${UUID}/line.gif`, 580, 1],
  ['a line that a server draws', 'https://cdn.shop.test/is/image/shop/line_grey?wid=600&hei=2&fmt=png', 600, 2],
])('%s is layout', (_, url, width, height) => {
  expect(gradeOf(`<img src="${url}" width="${width}" height="${height}">`)).toBe('none');
});

it.each([
  ['a text longer than a name', 'https://i.shop.test/v/kN2vQx8rT4mZb1Lw9Yp3Hs6DkN2vQx.gif'],
  ['a random folder', 'https://i.shop.test/kN2vQx8rT4mZb1Lw9Yp3Hs6D/line.png'],
  ['a path that counts openings', `https://i.shop.test/open/${HASH}.gif`],
  ['a parameter', `https://i.shop.test/line.gif?r=${HASH}`],
  ['a host of one reader’s own', 'https://kn2vqx8rt4mzb1lw9yp3hs6d.px.shop.test/line.png'],
])('a line with %s is a tracker', (_, url) => {
  expect(gradeOf(`<img src="${url}" width="600" height="1">`)).toBe('structural');
});

it('a line with the token of the link that unsubscribes is a tracker', () => {
  const link = `<a href="https://shop.test/unsubscribe/${HASH}">Unsubscribe</a>`;
  expect(gradeOf(`<img src="https://i.shop.test/x/${HASH}.gif" width="560" height="1">${link}`)).toBe('structural');
});

it('a picture that Outlook alone leaves out is a picture', () => {
  expect(gradeOf(`<img src="https://i.shop.test/x/${HASH}.gif" width="600" style="display:block;mso-hide:all">`)).toBe('none');
});

it('a picture of the layout for telephones is judged as if it were seen', () => {
  const style = 'style="display:none"';
  expect(gradeOf(`<img src="https://d2k3j4l5m6n7o8.cloudfront.net/hero-mobile.jpg" width="320" ${style}>`)).toBe('none');
  const folded = 'style="display:none;max-height:0;overflow:hidden;mso-hide:all"';
  expect(gradeOf(`<img src="https://image.e.shop.test/lib/fe8e15707664037d7c/m/1/${UUID}.jpg" width="320" ${folded}>`)).toBe('none');
  const pixel = 'style="display:none" height="1"';
  expect(gradeOf(`<img src="https://shop.test/images/${HASH}.png" width="320" ${pixel}>`)).toBe('structural');
  expect(gradeOf(`<img src="https://i.shop.test/${HASH}0a1b2c3d/hero-mobile.jpg" width="320" ${style}>`)).toBe('suspected');
  expect(gradeOf(`<img src="https://i.shop.test/d/${HASH}.png" width="320" ${style}>`)).toBe('structural');
});

it('a dot between the words is a spacer where pictures to look at lie beside it', () => {
  const folder = 'https://image.e.shop.test/lib/fe8e15707664037d7c/m/1';
  const others = ['a', 'b', 'c'].map((name) => `<img src="${folder}/${name}.jpg" width="300" height="200">`).join('');
  const dot = `<img src="${folder}/${UUID}.gif" width="1" height="1">`;
  const html = (end: string) => `<p>Dear reader.</p>${dot}<p>More.</p>${others}<p>Bye.</p>${end}`;
  const gradesOf = (text: string) => analyse({ documents: [{ html: text, base: null }], headers: [], me: [] }).resources.map(({ grade }) => grade);
  expect(gradesOf(html(''))).toEqual(['none', 'none', 'none', 'none']);
  expect(gradesOf(`<p>Dear reader.</p>${others}<p>Bye.</p>${dot}`)).toEqual(['none', 'none', 'none', 'structural']);
});

it('where files lie a path is nobody’s form', () => {
  expect(gradeOf(`<img src="https://s3.amazonaws.com/shop.test/email/${HASH}.gif" width="2" height="2">`)).toBe('structural');
});

it('a dot under a code is a tracker after all of the text, and a spacer between', () => {
  const dot = (url: string) => `<img src="${url}" width="1" height="1">`;
  expect(gradeOf(dot('https://news.shop.test/newsimg/383472/logo.gif'), 'last')).toBe('structural');
  expect(gradeOf(dot('https://t.shop.test/i/409nkp49/8owdesgt.gif'), 'last')).toBe('structural');
  expect(gradeOf(dot('https://news.shop.test/newsimg/383472/logo.gif'))).toBe('none');
  expect(gradeOf(dot('https://shop.test/newsletter/images/383472/dot.gif'), 'last')).toBe('none');
  expect(gradeOf(dot('https://shop.test/mail/20240501/spacer.gif'), 'last')).toBe('none');
});

it.each(['mailopen.ashx?id=48392', 'trackopen?i=349724', 'emailread.aspx?c=12&m=80266', 'open/4249122', 'eu1_read_tracker/48392167'])(
  'a program that is called for counting needs no size at the end of a message: %s',
  (path) => {
    expect(gradeOf(`<img src="https://shop.test/${path}" alt="">`, 'last')).toBe('structural');
  },
);

it.each(['images/open.png', 'openings/berlin?w=300', 'opened-box.jpg?v=48392'])('a picture without a size is none for its name: %s', (path) => {
  expect(gradeOf(`<img src="https://shop.test/${path}" alt="">`, 'last')).toBe('none');
});

it('a code that is read at a door is its reader’s', () => {
  expect(gradeOf(`<img src="https://tickets.shop.test/qr/${UUID}.png" width="200" height="200">`)).toBe('suspected');
  expect(gradeOf('<img src="https://barcode.shop.test/img?code=6817715501404837&type=code128" width="300" height="80">')).toBe('suspected');
  expect(gradeOf('<img src="https://shop.test/img/qr/app-store.png?v=1701234567" width="100" height="100">')).toBe('none');
});

it('the folder of pictures, without the name of one, is layout between words', () => {
  const photo = '<img src="https://ws.shop.test/images/2015/1/montage.jpg" width="550" height="393">';
  const grade = (at: 'between' | 'last', folder: string) => gradesOf(`${photo}<img src="${folder}" width="22" height="1">`, at)[1];
  expect(grade('between', 'https://ws.shop.test/images/2015/1/')).toBe('none');
  expect(grade('between', 'https://ws.shop.test/images/2015/2/')).toBe('structural');
  expect(grade('last', 'https://ws.shop.test/images/2015/1/')).toBe('structural');
});
