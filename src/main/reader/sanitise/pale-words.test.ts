import { describe, expect, it } from 'vitest';
import { ALL_APPROVED, sanitisedBody } from '../testing/sanitised.ts';

describe('light words on a picture that stays out', () => {
  const ground = 'background-color:#595959';
  const cell = (attributes: string, inside: string) =>
    /<td[^>]*>/.exec(sanitisedBody(`<table><tr><td ${attributes}>${inside}</td></tr></table>`))?.[0];

  it.each([
    ['style="background:url(https://shop.example/a.jpg) center/cover;color:#fff"', 'Sale'],
    ['style="background-image:url(https://shop.example/a.jpg);background-color:transparent"', '<h1 style="color:rgb(250, 250, 250)">Sale</h1>now'],
    ['background="https://shop.example/a.jpg"', '<font color="white">Sale</font><a href="https://shop.example/">now</a>'],
    ['background="https://shop.example/a.jpg" bgcolor="rgba(0, 0, 0, 0)" style="color:#fff;background-color:rgba(9,9,9,0)"', 'Sale'],
    [
      'background="https://shop.example/a.jpg" bgcolor="transparent" style="color:#eee"',
      'Sale<p style="background:#fff;color:#000">in all our shops',
    ],
  ])('stand on grey: %s', (attributes, inside) => {
    expect(cell(attributes, inside)).toContain(ground);
  });

  it.each([
    ['style="background:#123 url(https://shop.example/a.jpg);color:#fff"', 'Sale'],
    ['style="background:url(https://shop.example/a.jpg);color:#fff" bgcolor="navy"', 'Sale'],
    ['style="background:url(https://shop.example/a.jpg),linear-gradient(#000,#333);color:#fff"', 'Sale'],
    ['background="https://shop.example/a.jpg"', 'Sale <b style="color:#fff">now</b>'],
    ['background="https://shop.example/a.jpg"', '<table bgcolor="#000"><tr><td style="color:#fff">Sale</td></tr></table>'],
    ['background="https://shop.example/a.jpg" style="color:#fff"', '<a href="https://shop.example/">Sale</a>'],
    ['background="https://shop.example/a.jpg" style="color:#fff"', '<p style="display:none">Preview</p>Ad<b style="color:#333">vent'],
    ['style="color:#fff"', 'Sale'],
  ])('and any other are as they were: %s', (attributes, inside) => {
    expect(cell(attributes, inside)).not.toContain(ground);
  });

  const block = (css: string, html: string) => /<(?:div|td) [^>]*>/.exec(sanitisedBody(`<style>${css}</style>${html}`))?.[0] ?? '';
  const HERO = 'background-image:url(https://shop.example/a.jpg);background-size:cover';

  it.each([
    [`.hero{${HERO};color:#fff}`, '<div class="hero">Sale</div>'],
    [`.hero{${HERO}}.hero h1{color:#fff}`, '<div class="hero"><h1>Sale</h1></div>'],
    [`.hero{${HERO}}`, '<div class="hero"><h1 style="color:#fff">Sale</h1></div>'],
    ['.w{color:#FFF}', `<div style="${HERO}" class="x"><p class="w">Sale</p></div>`],
    [`.box{.hero{${HERO}}color:white}`, '<section class="box"><div class="hero">Sale</div></section>'],
  ])('stand on grey where a style sheet says so: %s', (css, html) => {
    expect(block(css, html)).toContain(ground);
  });

  it.each([
    [`.hero{${HERO};color:#fff;background-color:#123}`, '<div class="hero">Sale</div>'],
    [`.hero{${HERO};color:#fff}`, '<div class="hero" style="background-color:#123">Sale</div>'],
    [`body{background:#123}.hero{${HERO};color:#fff}`, '<div class="hero">Sale</div>'],
    [`.hero{${HERO}}`, '<div class="hero">Sale</div>'],
    [`.hero{${HERO};color:#fff}`, '<div class="hero"><p style="color:#333">Sale</p></div>'],
    [`@media print{.hero{${HERO};color:#fff}}`, '<div class="hero">Sale</div>'],
    ['.hero{color:#fff}', '<div class="hero">Sale</div>'],
  ])('and any other are as a style sheet says: %s', (css, html) => {
    expect(block(css, html)).not.toContain(ground);
  });

  it('are as they were where something dark is around them, or the picture is shown', () => {
    const hero = '<td background="https://shop.example/a.jpg" style="color:#fff">Sale</td>';
    expect(sanitisedBody(`<table style="background:#132437"><tr>${hero}</tr></table>`)).not.toContain(ground);
    expect(sanitisedBody(`<table><tr>${hero}</tr></table>`, ALL_APPROVED)).not.toContain(ground);
    expect(sanitisedBody(`<table><tr>${hero}</tr></table>`)).toContain(ground);
  });
});
