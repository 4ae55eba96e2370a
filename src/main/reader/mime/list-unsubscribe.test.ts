import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listIdIn, promisesOneClick, unsubscribeAddresses } from './list-unsubscribe.ts';

const WEB = 'https://shop.test/leave?u=7f3a&l=2';
const MAIL = 'mailto:leave@shop.test?subject=unsubscribe';

describe('List-Unsubscribe', () => {
  it.each([
    ['one address', `<${WEB}>`, [WEB]],
    ['two, the preferred one first', `<${MAIL}>, <${WEB}>`, [MAIL, WEB]],
    ['two without a space', `<${MAIL}>,<${WEB}>`, [MAIL, WEB]],
    ['two without a comma', `<${MAIL}> <${WEB}>`, [MAIL, WEB]],
    ['comments', `(Use this (or that)) <${WEB}> (a list's), <${MAIL}> (by mail)`, [WEB, MAIL]],
    ['an address in a comment, which is none', `<${WEB}> (not <https://old.test/>)`, [WEB]],
    ['a quoted bracket in a comment', String.raw`(a \) b <https://old.test/>) <${WEB}>`, [WEB]],
    ['a line folded inside the address', '<https://shop.test/\r\n leave?u=7f3a&l=2>', [WEB]],
    ['white space at the ends', `<  ${WEB}\t>`, [WEB]],
    ['commas in the address', '<https://shop.test/a,b>, <mailto:a@b.test>', ['https://shop.test/a,b', 'mailto:a@b.test']],
    ['brackets in the address', '<https://shop.test/a(b)c>', ['https://shop.test/a(b)c']],
    ['a scheme in capitals', '<HTTPS://shop.test/leave>', ['HTTPS://shop.test/leave']],
    ['the same twice', `<${WEB}>, <${WEB}>`, [WEB]],
  ])('with %s', (_, value, addresses) => expect(unsubscribeAddresses(value)).toEqual(addresses));

  it.each([
    ['no brackets', WEB, [WEB]],
    ['two of them', `${MAIL}, ${WEB}`, [MAIL, WEB]],
    ['a mail address only', 'leave@shop.test', ['mailto:leave@shop.test']],
    ['a mail address without its scheme', '<leave@shop.test?subject=leave>', ['mailto:leave@shop.test?subject=leave']],
    ['a bracket that is left open', `<${WEB}`, [WEB]],
    ['an open bracket before another', `<${MAIL}, <${WEB}>`, [MAIL, WEB]],
    ['two brackets', `<<${WEB}>>`, [WEB]],
    ['quotation marks', `"<${WEB}>"`, [WEB]],
    ['quotation marks inside', `<"${WEB}">`, [WEB]],
    ['escapes of HTML', '<https://shop.test/leave?u=7f3a&amp;l=2>', [WEB]],
    ['the old form of an address', `<URL:${WEB}>`, [WEB]],
    ['a comment that is left open', `(leave <${WEB}>`, [WEB]],
  ])('as some write it, with %s', (_, value, addresses) => expect(unsubscribeAddresses(value)).toEqual(addresses));

  it.each([
    '',
    '<>',
    'NO',
    '<%unsubscribe%>',
    '<[UnsubscribeURL]>',
    '<{{unsubscribe_url}}>',
    '<http://>',
    '<javascript:alert(1)>',
    '<file:///etc/passwd>',
    '<data:text/html,x>',
    '<//shop.test/leave>',
    '<leave>',
    '<tel:+4930123456>',
  ])('is nothing in %s', (value) => expect(unsubscribeAddresses(value)).toEqual([]));

  it('has a few addresses, and a length', () => {
    const many = Array.from({ length: 1_000 }, (_, at) => `<https://shop.test/${at}>`).join(',');
    expect(unsubscribeAddresses(many)).toHaveLength(8);
    expect(unsubscribeAddresses(`${' '.repeat(20_000)}<${WEB}>`)).toEqual([]);
  });

  it('is read to its end whatever it holds', () => {
    const piece = fc.constantFrom('<', '>', '(', ')', '\\', ',', ' ', '"', 'https://a.test', 'mailto:a@b.test', 'é', '\t', 'URL:', '&amp;');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) =>
        unsubscribeAddresses(pieces.join('')).every((address) => /^(?:https?|mailto):/i.test(address)),
      ),
    );
    for (const one of ['(', '<', '\\(', '<(']) expect(unsubscribeAddresses(one.repeat(20_000))).toEqual([]);
  });
});

describe('List-Unsubscribe-Post', () => {
  it.each(['List-Unsubscribe=One-Click', ' list-unsubscribe = one-click '])('%s promises that one request is enough', (value) =>
    expect(promisesOneClick(value)).toBe(true),
  );
  it.each(['', 'One-Click', 'List-Unsubscribe=Two-Clicks', 'List-Unsubscribe=One-Click&x=1', 'List-Unsubscribe=One-Click, a=b'])(
    '%s does not',
    (value) => expect(promisesOneClick(value)).toBe(false),
  );
});

describe('List-Id', () => {
  it.each([
    ['<news.shop.test>', 'news.shop.test'],
    ['"The <best> list" <News.Shop.Test>', 'news.shop.test'],
    ['vO0TsQ <kAZIDF.klaviyomail.test>', 'kazidf.klaviyomail.test'],
    ['news.shop.test', 'news.shop.test'],
    ['<news.\r\n shop.test>', 'news.shop.test'],
    ['<12345.xt.local> (a list)', '12345.xt.local'],
  ])('%s names a list', (value, id) => expect(listIdIn(value)).toBe(id));
  it.each(['', '<>', 'The list', '<news\u202e.shop.test>', '<news\u00a0.shöp.test>', '<news@shop.test>', `<${'a'.repeat(300)}.test>`])(
    '%s names none',
    (value) => expect(listIdIn(value)).toBeNull(),
  );
});
