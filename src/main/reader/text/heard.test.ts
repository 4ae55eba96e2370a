import { describe, expect, it } from 'vitest';
import { condense } from '../analyse/condense.ts';
import { Effort } from '../analyse/effort.ts';
import { extract } from '../analyse/extract.ts';
import { VECTORS } from '../sanitise/vectors.fixture.ts';
import { extractText } from './from-html.ts';
import { HtmlText } from './html-text.ts';

const OPTIONS = { links: true, hidden: false, most: 100_000 };

function heard(html: string): HtmlText {
  const text = new HtmlText(OPTIONS);
  extract({ html, base: null }, new Effort(), undefined, text);
  return text;
}

describe('the text that is made while a document is read for the report', () => {
  it.each(VECTORS.filter(([, html]) => !html.includes('\0')))('is the same as when it is read by itself: %s', (_, html) => {
    expect(heard(html)).toMatchObject({ whole: true, ...extractText(html, OPTIONS) });
  });

  it.each([
    ['a comment for other programs', 'a<!--[if mso]><p>b</p><![endif]-->c', 'ac'],
    ['markup for programs without frames', 'a<noframes><p>b</p></noframes>c', 'ac'],
    ['a document in it', 'a<iframe srcdoc="<p>b</p>"></iframe>c', 'ac'],
    ['a tag that does not end', 'a <b', 'a'],
  ])('has nothing of %s', (_, html, text) => {
    expect(heard(html)).toMatchObject({ whole: true, text });
  });

  it('has what the analysis puts aside for its length', () => {
    const long = 'x'.repeat(10_000);
    expect(condense(long).text.length).toBeLessThan(1_000);
    expect(heard(`<p>${long}</p>`).text).toBe(long);
    expect(heard(`<p style="${long};display:none">a</p>b`).text).toBe('b');
  });

  it.each([
    ['that has zero bytes, which the two read differently', 'a\0b'],
    ['that is nested deeper than is read at once', `${'<i>'.repeat(3_000)}a`],
    ['that is longer than is read of it', `${'<br>'.repeat(250_000)}a`],
  ])('is not whole of a document %s', (_, html) => {
    expect(heard(html).whole).toBe(false);
  });
});
