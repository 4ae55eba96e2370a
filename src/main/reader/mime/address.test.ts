import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddresses } from './address.ts';

const parsed = (field: string) =>
  parseAddresses(field).map(({ name, address, form, grouped }) => `${name}|${address}|${form}${grouped ? '|group' : ''}`);

describe('address lists', () => {
  it.each([
    ['robin@example.org', ['|robin@example.org|plain']],
    ['Robin Ashdown <robin@example.org>', ['Robin Ashdown|robin@example.org|plain']],
    ['"Ashdown, Robin" <robin@example.org>, <b@x.example>', ['Ashdown, Robin|robin@example.org|plain', '|b@x.example|plain']],
    ['robin@example.org (Robin \\) Ashdown)', ['Robin ) Ashdown|robin@example.org|plain']],
    ['=?utf-8?Q?Ren=C3=A9?= <r@x.example>', ['René|r@x.example|plain']],
    ['=?utf-8?Q?a, b?= <r@x.example>', ['a, b|r@x.example|broken']],
    ['Ashdown, Robin <r@x.example>, Beech, Kim <k@x.example>', ['Ashdown, Robin|r@x.example|broken', 'Beech, Kim|k@x.example|broken']],
    [', Robin <r@x.example>, , K <k@x.example>', ['Robin|r@x.example|plain', 'K|k@x.example|plain']],
    ['root, <r@x.example>', ['|root|broken', '|r@x.example|plain']],
    ['root, a@x.example, operator', ['|root|broken', '|a@x.example|plain', '|operator|broken']],
    ['Shop: News <n@x.example>', ['Shop: News|n@x.example|broken']],
    ['A: root; Robin <r@x.example>', ['|root|broken|group', 'Robin|r@x.example|plain']],
    ['=?utf-8?Q?a,_<b@c.example>?= <r@x.example>', ['a, <b@c.example>|r@x.example|plain']],
    ['Friends: a@x.example, "B" <b@x.example>; , c@x.example', ['|a@x.example|plain|group', 'B|b@x.example|plain|group', '|c@x.example|plain']],
    ['undisclosed-recipients:;', []],
    ['<undisclosed-recipients:;>', []],
    ['<Undisclosed-Recipient:@mail.example;>', []],
    ['Undisclosed-Recipient:@mail.example;', []],
    ['undisclosed-recipients:;@mail.example', []],
    ['unlisted-recipients:; (no To-header on input)@mail.example', []],
    ['"odd name"@x.example', ['|"odd name"@x.example|quoted']],
    ['"news"@x.example', ['|news@x.example|quoted']],
    ['<@a.example,@b.example:r@x.example>', ['|r@x.example|routed']],
    ['r@[192.0.2.1]', ['|r@[192.0.2.1]|literal']],
    ['r . s @ x . example', ['|r.s@x.example|plain']],
    ['<\u202emoc.knab@x.example>', ['|moc.knab@x.example|broken']],
    ['Robin r@x.example', ['Robin|r@x.example|broken']],
    ['a@evil.example@x.example', ['|a@evil.example@x.example|broken']],
    ['<a@x.example> <b@y.example>', ['|a@x.example|broken', '|b@y.example|plain']],
    ['a@x.example <b@y.example>', ['a@x.example|b@y.example|plain']],
    ['Broken <a@x.example, b@y.example', ['Broken|a@x.example|broken', '|b@y.example|plain']],
    ['MAILER-DAEMON', ['|MAILER-DAEMON|broken']],
    ['"Robin <r@x.example>', ['Robin|r@x.example|broken']],
    ['"Robin, of <bank@y.example> <r@x.example>', ['Robin, of <bank@y.example>|r@x.example|broken']],
    ['"Robin', ['|Robin|broken']],
    ['r@x.example>', ['|r@x.example|broken']],
    ['>r@x.example', ['|r@x.example|broken']],
    ['"r@x.example"', ['|r@x.example|broken']],
    ['Robin  Ashdown', ['|Robin Ashdown|broken']],
    ['"Ashdown" Robin', ['|Ashdown Robin|broken']],
    ['Robin [Shop] <r@x.example>', ['Robin [Shop]|r@x.example|plain']],
    ["'Robin Ashdown' <r@x.example>", ['Robin Ashdown|r@x.example|plain']],
    ['=?utf-8?Q?=22Ashdown=2C_Robin=22?= <r@x.example>', ['Ashdown, Robin|r@x.example|plain']],
    ['"\'Robin\' via List" <r@x.example>', ["'Robin' via List|r@x.example|plain"]],
    ['Robin <<r@x.example>>', ['Robin|r@x.example|broken']],
    ['Mail Daemon <>', ['|Mail Daemon|broken']],
    ['"bank@bank.example" <>', []],
    ['<>', []],
    ['=?utf-8?B?Um9iaW4gPHJAeC5leGFtcGxlPg==?=', ['|Robin <r@x.example>|broken']],
    ['', []],
    [' , ,', []],
  ])('%s', (field, expected) => {
    expect(parsed(field)).toEqual(expected);
  });

  it('of a hostile length are bounded, and read in a moment', () => {
    expect(parseAddresses('a@b.example,'.repeat(100_000)).length).toBeLessThanOrEqual(2_000);
    for (const piece of ['<', '(', '"', '<a>', ':', ';', '@', '=?', '\\', '[', '<a> <', 'a b ']) parseAddresses(piece.repeat(60_000));
  });

  it('of any text are never an exception', () => {
    const piece = fc.constantFrom('a', '@', '<', '>', ',', ';', ':', '.', '"', '(', ')', '[', ']', '\\', ' ', '=?utf-8?Q?x?=', 'é');
    fc.assert(fc.property(fc.array(piece), (pieces) => Array.isArray(parseAddresses(pieces.join('')))));
  });
});
