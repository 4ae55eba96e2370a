import { describe, expect, it } from 'vitest';
import { parseMessage } from './mime/entity.ts';
import { senderDoubts } from './sender-doubts.ts';
import { message } from './testing/message.ts';

const doubts = (lines: string[], verdict: 'pass' | 'fail' | 'none' = 'none') =>
  senderDoubts(parseMessage(message(...lines, '', 'x')).fields, verdict, ['ada@acme-tools.com']);
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
    expect(doubts([`From: ${from}`], 'pass')).toEqual([SHOWS]);
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
    ['that a name imitates another with capitals', ['From: =?utf-8?B?0JxJQ1JPU09GVA==?= <x@evil.test>'], IMITATES],
    [
      'that a domain begins with the name of another',
      ['From: My Bank <x@bank.com.evil.test>'],
      'The address of the sender is at evil.test, although the name of its host begins like bank.com.',
    ],
    ['that a name shows another site of the same name', ['From: "Bank.com" <x@bank.top>'], 'The name shows bank.com, but the address is x@bank.top.'],
    [
      'that a name shows an address beside a word for a relay',
      ['From: "service@bank.com via Bank" <x@evil.test>'],
      'The name shows service@bank.com, but the address is x@evil.test.',
    ],
    [
      'that a domain is nearly the one of the reader',
      ['From: Boss <boss@acme-too1s.com>'],
      'The domain of the sender, acme-too1s.com, is nearly yours, acme-tools.com.',
    ],
    [
      'that an answer goes to a domain that is nearly the one of the sender',
      ['From: Bob <bob@engineers.com>', 'Reply-To: Bob <bob@engirneers.com>'],
      'An answer would go to bob@engirneers.com, not to the sender.',
    ],
    [
      'that a name shows an address beside a word for any user',
      ['From: "service@bank.com via Support" <support@evil.test>'],
      'The name shows service@bank.com, but the address is support@evil.test.',
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
    ['titles, degrees and forms of companies', ['From: "Dr.med. Ada Lovelace, M.Sc. (Engine GmbH & Co.KG)" <a@engine.org>']],
    ['a company under the ending of a country', ['From: "Engine.de" <a@mail.engine.com>']],
    ['a shop whose domain is its name without special characters', ['From: =?utf-8?Q?B=C3=BCcher=2Ede?= <a@mail.buecher.de>']],
    ['two domains of one owner', ['From: "Amazon.de" <store@amazon.com>']],
    ['a list that writes for its members', ['From: "\'ada@other.org\' via Team" <team@engine.org>', 'List-Id: <team.engine.org>']],
    ['a service that writes for its customers', ['From: "ada@other.org (via Engine)" <no-reply@mail.engine.org>']],
    ['a relay that hides an address', ['From: "news@shop.com [via Relay]" <k3x9@mozmail.com>']],
    ['a relay that has the sender in its own address', ['From: "Shop.com" <news_at_shop.com_k3x@duck.com>']],
    ['a form under the name of whoever filled it in', ['From: "ada@gmail.com" <wordpress@engine.org>', 'Reply-To: ada@gmail.com']],
    ['a program that writes for somebody', ['From: Calendar <calendar-notification@engine.org>', 'Reply-To: ada@gmail.com']],
    ['a list whose writers are answered', ['From: Ada via dev <dev@engine.org>', 'Reply-To: ada@gmail.com', 'List-Id: <dev.engine.org>']],
    ['an address that a service had to take into its own', ['From: Ada <ada=gmail.com@mailing.org>', 'Reply-To: ada@gmail.com']],
    ['two endings of one provider', ['From: ada@fastmail.fm', 'Reply-To: ada@fastmail.com', 'List-Id: <x.fastmail.fm>']],
    ['two senders at one place', ['From: a@engine.org, b@engine.org']],
    ['a name of words of two scripts', ['From: =?utf-8?B?0KHQsdC10YBNYXJrZXQ=?= <a@engine.org>']],
    ['a Latin letter in a word of another script', ['From: =?utf-8?B?Q9C10YDQs9C10Lk=?= <a@engine.org>']],
    ['a message of nobody', ['Subject: x']],
    ['an empty From', ['From: ']],
  ])('%s', (_, lines) => expect(doubts(lines)).toEqual([]));

  it('a program that writes for somebody, unless it is proven false', () => {
    expect(doubts(['From: noreply@bank.com', 'Reply-To: x@gmail.com'], 'fail')).toEqual(['An answer would go to x@gmail.com, not to the sender.']);
  });

  it('an answer to somebody else, where it is proven who sent it', () => {
    expect(doubts(['From: form@engine.org', 'Reply-To: ada@gmail.com'], 'pass')).toEqual([]);
  });
});
