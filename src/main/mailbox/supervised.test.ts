import { expect, it, vi } from 'vitest';

let begin: () => Promise<void>;
vi.mock('../shell/utility.ts', () => ({ startUtility: () => undefined }));
vi.mock('./client.ts', () => ({
  mailboxClient(_start: unknown, begins: () => Promise<void>) {
    begin = begins;
    const calls = { openStore: () => Promise.resolve({ state: 'open' }), mailboxes: () => Promise.resolve([{ id: 3 }, { id: 4 }]) };
    return { calls, on: () => undefined, end: () => undefined };
  },
}));
const { supervisedMailbox } = await import('./supervised.ts');

it('whoever shows mail is told to look again when the mailbox process has been replaced, and not at the start', async () => {
  const told: unknown[] = [];
  const startAccounts = vi.fn(() => Promise.resolve());
  const mailbox = supervisedMailbox('mail.db', { startAccounts, reopened: (mailboxIds) => told.push(mailboxIds) });
  await mailbox.begin();
  expect([startAccounts.mock.calls.length, told]).toEqual([1, []]);
  await begin();
  expect([startAccounts.mock.calls.length, told]).toEqual([2, [[3, 4]]]);
});
