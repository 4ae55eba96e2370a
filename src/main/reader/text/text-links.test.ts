import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { violationsOf } from '../testing/invariant.ts';
import { message } from '../testing/message.ts';
import { seen } from '../testing/seen.ts';
import { addressesIn } from './text-links.ts';

const shown = (text: string) => addressesIn(text).map(({ from, to }) => text.slice(from, to));
const followed = (text: string) => addressesIn(text).map(({ address }) => address);

describe('an address in a text', () => {
  it.each([
    ['See https://a.example/b.', 'https://a.example/b'],
    ['(https://a.example/b)', 'https://a.example/b'],
    ['https://a.example/b_(c), and', 'https://a.example/b_(c)'],
    ['[1]: https://a.example/b[2]', 'https://a.example/b[2]'],
    ['"https://a.example/?q=a,b&c=d!"', 'https://a.example/?q=a,b&c=d'],
    ['<https://a.example/b>', 'https://a.example/b'],
    ['*https://a.example/b*', 'https://a.example/b'],
    ['„https://a.example/b“', 'https://a.example/b'],
    ['詳しくは「https://a.example/b」をご覧ください。', 'https://a.example/b'],
    ['https://a.example/b。', 'https://a.example/b'],
    ['https://bücher.example/straße?größe=1', 'https://bücher.example/straße?größe=1'],
    ['https://例え.example/パス', 'https://例え.example/パス'],
    ['HTTP://A.EXAMPLE', 'HTTP://A.EXAMPLE'],
    ['https://a.example:8443/#/x?y', 'https://a.example:8443/#/x?y'],
    ['Shop [https://a.example/b] now', 'https://a.example/b'],
    ['mailto:robin@a.example.', 'mailto:robin@a.example'],
    ['> quoted https://a.example/b', 'https://a.example/b'],
    ['链接:https://a.example/b', 'https://a.example/b'],
    ['请访问www.a.example', 'www.a.example'],
    ['Siehe www.a.example/b!', 'www.a.example/b'],
    ['see ...https://a.example/b', 'https://a.example/b'],
    ["www.a.example's list", 'www.a.example'],
    ['请访问https://www.shop.com请注意', 'https://www.shop.com'],
    ['网站www.school.edu.去查询', 'www.school.edu'],
    ['詳しくはwww.shop.co.jpをご覧', 'www.shop.co.jp'],
  ])('%s', (text, address) => expect(shown(text)).toEqual([address]));

  it.each(['https://', 'www.', 'a@www.b.example', 'xhttps://a.example', 'https://a.example/1234…', 'javascript:x()', 'mailto:', 'ftp'])(
    '%s is none',
    (text) => expect(shown(text)).toEqual([]),
  );

  it('that names no scheme is on the web', () => {
    expect(followed('www.a.example')).toEqual(['http://www.a.example']);
  });

  it('in angle brackets goes on in the next line', () => {
    expect(followed('<https://a.example/long\n/rest?x=1> and <URL:https://b.example/>')).toEqual([
      'https://a.example/long/rest?x=1',
      'https://b.example/',
    ]);
    expect(followed('<https://a.example/b\n> next')).toEqual(['https://a.example/b']);
  });

  it('stands where it says, in any text', () => {
    const piece = fc.constantFrom('https://', 'www.', 'a.b', '/', '(', ')', '<', '>', '\n', ' ', '.', '…', 'mailto:', '@', '。', '*', 'URL:');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const { from, to } of addressesIn(text)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
      }),
    );
  });

  it.each([
    ['<https://a\n', 20_000],
    ['www.(', 50_000],
    [')', 200_000],
    ['https://a(', 200_000],
    ['mailto:', 100_000],
    ['https://', 100_000],
  ])('is found in time, however much of nothing is around it: %s', (piece, times) => {
    expect(addressesIn(`https://a${piece.repeat(times)}`).length).toBeLessThanOrEqual(1_000);
    const word = `https://a${piece.repeat(300)} `;
    expect(addressesIn(word.repeat(1_000)).length).toBeLessThanOrEqual(1_000);
  });
});

describe('the links of a message in plain text', () => {
  const text = 'See https://click.shop.example/?u=1 (or www.shop.example).\n';
  const letter = message('Content-Type: text/plain; charset=utf-8', '', text);

  it('are links of its report, and stand in its text', () => {
    const { text: words, textLinks, report } = seen(letter);
    expect(report.links.map(({ url }) => url)).toEqual(['https://click.shop.example/?u=1', 'http://www.shop.example/']);
    expect(textLinks.map(({ from, to, link }) => [words.slice(from, to), link])).toEqual([
      ['https://click.shop.example/?u=1', 0],
      ['www.shop.example', 1],
    ]);
  });

  it('are links beside HTML as well', () => {
    const both = message(
      'Content-Type: multipart/mixed; boundary=a',
      '',
      '--a',
      'Content-Type: text/html',
      '',
      '<p>Hello</p>',
      '--a',
      'Content-Type: text/plain',
      '',
      `a <b> ${text}`,
      '--a--',
    );
    const { body } = seen(both);
    const html = body.kind === 'html' ? body.html : '';
    expect(html).toContain('a &lt;b&gt; See <a href="link/0" rel="noreferrer noopener">https://click.shop.example/?u=1</a> (or <a href="link/1"');
    expect(violationsOf(html)).toEqual([]);
  });

  it('are those of the text that is shown: what it says of an address that was cut short leads nowhere', () => {
    const long = `https://shop.example/${'x'.repeat(300)}`;
    const html = message('Content-Type: text/html', '', `<a href="${long}">Shop</a> <a href="https://shop.example/a">b</a>`);
    const { text: words, textLinks } = seen(html, { as: 'text' });
    expect(textLinks.map(({ from, to }) => words.slice(from, to))).toEqual(['https://shop.example/a']);
  });
});
