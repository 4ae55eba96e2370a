import type { LocalMessage } from '../protocol.ts';
import { FLAGGED, SEEN } from './flags.ts';
import { folderState, putFolder } from './folders.ts';
import { placeMessages } from './messages.ts';
import { packSource, storeSources } from './sources.ts';
import type { Store } from './store.ts';

/**
 * Puts messages into a mailbox that no server has. What stands in them is found when they are scanned: nothing is parsed here.
 * @returns the mailbox's row id; null: it had messages already, and is left as it is, or the store was closed meanwhile
 */
export async function importMessages(store: Store, accountId: number, path: string, messages: readonly LocalMessage[]): Promise<number | null> {
  const isInbox = path.toUpperCase() === 'INBOX';
  const mailbox = { path, name: path.split('/').at(-1) ?? path, delimiter: '/', specialUse: isInbox ? ('inbox' as const) : null, selectable: true };
  const sources = await Promise.all(messages.map(({ raw }) => packSource(raw)));
  if (!store.db.isOpen) return null;
  return store.db.transaction(() => {
    const folderId = putFolder(store.db, accountId, mailbox);
    if ((folderState(store.db, folderId)?.total ?? 0) > 0) return null;
    const placed = placeMessages(
      store,
      { id: folderId, accountId },
      messages.map((message, index) => ({
        uid: index + 1,
        date: message.receivedAt,
        size: message.raw.length,
        flags: (message.seen ? SEEN : 0) | (message.flagged ? FLAGGED : 0),
        envelope: { messageId: null, inReplyTo: [], from: message.from, to: [], subject: message.subject },
        emailId: null,
        threadId: null,
        hasAttachments: false,
      })),
      { largest: 0, since: 0 },
    );
    storeSources(
      store,
      placed.flatMap((messageId, index) => {
        const source = sources[index];
        return source ? [{ messageId, source }] : [];
      }),
    );
    return folderId;
  });
}
