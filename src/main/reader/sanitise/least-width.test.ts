import { expect, it } from 'vitest';
import { sanitise } from './html.ts';
import { NOTHING_APPROVED } from '../testing/sanitised.ts';

const widthOf = (body: string, head = '') => sanitise(`<html><head>${head}</head>${body}</html>`, 'no-quirks', NOTHING_APPROVED)?.leastWidth;

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
  expect(widthOf(body)).toBe(width);
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
  expect(widthOf(body)).toBe(0);
});

it('a message with a layout of its own for narrow windows has none', () => {
  expect(widthOf(`<body>${TABLE}</body>`, '<style>@media screen and (max-width:600px){table{width:100%!important}}</style>')).toBe(0);
  expect(widthOf(`<body>${TABLE}</body>`, '<style>@media (prefers-color-scheme:dark){table{color:white}}</style>')).toBe(616);
});
