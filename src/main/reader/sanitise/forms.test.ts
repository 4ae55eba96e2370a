import { describe, expect, it } from 'vitest';
import { sanitisedBody } from '../testing/sanitised.ts';

describe('a form', () => {
  it('and a custom element keep their words, and not themselves', () => {
    expect(sanitisedBody('<form><p>Vote</p><x-y>now</x-y></form>')).toBe('<p>Vote</p>now');
  });

  it.each([
    ['is a block where words beside it would run into its own', 'Rate us<form action="x">Name</form>', 'Rate us<div>Name</div>'],
    ['has its look', '<form style="color:red"><label class="a">Name</label></form>', '<div style="color:red"><span class="a">Name</span></div>'],
    ['is nothing between rows', '<table><form><tr><td>x</td></tr></form></table>', '<table><tbody><tr><td>x</td></tr></tbody></table>'],
    ['says what is chosen', '<input type="radio">Yes<input type=radio checked>No', '<span>○</span>Yes<span>◉</span>No'],
    ['is without what nobody sees', '<input type="hidden" value="x"><input type="image" src="https://shop.example/a.png">', ''],
  ])('%s', (_, html, clean) => {
    expect(sanitisedBody(html)).toBe(clean);
  });

  it('has the words of a field and of a button, which do nothing', () => {
    const body = sanitisedBody('<input value="https://shop.example/"><input type="submit" value="Send" onclick="x()" style="color:red">');
    expect(body).toMatch(
      /^<span style="display:inline-block;[^"]*">shop\.example\/<\/span><span style="display:inline-block;[^"]*color:red">Send<\/span>$/,
    );
  });

  it.each([
    ['a field of several lines', '<textarea>a <b>\n  c</textarea>', '<pre>a &lt;b&gt;\n  c</pre>'],
    ['choices', '<select name="a"><option>Red<optgroup label="x"><option selected>Blue &lt;b&gt;</select>', '<span>Red · Blue &lt;b&gt;</span>'],
    ['nothing', '<textarea></textarea><select><option></select><input type=hidden value=x><input type=image alt=x>', ''],
  ])('has the words of %s', (_, html, clean) => {
    expect(sanitisedBody(html)).toBe(clean);
  });

  it('keeps many choices in a box of their own, which the line beside them has room for', () => {
    const options = Array.from({ length: 40 }, (_, index) => `<option>County ${index}`).join('');
    const body = sanitisedBody(`<table><tr><td nowrap>Where? <select name="c">${options}</select></table>`);
    expect(body).toMatch(
      /<span style="display:inline-block;max-width:13ch;max-height:1.6em;overflow:auto;white-space:normal;[^"]*">County 0 · County 1 · /,
    );
    expect(body).toContain(' · County 39</span>');
  });

  it('and a button can be read on any ground, as browsers draw them, where nothing is said of their look', () => {
    expect(sanitisedBody('<input type="submit" value="Send">')).toContain('background-color:#f6f8fa;color:#1f2328');
    expect(sanitisedBody('<button>Send</button>')).toContain('background-color:#f6f8fa;color:#1f2328');
    expect(sanitisedBody('<button class="b">Send</button>')).toBe('<span class="b" style="display:inline-block">Send</span>');
    expect(sanitisedBody('<input type="submit" value="Send" class="b">')).not.toContain('background-color');
    expect(sanitisedBody('<input type="submit" value="Send" style="color:#fff;background:#00f">')).not.toContain('#1f2328');
  });
});
