import { expect, it } from 'vitest';
import { sanitise } from './html.ts';
import { ANY_WIDTH, pageWidth } from './page-width.ts';
import { parseTree } from './tree.ts';
import { NOTHING_APPROVED } from '../testing/sanitised.ts';

const widthOf = (body: string, head = '') => sanitise(`<html><head>${head}</head>${body}</html>`, 'no-quirks', NOTHING_APPROVED)?.width;

const TABLE = '<table width="600"><tr><td>x</td></tr></table>';

it.each([
  ['a table', `<body style="margin:0">${TABLE}</body>`, 600],
  ['in a cell with edges', `<body style="margin:0"><table width="100%"><tr><td style="padding:20px 24px">${TABLE}</td></tr></table></body>`, 648],
  ['on a page with the edges that pages have', `<body>${TABLE}</body>`, 616],
  ['in points', '<body style="margin:0"><div style="width:450.0pt;padding-left:10px">x</div></body>', 610],
  [
    'of two columns',
    `<body style="margin:0"><table><tr><td><table width="300"></table></td><td><table width="280"></table></td></tr></table></body>`,
    580,
  ],
  ['at least', '<body style="margin:0"><div style="min-width:700px;max-width:100%">x</div></body>', 700],
  [
    'of a picture in a table',
    '<body style="margin:0"><table><tr><td><img src="https://shop.example/a.png" width="560"></td></tr></table></body>',
    560,
  ],
])('the width that a message was laid out for: %s', (_, body, width) => {
  expect(widthOf(body)).toEqual({ least: width, narrowUpTo: 0 });
});

it.each([
  ['words', '<body><p>x</p></body>'],
  ['a share of what there is', '<body><table width="100%"><tr><td width="600">x</td></tr></table></body>'],
  ['no more than there is', '<body><table width="600" style="width:600px;max-width:100%"><tr><td>x</td></tr></table></body>'],
  ['what anything is wide enough for', '<body><table width="280"><tr><td>x</td></tr></table></body>'],
  ['a picture outside of tables, which is never wider than the page', '<body><img src="https://shop.example/a.png" width="900"></body>'],
  ['what nobody sees', `<body><div style="display:none">${TABLE}</div></body>`],
  ['nonsense', '<body><table width="99999"><tr><td>x</td></tr></table></body>'],
])('none: %s', (_, body) => {
  expect(widthOf(body)).toEqual(ANY_WIDTH);
});

const sheet = (condition: string) => `<style>p{max-width:90px}@media ${condition}{table{width:100%!important}}</style>`;

it('however much there is in an element, it has one', () => {
  expect(pageWidth(parseTree(`<body>${'<br>'.repeat(200_000)}${TABLE}</body>`))).toEqual({ least: 616, narrowUpTo: 0 });
});

it('up to some width it may have a layout of its own', () => {
  const width = (condition: string) => widthOf(`<body>${TABLE}</body>`, sheet(condition));
  expect(width('screen and (max-width:480px)')).toEqual({ least: 616, narrowUpTo: 480 });
  expect(width('(width<=480px)')).toEqual({ least: 616, narrowUpTo: 480 });
  expect(width('(prefers-color-scheme:dark)')).toEqual({ least: 616, narrowUpTo: 0 });
  for (const condition of ['(max-width:640px)', '(max-device-width:40em)']) expect(width(condition)).toEqual(ANY_WIDTH);
});
