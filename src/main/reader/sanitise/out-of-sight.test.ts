import { expect, it } from 'vitest';
import { sanitiseDeclarations, sanitiseStylesheet } from './css.ts';

it.each([
  'transform:scale(0)',
  'transform:scale(1,0)',
  'transform:rotate(9deg) scaleX(0.0)',
  'transform:translateX(-9999px)',
  '-webkit-transform:scale3d(0,0,0)',
  'scale:0',
  'scale:1 0',
  'clip-path:inset(100%)',
  'clip-path:circle(0px)',
  'filter:opacity(0%)',
])('%s hides what it is said of', (css) => {
  expect(sanitiseDeclarations(`color:red;${css}`)).toBe('color:red;visibility:hidden');
});

it.each([
  'transform:scale(0.5)',
  'transform:scale(1.05)',
  'transform:translateX(-50%)',
  'scale:1.1',
  'scale:10',
  'clip-path:inset(0)',
  'filter:opacity(.5)',
])('%s hides nothing', (css) => {
  expect(sanitiseDeclarations(`color:red;${css}`)).toBe('color:red');
});

it('what is not laid out at all has no room', () => {
  expect(sanitiseDeclarations('content-visibility:hidden')).toBe('display:none');
  expect(sanitiseDeclarations('content-visibility:auto')).toBe('');
});

it('what would move into sight is in sight, since nothing moves', () => {
  expect(sanitiseStylesheet('.a{opacity:0;color:red;animation:in 1s forwards}')).toBe('.a{color:red}');
  expect(sanitiseStylesheet('.a{visibility:hidden;transform:scale(0);color:red;animation-name:pop}')).toBe('.a{color:red}');
  expect(sanitiseDeclarations('opacity:0;animation:none')).toBe('opacity:0');
});
