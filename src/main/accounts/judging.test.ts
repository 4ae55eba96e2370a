import { expect, it } from 'vitest';
import type { AccountId } from '../../shared/model.ts';
import type { AccountRecord } from '../mailbox/protocol.ts';
import { isJudgedOtherwise, judgedFor } from './judging.ts';

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
const work = account({ id: 'work' as AccountId, address: 'me@work.example' });
const after = (...now: AccountRecord[]) => isJudgedOtherwise([account()], now);

it('messages are judged otherwise where somebody else is believed about senders, or their account is gone', () => {
  expect(after(account({ trustedAuthserv: 'mx.home.example' }))).toBe(true);
  expect(after(account({ address: 'you@home.example' }))).toBe(true);
  expect(after()).toBe(true);
});

it('messages are judged as before where an account has another name, keeps less, or is added', () => {
  expect(after(account({ name: 'Work', colour: 2, keepMonths: 3 }))).toBe(false);
  expect(after(account(), work)).toBe(false);
});

it('mail in files is mail of every account of one’s own, so that one more changes how it is judged', () => {
  const files = account({ id: 'files' as AccountId, kind: 'files', address: '' });
  expect(isJudgedOtherwise([account(), files], [account(), files, work])).toBe(true);
  expect(isJudgedOtherwise([account(), files], [account({ name: 'Mine' }), files])).toBe(false);
  expect(judgedFor([account({ trustedAuthserv: 'mx.home.example' }), files, work], files.id)).toEqual({
    me: ['me@home.example', 'me@work.example'],
    trustedAuthserv: [],
  });
});
