import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { AccountId, AppState, Mailbox } from '../../shared/model.ts';
import { callFor, useBridge } from '../app/bridge.ts';
import { keys } from '../app/queries.ts';
import { useUi } from '../app/ui-state.ts';
import { isOfAllAccounts, mailboxIdOf } from '../list/mail-list.ts';

/** Removes an account, and puts away what is open of it. Rejects with what main said. */
export function useRemoval(): (accountId: AccountId) => Promise<void> {
  const bridge = useBridge();
  const client = useQueryClient();
  return useCallback(
    async (accountId) => {
      await callFor(bridge, 'account:remove', { accountId });
      const { list } = useUi.getState();
      const here = (client.getQueryData<Mailbox[]>(keys.mailboxes) ?? []).find(({ id }) => id === mailboxIdOf(list))?.accountId;
      if (here === accountId || isOfAllAccounts(list)) useUi.setState({ list: null, cursorId: null, messageId: null, sections: [], pane: 'list' });
      client.setQueryData<AppState>(keys.state, (state) => state && { ...state, accounts: state.accounts.filter(({ id }) => id !== accountId) });
      await client.invalidateQueries({ queryKey: keys.mailboxes });
    },
    [bridge, client],
  );
}
