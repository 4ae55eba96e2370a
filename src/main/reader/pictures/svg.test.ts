import { describe, expect, it } from 'vitest';
import { sanitiseSvg } from './svg.ts';

const svg = (inner: string, attributes = '') => `<svg xmlns="http://www.w3.org/2000/svg"${attributes}>${inner}</svg>`;

describe('an SVG picture', () => {
  it('keeps shapes, gradients, text and its style', () => {
    const drawing = svg(
      '<style>.a{fill:#fff}</style><defs><linearGradient id="g" href="#h"><stop offset="0%" stop-color="red"></stop></linearGradient></defs>' +
        '<path class="a" d="M0 0L1,1z" fill="url(#g)" transform="translate(1 2)"></path><text x="1">a &lt; b</text>',
      ' viewBox="0 0 9 9" width="9"',
    );
    expect(sanitiseSvg(drawing)).toBe(drawing);
  });

  it.each([
    '<image href="https://leak.test/a"/>',
    '<image xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="https://leak.test/a"/>',
    '<use href="https://leak.test/a#x"/>',
    '<use href="#x"/>',
    '<script>x()</script>',
    '<script href="https://leak.test/a"/>',
    '<foreignObject><img xmlns="http://www.w3.org/1999/xhtml" src="https://leak.test/a"/></foreignObject>',
    '<a href="https://leak.test/a"><path/></a>',
    '<filter id="f"><feImage href="https://leak.test/a"/></filter>',
    '<mask id="m"><image href="//leak.test/a"/></mask>',
    '<pattern id="p"/>',
    '<animate attributeName="href" to="https://leak.test/a"/>',
    '<set attributeName="fill" to="url(https://leak.test/a)"/>',
    '<style>@import "https://leak.test/a";*{fill:url(//leak.test/b);background:url(//leak.test/c)}</style>',
    '<?xml-stylesheet href="https://leak.test/a"?>',
    '<!-- https://leak.test/a -->',
    '<metadata>https://leak.test/a</metadata>',
    '<iframe xmlns="http://www.w3.org/1999/xhtml" src="https://leak.test/a"/>',
    '<handler xmlns="http://www.w3.org/2001/xml-events">x()</handler>',
  ])('loses %s', (inner) => {
    expect(sanitiseSvg(svg(inner))).toBe(svg(''));
  });

  it.each([
    'fill="url(https://leak.test/a)"',
    'fill="url(//leak.test/a#x)"',
    'filter="url(#x)"',
    'mask="url(https://leak.test/a)"',
    'style="fill:url(https://leak.test/a);background:url(//leak.test/b)"',
    'onload="x()"',
    'href="https://leak.test/a"',
    'd="url(x)"',
    'cursor="url(https://leak.test/a)"',
    'xml:base="https://leak.test/"',
  ])('loses %s', (attribute) => {
    expect(sanitiseSvg(svg(`<path ${attribute}/>`))).toBe(svg('<path></path>'));
  });

  it('is none where it is not well-formed, not SVG, or declares entities', () => {
    expect(sanitiseSvg('<svg xmlns="http://www.w3.org/2000/svg"><path></svg>')).toBeNull();
    expect(sanitiseSvg('<html xmlns="http://www.w3.org/1999/xhtml"/>')).toBeNull();
    expect(sanitiseSvg('<svg/>')).toBeNull();
    expect(sanitiseSvg('')).toBeNull();
    expect(sanitiseSvg(`<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`)).toBeNull();
    expect(sanitiseSvg(svg('<g>'.repeat(5_000) + '</g>'.repeat(5_000)))).toBeNull();
  });

  it('may have a declaration and a doctype', () => {
    expect(
      sanitiseSvg(
        `<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n${svg('<path></path>')}`,
      ),
    ).toBe(svg('<path></path>'));
  });

  it('comes out the same the second time', () => {
    const once = sanitiseSvg(
      svg('<g style="fill:RED;x:y"><text>&amp;<tspan>b</tspan></text></g><clipPath id="c"><path clip-path="url(#c)"/></clipPath>'),
    );
    expect(sanitiseSvg(once!)).toBe(once);
  });
});
