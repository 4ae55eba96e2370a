import { describe, expect, it } from 'vitest';
import { parseMessage } from '../mime/entity.ts';
import { inlineTexts } from '../pictures/inline-leaves.ts';
import { base64Lines, message } from '../testing/message.ts';
import { analyse, type AnalyseInput } from './index.ts';

/** Only a browser's own reading of SVG comes to this picture: to a fast reader it is the title of another. */
const HIDDEN = '<svg><style><img title="</style><img src=https://t.test/a>"></style></svg>';
const PIXEL = '<img src="https://t.test/open?u=kN2vQx8rT4mZb1Lw9YpS3k" width="1" height="1" alt="">';

const MB = 1_000_000;
const SIZES = [0.6 * MB, 2 * MB, 10 * MB];
const PATIENCE_MS = 60_000;

const reportOf = (html: string, inlineText?: AnalyseInput['inlineText']) =>
  analyse({ documents: [{ html, base: null }], headers: [], me: [], inlineText });
const urls = (html: string) => reportOf(html).resources.map(({ url }) => url);

const many = (size: number, piece: (index: number) => string) => {
  const length = piece(10_000).length;
  return Array.from({ length: Math.ceil(size / length) }, (_, index) => piece(index)).join('');
};

/** What a parser passes over, however much of it there is. */
const PASSED_OVER: [name: string, padding: (size: number) => string][] = [
  ['a picture as data', (size) => `<img src="data:image/png;base64,${'iVBORw0K'.repeat(size / 8)}">`],
  ['an attribute', (size) => `<p title="${'x'.repeat(size)}">a</p>`],
  ['a word', (size) => 'x'.repeat(size)],
  ['a comment', (size) => `<!--${'x'.repeat(size)}-->`],
  ['a style sheet', (size) => `<style>${many(size, (index) => `.c${index}{color:red}`)}</style>`],
  ['a picture in a style', (size) => `<p style="background:url(data:image/png;base64,${'iVBORw0K'.repeat(size / 8)})">a</p>`],
];

/** What costs a parser time, so that at some length no reader goes on. */
const COSTS: [name: string, padding: (size: number) => string][] = [
  ['elements', (size) => '<p>a</p>'.repeat(size / 8)],
  ['elements in elements', (size) => '<div>'.repeat(size / 5)],
  ['tables in tables', (size) => '<table><tr><td>'.repeat(size / 15)],
  ['elements that are opened anew', (size) => `${many(size / 2, (index) => `<b a=${index}>`)}${'<p>'.repeat(size / 6)}`],
  ['attributes', (size) => `<p ${many(size, (index) => `a${index}=b `)}>a</p>`],
  ['pictures', (size) => many(size, (index) => `<img src="https://p.test/${index}.png" width="90" height="90" alt="">`)],
  ['links', (size) => many(size, (index) => `<a href="https://p.test/${index}">a</a> `)],
  ['styles', (size) => many(size, () => '<i style="background:url(a.png)">a</i>')],
  ['rules with addresses', (size) => `<style>${many(size, (index) => `.c${index}{background:url("a.png")}`)}</style>`],
  ['frames', (size) => many(size, (index) => `<iframe srcdoc="<svg></svg>${index}"></iframe>`)],
  ['comments with tags in them', (size) => `<!--${'<b>'.repeat(size / 3)}-->`],
];

describe.each(PASSED_OVER)('%s', (_, padding) => {
  it.each(SIZES)('of %d characters hides nothing', (size) => {
    const { resources, whole } = reportOf(padding(size) + HIDDEN);
    expect({ urls: resources.map(({ url }) => url), whole }).toEqual({ urls: ['https://t.test/a'], whole: true });
  });
});

it.each(COSTS)('%s hide nothing, or the report says that they may', { timeout: PATIENCE_MS }, (_, padding) => {
  for (const size of SIZES) {
    const { resources, whole, learnt } = reportOf(padding(size) + HIDDEN);
    const found = resources.some(({ url }) => url === 'https://t.test/a');
    expect(found || !whole).toBe(true);
    expect(learnt.includes('too long to be examined whole')).toBe(!whole);
  }
});

describe('what is long and says little', () => {
  it('has the tracker behind 8 MB of a picture', () => {
    expect(urls(`<img src="data:image/png;base64,${'A'.repeat(8 * MB)}">${PIXEL}`)).toEqual(['https://t.test/open?u=kN2vQx8rT4mZb1Lw9YpS3k']);
  });

  it('has the tracker in a document as data, behind 8 MB of it', () => {
    const inner = btoa(`<p title="${'x'.repeat(6 * MB)}">${PIXEL}`);
    expect(urls(`<iframe src="data:text/html;base64,${inner}"></iframe>`)).toEqual(['https://t.test/open?u=kN2vQx8rT4mZb1Lw9YpS3k']);
  });

  it('keeps trackers in the report whatever else is in it', () => {
    const pictures = many(0.5 * MB, (index) => `<img src="https://p.test/${index}.png" width="90" height="90" alt="">`);
    const { resources, whole } = reportOf(pictures + PIXEL);
    expect(resources.filter(({ grade }) => grade === 'structural').map(({ host }) => host)).toEqual(['t.test']);
    expect({ resources: resources.length, last: resources.at(-1)?.id, whole }).toEqual({ resources: 5_000, last: 4_999, whole: false });
  });

  it('is an address as it is, however long', () => {
    const url = `https://t.test/${'a'.repeat(5_000)}b${'c'.repeat(5_000)}`;
    expect(urls(`<img src="${url}">`)).toEqual([url]);
    expect(urls(`<p style="background:url(${url})">`)).toEqual([url]);
    expect(urls(`<iframe srcdoc="<img src=${url}>"></iframe>`)).toEqual([url]);
    expect(urls(`<img src=${url} title=\ufdd0>`)).toEqual([url]);
  });

  it('is examined whole where it is an ordinary letter', () => {
    expect(reportOf(`<p>Hello</p>${PIXEL}`).whole).toBe(true);
  });

  it('is examined whole where it is a letter with photographs', () => {
    const photograph = Buffer.from(Uint8Array.from({ length: 4 * MB }, (_, index) => (index * index) >> 7));
    photograph.set([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]);
    const inside = (type: string, bytes: Uint8Array) =>
      inlineTexts(
        parseMessage(message(`Content-Type: ${type}`, 'Content-ID: <a>', 'Content-Transfer-Encoding: base64', '', base64Lines(bytes))).leaves,
      );
    for (const type of ['image/jpeg', 'application/octet-stream'])
      expect(reportOf('<img src="cid:a">', inside(type, photograph))).toMatchObject({ resources: [], whole: true });
    // What is written is read, whatever it calls itself.
    const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><image href="https://t.test/a.png"/></svg>`);
    for (const type of ['image/jpeg', 'application/octet-stream', 'image/svg+xml'])
      expect(reportOf('<img src="cid:a">', inside(type, svg)).resources.map(({ url }) => url)).toEqual(['https://t.test/a.png']);
    expect(inside('text/html', photograph)('a')?.text).not.toBe('');
  });
});
