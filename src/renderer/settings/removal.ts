import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { AccountId, Mailbox, MailboxId } from '../../shared/model.ts';
import type { AppState } from '../../shared/app-state.ts';
import { callFor, useBridge } from '../app/bridge.ts';
import { rowOf } from '../app/in-hand.ts';
import { useLayout } from '../app/layout.ts';
import { keys } from '../app/queries.ts';
import { useUi } from '../app/ui-state.ts';
import { mailboxIdOf } from '../list/mail-list.ts';

/** Removes an account, and puts away what is open of it. Rejects with what main said. */
export function useRemoval(): (accountId: AccountId) => Promise<void> {
  const bridge = useBridge();
  const client = useQueryClient();
  return useCallback(
    async (accountId) => {
      // Main tells every window before it answers: then nobody knows any more whose mailboxes they were.
      const mailboxes = client.getQueryData<Mailbox[]>(keys.mailboxes) ?? [];
      const before = useUi.getState().messageId;
      const open = before === null ? null : rowOf(client, before);
      await callFor(bridge, 'account:remove', { accountId });
      useLayout.getState().forget(accountId);
      const { list, messageId, close } = useUi.getState();
      const isGone = (mailboxId: MailboxId | null) => mailboxes.some((mailbox) => mailbox.id === mailboxId && mailbox.accountId === accountId);
      if (isGone(mailboxIdOf(list))) useUi.setState({ list: null, cursorId: null, messageId: null, sections: [], pane: 'list' });
      else if (open && messageId === before && isGone(open.mailboxId)) close();
      client.setQueryData<AppState>(keys.state, (state) => state && { ...state, accounts: state.accounts.filter(({ id }) => id !== accountId) });
      await client.invalidateQueries({ queryKey: keys.mailboxes });
    },
    [bridge, client],
  );
}
