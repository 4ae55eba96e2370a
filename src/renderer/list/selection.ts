import type { MessageId, MessageSummary } from '../../shared/model.ts';
import { standsFor } from './grouping.ts';

type Row = Pick<MessageSummary, 'id' | 'group'>;

/** The selection with a message, or without it where it was in it. */
export function toggled(selected: ReadonlySet<MessageId>, id: MessageId): Set<MessageId> {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** The selection with all rows from the cursor to a message; from the message alone, where there is no cursor in the list. */
export function rangeOf(rows: readonly Row[], from: MessageId | null, to: MessageId, selected: ReadonlySet<MessageId>): Set<MessageId> {
  const at = rows.findIndex(({ id }) => id === to);
  const start = rows.findIndex((row) => standsFor(row, from));
  const [first, last] = start < 0 ? [at, at] : [Math.min(start, at), Math.max(start, at)];
  return new Set([...selected, ...rows.slice(first, last + 1).map(({ id }) => id)]);
}

/**
 * The selection as it is among these rows now: without those that went away, and with the row of a conversation that is called after another of its
 * messages since. The same one, where nothing is other.
 */
export function selectedIn(rows: readonly Row[], selected: ReadonlySet<MessageId>): ReadonlySet<MessageId> {
  if (selected.size === 0) return selected;
  const isSelected = ({ id, group }: Row) => selected.has(id) || (group?.messages.some((message) => selected.has(message.id)) ?? false);
  const now = new Set(rows.filter(isSelected).map(({ id }) => id));
  return now.size === selected.size && [...now].every((id) => selected.has(id)) ? selected : now;
}
