import type { Account, Mailbox, MailboxId } from '../../shared/model.ts';

/** Whether a mailbox has come from files: what is in it can be removed from Unseen. */
export function isOfFiles(mailboxId: MailboxId | null, mailboxes: readonly Mailbox[], accounts: readonly Pick<Account, 'id' | 'kind'>[]): boolean {
  const accountId = mailboxes.find(({ id }) => id === mailboxId)?.accountId;
  return accounts.some(({ id, kind }) => id === accountId && kind === 'files');
}
