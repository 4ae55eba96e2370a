import { expect, it } from 'vitest';
import { sanitisedDocument as sanitised } from '../testing/sanitised.ts';
import { inOldWords } from './old-words.ts';

it.each([
  ['@media (width<=600px){a{color:red}}', '@media (max-width:600px){a{color:red}}'],
  ['@media (width >= 40rem){a{color:red}}', '@media (min-width:40rem){a{color:red}}'],
  ['@media screen and (300px<=width<600px){a{color:red}}', '@media screen and (min-width:300px) and (max-width:600px){a{color:red}}'],
  ['@media (600px > width){a{color:red}}', '@media (max-width:600px){a{color:red}}'],
  ['@media (max-width:9px){a>b{color:red}}', '@media (max-width:9px){a>b{color:red}}'],
  ['@layer base,x;@layer base{p{color:#600}@media print{a{color:red}}}b{c:d}', 'p{color:#600}@media print{a{color:red}}b{c:d}'],
  ['@layer{p{color:red}@layer y{q{color:red}}}', 'p{color:red}q{color:red}'],
  ['a{color:red}', 'a{color:red}'],
])('%s is, in old words, %s', (css, old) => {
  expect(inOldWords(css)).toBe(old);
});

it('a message that is written in new words looks as it was meant to', () => {
  const html = sanitised('<style>@layer base{p{color:#600}}@media (width>=1px){b{color:#060}}</style><p>x <b>y</b></p>');
  expect(html).toContain('p{color:#600}@media (min-width:1px){b{color:#060}}');
});

it('what is open without end costs no time', () => {
  for (const hostile of ['@layer{', '@media (', '@layer ', '{', '(1px<', '}'])
    expect(inOldWords(`@layer x{${hostile.repeat(100_000)}`)).toBeTypeOf('string');
});
