import type { Vector } from '../vector.ts';

/** D: SVG and MathML. */
export const SVG: readonly Vector[] = [
  {
    id: 'D02',
    slug: 'feimage',
    body: '<svg width="99" height="99"><filter id="f"><feImage href="https://HOST/1"/></filter><rect width="99" height="99" filter="url(#f)"/></svg><svg width="99" height="99"><defs><filter id="g"><feImage xlink:href="https://HOST/2"/></filter></defs><rect width="99" height="99" style="filter:url(#g)"/></svg>',
  },
  {
    id: 'D03',
    slug: 'use-external',
    body: '<svg><use href="https://HOST/1#x"/></svg><svg><use xlink:href="https://HOST/2#x"/><image href="https://HOST/3"/><image xlink:href="https://HOST/4"/></svg>',
  },
  {
    id: 'D05',
    slug: 'animate-funciri',
    body: ['mask', 'cursor', 'fill', 'filter', 'stroke', 'clip-path', 'marker-start']
      .map(
        (name) =>
          `<svg width="9" height="9"><rect width="9" height="9"><animate attributeName="${name}" values="url(https://HOST/${name})" dur="1s"/><set attributeName="${name}" to="url(https://HOST/set-${name})"/></rect></svg>`,
      )
      .join(''),
  },
  {
    id: 'D06',
    slug: 'animate-href-style',
    body: '<svg><rect width="9" height="9"><animate attributeName="style" values="background:url(https://HOST/1)"/></rect><image width="9" height="9"><animate attributeName="href" values="https://HOST/2"/><set attributeName="xlink:href" to="https://HOST/3"/></image></svg>',
  },
  {
    id: 'D07',
    slug: 'presentation-attributes',
    body: ['fill', 'stroke', 'mask', 'filter', 'clip-path', 'cursor', 'marker', 'marker-end', 'shape-inside']
      .map((name) => `<svg width="9" height="9"><path d="M0 0L9 9" ${name}="url(https://HOST/${name}#x)"/></svg>`)
      .join(''),
  },
  {
    id: 'D09',
    slug: 'svg-data-image',
    body: '<img alt="" src="data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22 xmlns:xlink=%22http://www.w3.org/1999/xlink%22><image xlink:href=%22https://HOST/1%22/></svg>"><object type="image/svg+xml" data="data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22><image href=%22https://HOST/2%22/></svg>"></object>',
  },
  {
    id: 'D10',
    slug: 'svg-style-foreignobject',
    body: '<svg width="99" height="99"><style>*{fill:url(https://HOST/1)}@import "https://HOST/2";</style><rect width="9" height="9"/><foreignObject width="99" height="99"><img xmlns="http://www.w3.org/1999/xhtml" src="https://HOST/3" alt=""/></foreignObject></svg>',
  },
  {
    id: 'D11',
    slug: 'math-anchor',
    body: '<math href="https://HOST/1"><mtext>x</mtext></math><math><maction actiontype="statusline" xlink:href="https://HOST/2"><mi>x</mi></maction></math><svg width="99" height="20"><a xlink:href="https://HOST/3"><text y="15">x</text></a></svg><math><annotation-xml encoding="text/html"><img src="https://HOST/4" alt=""></annotation-xml></math>',
  },
];
