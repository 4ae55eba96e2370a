import { ChevronDown, ChevronUp, Paperclip, Star } from 'lucide-react';
import { useId } from 'react';
import type { MessageSummary } from '../../shared/model.ts';
import { useNow } from '../app/now.ts';
import { useMailboxes } from '../app/queries.ts';
import { useUi } from '../app/ui-state.ts';
import { Flag, TrackerMarkBadge } from '../list/RowMarks.tsx';
import { shortDate } from '../text/dates.ts';
import { text } from '../text/text.ts';
import { earlierSide, laterSide, type Standing } from './conversation.ts';
import { FOLD_ID, foldOpened, readOn } from './read-on.ts';

const said = text.reading.conversation;

/** What came before the open message, each folded to a line; it is opened by it, in its place. */
export function EarlierMessages({ standing }: { standing: Standing }) {
  const { near, far } = earlierSide(standing.earlier);
  const { isWhole, toggle } = useWhole(standing);
  const list = useId();
  if (near.length === 0) return null;
  return (
    <div className="folded-messages" data-side="earlier">
      {far.length > 0 && <Group words={said.earlierMessages(far.length)} list={list} isOpen={isWhole} onToggle={toggle} />}
      <Lines id={list} label={said.before} rows={isWhole ? standing.earlier : near} />
    </div>
  );
}

/** The same for what came after it. */
export function LaterMessages({ standing }: { standing: Standing }) {
  const { near, far } = laterSide(standing.later);
  const { isWhole, toggle } = useWhole(standing);
  const list = useId();
  if (near.length === 0) return null;
  return (
    <div className="folded-messages" data-side="later">
      <Lines id={list} label={said.after} rows={isWhole ? standing.later : near} />
      {far.length > 0 && <Group words={said.laterMessages(far.length)} list={list} isOpen={isWhole} onToggle={toggle} />}
    </div>
  );
}

/** The open message, where it is folded as well. */
export function FoldedOpen({ row }: { row: MessageSummary }) {
  const now = useNow();
  return (
    <div className="folded-messages" data-side="own">
      <Line row={row} now={now} id={FOLD_ID} isOwn onOpen={() => foldOpened(false)} />
    </div>
  );
}

/** Whether each message of the conversation has its line. */
function useWhole({ threadId }: Standing) {
  const isWhole = useUi((ui) => ui.unfolded === threadId);
  const unfold = useUi((ui) => ui.unfold);
  return { isWhole, toggle: () => unfold(isWhole ? null : threadId) };
}

function Group({ words, list, isOpen, onToggle }: { words: string; list: string; isOpen: boolean; onToggle(): void }) {
  const Icon = isOpen ? ChevronUp : ChevronDown;
  return (
    <button type="button" className="folded-group" aria-expanded={isOpen} aria-controls={list} onClick={onToggle}>
      <Icon aria-hidden size={15} />
      {words}
    </button>
  );
}

function Lines({ id, label, rows }: { id: string; label: string; rows: readonly MessageSummary[] }) {
  const now = useNow();
  const hover = useUi((ui) => ui.hover);
  return (
    <ol id={id} aria-label={label}>
      {rows.map((row) => (
        <li key={row.id}>
          <Line
            row={row}
            now={now}
            onOpen={() => {
              // It goes from under the mouse, which tells nobody.
              hover(null);
              readOn(row.id);
            }}
            onHover={(isOn) => hover(isOn ? row.id : null)}
          />
        </li>
      ))}
    </ol>
  );
}

interface LineProps {
  row: MessageSummary;
  now: number;
  id?: string;
  /** It is what is in hand: the open message. */
  isOwn?: boolean;
  onOpen(): void;
  /** The mouse is on it, or has left it. */
  onHover?(isOn: boolean): void;
}

/** A message folded to a line: a heading, so that one goes from message to message by headings. */
function Line({ row, now, id, isOwn = false, onOpen, onHover }: LineProps) {
  const { from, own, snippet, seen, flagged, hasAttachments, body, mark, date } = row;
  const isDraft = useMailboxes().data?.find((mailbox) => mailbox.id === row.mailboxId)?.specialUse === 'drafts';
  return (
    <h3>
      <button
        type="button"
        id={id}
        className="folded-message"
        aria-expanded={false}
        aria-current={isOwn || undefined}
        onClick={onOpen}
        onMouseEnter={() => onHover?.(true)}
        onMouseLeave={() => onHover?.(false)}
      >
        <span className="folded-dot" data-unread={!seen || undefined} aria-hidden />
        {!seen && <span className="hidden">{text.list.unread}. </span>}
        <span className="folded-from" dir="auto">
          {own ? text.list.me : from?.name || from?.address || text.list.nobody}
        </span>
        <span className="hidden">. </span>
        {isDraft && (
          <span className="folded-draft">
            {said.draft}
            <span className="hidden">. </span>
          </span>
        )}
        <span className="folded-snippet" dir="auto">
          {body === 'pending' && snippet === '' ? text.list.pending : snippet}
        </span>
        {hasAttachments && <Flag icon={Paperclip} label={text.list.attachment} />}
        {flagged && <Flag icon={Star} label={text.list.starred} filled />}
        <TrackerMarkBadge mark={mark} />
        <span className="hidden">. </span>
        <span className="folded-date">{shortDate(date, { now })}</span>
      </button>
    </h3>
  );
}
