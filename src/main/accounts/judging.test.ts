import { expect, it } from 'vitest';
import type { AccountId } from '../../shared/model.ts';
import type { AccountRecord } from '../mailbox/protocol.ts';
import { isJudgedOtherwise } from './judging.ts';

const account = (change: Partial<AccountRecord> = {}): AccountRecord => ({
  id: 'home' as AccountId,
  kind: 'imap',
  address: 'me@home.example',
  name: 'Home',
  colour: 1,
  server: null,
  oauth: null,
  trustedAuthserv: null,
  keepMonths: null,
  ...change,
});
const after = (...now: AccountRecord[]) => isJudgedOtherwise([account()], now);

it('messages are judged otherwise where somebody else is believed about senders, or their account is gone', () => {
  expect(after(account({ trustedAuthserv: 'mx.home.example' }))).toBe(true);
  expect(after(account({ address: 'you@home.example' }))).toBe(true);
  expect(after()).toBe(true);
});

it('messages are judged as before where an account has another name, keeps less, or is added', () => {
  expect(after(account({ name: 'Work', colour: 2, keepMonths: 3 }))).toBe(false);
  expect(after(account(), account({ id: 'work' as AccountId }))).toBe(false);
});
