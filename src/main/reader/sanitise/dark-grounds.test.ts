import { parse } from 'parse5';
import { expect, it } from 'vitest';
import { ALL_APPROVED, sanitisedDocument } from '../testing/sanitised.ts';
import { violationsOf } from '../testing/invariant.ts';
import { parseTree, type TreeElement } from './tree.ts';

/** Ids of elements by the class of ours that they have. */
function told(html: string): Record<string, string> {
  const document = sanitisedDocument(html, ALL_APPROVED);
  expect(violationsOf(document)).toEqual([]);
  expect(parse(document)).toBeDefined();
  const found: Record<string, string> = {};
  const visit = ({ attributes, children, name }: TreeElement) => {
    const ours = /unseen-(?:night|day)/.exec(attributes.get('class') ?? '')?.[0];
    if (ours !== undefined) found[attributes.get('id') ?? name] = ours.slice('unseen-'.length);
    for (const child of children) if (child.kind === 'element') visit(child);
  };
  visit(parseTree(document));
  return found;
}

it.each([
  ['a head in navy', '<table><tr><td id="a" bgcolor="#001f3f"><font color="white">Harbour Bank</font></td></tr></table>', { a: 'night' }],
  ['one with nothing but a logo', '<div id="a" style="background:#001435"><img src="https://t.test/logo.png"></div>', { a: 'night' }],
  ['a colour by its name', '<div id="a" style="background-color:black;color:white">Night</div>', { a: 'night' }],
  ['what a style sheet says', '<style>.hero{background-color:#222}</style><div id="a" class="hero" style="color:#fff">Night</div>', { a: 'night' }],
  ['code as terminals show it', '<pre id="a" style="background:#2d2d2d;color:#eeeeee">npm test</pre>', { a: 'night' }],
  [
    'a foot of links',
    '<div id="a" style="background:#111"><a href="https://t.test/a">Imprint</a> <a href="https://t.test/b">Leave</a></div>',
    { a: 'night' },
  ],
  ['a page', '<body bgcolor="#111111" text="#eeeeee"><p>All of it</p></body>', { body: 'night' }],
])('%s is dark by itself', (_, html, expected) => expect(told(html)).toEqual(expected));

it('a sheet on a dark page is told as well, and nothing in it', () => {
  const page =
    '<table id="a" bgcolor="#222222"><tr><td style="color:#eee">Above</td></tr><tr><td id="b" style="background:#fff"><div id="c" style="background:#000">Hi</div></td></tr></table>';
  expect(told(page)).toEqual({ a: 'night', b: 'day' });
});

it('a pane of glass on a dark page is as dark as that, and no sheet', () => {
  for (const glass of ['rgba(255,255,255,.12)', '#ffffff1f', '#fff2'])
    expect(told(`<div id="a" style="background:#123;color:#fff">Up<p id="b" style="background:${glass}">Down</p></div>`)).toEqual({ a: 'night' });
});

it('a page is dark whose foot is grey, and one that has nothing but a sheet on it', () => {
  const sheet = '<div id="b" style="background:#ffffff">Good morning. Fares go up.</div>';
  expect(told(`<div id="a" style="background:#222">${sheet}<p style="color:#888">Harbour 1</p></div>`)).toEqual({ a: 'night', b: 'day' });
  expect(told(`<div id="a" style="background:#222">${sheet}</div>`)).toEqual({ a: 'night', b: 'day' });
});

it('a page is dark all around what is dark on it, and told once', () => {
  const table = '<table width="100%" bgcolor="#222222"><tr><td id="b" style="background:#fff">Fares go up</td></tr></table>';
  expect(told(`<body style="background-color:#222222">${table}</body>`)).toEqual({ body: 'night', b: 'day' });
});

it.each([
  ['a button', '<table><tr><td bgcolor="#000000"><a href="https://t.test/" style="color:#fff">Buy</a></td></tr></table>'],
  ['words that stand out', '<p>so <span style="background:black;color:white">inverse</span></p>'],
  ['what nobody could read on it', '<div style="background:#060">Dark words</div>'],
  ['a line', '<table><tr><td bgcolor="#111111" height="2">&nbsp;</td></tr></table>'],
  ['a colour that is not dark', '<div style="background:#d22f57;color:#fff">It failed</div>'],
  ['a shadow on paper', '<div style="background:rgba(0,0,0,.06)"><a href="https://t.test/a">Imprint</a> <a href="https://t.test/b">Leave</a></div>'],
  ['paper', '<body bgcolor="#ffffff"><div style="background:#fafafa">Hi</div></body>'],
])('%s is not', (_, html) => expect(told(html)).toEqual({}));
