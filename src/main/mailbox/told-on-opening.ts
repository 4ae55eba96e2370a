import type { EventEmitter } from 'node:events';
import { onResponseCode } from './response-code.ts';
import type { Examined } from './session.ts';

/**
 * UIDs that are taken for gone one by one. A server that has forgotten which messages were expunged names all UIDs that the mailbox ever had and
 * has no more (RFC 7162, 3.2.6): millions of them, where those that are here can be compared with those that are there.
 */
const MOST_VANISHED = 100_000;
/** The same for what has other flags: a client that marks more at once is rare, and they can be asked for. A server that never ends would fill the memory. */
const MOST_CHANGED = 1_000_000;

/** What a server tells of a mailbox while it is being opened. */
interface Told extends Pick<Examined, 'vanished' | 'changed'> {
  /** False: it told more than is kept. */
  isWhole: boolean;
}

/**
 * Collects what a server tells of the mailbox that is being opened, in answer to what is known of it (QRESYNC).
 * @param client an ImapFlow that has logged in
 * @returns runs an opening, and gives what was told meanwhile
 */
export function toldOnOpening(client: Pick<EventEmitter, 'on'>): <T>(open: () => Promise<T>) => Promise<{ opened: T; told: Told }> {
  let told: Told | null = null;
  const keep = <T>(rows: T[], row: T, most: number) => {
    if (rows.length < most) rows.push(row);
    else if (told) told.isWhole = false;
  };
  client.on('expunge', ({ uid }: { uid?: number }) => {
    if (told && uid !== undefined) keep(told.vanished, uid, MOST_VANISHED);
  });
  client.on('flags', ({ uid, flags }: { uid?: number; flags: Set<string> }) => {
    if (told && uid !== undefined) keep(told.changed, { uid, flags }, MOST_CHANGED);
  });
  const none = (): Told => ({ vanished: [], changed: [], isWhole: true });
  // Up to there everything is about the mailbox that was open before (RFC 7162, 3.2.11), whatever imapflow takes it for.
  onResponseCode(client, 'CLOSED', () => (told &&= none()));

  return async (open) => {
    told = none();
    try {
      const opened = await open();
      return { opened, told };
    } finally {
      told = null;
    }
  };
}
