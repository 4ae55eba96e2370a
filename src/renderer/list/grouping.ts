import type { MessageId, MessageSummary } from '../../shared/model.ts';

/** A message where an act can find it. */
export type Placed = Pick<MessageSummary, 'id' | 'mailboxId' | 'seen' | 'flagged'>;

/** Whether a row is that of a message, or one for a conversation that has it. */
export const standsFor = (row: Pick<MessageSummary, 'id' | 'group'>, id: MessageId | null): boolean =>
  row.id === id || (row.group?.messages.some((message) => message.id === id) ?? false);

/** All messages that a row stands for. */
export const messagesOf = (row: MessageSummary): Placed[] =>
  row.group ? row.group.messages.map((message) => ({ ...message, mailboxId: row.mailboxId })) : [row];

/** The message that is opened by a row: the oldest that is unread, else the newest. */
export const firstToRead = (row: MessageSummary): MessageId => row.group?.messages.findLast(({ seen }) => !seen)?.id ?? row.id;

/** A message alone, as far as its row tells; null: the row only stands for it. */
export function alone(row: MessageSummary, id: MessageId): MessageSummary | null {
  if (row.id !== id) return null;
  const own = row.group?.messages.find((message) => message.id === id);
  return own ? { ...row, ...own, group: null } : row;
}

/** A row after a change to one of the messages that it stands for. */
export function withChange(row: MessageSummary, id: MessageId, change: Partial<MessageSummary>): MessageSummary {
  if (!standsFor(row, id)) return row;
  if (!row.group) return { ...row, ...change };
  const { seen, flagged, ...rest } = change;
  const messages = row.group.messages.map((message) =>
    message.id === id ? { ...message, ...(seen !== undefined && { seen }), ...(flagged !== undefined && { flagged }) } : message,
  );
  return regrouped(row.id === id ? { ...row, ...rest } : row, messages);
}

const regrouped = (row: MessageSummary, messages: { id: MessageId; seen: boolean; flagged: boolean }[]): MessageSummary => ({
  ...row,
  seen: messages.every((message) => message.seen),
  flagged: messages.some((message) => message.flagged),
  group: row.group && { ...row.group, messages },
});

/** A row after one of its messages went away; null: nothing of it is left. */
export function without(row: MessageSummary, id: MessageId): MessageSummary | null {
  if (!standsFor(row, id)) return row;
  const left = row.group?.messages.filter((message) => message.id !== id) ?? [];
  return left.length === 0 ? null : regrouped(row, left);
}
