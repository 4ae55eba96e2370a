import { describe, expect, it } from 'vitest';
import { analyse } from './index.ts';

const warnings = (html: string) => analyse({ documents: [{ html, base: null }], headers: [], me: [] }).links.map((link) => link.warnings.length);
const a = (text: string, to = 'evil.test') => `<a href="https://${to}/${encodeURIComponent(text)}">${text}</a>`;

describe('links that are read as one', () => {
  it.each([
    ['side by side', `${a('my')}${a('bank.com')}`],
    ['with a comment between', `${a('my')}<!-- x -->${a('bank.com')}`],
    ['with empty elements between', `${a('my')}<b></b><span class="x"></span>${a('bank.com')}`],
    ['in elements of their own', `<b>${a('my')}</b><i>${a('bank.com')}</i>`],
  ])('are warned of, each: %s', (_, html) => expect(warnings(html)).toEqual([1, 1]));

  it('are warned of from the first to the last', () => {
    expect(warnings('mybank.com'.replaceAll(/./g, (letter) => a(letter)))).toEqual(Array(9).fill(1));
  });

  it('are not warned of where they lead to what they show', () => {
    expect(warnings(`${a('my', 'mybank.com')}${a('bank', 'mybank.com')}${a('.com', 'mybank.com')}`)).toEqual([0, 0, 0]);
  });
});

describe('links are read apart', () => {
  it.each([
    ['with a space between', `${a('Info')} ${a('evil.test')}`],
    ['with a space in one', `${a('Info ')}${a('evil.test')}`],
    ['with a word between', `${a('Info')}, ${a('evil.test')}`],
    ['on lines of their own', `${a('Info')}<br>${a('evil.test')}`],
    ['in cells', `<table><tr><td>${a('my')}</td><td>${a('bank.com', 'bank.com')}</td></tr></table>`],
    ['in paragraphs', `<p>${a('my')}</p><p>${a('bank.com', 'bank.com')}</p>`],
  ])('%s', (_, html) => expect(warnings(html)).toEqual([0, 0]));
});
