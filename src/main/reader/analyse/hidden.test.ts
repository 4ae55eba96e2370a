import { describe, expect, it } from 'vitest';
import { analyse } from './index.ts';

const seen = (html: string) => {
  const { resources } = analyse({ documents: [{ html: `<p>Some words</p>${html}<p>More</p>`, base: null }], headers: [], me: [] });
  return resources.find(({ url }) => url === 'https://shop.test/a.png')?.visible;
};
const styled = (style: string) => seen(`<img src="https://shop.test/a.png" alt="x" style="${style}">`);
const inBox = (style: string) => seen(`<div style="${style}"><img src="https://shop.test/a.png" alt="x"></div>`);
const bySheet = (sheet: string, more = '') =>
  seen(`<style>${sheet}</style><div class="b" ${more}><img class="a" src="https://shop.test/a.png" alt="x"></div>`);

describe('nobody sees a picture', () => {
  it.each([
    'scale:0',
    'scale:1 0',
    'zoom:0.001',
    'transform:scale(.001)',
    'transform:rotate(4deg) scale3d(0,0,0)',
    'transform:matrix(0,0,0,0,0,0)',
    'transform:rotateX(90deg)',
    'transform:rotateY(.25turn)',
    'rotate:y 90deg',
    'backface-visibility:hidden;transform:rotateY(180deg)',
    'transform:translate(-9999px)',
    'transform:translateX(-10000%)',
    'translate:0 -9999px',
    '-webkit-transform:scale(0)',
    'opacity:1%',
    'opacity:calc(0)',
    'opacity:min(0, 1)',
    'filter:opacity(0%)',
    'width:calc(0px)',
    'width:calc(1px * 0)',
    'height:clamp(0px, 0px, 1px)',
    'width:calc(infinity * 0px)',
    'inline-size:0',
    'max-block-size:0',
    'inline-size:1px;block-size:1px',
    'position:fixed;left:-100vw',
    'position:absolute;top:-120dvh',
    'position:absolute;left:-200%',
    'position:absolute;left:99999px',
    'position:relative;left:-9999px',
    'position:absolute;inset:-9999px auto auto -9999px',
    'position:absolute;inset-inline-start:-9999px',
    'margin:0 0 0 -9999px',
    'margin-inline-start:-9999px',
    'clip-path:inset(50%)',
    'clip-path:inset(0 100% 0 0)',
    'clip-path:circle(0)',
    'clip-path:ellipse(0 40%)',
    'clip-path:polygon(0 0, 0 0, 0 0)',
    'clip-path:rect(0 0 0 0)',
    'clip-path:xywh(0 0 0 9px)',
    "clip-path:path(evenodd, 'M0 0Z')",
    '-webkit-clip-path:inset(100%)',
    'mask-image:linear-gradient(transparent, transparent)',
    '-webkit-mask:linear-gradient(to left, #0000, rgba(0, 0, 0, 0))',
    'mask:linear-gradient(red, red) no-repeat;mask-size:0 0',
    '--d:none;display:var(--d)',
    'display:var(--unset, none)',
    '--a:var(--b);--b:hidden;visibility:var(--a)',
  ])('with %s', (style) => expect(styled(style)).toBe(false));

  it.each([
    'height:0;overflow:clip',
    'height:0;overflow:auto',
    'block-size:0;overflow-block:hidden',
    'height:calc(0px);overflow:hidden',
    'height:1px;contain:paint',
    'max-width:0;overflow-x:scroll',
    'text-indent:-1000%',
  ])('in a box with %s', (style) => expect(inBox(style)).toBe(false));

  it.each([
    ['a variable of the document', ':root{--d:none}.a{display:var(--d)}'],
    ['a variable of what it stands in', '.b{--o:0}.a{opacity:var(--o)}'],
    ['a condition that every screen fulfils', '@media (width > 0){.a{display:none}}'],
    ['another', '@media screen and (min-width:0px){.a{display:none}}'],
    ['and any that is not paper', '@media not print{.a{display:none}}'],
  ])('by %s', (_, sheet) => expect(bySheet(sheet)).toBe(false));
});

describe('it is not hidden', () => {
  it.each([
    'scale:1.2',
    'zoom:0',
    'transform:rotate(90deg)',
    'transform:rotateY(180deg)',
    'transform:translate(-50%, -50%)',
    'opacity:80%',
    'opacity:calc(1 - .2)',
    'width:calc(100% - 20px)',
    'width:min(100%, 600px)',
    'width:max(40px, 0px)',
    'inline-size:600px',
    'margin:0 auto',
    'margin:-20px',
    'position:absolute;left:-20%',
    'position:static;left:-9999px',
    'position:absolute;left:40px;top:7200px',
    'margin-top:6000px',
    'clip-path:inset(10% 20%)',
    'clip-path:circle(50%)',
    'clip-path:polygon(0 0, 100% 0, 50% 100%)',
    "clip-path:path('M0 0L9 0L9 9Z')",
    'mask-image:linear-gradient(black, transparent)',
    'mask-size:cover',
    'display:var(--unset)',
    '--d:none;display:var(--e, block)',
    'width:calc(broken',
    'width:foo(0px)',
  ])('with %s', (style) => expect(styled(style)).toBe(true));

  it.each(['height:400px;overflow:hidden', 'width:1px;min-width:100%;overflow:auto', 'height:0', 'contain:layout;height:0'])(
    'in a box with %s',
    (style) => expect(inBox(style)).toBe(true),
  );

  it('by a condition that some screens do not fulfil', () => {
    expect(bySheet('@media (max-width:600px){.a{display:none}}')).toBe(true);
    expect(bySheet('@media print{.a{display:none}}')).toBe(true);
  });
});
