import * as fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { darkened, INVERTED } from './dark.ts';

type Colour = readonly [number, number, number];

/** Filter Effects Module Level 1, 9.1: hue-rotate(180deg), after invert(). */
function turned(colour: Colour, inverted = INVERTED): Colour {
  const [r, g, b] = colour.map((channel) => inverted * (1 - channel) + (1 - inverted) * channel) as unknown as Colour;
  const rows = [
    [-0.574, 1.43, 0.144],
    [0.426, 0.43, 0.144],
    [0.426, 1.43, -0.856],
  ];
  return rows.map(([x = 0, y = 0, z = 0]) => Math.min(1, Math.max(0, x * r + y * g + z * b))) as unknown as Colour;
}

/** WCAG 2.2. */
const luminance = (colour: Colour) => {
  const [r, g, b] = colour.map((channel) => (channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)) as unknown as Colour;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: Colour, b: Colour) => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

const channel = fc.double({ min: 0, max: 1, noNaN: true });
const WHITE: Colour = [1, 1, 1];

it('what can be read on white, or white on it, can be read in the dark', () => {
  fc.assert(
    fc.property(fc.tuple(channel, channel, channel), (colour) => {
      fc.pre(contrast(colour, WHITE) >= 4.5);
      expect(contrast(turned(colour), turned(WHITE))).toBeGreaterThanOrEqual(4.5);
    }),
    { numRuns: 5_000 },
  );
});

it('a block that was dark stays dark, and white can be read on it', () => {
  const kept = (colour: Colour) => turned(turned(colour, 1));
  fc.assert(
    fc.property(fc.tuple(channel, channel, channel), (ground) => {
      fc.pre(luminance(ground) <= 0.12);
      expect(luminance(kept(ground))).toBeLessThan(0.2);
      expect(contrast(kept(WHITE), kept(ground))).toBeGreaterThanOrEqual(4.5);
    }),
    { numRuns: 5_000 },
  );
});

/** How often what a selector names is turned, besides the page: by the last rule of ours that speaks of it, all of which are important. */
function turns(html: string, name: string): number {
  const { window } = new JSDOM(darkened(html));
  const element = window.document.querySelector(name);
  let count = 0;
  for (let at = element; at !== null; at = at.parentElement) if (window.getComputedStyle(at).filter.startsWith('invert')) count++;
  return count;
}

it('what was dark is turned back with its pictures, and a sheet on it is turned like a page', () => {
  const page =
    '<html><head></head><body><p>x</p><img id="plain"><div class="unseen-night"><b></b><img id="in"><div class="unseen-day"><i></i><img id="on"></div></div>';
  expect(turns(page, 'p')).toBe(1);
  expect(turns(page, '#plain')).toBe(2);
  expect(turns(page, 'b')).toBe(2);
  expect(turns(page, '#in')).toBe(2);
  expect(turns(page, 'i')).toBe(3);
  expect(turns(page, '#on')).toBe(4);
  const dark = '<html><head></head><body class="unseen-night"><p>x</p><img><div class="unseen-day"><i></i></div>';
  expect([turns(dark, 'p'), turns(dark, 'img'), turns(dark, 'i')]).toEqual([0, 0, 1]);
  const pictured = '<html><head></head><body><table><tr><td background="remote/1"><div class="unseen-night"><b></b></div></td></tr></table>';
  expect(turns(pictured, 'b')).toBe(2);
});

it('white becomes dark, and black light', () => {
  expect(luminance(turned(WHITE))).toBeLessThan(0.01);
  expect(luminance(turned([0, 0, 0]))).toBeGreaterThan(0.8);
});

it('what the sender made for the dark is left out, in style sheets and nowhere else', () => {
  const sheet = '@media (prefers-color-scheme:dark){p{color:#eee}}@media (prefers-color-scheme: light){p{color:#111}}';
  const dark = darkened(`<html><head><style>${sheet}</style></head><body>prefers-color-scheme:dark`);
  expect(dark).toContain('@media (prefers-color-scheme:none){p{color:#eee}}@media (prefers-color-scheme: light)');
  expect(dark).toMatch(/<body>prefers-color-scheme:dark$/);
});

it('the style stands at the end of the head, after what the sender wrote', () => {
  expect(darkened('<html><head><style>a{}</style></head><body></head>')).toMatch(
    /^<html><head><style>a\{\}<\/style><style>html\{[^<]+<\/style><\/head><body><\/head>$/,
  );
});

it('the root gets no colour, which would keep that of the body from filling the page', () => {
  expect(darkened('<html><head></head><body>')).not.toMatch(/html\{[^}]*background/);
});

it('black letters on a clear ground have a light line around them, and white ones a dark one, that end at the edge of their picture', () => {
  const [rule = ''] = /img\{[^}]*\}/.exec(darkened('<html><head></head><body>')) ?? [];
  const shadows = [...rule.matchAll(/drop-shadow\(0 0 1px #(\w)\1\1\)/g)].map(([, digit]) => (digit === 'f' ? WHITE : ([0, 0, 0] as const)));
  // What the picture itself is: turned with the page, and turned back before.
  const page = turned(WHITE);
  const block = turned([0, 0, 0]);
  for (const ground of [page, block]) expect(shadows.some((colour) => contrast(turned(colour), ground) >= 4.5)).toBe(true);
  expect(rule).toContain('clip-path:inset(0)');
});

it('a block with a picture behind it is turned back, with its words, and what is in it only once', () => {
  const dark = darkened('<html><head></head><body>');
  const [, selector = '', filter] = /\}(\[background\][^{]*)\{filter:([^}]*)!important\}/.exec(dark) ?? [];
  const matches = (html: string) => {
    const { document } = new JSDOM(html).window;
    return [...document.querySelectorAll(selector)].map(({ id }) => id);
  };
  expect(filter).toBe('invert(1) hue-rotate(180deg)');
  expect(matches('<body background="remote/1"><table><td id="hero" background="remote/2"><table><td>x</table></table>')).toEqual(['hero']);
  const deep = '<table><td>'.repeat(3);
  expect(matches(`<table id="all" background="remote/1"><td>${deep}x`)).toEqual([]);
  const around = (sheet: string) => matches(`<table id="all" background="remote/1" bgcolor="#eee"><td>${sheet}`);
  expect(around('<table bgcolor="#fff"><td><p>Dear reader,<p>this is a letter.</table>')).toEqual([]);
  expect(around('<div style="background-color:#fff">Dear reader,<br><br>this is<br>a letter.</div>')).toEqual([]);
  expect(around('<table><td bgcolor="#fff"><table><td>x</table></table>')).toEqual([]);
  for (const hero of [
    '<h1>Sale</h1><p>Now</p><p>or never</p>',
    '<h1>Sale</h1><table><td bgcolor="#06c">Shop now</table>',
    '<div style="background-color:transparent"><p>Sale</p><p>Now</p></div>',
    '<table bgcolor="transparent"><td><table><td>Sale</table></table>',
  ])
    expect(around(hero)).toEqual(['all']);
  expect(dark).toContain(`${selector} :is(img,${selector}){filter:none!important}`);
});
