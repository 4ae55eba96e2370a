/** In place of src/main/shell/session-lock.ts: a session and a Chromium with the network that everybody has. */
import { session, type Session } from 'electron';

export const lockChromium = (): void => undefined;
export const lockedSession = (): Promise<Session> => Promise.resolve(session.fromPartition('unseen'));
