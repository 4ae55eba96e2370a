import { describe, expect, it } from 'vitest';
import { analyse } from './index.ts';

const UUID = '6a1d8b1e-7c2f-4f3a-9b4c-5d6e7f8091a2';
const HASH = '6a1d8b1e7c2f4f3a9b4c5d6e7f8091a2';
const TOKEN = 'kN2vQx8rT4mZb1Lw9Yp3Hs6D';

/** The grade of a picture without a size after all of the text. */
function gradeOf(url: string, before = ''): string | undefined {
  const html = `<p>Dear reader, this is what is new.</p>${before}<p>With kind regards, the shop.</p><img src="${url}" alt="">`;
  return analyse({ documents: [{ html, base: null }], headers: [], me: [] }).resources[0]?.grade;
}

describe('a picture without a size at the end of a message', () => {
  it.each([
    ['its path', `https://shop.test/track/${TOKEN}`],
    ['its host', `https://o.shop.test/${TOKEN}`],
    ['a parameter that means a person', `https://shop.test/lists/t.php?u=${HASH}`],
    ['a letter and a token', `https://img.shop.test/e/${TOKEN}`],
    ['a token longer than a name', `https://images.shop.test/img/${TOKEN.repeat(5)}`],
  ])('is a tracker by %s', (_, url) => {
    expect(gradeOf(url)).toBe('structural');
  });

  it('is a tracker by the token of the link that unsubscribes', () => {
    expect(gradeOf(`https://shop.test/picture/of/${TOKEN}`, `<a href="https://shop.test/unsubscribe/${TOKEN}">Unsubscribe</a>`)).toBe('structural');
  });

  it('is a tracker on a host that a service runs', () => {
    expect(gradeOf(`https://post.shop.test/aa/bb/${TOKEN}`, `<a href="https://post.shop.test/ls/click?upn=u001.${TOKEN}${TOKEN}">More</a>`)).toBe(
      'named',
    );
  });

  it.each([`https://shop.test/picture/of/${TOKEN}`, `https://shop.test/web/image/logo.png?access_token=${UUID}`])(
    'is asked about where only its token is odd: %s',
    (url) => {
      expect(gradeOf(url)).toBe('suspected');
    },
  );

  it('is asked about where a file has an odd name and nothing to say', () => {
    expect(gradeOf(`https://cdn.shop.test/creative/8812/${HASH}.gif`)).toBe('suspected');
  });

  it.each([
    `https://support.shop.test/attachments/token/${TOKEN}/?name=image001.png`,
    `https://github.com/user-attachments/assets/${UUID}`,
    `https://app.shop.test/rails/active_storage/blobs/redirect/eyJfcmFpbHMi${TOKEN}--${HASH}/logo.png`,
    `https://shop.test/getmedia/${UUID}/banner.aspx?width=600&height=200`,
    `https://docs.google.com/uc?id=0${TOKEN}&export=download`,
    `https://images.shop.test/eyJidWNrZXQi${TOKEN}${TOKEN}`,
    `https://img.shop.test/${TOKEN}/w:600/aHR0cHM6Ly9zaG9wLnRlc3QvYS5qcGc`,
    `https://cdn.shop.test/view/2024-05-01/${HASH}.png?v=3`,
  ])('is a picture where such are kept: %s', (url) => {
    expect(gradeOf(url)).not.toBe('structural');
    expect(gradeOf(url)).not.toBe('named');
  });

  it('is a tracker where such are kept, if it counts openings', () => {
    expect(gradeOf(`https://shop.test/attachments/open/${TOKEN}`)).toBe('structural');
  });
});
