import { ClockArrowDown, ListFilter, MailSearch, UserSearch } from 'lucide-react';
import type { Mailbox, MessageSummary } from '../../shared/model.ts';
import { firstToRead, standsFor } from '../list/grouping.ts';
import { dateOrder, orderByDate } from '../list/list-order.ts';
import { toggleUnread } from '../list/only-unread.ts';
import { fromPiece } from '../list/suggest.ts';
import { isOutgoing } from '../sidebar/order.ts';
import { text } from '../text/text.ts';
import type { Command, CommandContext } from './command.ts';
import { openRow, rowsInList } from './cursor.ts';
import { openInHand, rowsInHand } from './in-hand.ts';
import { useLayout } from './layout.ts';
import { keys } from './queries.ts';
import { summaryIn } from './rows.ts';
import { useUi } from './ui-state.ts';

const ui = () => useUi.getState();

/** The row to go on with: the one where one is, as long as something in it is unread and not open, else the next one down, else from the top. */
function nextUnread({ client }: CommandContext): MessageSummary | null {
  const { messageId, cursorId, cursorAt, screen } = ui();
  if (screen !== 'mail') return null;
  const rows = rowsInList(client);
  const found = rows.findIndex((row) => standsFor(row, messageId ?? cursorId));
  const at = found >= 0 ? found : (cursorAt ?? 0);
  return [...rows.slice(at), ...rows.slice(0, at)].find((row) => !row.seen && firstToRead(row) !== messageId) ?? null;
}

/** The address that what is in hand came from; null: it came from nobody who has one, or its reader wrote it. */
function senderInHand(context: CommandContext): string | null {
  if (ui().screen !== 'mail') return null;
  const messageId = openInHand(context);
  const row = messageId === null ? rowsInHand(context)[0] : summaryIn(context.client, messageId);
  const mailbox = context.client.getQueryData<Mailbox[]>(keys.mailboxes)?.find(({ id }) => id === row?.mailboxId);
  return mailbox && !isOutgoing(mailbox) && row?.from?.address ? row.from.address : null;
}

/** Ways from one message to others like it. */
export const FINDING_COMMANDS: readonly Command[] = [
  {
    group: 'moving',
    label: text.commands.nextUnread,
    icon: MailSearch,
    keys: ['n'],
    offered: (context) => nextUnread(context) !== null,
    run: (context) => {
      const row = nextUnread(context);
      if (row) openRow(row);
    },
  },
  {
    group: 'moving',
    label: text.commands.onlyUnread,
    icon: ListFilter,
    keys: ['U'],
    offered: () => ui().list !== null && ui().screen === 'mail' && !ui().alone,
    run: ({ client }) => toggleUnread(client),
  },
  {
    group: 'moving',
    label: text.commands.order,
    icon: ClockArrowDown,
    keys: [],
    offered: () => ui().list !== null && ui().screen === 'mail' && !ui().alone,
    run: ({ client }) => {
      const { list } = ui();
      const mailboxes = client.getQueryData<Mailbox[]>(keys.mailboxes) ?? [];
      if (list !== null) orderByDate(list, mailboxes, dateOrder(list, mailboxes, useLayout.getState()) === 'date');
    },
  },
  {
    group: 'moving',
    label: text.commands.fromSender,
    icon: UserSearch,
    keys: ['f'],
    offered: (context) => senderInHand(context) !== null,
    run: (context) => {
      const address = senderInHand(context);
      if (address !== null) ui().findMore(fromPiece(address));
    },
  },
];
