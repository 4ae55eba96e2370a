import { describe, expect, it } from 'vitest';
import { decodeWords, parseParameterised } from './words.ts';

describe('encoded words', () => {
  it.each([
    ['=?utf-8?Q?caf=C3=A9_noir?=', 'café noir'],
    ['=?UTF-8?b?Y2Fmw6k=?= noir', 'café noir'],
    ['=?utf-8?B?w?= =?utf-8?B?6k=?=', 'é'],
    ['=?utf-8?Q?a?= =?iso-8859-1?Q?=E9?=', 'aé'],
    ['=?iso-8859-1*en?Q?=E9?=', 'é'],
    ['=?iso-2022-jp?B?GyRCNEE7ehsoQg==?=', '漢字'],
    ['=?no-such-charset?Q?a=C3=A9?=', 'aé'],
    ['=?iso-2202-jp?B?GyRCNEE7ehsoQg==?=', '漢字'],
    ['\u001b$B4A;z\u001b(B x \u001b$B4A', '漢字 x 漢'],
    ['=?utf-8?Q?Gr=FC=DFe?=', 'Grüße'],
    ['=?us-ascii?Q?caf=C3=A9?=', 'café'],
    ['=?utf-8?Q?Ready for f=C3=AAtes??=', 'Ready for fêtes?'],
    ['=?utf-8?Q?What?_Who?_=C3=9C?= =?utf-8?Q?ber?=', 'What? Who? Über'],
    ['=?utf-8?Q?a?= b? =?utf-8?Q?c?=', 'a b? c'],
    ['=?utf-8?B?broken', '=?utf-8?B?broken'],
    ['plain  text', 'plain text'],
  ])('%s reads %s', (value, text) => {
    expect(decodeWords(value)).toBe(text);
  });

  it('cannot bring in a line, a control or a change of direction', () => {
    expect(decodeWords('=?utf-8?Q?a=0D=0ABcc:_x=00=1B[31m=E2=80=AEgnp?=')).toBe('a Bcc: x[31mgnp');
  });

  it('of a hostile length are read in a moment', () => {
    expect(decodeWords('=?utf-8?Q?'.repeat(100_000)).length).toBeGreaterThan(0);
    expect(decodeWords('=?utf-8?Q?a?= '.repeat(100_000)).length).toBeGreaterThan(0);
  });
});

describe('parameters', () => {
  it('are read with comments, quotes and odd spaces', () => {
    const parsed = parseParameterised('Text/Plain (a comment); CHARSET="utf-8" ; Boundary = "a;b\\"c"; format=flowed');
    expect(parsed.value).toBe('text/plain');
    expect(Object.fromEntries(parsed.params)).toEqual({ charset: 'utf-8', boundary: 'a;b"c', format: 'flowed' });
  });

  it('without quotes may have round brackets in a file name', () => {
    expect(parseParameterised('attachment; filename=My Report (1).pdf').params.get('filename')).toBe('My Report (1).pdf');
    expect(parseParameterised('attachment (a comment); filename="a.pdf" (another)').params.get('filename')).toBe('a.pdf');
  });

  it.each([
    ['a path of Windows as it is', String.raw`attachment; filename="C:\Users\Nora\R5.pdf"`, String.raw`C:\Users\Nora\R5.pdf`],
    ['a path of Windows as it should be', String.raw`attachment; filename="C:\\Users\\R5.pdf"`, String.raw`C:\Users\R5.pdf`],
    ['as in a URL', 'attachment; filename="R%C3%A4der%20neu.pdf"', 'Räder neu.pdf'],
    ['as in RFC 2231, without the asterisk', "attachment; filename=utf-8''R%C3%A4der.pdf", 'Räder.pdf'],
    ['the same in another charset', 'attachment; filename="iso-8859-1\'de\'R%E4der.pdf"', 'Räder.pdf'],
    ['without a semicolon', 'attachment filename="my plan.pdf"', 'my plan.pdf'],
    ['without a word before it', 'filename="my plan.pdf"', 'my plan.pdf'],
    ['with per cent in it', 'attachment; filename="100%25 sure %20.pdf"', '100%25 sure %20.pdf'],
    ['with a quotation in it', "attachment; filename=\"it's 'so'.pdf\"", "it's 'so'.pdf"],
  ])('have a file name written %s', (_, field, name) => {
    const { value, params } = parseParameterised(field);
    expect([value, params.get('filename')]).toEqual(['attachment', name]);
  });

  it('named like a property of every object are only parameters', () => {
    const parsed = parseParameterised('text/plain; __proto__=x; constructor=y');
    expect(parsed.params.get('__proto__')).toBe('x');
    expect(parsed.params.get('charset')).toBeUndefined();
  });
});
