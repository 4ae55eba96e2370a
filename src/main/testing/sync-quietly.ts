import type { Session } from '../mailbox/session.ts';
import type { Store } from '../mailbox/store/store.ts';
import { syncMailbox } from '../mailbox/sync/mailbox-sync.ts';

/** Brings one mailbox in step with a server, as the app does, and tells at most of what arrived. `largest`: of bodies to be fetched afterwards; none, where it is not given. */
export const syncQuietly = (
  store: Store,
  session: Session,
  folderId: number,
  { whole = true, largest = 0, arrived = () => undefined }: { whole?: boolean; largest?: number; arrived?: (messageIds: number[]) => void } = {},
): Promise<void> =>
  syncMailbox(
    {
      store,
      session,
      whole,
      bodies: { largest, since: 0 },
      bare: () => false,
      changed: () => undefined,
      progress: () => undefined,
      arrived,
    },
    folderId,
  );
