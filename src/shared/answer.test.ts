import { expect, it } from 'vitest';
import { answerTo } from './answer.ts';
import type { Address } from './model.ts';

const person = (address: string, name = ''): Address => ({ name, address });
const ADA = person('ada@engine.example');
const BEN = person('ben@shop.example');
const ROBIN = person('Robin@Home.example');
const OWN = ['robin@home.example'];
const addresses = ({ to, cc }: ReturnType<typeof answerTo>) => [to, cc].map((people) => people.map(({ address }) => address));
const letter = (change: Partial<Parameters<typeof answerTo>[0]> = {}) => ({ from: [ADA], replyTo: [], to: [ROBIN], cc: [], ...change });

it('an answer goes to who wrote, or to whom they ask to answer', () => {
  expect(addresses(answerTo(letter(), OWN, 'sender'))).toEqual([[ADA.address], []]);
  expect(addresses(answerTo(letter({ replyTo: [BEN] }), OWN, 'sender'))).toEqual([[BEN.address], []]);
});

it('an answer to all goes to each once, and not to the reader', () => {
  const all = letter({ to: [ROBIN, BEN, ADA], cc: [person('BEN@shop.example'), person('cy@x.example')] });
  expect(addresses(answerTo(all, OWN, 'all'))).toEqual([[ADA.address], [BEN.address, 'cy@x.example']]);
});

it('an answer to what the reader wrote goes to whom it went, and a note to oneself to oneself', () => {
  expect(addresses(answerTo(letter({ from: [ROBIN], to: [BEN], cc: [ADA] }), OWN, 'all'))).toEqual([[BEN.address], [ADA.address]]);
  expect(addresses(answerTo(letter({ from: [ROBIN] }), OWN, 'sender'))).toEqual([[ROBIN.address], []]);
});

it('what no letter can be written to is left out', () => {
  const odd = ['', 'nobody', 'a@b@c', 'x@y?cc=z@w.example, z@w.example', 'a b@c.example', '"a"@c.example'].map((address) => person(address));
  expect(addresses(answerTo(letter({ from: odd }), OWN, 'all'))).toEqual([[], []]);
});
