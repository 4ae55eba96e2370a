import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { MailboxId, MessageId } from '../../shared/model.ts';
import type { SearchOrder } from '../../shared/search.ts';
import { useLayout } from '../app/layout.ts';
import { useNow } from '../app/now.ts';
import type { ListedMessage } from '../app/queries.ts';
import { useUi, type UiState } from '../app/ui-state.ts';
import type { AccountMark } from '../sidebar/account-marks.ts';
import { text } from '../text/text.ts';
import { useActs } from '../app/acts.ts';
import { openRow, selectTo } from '../app/cursor.ts';
import { aroundOf, entriesOf, firstSeen, heightOf, startOf, withHeading, type Heights, type ListEntry } from './entries.ts';
import { useForeseen, useForeseenAtPress } from './foresee.ts';
import { firstToRead, standsFor } from './grouping.ts';
import { useHeights } from './heights.ts';
import { MessageRow } from './MessageRow.tsx';
import { RowMenu } from './RowMenu.tsx';
import { selectedIn, toggled } from './selection.ts';

/** Rows kept ready outside of the window. */
const OVERSCAN = 6;
/** The next page is asked for when so many rows are left. */
const ASK_AHEAD = 30;

/** What is done to all of them is done to each: more would take minutes. */
const MOST_SELECTED = 5_000;

interface MessageRowsProps {
  rows: ListedMessage[];
  /** How many there are in all; null: nobody has counted them. */
  total: number | null;
  /** Whose the messages of a mailbox are; null: all are of one account. */
  marks: ReadonlyMap<MailboxId, AccountMark> | null;
  /** Whether a row says to whom a message went. */
  outgoing(row: ListedMessage): boolean;
  /** Where it is that of their dates, those stand above them. */
  order: SearchOrder;
  /** What stands here is what the letters before found: the last ones are being looked for. */
  isAwaited: boolean;
  hasMore: boolean;
  loadMore(): void;
}

const rowElementId = (id: MessageId) => `row-${id}`;

