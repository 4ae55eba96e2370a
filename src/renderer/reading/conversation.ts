import type { MessageId, MessageSummary } from '../../shared/model.ts';

/** Where an open message stands among those of its conversation. */
export interface Standing {
  threadId: number;
  /** From 1. */
  place: number;
  of: number;
  own: MessageSummary;
  /** Oldest first, as it is read. */
  earlier: readonly MessageSummary[];
  later: readonly MessageSummary[];
}

/**
 * @param around the messages of its conversation, oldest first
 * @returns null: it stands alone, or is none of them
 */
export function standingOf(around: readonly MessageSummary[], messageId: MessageId | null): Standing | null {
  const at = around.findIndex(({ id }) => id === messageId);
  const own = around[at];
  if (!own || around.length < 2) return null;
  return { threadId: own.threadId, place: at + 1, of: around.length, own, earlier: around.slice(0, at), later: around.slice(at + 1) };
}

/** Messages on one side of the open one that have a line each; of more only the nearest have. */
const MOST_LINES = 4;
const NEAREST = 2;

/** The messages on one side of the open one: those nearest to it, and those that one line stands for. */
interface Side {
  near: readonly MessageSummary[];
  far: readonly MessageSummary[];
}

export const earlierSide = (rows: readonly MessageSummary[]): Side =>
  rows.length <= MOST_LINES ? { near: rows, far: [] } : { near: rows.slice(-NEAREST), far: rows.slice(0, -NEAREST) };

export const laterSide = (rows: readonly MessageSummary[]): Side =>
  rows.length <= MOST_LINES ? { near: rows, far: [] } : { near: rows.slice(0, NEAREST), far: rows.slice(NEAREST) };
