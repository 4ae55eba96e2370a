import type { Mailbox, MailboxId, MessageSummary } from '../../shared/model.ts';
import { messagesOf } from '../list/grouping.ts';
import { mailboxIcon } from '../sidebar/mailbox-icon.ts';
import { isOutgoing, mailboxAbove, mailboxName, orderedMailboxes } from '../sidebar/order.ts';
import { text } from '../text/text.ts';
import { useActs } from './acts.ts';
import { Chooser, type Entry } from './Chooser.tsx';
import { destinationsOfAll } from './destinations.ts';
import { otherWordsOfMailbox } from './other-words.ts';
import { useMailboxes } from './queries.ts';
import { useUi } from './ui-state.ts';

/** Where one moved to last comes first, and what one has written last: hardly anybody moves messages there. */
const rank = (mailbox: Mailbox, movedTo: MailboxId | null): number => (mailbox.id === movedTo ? 0 : isOutgoing(mailbox) ? 2 : 1);

/** The mailbox that the messages of some rows are moved to. */
export function MovePicker({ rows, onClose }: { rows: readonly MessageSummary[]; onClose(): void }) {
  const acts = useActs();
  const fitting = destinationsOfAll(useMailboxes().data ?? [], rows);
  const movedTo = useUi((ui) => ui.movedTo);
  const [first] = fitting;
  const ordered = (first ? orderedMailboxes(fitting, first.accountId) : []).toSorted((a, b) => rank(a, movedTo) - rank(b, movedTo));
  const entries = ordered.map((mailbox): Entry => ({
    id: String(mailbox.id),
    label: mailboxName(mailbox),
    where: mailboxAbove(mailbox),
    otherWords: otherWordsOfMailbox(mailbox),
    icon: mailboxIcon(mailbox),
    keys: [],
    act: () => {
      useUi.setState({ movedTo: mailbox.id });
      void acts.move(rows.flatMap(messagesOf).map((message) => ({ message, to: mailbox })));
    },
  }));
  const said = text.move;
  return <Chooser title={said.title} placeholder={said.placeholder} nothing={said.nothing} entries={entries} onClose={onClose} />;
}
