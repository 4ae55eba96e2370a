import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { MessageId } from '../../shared/model.ts';
import { useLayout, type Density } from '../app/layout.ts';
import { useNow } from '../app/now.ts';
import type { ListedMessage } from '../app/queries.ts';
import { useUi } from '../app/ui-state.ts';
import { text } from '../text/text.ts';
import { MessageRow } from './MessageRow.tsx';

/** Heights of a row in list.css. One height for all, so that a place in the list is a product and not a measurement. */
const ROW_HEIGHTS: Readonly<Record<Density, number>> = { comfortable: 78, compact: 54 };
/** Rows kept ready outside of the window. */
const OVERSCAN = 6;
/** The next page is asked for when so many rows are left. */
const ASK_AHEAD = 30;

interface MessageRowsProps {
  rows: ListedMessage[];
  total: number;
  hasMore: boolean;
  loadMore(): void;
}

export const rowElementId = (id: MessageId) => `row-${id}`;

/** The messages as a listbox of which only the rows in sight exist. The cursor is its active descendant. */
export function MessageRows({ rows, total, hasMore, loadMore }: MessageRowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const cursorId = useUi((ui) => ui.cursorId);
  const openId = useUi((ui) => ui.messageId);
  const openMessage = useUi((ui) => ui.openMessage);
  const density = useLayout((layout) => layout.density);
  const height = ROW_HEIGHTS[density];
  const now = useNow();

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
    getItemKey: (index) => rows[index]?.id ?? index,
    // A first guess, so that rows exist before the element was measured.
    initialRect: { width: 360, height: 800 },
  });
  const items = virtual.getVirtualItems();

  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && last >= rows.length - ASK_AHEAD) loadMore();
  }, [hasMore, last, rows.length, loadMore]);

  useStayInPlace(rows, virtual, height);

  const cursor = rows.findIndex(({ id }) => id === cursorId);
  useEffect(() => {
    if (cursor >= 0) virtual.scrollToIndex(cursor, { align: 'auto' });
    // Only the cursor moves the list; new rows must not.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [cursorId]);

  return (
    <div className="list-scroll" ref={scroller}>
      {/* The keys of the list work everywhere, see app/keyboard.ts. */}
      <div
        className="list-rows"
        data-density={density}
        id="messages"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot hold rows of this kind
        role="listbox"
        tabIndex={0}
        aria-label={text.list.label}
        aria-activedescendant={cursor >= 0 ? rowElementId(rows[cursor]?.id ?? (0 as MessageId)) : undefined}
        style={{ height: virtual.getTotalSize() }}
      >
        {items.map(({ index, start }) => {
          const message = rows[index];
          if (!message) return null;
          return (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys of an option are the listbox's
            <div
              key={message.id}
              id={rowElementId(message.id)}
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- as above
              role="option"
              tabIndex={-1}
              aria-selected={message.id === openId}
              aria-posinset={index + 1}
              aria-setsize={total}
              className="row"
              data-unread={!message.seen || undefined}
              data-cursor={message.id === cursorId || undefined}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => openMessage(message.id)}
            >
              <MessageRow message={message} now={now} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Keeps the rows in sight where they are while others come or go above them. */
function useStayInPlace(rows: ListedMessage[], virtual: Virtualizer<HTMLDivElement, Element>, height: number) {
  const before = useRef(rows);
  const heightBefore = useRef(height);
  useLayoutEffect(() => {
    const row = (virtual.scrollOffset ?? 0) / heightBefore.current;
    if (heightBefore.current === height) return;
    heightBefore.current = height;
    virtual.measure();
    virtual.scrollToOffset(row * height);
  }, [height, virtual]);
  useLayoutEffect(() => {
    const old = before.current;
    before.current = rows;
    const top = virtual.scrollOffset ?? 0;
    const anchor = old[Math.floor(top / height)];
    if (top === 0 || old === rows || !anchor) return;
    const index = rows.findIndex(({ id }) => id === anchor.id);
    const moved = index - old.indexOf(anchor);
    // Where nothing moved, the list is left alone: it may be scrolling.
    if (index >= 0 && moved !== 0) virtual.scrollToOffset(top + moved * height);
  }, [rows, virtual, height]);
}