/** The messages as a listbox of which only the rows in sight exist. The cursor is its active descendant. */
export function MessageRows({ rows, total, marks, outgoing, order, isAwaited, hasMore, loadMore }: MessageRowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const cursorId = useUi((ui) => ui.cursorId);
  const openId = useUi((ui) => ui.messageId);
  const selected = useUi((ui) => ui.selected);
  const select = useUi((ui) => ui.select);
  const hover = useUi((ui) => ui.hover);
  const foresee = useForeseenAtPress();
  const acts = useActs();
  const density = useLayout((layout) => layout.density);
  /** The row whose menu is open. */
  const [askedId, setAskedId] = useState<MessageId | null>(null);

  const heights = useHeights(density);
  const now = useNow();
  const entries = useMemo(() => entriesOf(rows, now, order), [rows, now, order]);

  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(entries[index], heights),
    overscan: OVERSCAN,
    getItemKey: (index) => keyOf(entries[index]),
    // A first guess, so that rows exist before the element was measured.
    initialRect: { width: 360, height: 800 },
  });
  const items = virtual.getVirtualItems();

  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && last >= entries.length - ASK_AHEAD) loadMore();
  }, [hasMore, last, entries.length, loadMore]);

  useStayInPlace(entries, virtual, heights);
  // What is selected is selected in this list, and as long as it is in it.
  useEffect(() => () => select(new Set()), [select]);
  useEffect(() => select(selectedIn(rows, useUi.getState().selected)), [rows, select]);
  const selectsAll = useUi((ui) => ui.selectsAll);
  useEffect(() => {
    if (!selectsAll) return;
    const ids = new Set(rows.map(({ id }) => id));
    if (!hasMore || rows.length >= MOST_SELECTED) return select(ids);
    useUi.getState().selectAll(ids);
    loadMore();
    // A function of each drawing, which asks for the same.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [selectsAll, rows, hasMore, select]);

  const cursor = entries.findIndex((entry) => entry.kind === 'row' && standsFor(entry.row, cursorId));
  const onCursor = entries[cursor];
  useForeseen(
    items.flatMap(({ index, start, end }) => {
      const entry = entries[index];
      return entry?.kind === 'row' && inSight(virtual, start, end) ? [firstToRead(entry.row)] : [];
    }),
    openId ?? (onCursor?.kind === 'row' ? firstToRead(onCursor.row) : null),
  );
  const cursorAt = onCursor?.kind === 'row' ? onCursor.index : null;
  useEffect(() => {
    if (cursorAt !== null) useUi.setState({ cursorAt });
  }, [cursorAt]);
  const clickedId = useRef<MessageId | null>(null);
  useEffect(() => {
    // What stands here for a moment yet is of another list: what is found then begins at its top.
    if (cursor < 0 || isAwaited) return;
    const isUnderMouse = clickedId.current === cursorId;
    clickedId.current = null;
    const height = virtual.scrollRect?.height ?? 0;
    const [first, last] = isUnderMouse ? withHeading(entries, cursor, cursor) : aroundOf(entries, cursor, height, heights);
    // What is in sight is left alone: to scroll, the whole page has to be laid out first.
    const start = startOf(entries, first, heights);
    if (inSight(virtual, start, startOf(entries, last + 1, heights))) return;
    if (start < (virtual.scrollOffset ?? 0)) virtual.scrollToIndex(first, { align: 'start' });
    else virtual.scrollToIndex(last, { align: 'end' });
    // Only the cursor moves the list; new rows must not.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [cursorId]);

  const askAtCursor = () => {
    const row = onCursor?.kind === 'row' ? document.getElementById(rowElementId(onCursor.row.id)) : null;
    if (!row) return;
    const { left, bottom } = row.getBoundingClientRect();
    row.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: left, clientY: bottom }));
  };

  return (
    <div className="list-scroll" ref={scroller}>
      {/* The keys of the list work everywhere, see app/keyboard.ts. */}
      <RowMenu rowId={askedId} onAskedByKey={askAtCursor} onClose={() => setAskedId(null)}>
        <div
          className="list-rows"
          data-density={density}
          data-selecting={selected.size > 0 || undefined}
          id="messages"
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot hold rows of this kind
          role="listbox"
          tabIndex={0}
          aria-label={text.list.label}
          aria-multiselectable
          aria-busy={isAwaited || undefined}
          aria-activedescendant={onCursor?.kind === 'row' ? rowElementId(onCursor.row.id) : undefined}
          style={{ height: virtual.getTotalSize() }}
        >
          {items.map(({ index: at, key, start }) => {
            const entry = entries[at];
            if (!entry) return null;
            const place = { transform: `translateY(${start}px)` };
            if (entry.kind === 'heading') {
              // Each row says its date; a heading among options is for the eye.
              return (
                <div key={key} className="list-heading" aria-hidden style={place}>
                  {entry.label}
                </div>
              );
            }
            const { row: message, index } = entry;
            return (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys of an option are the listbox's
              <div
                key={key}
                id={rowElementId(message.id)}
                // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- as above
                role="option"
                tabIndex={-1}
                aria-selected={selected.size > 0 ? selected.has(message.id) : standsFor(message, openId)}
                aria-posinset={index + 1}
                aria-setsize={total ?? -1}
                className="row"
                data-unread={!message.seen || undefined}
                data-cursor={entry === onCursor || undefined}
                data-asked={message.id === askedId || undefined}
                style={place}
                draggable
                onDragStart={(event) => drag(event, message, rows)}
                onDragEnd={() => useUi.getState().drag([])}
                onContextMenu={() => setAskedId(message.id)}
                onPointerEnter={() => hover(firstToRead(message))}
                onPointerLeave={() => hover(null)}
                onPointerDown={(event) => event.button === 0 && opens(event) && foresee(firstToRead(message))}
                onClick={(event) => {
                  clickedId.current = message.id;
                  clicked(event, message, rows);
                }}
                onDoubleClick={(event) => opens(event) && void acts.readApart(firstToRead(message))}
              >
                <MessageRow message={message} account={marks?.get(message.mailboxId) ?? null} outgoing={outgoing(message)} now={now} />
              </div>
            );
          })}
        </div>
      </RowMenu>
    </div>
  );
}

