import type { Database } from './database.ts';

/** An open store, and what is remembered about it while it is open. */
export interface Store {
  db: Database;
  file: string;
  /** Where the search for a free message id goes on, by second; see `freeMessageId`. */
  nextIds: Map<number, number>;
  /** Ids of messages that turned out to be another one, which a window may still hold. */
  aliases: Map<number, number>;
}

export function storeOf(db: Database, file: string): Store {
  return { db, file, nextIds: new Map(), aliases: new Map() };
}

/** The message that `id` names now. */
export function resolveMessage(store: Store, id: number): number {
  let current = id;
  for (let next = store.aliases.get(current); next !== undefined; next = store.aliases.get(current)) current = next;
  return current;
}

/** SQL's booleans. */
export const bit = (value: boolean): 0 | 1 => (value ? 1 : 0);
