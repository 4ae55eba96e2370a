import { describe, expect, it } from 'vitest';
import { violationsOf } from '../testing/invariant.ts';
import { sanitisedDocument } from '../testing/sanitised.ts';

const NARROW = '@media (max-width:600px){body[override] .card{width:100%!important}}';

function sanitised(css: string, body: string): string {
  const html = sanitisedDocument(`<style>${css}</style>${body}`);
  expect(violationsOf(html)).toEqual([]);
  return html;
}

describe('an attribute by which a style sheet tells elements apart', () => {
  it('is kept under a name that means nothing to a browser', () => {
    const html = sanitised(NARROW, '<body override="fix"><div class="card">x</div>');
    expect(html).toContain('<body data-override="fix">');
    expect(html).toContain('body[data-override] .card{width:100%!important}');
  });

  it.each([
    ['with its own prefix', '[data-size=l]{font-size:20px}', '<p data-size="l">x</p>', '<p data-size="l">'],
    ['that would do something', '[contenteditable]{color:red}', '<p contenteditable>x</p>', '<p data-contenteditable="">'],
    ['whose value is an address', '[poster]{color:red}', '<p poster="https://t.test/a">x</p>', '<p data-poster="">'],
  ])('%s', (_, css, body, expected) => {
    expect(sanitised(css, body)).toContain(expected);
  });

  it.each([
    ['a handler', '[onclick]{color:red}', '<p onclick="x()">x</p>', '<p>x</p>'],
    ['what no sheet names', 'p{color:red}', '<p override="fix">x</p>', '<p>x</p>'],
    ['a name in a value', 'p{grid-template-columns:[override] 1fr}', '<p override="fix">x</p>', '<p>x</p>'],
  ])('but not %s', (_, css, body, expected) => {
    expect(sanitised(css, body)).toContain(expected);
  });

  it('is looked for to the end of a sheet that is made of brackets', () => {
    // A search that takes quadratic time outlasts the test.
    expect(sanitised('[aa]'.repeat(100_000), '<p>x</p>')).toContain('<p>x</p>');
  });
});
