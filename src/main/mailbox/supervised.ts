import type { MailboxId, StoreState } from '../../shared/model.ts';
import { valueOf } from '../errors.ts';
import { mailboxClient, type MailboxClient } from './client.ts';
import { startUtility } from '../shell/utility.ts';

export interface SupervisedMailbox extends Pick<MailboxClient, 'calls' | 'on'> {
  /** Opens the store and, where that went well, starts the accounts. */
  begin(): Promise<void>;
  /** As soon as it is known. */
  store(): Promise<StoreState>;
  moveStoreAside(): Promise<{ movedTo: string }>;
  close(): Promise<void>;
}

interface SupervisedParts {
  /** Runs whenever a store has been opened. */
  startAccounts(): Promise<void>;
  /**
   * The store was opened again, after its process had ended or it was moved aside. What was asked for meanwhile failed, and what was told last may have been
   * lost: these mailboxes, which are all there are, may be other than before.
   */
  reopened(mailboxIds: MailboxId[]): void;
}

/** The mailbox process with its one store. */
export function supervisedMailbox(file: string, { startAccounts, reopened }: SupervisedParts): SupervisedMailbox {
  let opened: Promise<StoreState>;
  let isFirst = true;

  const begin = async () => {
    const wasFirst = isFirst;
    isFirst = false;
    opened = client.calls.openStore({ file });
    if ((await opened).state !== 'open') return;
    await startAccounts();
    if (!wasFirst) reopened((await client.calls.mailboxes()).map(({ id }) => id));
  };
  const client = mailboxClient(() => startUtility('mailbox'), begin);

  return {
    calls: client.calls,
    on: client.on,
    begin,
    store: () => opened,
    async moveStoreAside() {
      const moved = valueOf(await client.calls.moveStoreAside());
      await begin();
      return moved;
    },
    async close() {
      await client.calls.close().finally(() => client.end());
    },
  };
}
