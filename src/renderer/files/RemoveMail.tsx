import { useQueryClient } from '@tanstack/react-query';
import type { Mailbox } from '../../shared/model.ts';
import { callFor, useBridge } from '../app/bridge.ts';
import { listAlone, neighbourOf, openRow } from '../app/cursor.ts';
import { keys, renewLists } from '../app/queries.ts';
import { removeSummary } from '../app/rows.ts';
import { useUi } from '../app/ui-state.ts';
import type { Placed } from '../list/grouping.ts';
import { mailboxName } from '../sidebar/order.ts';
import { text } from '../text/text.ts';
import { Confirm } from '../ui/Confirm.tsx';

/** Asks before messages that came from files are removed from Unseen; then the next one that stays is opened. */
export function RemoveMessages({ messages, onClose }: { messages: readonly Placed[]; onClose(): void }) {
  const bridge = useBridge();
  const client = useQueryClient();
  const said = text.files;

  const remove = async () => {
    const { messageId, close, moveCursor, select, tell } = useUi.getState();
    const ids = messages.map(({ id }) => id);
    const next = neighbourOf(client, ids);
    try {
      for (const { id, mailboxId } of messages) {
        await callFor(bridge, 'message:remove', { messageId: id, mailboxId });
        removeSummary(client, { id, mailboxId });
      }
    } finally {
      await client.invalidateQueries({ queryKey: keys.mailboxes });
      await renewLists(client, new Set(messages.map(({ mailboxId }) => mailboxId)));
    }
    select(new Set());
    const wasOpen = messageId !== null && ids.includes(messageId);
    if (wasOpen && next !== null && !listAlone()) openRow(next);
    else if (wasOpen) close();
    if (next !== null) moveCursor(next.id);
    tell({ kind: 'done', sentence: said.removed(ids.length) });
  };

  return (
    <Confirm
      title={said.removeTitle(messages.length)}
      note={said.removeNote}
      label={said.removeNow}
      busyLabel={text.settings.removeBusy}
      act={remove}
      onClose={onClose}
    />
  );
}

/** Asks before a mailbox that came from a file or a folder is removed from Unseen. */
export function RemoveMailbox({ mailbox, onClose }: { mailbox: Mailbox; onClose(): void }) {
  const bridge = useBridge();
  const client = useQueryClient();
  const said = text.files;
  const name = mailboxName(mailbox);

  const remove = async () => {
    await callFor(bridge, 'mailbox:remove', { mailboxId: mailbox.id });
    useUi.getState().close();
    await client.invalidateQueries({ queryKey: keys.mailboxes });
    useUi.getState().tell({ kind: 'done', sentence: said.removedMailbox(name) });
  };

  return (
    <Confirm
      title={said.removeMailboxTitle(name)}
      note={said.removeNote}
      label={said.removeNow}
      busyLabel={text.settings.removeBusy}
      act={remove}
      onClose={onClose}
    />
  );
}
