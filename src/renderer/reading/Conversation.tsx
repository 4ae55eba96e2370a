import { ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useLayoutEffect, useRef } from 'react';
import type { MessageId, MessageSummary } from '../../shared/model.ts';
import { useNow } from '../app/now.ts';
import { useConversation } from '../app/queries.ts';
import { useUi } from '../app/ui-state.ts';
import { shortDate } from '../text/dates.ts';
import { text } from '../text/text.ts';
import { IconButton } from '../ui/Button.tsx';

/**
 * The conversation that the open message is in, and the way to what came before and after it. What a search found is shown among all of it;
 * elsewhere it is listed when that is asked for, and stays so.
 */
export function Conversation({ messageId }: { messageId: MessageId }) {
  const { data: around = [] } = useConversation(messageId);
  const openMessage = useUi((ui) => ui.openMessage);
  const shown = useUi((ui) => ui.unfolded ?? ui.list?.kind === 'search');
  const unfold = useUi((ui) => ui.unfold);
  const list = useId();
  const rows = useRef<HTMLOListElement>(null);
  const at = around.findIndex(({ id }) => id === messageId);
  useLayoutEffect(() => {
    const current = shown && around.length > 0 ? rows.current?.children[at] : null;
    // The list alone is scrolled, not what it stands in.
    if (rows.current && current instanceof HTMLElement) rows.current.scrollTop = current.offsetTop - rows.current.clientHeight / 2;
  }, [shown, at, around.length]);
  if (around.length < 2 || at < 0) return null;
  const said = text.reading.conversation;
  // The row of the list stays where it is; what was pressed is gone with the message that it stood in.
  const go = (to: MessageSummary | undefined) => {
    if (!to) return;
    openMessage(to.id, null);
    document.getElementById('message')?.focus();
  };

  return (
    <nav className="conversation" aria-label={said.label}>
      <div className="conversation-line">
        <button type="button" className="conversation-place" aria-expanded={shown} aria-controls={list} onClick={() => unfold(!shown)}>
          {said.place(at + 1, around.length)}
          {shown ? <ChevronUp aria-hidden size={15} /> : <ChevronDown aria-hidden size={15} />}
        </button>
        <IconButton icon={ChevronUp} label={said.earlier} shortcut="[" disabled={at === 0} onClick={() => go(around[at - 1])} />
        <IconButton icon={ChevronDown} label={said.later} shortcut="]" disabled={at === around.length - 1} onClick={() => go(around[at + 1])} />
      </div>
      {shown && (
        <ol id={list} ref={rows} className="conversation-list">
          {around.map((row) => (
            <Row key={row.id} row={row} current={row.id === messageId} onOpen={() => go(row)} />
          ))}
        </ol>
      )}
    </nav>
  );
}

function Row({ row, current, onOpen }: { row: MessageSummary; current: boolean; onOpen(): void }) {
  const now = useNow();
  return (
    <li>
      <button type="button" className="conversation-row" aria-current={current || undefined} data-unread={!row.seen || undefined} onClick={onOpen}>
        <span className="conversation-from">{row.from?.name || row.from?.address || text.list.nobody}</span>
        <span className="conversation-snippet">{row.snippet}</span>
        <span className="conversation-date">{shortDate(row.date, { now })}</span>
      </button>
    </li>
  );
}
