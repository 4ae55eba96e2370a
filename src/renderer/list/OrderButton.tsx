import { ClockArrowDown, ClockArrowUp } from 'lucide-react';
import type { Mailbox } from '../../shared/model.ts';
import { useLayout } from '../app/layout.ts';
import { text } from '../text/text.ts';
import { IconButton } from '../ui/Button.tsx';
import { dateOrder, orderByDate } from './list-order.ts';
import type { MailList } from './mail-list.ts';

/** Turns a list by date round, and it alone; pressed while the oldest stands on top. */
export function OrderButton({ list, mailboxes }: { list: MailList; mailboxes: readonly Mailbox[] }) {
  const oldestFirst = useLayout((layout) => dateOrder(list, mailboxes, layout)) === 'oldest';
  return (
    <IconButton
      className="list-turn"
      icon={oldestFirst ? ClockArrowUp : ClockArrowDown}
      label={text.list.oldestFirst}
      aria-pressed={oldestFirst}
      onClick={() => orderByDate(list, mailboxes, !oldestFirst)}
    />
  );
}
