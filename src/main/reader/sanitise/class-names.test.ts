import { expect, it } from 'vitest';
import { violationsOf } from '../testing/invariant.ts';
import { sanitisedDocument as sanitised } from '../testing/sanitised.ts';
import { sanitiseStylesheet } from './css.ts';
import { stableStylesheet } from './stable-css.ts';

it.each([
  ['.sm\\:w-full{color:red}', '[class~="sm:w-full"]{color:red}'],
  ['.w-1\\/2,.p-2\\.5{color:red}', '[class~="w-1/2"],[class~="p-2.5"]{color:red}'],
  ['.\\32xl\\:p-0 td{color:red}', '[class~="2xl:p-0"] td{color:red}'],
  ['.w-\\[600px\\]:hover{color:red}', '[class~="w-[600px]"]:hover{color:red}'],
  ['td.\\!mt-0{color:red}', 'td[class~="!mt-0"]{color:red}'],
  ['.\\61 b{color:red}', '.ab{color:red}'],
  ['[class~="sm:w-full"]{color:red}', '[class~="sm:w-full"]{color:red}'],
])('%s becomes %s, and stays so', (css, clean) => {
  expect(sanitiseStylesheet(css)).toBe(clean);
  expect(stableStylesheet(css)).toBe(clean);
});

it.each([
  '.https\\:\\/\\/x{color:red}',
  '.\\/\\/x{color:red}',
  '.data\\:x{color:red}',
  '.a\\22 b{color:red}',
  '.a\\3c b{color:red}',
  '.url\\(x\\){color:red}',
  '.\\@media{color:red}',
  '.a\\{b{color:red}',
  '#sm\\:w-full{color:red}',
  '[title~="sm:w-full"]{color:red}',
])('%s goes', (css) => {
  expect(sanitiseStylesheet(css)).toBe('');
});

it('the classes of a message are there for its rules, and none is an address', () => {
  const html = sanitised(
    '<style>@media (min-width:1px){.sm\\:w-1\\/2{width:50%}}</style><div class="card sm:w-1/2 https://x.test //x.test data:x javascript:x">x</div>',
  );
  expect(html).toContain('[class~="sm:w-1/2"]{width:50%}');
  expect(html).toContain('<div class="card sm:w-1/2">');
  expect(violationsOf(html)).toEqual([]);
});
