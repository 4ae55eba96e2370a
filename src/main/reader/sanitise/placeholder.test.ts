import { describe, expect, it } from 'vitest';
import { violationsOf } from '../testing/invariant.ts';
import { sanitisedBody, sanitisedDocument } from '../testing/sanitised.ts';

const missing = (attributes: string) => sanitisedBody(`<img src="https://shop.example/a.png" ${attributes}>`);

describe('what stands for a picture', () => {
  it.each([
    ['beside the words', 'align=LEFT', 'float:left'],
    ['in the middle of the line', 'align="Middle"', 'vertical-align:-webkit-baseline-middle'],
    ['at the top of the line', 'align="top"', 'vertical-align:top'],
    ['with room around it', 'hspace="10" vspace="5"', 'margin-left:10px;margin-right:10px;margin-top:5px;margin-bottom:5px'],
    ['with a line around it', 'border="3"', 'border:3px solid'],
  ])('stands %s', (_, attributes, style) => {
    expect(missing(`width="80" height="60" ${attributes}`)).toContain(`style="${style};width:80px`);
  });

  it('says nothing of its own in the way of what the message says of its pictures', () => {
    expect(missing('width="80" height="60" style="border:0;padding:4px"')).toBe(
      '<data style="width:80px;height:60px;aspect-ratio:80/60;border:0;padding:4px" data-unseen="picture"></data>',
    );
  });

  it('has the size of its words where nobody tells the size', () => {
    expect(missing('alt="Shop"')).toBe('<data data-unseen="picture words">Shop</data>');
    expect(missing('width="80" alt="Shop"')).toBe('<data style="width:80px" data-unseen="picture words">Shop</data>');
  });

  it('is as high as its width makes it where a style sheet says so', () => {
    const html = '<style>img{max-width:100%;height:auto}</style><img src="https://shop.example/a.png" width="600" height="200">';
    expect(sanitisedBody(html)).toContain('<data style="width:600px;aspect-ratio:600/200" data-unseen="picture">');
  });

  it('is called as the picture is', () => {
    expect(missing('id="logo" class="wide" width="80" height="60"')).toMatch(/^<data id="logo" class="wide" /);
  });
});

describe('rules for pictures', () => {
  const written = (css: string) => {
    const html = sanitisedDocument(`<style>${css}</style><p>x</p>`);
    expect(violationsOf(html)).toEqual([]);
    return /<style>(.*?)<\/style>/s.exec(html)?.[1];
  };

  it.each([
    ['img{display:block}', ':is(img,data){display:block}'],
    ['td IMG.fluid,a>img{width:100%!important}', 'td :is(img,data).fluid,a>:is(img,data){width:100%!important}'],
    ['@media (max-width:600px){img[width="600"]{height:auto}}', '@media (max-width:600px){:is(img,data)[width="600"]{height:auto}}'],
    ['p:not(img){margin:0}/* img */img+img{margin:0}', 'p:not(:is(img,data)){margin:0}:is(img,data)+:is(img,data){margin:0}'],
  ])('are for what stands in their place as well: %s', (css, expected) => {
    expect(written(css)).toBe(expected);
  });

  it.each(['.img{color:red}', '#img{color:red}', 'p.img-x{color:red}', '[class~=img]{color:red}', 'p{font-family:img}'])('%s is none', (css) => {
    expect(written(css)).toBe(css);
  });
});
