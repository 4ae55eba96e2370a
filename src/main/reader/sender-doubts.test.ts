import { describe, expect, it } from 'vitest';
import { parseMessage } from './mime/entity.ts';
import { senderDoubts } from './sender-doubts.ts';
import { message } from './testing/message.ts';

const doubts = (lines: string[], isProven = false) => senderDoubts(parseMessage(message(...lines, '', 'x')).fields, isProven);
const SHOWS = 'The name shows service@bank.com, but the address is x@evil.test.';
const IMITATES = 'The name of the sender imitates Latin letters with letters of another script.';
const AMBIGUOUS = 'The address of the sender is written so that programs may read another out of it.';

describe('it is told that a name shows another address', () => {
  it.each([
    '"service@bank.com" <x@evil.test>',
    'My Bank service@bank.com <x@evil.test>',
    'x@evil.test (service@bank.com)',
    '=?utf-8?Q?service=40bank=2Ecom?= <x@evil.test>',
    '=?utf-8?B?c2VydmljZe+8oGJhbmsuY29t?= <x@evil.test>',
    '"My Bank <service@bank.com>" <x@evil.test>',
    '"x@evil.test service@bank.com" <x@evil.test>',
  ])('From: %s', (from) => {
    expect(doubts([`From: ${from}`])).toEqual([SHOWS]);
    expect(doubts([`From: ${from}`], true)).toEqual([SHOWS]);
  });
});

describe('it is told', () => {
  it.each([
    ['that a name shows another site', ['From: "www.bank.com" <x@evil.test>'], 'The name shows www.bank.com, but the address is x@evil.test.'],
    ['that a name imitates another', ['From: =?utf-8?Q?P=D0=B0yPal?= <x@evil.test>'], IMITATES],
    [
      'that a domain imitates another',
      ['From: Apple <x@xn--80ak6aa92e.com>'],
      'The domain of the sender, аррӏе.com, imitates Latin letters with letters of another script.',
    ],
    [
      'that a domain imitates another with letters of phonetic writing',
      ['From: Amazon <x@xn--mazon-zjc.com>'],
      'The domain of the sender, ɑmazon.com, imitates Latin letters with letters of another script.',
    ],
    ['that there are two mailboxes', ['From: a@bank.com, x@evil.test'], 'The From line names 2 senders, and anybody may be one of them.'],
    ['that there are two From lines', ['From: a@bank.com', 'From: x@evil.test'], 'The message has more than one From line, which no honest one has.'],
    ['that From is a group', ['From: My Bank: x@evil.test;'], AMBIGUOUS],
    ['that the address has a route', ['From: <@bank.com:x@evil.test>'], AMBIGUOUS],
    ['that the address has two at-signs', ['From: <service@bank.com@evil.test>'], AMBIGUOUS],
    ['that the address has an at-sign that only looks like one', ['From: service@bank.com\uff20evil.test'], AMBIGUOUS],
    ['that the address holds an encoded word', ['From: =?utf-8?b?c2VydmljZUBiYW5rLmNvbQ==?=@evil.test'], AMBIGUOUS],
    [
      'that an answer goes to a stranger',
      ['From: Boss <boss@firm.com>', 'Reply-To: Boss <boss.firm@gmail.com>'],
      'An answer would go to boss.firm@gmail.com, not to the sender.',
    ],
  ])('%s', (_, lines, doubt) => expect(doubts(lines)).toEqual([doubt]));
});

describe('nothing is told of', () => {
  it.each([
    ['a name', ['From: Ada Lovelace <ada@engine.org>']],
    ['a name that is the address', ['From: "ada@engine.org" <ada@engine.org>']],
    ['a name with an address of the same domain', ['From: "ada@engine.org" <ada@mail.engine.org>']],
    ['a shop that is called by its site', ['From: "Engine.org" <news@mail.engine.org>']],
    ['a name in another script', ['From: =?utf-8?B?0KHQsNGB0LAg0KHQvtC60L7Qu9C+0LI=?= <s@sokolov.ru>']],
    ['a letter of another script that is like no Latin one', ['From: =?utf-8?B?zrxUb3JyZW50?= <a@torrent.com>']],
    ['a special character in a domain', ['From: a@xn--bcher-kva.example']],
    ['a local part in quotes', ['From: "a@b"@engine.org']],
    ['an answer to another address of the sender', ['From: a@engine.org', 'Reply-To: b@letters.engine.org']],
    ['an answer that goes to a company', ['From: a@engine.org', 'Reply-To: b@desk.com']],
    ['a Reply-To that is no address', ['From: a@engine.org', 'Reply-To: nobody']],
    ['a message of nobody', ['Subject: x']],
    ['an empty From', ['From: ']],
  ])('%s', (_, lines) => expect(doubts(lines)).toEqual([]));

  it('an answer to somebody else, where it is proven who sent it', () => {
    expect(doubts(['From: form@engine.org', 'Reply-To: ada@gmail.com'], true)).toEqual([]);
  });
});
