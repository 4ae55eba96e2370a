import { expect, it } from 'vitest';
import { sanitisedDocument as sanitised } from '../testing/sanitised.ts';
import { withoutNesting } from './nested-rules.ts';

it.each([
  ['a{color:red;.b{color:blue}margin:0}', 'a{color:red;}a .b{color:blue}a{margin:0}'],
  ['a{&:hover{x:y}&.c{x:y}& d{x:y}>e{x:y}}', 'a:hover{x:y}a.c{x:y}a d{x:y}a >e{x:y}'],
  ['.a,.b{.c,p &{x:y}}', '.a .c,.b .c,p :is(.a,.b){x:y}'],
  ['.a{&+&{x:y}}', '.a+:is(.a){x:y}'],
  ['.a{.b{.c{x:y}}}', '.a .b .c{x:y}'],
  ['.a{x:y;@media print{z:y;b{x:y}}}', '.a{x:y;}@media print{.a{z:y;}.a b{x:y}}'],
  ['@media print{.a{b{x:y}}}i{x:y}', '@media print{.a b{x:y}}i{x:y}'],
  ['.a{@font-face{b{x:y}}b{x:y}}', '.a b{x:y}'],
  ['.a{[title="&,"] &{x:y}.sm\\:b{x:y}}', '[title="&,"] :is(.a){x:y}.a .sm\\:b{x:y}'],
  ['.a{--x:{b{c:d}};b{x:y}}', '.a{--x:{b{c:d}};}.a b{x:y}'],
  ['.a{b{x:y}content:"}";c:url(a;b);/* } */i{x:y}', '.a b{x:y}.a{content:"}";c:url(a;b);}.a i{x:y}'],
  ['@font-face{src:x}a{color:red}@keyframes k{from{x:y}}', '@font-face{src:x}a{color:red}@keyframes k{from{x:y}}'],
])('%s is, one after the other, %s', (css, flat) => {
  expect(withoutNesting(css)).toBe(flat);
});

it('a message whose rules stand in rules looks as it was meant to', () => {
  const html = sanitised('<style>.card{color:red;p{color:#060}@media (max-width:600px){width:100%}margin:0}</style><div class="card"><p>x</p></div>');
  expect(html).toContain('.card{color:red}.card p{color:#060}@media (max-width:600px){.card{width:100%}}.card{margin:0}');
});

it('a variable of the rule around is known in what stands in it', () => {
  expect(sanitised('<style>:root{--c:#060}.card{p{color:var(--c)}}</style><p>x</p>')).toContain('.card p{color:#060}');
});

it('what doubles itself at each level is left out, and what is open without end costs no time', () => {
  const doubling = `${'a,b,c,d,e,f,g,h{& & & &{'.repeat(15)}color:red${'}}'.repeat(15)}i{color:blue}`;
  expect(withoutNesting(doubling)).toMatch(/i\{color:blue\}$/);
  expect(withoutNesting(doubling).length).toBeLessThan(20_000);
  for (const hostile of ['a{', 'a{b{', 'a{&,', 'a{@media x{', 'a{(', 'a{}}', 'a{b{}'])
    expect(withoutNesting(`a{b{${hostile.repeat(50_000)}`)).toBeTypeOf('string');
});
