import { vi } from 'vitest';
import type { Database } from '../mailbox/store/database.ts';

/** Statements that `work` writes by, at most, before other work gets its turn. */
export async function mostInOneTurn(db: Database, work: () => Promise<unknown>): Promise<number> {
  const { mock } = vi.spyOn(db, 'run');
  const perTurn: number[] = [];
  let before = mock.calls.length;
  const count = () => {
    perTurn.push(mock.calls.length - before);
    before = mock.calls.length;
  };
  let next = setImmediate(function turn() {
    count();
    next = setImmediate(turn);
  });
  await work();
  clearImmediate(next);
  count();
  return Math.max(...perTurn);
}
