import { SHAPES, type Part, type Shape } from './shapes.ts';

/** The reader of the labelled messages. */
export const READER = 'Anna.Reader@mail.example';

/** What the unsubscribe link of the labelled messages knows the reader by. */
export const UNSUBSCRIBE_TOKEN = 'h7Gk2Lm9Qp4Rt6Vx8Yz1Bd3Fn5';

/** Pictures of the newsletter itself, none of which is anything but a picture. */
const OWN_PICTURES = [
  'https://cdn.sender.example/newsletter/logo.png',
  'https://cdn.sender.example/newsletter/hero-2026-11.jpg',
  'https://cdn.sender.example/newsletter/product-1.jpg?v=3',
  'https://cdn.sender.example/newsletter/product-2.jpg?v=3',
];

/** A newsletter with a URL in it, in the given shape, as a sender would write it. */
export function messageWith(shape: Shape, url: string): string {
  const parts: Partial<Record<Part, string>> = SHAPES[shape];
  const part = (name: Part) => (parts[name] ?? '').replaceAll('$', () => url.replaceAll('&', '&amp;').replaceAll('"', '&quot;'));
  // In a style element there are no character references.
  const head = (parts.head ?? '').replaceAll('$', () => ((parts.head ?? '').startsWith('<style') ? url : url.replaceAll('&', '&amp;')));
  const [logo, hero, first, second] = OWN_PICTURES;
  return `<!doctype html><html><head><meta charset="utf-8"><title>News</title>${head}</head><body style="margin:0">
${part('top')}<table width="600" align="center"><tr><td><a href="https://www.sender.example/"><img src="${logo}" width="180" height="40" alt="Sender"></a></td></tr>
<tr><td><img src="${hero}" width="600" height="280" alt="Autumn"></td></tr>
<tr><td><h1>News of November</h1><p>Dear reader, these are the news of this month, and there are quite a few of them.</p>${part('middle')}</td></tr>
<tr><td><img src="${first}" width="290" alt="First"><img src="${second}" width="290" alt="Second"></td></tr>
<tr><td><p>You get this since you asked for it. <a href="https://click.sender.example/unsubscribe/${UNSUBSCRIBE_TOKEN}">Unsubscribe</a></p></td></tr></table>
${part('end')}</body>${part('after')}</html>${part('afterHtml')}`;
}
