import type { QueryClient } from '@tanstack/react-query';
import type { Events } from '../../shared/contract.ts';
import type { AccountId } from '../../shared/model.ts';
import { userErrorOf } from './bridge.ts';
import { keys } from './queries.ts';

/**
 * Has what could not be fetched asked for again once its account has come back: who opened it without a connection is not left with an
 * error that is over.
 * @returns takes in how each account stands
 */
export function comeBack(client: QueryClient): (status: Events['account:status']) => void {
  const away = new Set<AccountId>();
  return ({ accountId, status }) => {
    if (status.state === 'offline') away.add(accountId);
    if (status.state !== 'idle' || !away.delete(accountId)) return;
    void client.refetchQueries({
      queryKey: keys.views,
      type: 'active',
      predicate: ({ state }) => state.status === 'error' && userErrorOf(state.error).code === 'body-not-here',
    });
  };
}
