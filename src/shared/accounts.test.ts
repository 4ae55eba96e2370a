import { describe, expect, it } from 'vitest';
import { countedAccounts, inboxesOf, receivingAccounts, soleAccount } from './accounts.ts';
import type { Account, AccountId, Mailbox } from './model.ts';

const account = (id: string, kind: Account['kind']) => ({ id: id as AccountId, kind });
const sample = account('sample', 'sample');
const files = account('files', 'files');
const home = account('home', 'imap');
const box = (accountId: AccountId, specialUse: Mailbox['specialUse']) => ({ accountId, specialUse }) as Mailbox;

describe('mail from files', () => {
  it('is searched and counted with the mail of one’s own accounts', () => {
    expect(countedAccounts([sample, files, home])).toEqual([files, home]);
    expect(soleAccount([files, home])).toBeNull();
    expect(soleAccount([sample, files])).toBe(files.id);
  });

  it('is in no inbox', () => {
    const mailboxes = [box(files.id, 'opened'), box(files.id, null), box(home.id, 'inbox'), box(sample.id, 'inbox')];
    expect(receivingAccounts([sample, files, home])).toEqual([home]);
    expect(inboxesOf(mailboxes, [sample, files, home])).toEqual([mailboxes[2]]);
  });
});

it('the sample stands for one’s own accounts only while there is none', () => {
  expect(countedAccounts([sample])).toEqual([sample]);
  expect(countedAccounts([sample, home])).toEqual([home]);
});
