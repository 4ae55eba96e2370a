import type { StoreState } from '../../shared/model.ts';
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

/** The mailbox process with its one store; `startAccounts` runs whenever a store has been opened. */
export function supervisedMailbox(file: string, startAccounts: () => Promise<void>): SupervisedMailbox {
  let opened: Promise<StoreState>;

  const begin = async () => {
    opened = client.calls.openStore({ file });
    if ((await opened).state === 'open') await startAccounts();
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
