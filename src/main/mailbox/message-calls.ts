import type { AccountId } from '../../shared/model.ts';
import { alone } from './alone.ts';
import { BODY_GONE, bodyNotHere, failed, NO_MESSAGE, NOT_CONNECTED, NOT_HERE, STORE_UNAVAILABLE } from './failures.ts';
import type { MailboxService } from './protocol.ts';
import { messageLocation } from './store/reading.ts';
import { readSource } from './store/sources.ts';
import { resolveMessage, type Store } from './store/store.ts';
import type { AccountSync } from './sync/account-sync.ts';

/** The bytes of messages, from the store or (where they are not there) from the server. @param syncOf what keeps an account in step; undefined: nothing does */
export function messageCalls(
  current: () => Store | null,
  syncOf: (accountId: AccountId) => AccountSync | undefined,
): Pick<MailboxService, 'message' | 'saveFromServer'> {
  return {
    async message({ messageId, here: onlyHere = false }) {
      const store = current();
      if (!store) return failed(STORE_UNAVAILABLE);
      const id = resolveMessage(store, messageId);
      const location = messageLocation(store.db, id);
      if (!location) return failed(NO_MESSAGE);
      const here = await readSource(store.db, id);
      if (here) return { ok: true, value: { ...location, raw: alone(here), leftOut: [] } };
      if (onlyHere) return failed(NOT_HERE);
      const sync = syncOf(location.accountId);
      if (!sync) return failed(bodyNotHere(NOT_CONNECTED));
      const fetched = await sync.fetchBody(id);
      if (fetched.state === 'failed') return failed(bodyNotHere(fetched.error));
      if (fetched.state === 'gone') return failed(BODY_GONE);
      return { ok: true, value: { ...location, raw: alone(fetched.raw), leftOut: fetched.leftOut } };
    },

    async saveFromServer({ messageId, section, file }) {
      const store = current();
      if (!store) return failed(STORE_UNAVAILABLE);
      const id = resolveMessage(store, messageId);
      const location = messageLocation(store.db, id);
      const sync = location && syncOf(location.accountId);
      return sync ? sync.saveFromServer(id, section, file) : failed(location ? NOT_CONNECTED : NO_MESSAGE);
    },
  };
}