/** Whether all that lies between two places of the list is seen. */
function inSight({ scrollOffset, scrollRect }: Virtualizer<HTMLDivElement, Element>, start: number, end: number): boolean {
  return scrollOffset !== null && scrollRect !== null && start >= scrollOffset && end <= scrollOffset + scrollRect.height;
}

const keyOf = (entry: ListEntry<ListedMessage> | undefined) => (entry?.kind === 'row' ? entry.row.id : `heading ${entry?.label ?? ''}`);

/** Whether a click is one that selects: with a key, or on the mark for it. */
const selects = (event: React.MouseEvent): boolean =>
  event.shiftKey || event.ctrlKey || event.metaKey || (event.target as Element).closest('.row-check') !== null;

/** Whether a click is on something that can be done with the row, which it then does. */
const isOnAct = (event: React.MouseEvent): boolean => (event.target as Element).closest('.row-act') !== null;

/** Whether a click opens the message. */
const opens = (event: React.MouseEvent): boolean => !selects(event) && !isOnAct(event);

/** What a row is selected beside: as in any list, the one that is open as well, where nothing else is selected yet. */
function besideOpen({ selected, messageId }: UiState, row: ListedMessage, rows: readonly ListedMessage[]): ReadonlySet<MessageId> {
  const open = selected.size > 0 ? undefined : rows.find((one) => standsFor(one, messageId));
  return open && open !== row ? new Set([open.id]) : selected;
}

/** A click opens; with the keys that select, or on the mark for it, it selects. */
function clicked(event: React.MouseEvent, row: ListedMessage, rows: readonly ListedMessage[]): void {
  if (isOnAct(event)) return;
  const { id } = row;
  const ui = useUi.getState();
  if (event.shiftKey) return selectTo(rows, id);
  if (!selects(event)) {
    ui.select(new Set());
    return openRow(row);
  }
  const isByKey = event.ctrlKey || event.metaKey;
  ui.select(toggled(isByKey ? besideOpen(ui, row, rows) : ui.selected, id));
  ui.moveCursor(id);
}

/** A row is dragged alone, or with all that are selected where it is one of them. Other programs get nothing of it. */
function drag(event: React.DragEvent, row: ListedMessage, rows: readonly ListedMessage[]): void {
  const { selected, drag: take } = useUi.getState();
  take(selected.has(row.id) ? rows.filter(({ id }) => selected.has(id)) : [row]);
  event.dataTransfer.effectAllowed = 'move';
  // Some systems drag nothing that is empty.
  event.dataTransfer.setData('application/x-unseen-rows', '');
}

/** Keeps the rows in sight where they are while others come or go above them. */
function useStayInPlace(entries: ListEntry<ListedMessage>[], virtual: Virtualizer<HTMLDivElement, Element>, heights: Heights) {
  const before = useRef(entries);
  const heightsBefore = useRef(heights);
  useLayoutEffect(() => {
    const seen = firstSeen(before.current, virtual.scrollOffset ?? 0, heightsBefore.current);
    if (heightsBefore.current === heights) return;
    heightsBefore.current = heights;
    virtual.measure();
    if (seen) virtual.scrollToOffset(seen.at === 1 ? 0 : startOf(before.current, seen.at, heights));
  }, [heights, virtual]);
  useLayoutEffect(() => {
    const old = before.current;
    before.current = entries;
    const top = virtual.scrollOffset ?? 0;
    if (top === 0 || old === entries) return;
    const seen = firstSeen(old, top, heights);
    const at = seen ? entries.findIndex((entry) => entry.kind === 'row' && entry.row.id === seen.row.id) : -1;
    if (!seen || at < 0) return;
    const moved = startOf(entries, at, heights) - startOf(old, seen.at, heights);
    // Where nothing moved, the list is left alone: it may be scrolling.
    if (moved !== 0) virtual.scrollToOffset(top + moved);
  }, [entries, virtual, heights]);
}
