import { isRefusal } from '../session-errors.ts';
import type { Session } from '../session.ts';

/** What a command gives; null: the server would not carry it out (NO, BAD), and the session goes on. Rejects with any other error. */
export async function unlessRefused<T>(session: Pick<Session, 'isOpen'>, command: Promise<T>): Promise<T | null> {
  try {
    return await command;
  } catch (error) {
    if (!session.isOpen || !isRefusal(error)) throw error;
    return null;
  }
}
