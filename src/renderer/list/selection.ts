import type { MessageId } from '../../shared/model.ts';

type Row = { id: MessageId };

/** The selection with a message, or without it where it was in it. */
export function toggled(selected: ReadonlySet<MessageId>, id: MessageId): Set<MessageId> {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** The selection with all rows from the cursor to a message; from the message alone, where there is no cursor in the list. */
export function rangeOf(rows: readonly Row[], from: MessageId | null, to: MessageId, selected: ReadonlySet<MessageId>): Set<MessageId> {
  const at = rows.findIndex(({ id }) => id === to);
  const start = rows.findIndex(({ id }) => id === from);
  const [first, last] = start < 0 ? [at, at] : [Math.min(start, at), Math.max(start, at)];
  return new Set([...selected, ...rows.slice(first, last + 1).map(({ id }) => id)]);
}
