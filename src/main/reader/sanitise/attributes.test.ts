import { describe, expect, it } from 'vitest';
import { violationsOf } from '../testing/invariant.ts';
import { sanitisedDocument } from '../testing/sanitised.ts';

function sanitised(css: string, body: string): string {
  const html = sanitisedDocument(`<style>${css}</style>${body}`);
  expect(violationsOf(html)).toEqual([]);
  return html;
}

describe('an id', () => {
  it.each(['body', 'title', 'links', 'style', 'name'])('that is also a property of every document: %s', (id) => {
    expect(sanitised(`#${id} .a{color:red}`, `<table id="${id}"><tr><td class="a">x`)).toContain(`<table id="${id}">`);
  });

  it('of a picture is none where it would stand before such a property', () => {
    expect(sanitised('p{color:red}', '<img id="body" name="body" alt="x"><p>x</p>')).not.toContain('id="body"');
  });
});

describe('a width', () => {
  it('that is a share of what is left is none, as to a browser', () => {
    expect(sanitised('p{color:red}', '<table><tr><td width="2*">x')).toContain('<td>');
  });

  it.each([
    ['33.333333333333336%', '33.3333%'],
    ['66.66666667%', '66.6666%'],
    ['50%', '50%'],
    ['600px', '600px'],
    ['20 %', '20 %'],
  ])('of %s is a share of the line all the same', (written, expected) => {
    expect(sanitised('p{color:red}', `<table><tr><td width="${written}">x`)).toContain(`<td width="${expected}">`);
  });
});
