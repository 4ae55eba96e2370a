import { expect, it } from 'vitest';
import type { Address, Mailbox, MailboxId, MessageGroup } from '../../shared/model.ts';
import { imapAccount, mailbox } from '../testing/people.ts';
import { recipientLine, saysToWhom, writersOf } from './row-people.ts';

const ROBIN: Address = { name: 'Robin Vale', address: imapAccount.address };
const MIRA: Address = { name: 'Mira Okonkwo', address: 'mira@friends.example' };
const boxes: Mailbox[] = [
  mailbox(1, imapAccount, 'INBOX', 'inbox', 0, 0),
  mailbox(2, imapAccount, 'Sent', 'sent', 0, 0),
  mailbox(3, imapAccount, 'Archive', 'archive', 0, 0),
  mailbox(4, imapAccount, 'Junk', 'junk', 0, 0),
  mailbox(5, imapAccount, 'Harbour', null, 0, 0),
];
const row = (box: number, from: Address, to: Address[], more: { own?: true; group?: MessageGroup } = {}) => ({
  mailboxId: box as MailboxId,
  from,
  to,
  group: null,
  ...more,
});
const says = (listed: ReturnType<typeof row>) => saysToWhom(listed, boxes, [imapAccount]);

it('what the reader wrote says to whom it went, in Sent and where it was filed from there', () => {
  for (const box of [2, 3, 5]) expect(says(row(box, { ...ROBIN, address: ROBIN.address.toUpperCase() }, [MIRA]))).toBe(true);
  expect(says(row(3, MIRA, [ROBIN]))).toBe(false);
});

it('where a From line may be forged it is shown, and so it is of what came to the reader', () => {
  for (const box of [1, 4]) expect(says(row(box, ROBIN, [MIRA]))).toBe(false);
  expect(says(row(3, ROBIN, [MIRA, ROBIN]))).toBe(false);
  expect(says(row(3, ROBIN, []))).toBe(false);
});

it('what is known to be the reader’s says so in any mailbox, under whatever address', () => {
  const alias = { name: 'R. Vale', address: 'alias@reader.example' };
  expect(says(row(1, alias, [MIRA], { own: true }))).toBe(true);
  expect(says(row(1, alias, [ROBIN], { own: true }))).toBe(false);
  expect(writersOf({ from: alias, own: true, group: null })).toEqual(['me']);
});

it('a conversation says who wrote in it, unless the reader is all of them', () => {
  const group = (...people: MessageGroup['people']): MessageGroup => ({ people, messages: [] });
  expect(says(row(3, ROBIN, [MIRA], { own: true, group: group('me', MIRA) }))).toBe(false);
  expect(says(row(3, ROBIN, [MIRA], { own: true, group: group('me') }))).toBe(true);
  expect(writersOf({ from: ROBIN, group: group('me', MIRA) })).toEqual(['me', 'Mira Okonkwo']);
});

it('many recipients are cut short, and none are told', () => {
  expect(recipientLine(Array.from({ length: 9 }, (_, at) => ({ name: `P${at}`, address: '' })))).toBe('To P0, P1, P2, P3, P4, P5');
  expect(recipientLine([])).toBe('No recipient');
});
