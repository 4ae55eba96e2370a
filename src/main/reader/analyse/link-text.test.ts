import { describe, expect, it } from 'vitest';
import { analyse } from './index.ts';

const linkOf = (inner: string, before = '') => {
  const html = `${before}<a href="https://evil.test/">${inner}</a>`;
  const [link] = analyse({ documents: [{ html, base: null }], headers: [], me: [] }).links;
  return link;
};
const SHOWS = 'The text shows mybank.com, but the link leads to evil.test.';

describe('a link that is read as another site is warned of', () => {
  it.each([
    ['with words that are not displayed', 'mybank<span style="display:none">x y</span>.com'],
    ['with words that are not visible', 'mybank<span style="visibility:hidden">x y</span>.com'],
    ['with words without size', 'mybank<span style="font-size:0">x y</span>.com'],
    ['with words of a size that is computed', 'mybank<span style="font-size:calc(0px)">x y</span>.com'],
    ['with words of a size in the shorthand', 'mybank<span style="font:0/0 a">x y</span>.com'],
    ['with words without size beside a size', '<span style="font-size:0">x y<b style="font-size:14px">mybank.com</b></span>'],
    ['with words of no size in per cent', 'mybank<span style="font-size:0%">x y</span>.com'],
    ['with words that are transparent', 'mybank<span style="color:transparent">x y </span>.com'],
    ['with words as white as the page', '<font color="#0000ee">mybank</font><font color="#fffffe">x y </font><font color="#0000ee">.com</font>'],
    ['with a box that has no room', 'mybank<span style="display:inline-block;max-width:0;overflow:hidden">x y</span>.com'],
    ['with more that is hidden than anybody reads', `<span style="display:none">${'x '.repeat(400)}</span>mybank.com`],
    ['in blocks that stand in a line', '<div style="display:inline">mybank</div><div style="float:left">.com</div>'],
    ['in boxes from the right', ['.com', 'bank', 'my'].map((text) => `<span style="float:right">${text}</span>`).join('')],
    ['in a row that runs backwards', '<div style="display:flex;flex-direction:row-reverse"><i>.com</i><i>bank</i><i>my</i></div>'],
    ['in small letters that were capitals', '<span style="text-transform:lowercase">mybank.Com</span>'],
    ['below words on a line of their own', 'Sign in at<br>mybank.com'],
    ['below a block', '<p>Sign in at</p><p>mybank.com</p>'],
    ['as the words of a picture', '<img src="cid:logo" alt="mybank.com">'],
    ['also where another program shows more', 'mybank.com<span style="display:none"> or help</span>'],
  ])('%s', (_, inner) => expect(linkOf(inner)?.warnings).toEqual([SHOWS]));

  it('by a style sheet', () => {
    expect(linkOf('mybank<b class="h">x y</b>.com', '<style>.h{font-size:1px}</style>')?.warnings).toEqual([SHOWS]);
  });

  it('by a name that only capitals make a site of', () => {
    expect(linkOf('<span style="text-transform:lowercase">mybank.Info</span>')?.warnings).toEqual([
      'The text shows mybank.info, but the link leads to evil.test.',
    ]);
    expect(linkOf('mybank.Info')?.warnings).toEqual([]);
  });
});

describe('a link is called', () => {
  it.each([
    ['by what is read of it', 'See <span style="display:none">x</span>more', 'See more'],
    ['by lines of their own', 'Visit us<br>today', 'Visit us today'],
    ['by what is hidden, where that is all', '<span style="display:none">Menu</span>', 'Menu'],
    ['by its pictures', '<img src="cid:a" alt="Logo"> Home', 'Logo Home'],
  ])('%s', (_, inner, text) => {
    expect(linkOf(inner)?.text).toBe(text);
    expect(linkOf(inner)?.warnings).toEqual([]);
  });

  it('by its attributes, where it has no words', () => {
    const html = '<a href="https://a.test/" title="Home"><img src="cid:a"></a><map><area href="https://b.test/" alt="South"></map>';
    expect(analyse({ documents: [{ html, base: null }], headers: [], me: [] }).links.map(({ text }) => text)).toEqual(['Home', 'South']);
  });
});

it('right-to-left text with a name of its own site is nothing to warn of', () => {
  expect(linkOf('<span dir="rtl">\u05db\u05e0\u05d9\u05e1\u05d4 \u05dc-evil.test <b>\u05e2\u05db\u05e9\u05d9\u05d5</b></span>')?.warnings).toEqual(
    [],
  );
});

describe('a text that shows another site deceives', () => {
  const deceits = (hrefs: readonly string[]) => {
    const html = hrefs.map((href) => `<a href="${href}">mybank.com</a>`).join('');
    return analyse({ documents: [{ html, base: null }], headers: [], me: [] }).links.filter(({ deceit }) => deceit !== undefined).length;
  };

  it('unless the message lists what a host has', () => {
    expect(deceits(['https://evil.test/login', 'https://evil.test/help', 'https://evil.test/1'])).toBe(3);
    expect(deceits([1, 2, 3].map((page) => `https://news.test/${page}/what-banks-do`))).toBe(0);
    expect(deceits(['a1', 'b2', 'c3'].map((code) => `https://counted.test/l.php?id=${code}`))).toBe(0);
  });
});

it('a letter to the reader tells nobody who reads it, and one about them does', () => {
  const warnings = (href: string) => {
    const documents = [{ html: `<a href="${href}">Ada</a>`, base: null }];
    return analyse({ documents, headers: [], me: ['ada@home.test'] }).links[0]?.warnings;
  };
  expect(warnings('mailto:Ada@home.test')).toEqual([]);
  expect(warnings('mailto:list@firm.test?subject=unsubscribe%20ada@home.test')).toEqual(['Holds your e-mail address.']);
  expect(warnings('https://firm.test/?to=ada@home.test')).toEqual(['Holds your e-mail address.']);
});
