import type { EventEmitter } from 'node:events';
import type { Examined } from './session.ts';

/**
 * UIDs that are taken for gone one by one. A server that has forgotten which messages were expunged names all UIDs that the mailbox ever had and
 * has no more (RFC 7162, 3.2.6): millions of them, where those that are here can be compared with those that are there.
 */
const MOST_VANISHED = 100_000;

interface Untagged {
  attributes?: { section?: { value?: unknown }[] }[];
}

interface ExecOptions {
  untagged?: Record<string, (untagged: Untagged) => unknown>;
}

/** What imapflow has and does not tell in its types. package.json names its exact version. */
interface Uncharted {
  exec(command: string, attributes: unknown, options?: ExecOptions): Promise<unknown>;
}

const isUncharted = (client: object): client is Uncharted => typeof (client as Partial<Uncharted>).exec === 'function';

const isClosed = ({ attributes }: Untagged): boolean => attributes?.[0]?.section?.[0]?.value === 'CLOSED';

/** Calls back when the server has done with the mailbox that was open, in the midst of opening another. */
function onClosed(client: object, closed: () => void): void {
  if (!isUncharted(client)) return;
  const exec = client.exec.bind(client);
  client.exec = (command, attributes, options) => {
    const ok = options?.untagged?.['OK'];
    if (!ok || (command !== 'EXAMINE' && command !== 'SELECT')) return exec(command, attributes, options);
    const told = (untagged: Untagged) => {
      if (isClosed(untagged)) closed();
      return ok(untagged);
    };
    return exec(command, attributes, { ...options, untagged: { ...options.untagged, OK: told } });
  };
}

/** What a server tells of a mailbox while it is being opened. */
export interface Told extends Pick<Examined, 'vanished' | 'changed'> {
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
  client.on('expunge', ({ uid }: { uid?: number }) => {
    if (!told || uid === undefined) return;
    if (told.vanished.length < MOST_VANISHED) told.vanished.push(uid);
    else told.isWhole = false;
  });
  client.on('flags', ({ uid, flags }: { uid?: number; flags: Set<string> }) => {
    if (uid !== undefined) told?.changed.push({ uid, flags });
  });
  const none = (): Told => ({ vanished: [], changed: [], isWhole: true });
  // Up to there everything is about the mailbox that was open before (RFC 7162, 3.2.11), whatever imapflow takes it for.
  onClosed(client, () => (told &&= none()));

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
