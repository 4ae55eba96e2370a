import type { MessageSummary } from '../../shared/model.ts';
import { messagesOf } from '../list/grouping.ts';
import { mailboxIcon } from '../sidebar/mailbox-icon.ts';
import { mailboxAbove, mailboxName, orderedMailboxes } from '../sidebar/order.ts';
import { text } from '../text/text.ts';
import { useActs } from './acts.ts';
import { Chooser, type Entry } from './Chooser.tsx';
import { destinationsOfAll } from './destinations.ts';
import { useMailboxes } from './queries.ts';

/** The mailbox that the messages of some rows are moved to. */
export function MovePicker({ rows, onClose }: { rows: readonly MessageSummary[]; onClose(): void }) {
  const acts = useActs();
  const fitting = destinationsOfAll(useMailboxes().data ?? [], rows);
  const [first] = fitting;
  const entries = (first ? orderedMailboxes(fitting, first.accountId) : []).map((mailbox): Entry => ({
    id: String(mailbox.id),
    label: mailboxName(mailbox),
    where: mailboxAbove(mailbox),
    icon: mailboxIcon(mailbox),
    keys: [],
    act: () => void acts.move(rows.flatMap(messagesOf).map((message) => ({ message, to: mailbox }))),
  }));
  const said = text.move;
  return <Chooser title={said.title} placeholder={said.placeholder} nothing={said.nothing} entries={entries} onClose={onClose} />;
}
