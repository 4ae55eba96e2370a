import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ImapFlow, MailboxObject } from 'imapflow';
import { onCommandFailure } from './command-failures.ts';
import { notifyOfAll } from './notify.ts';
import { isNonsense, isPutOff, UnusableMailbox } from './session-errors.ts';
import { ANSWER_MS, COMMAND_SILENCE_MS, DOWNLOAD_PIECE, LOGOUT_TIMEOUT_MS, LONGEST_COMMAND_MS } from './session-limits.ts';
import type { FetchedMessage, SearchCriteria, Session } from './session.ts';
import { packSource } from './store/sources.ts';
import { newMessageOf } from './sync/envelope.ts';
import { toldOnOpening } from './told-on-opening.ts';

/** RFC 9051, 2.3.1.1: its UIDs would mean other messages each time. */
const NO_UIDVALIDITY = 'The server does not say by what the messages of this mailbox can be known again (UIDVALIDITY), so they cannot be fetched.';

/** The commands of a connection that has logged in. */
export function sessionOf(client: ImapFlow): Session {
  let opening = false;
  const changeListeners: (() => void)[] = [];
  // While a mailbox is being opened, events tell what is asked for; at any other time that there is something to ask for.
  const changed = () => {
    if (!opening) for (const listener of changeListeners) listener();
  };
  for (const event of ['exists', 'expunge', 'flags'] as const) client.on(event, changed);
  const toldWhile = toldOnOpening(client);
  let broken: Error | null = null;
  client.on('error', (error: Error) => {
    if (isNonsense(error)) broken = error;
  });

  /** A command only hears that the connection is gone; why it was given up is told to the client. */
  const reasonOf = (error: unknown) => broken ?? error;

  const limited = async <T>(command: Promise<T>): Promise<T> => {
    let before = client.stats().received;
    const silence = setInterval(() => {
      const { received } = client.stats();
      if (received === before) client.close();
      before = received;
    }, COMMAND_SILENCE_MS);
    const longest = setTimeout(() => client.close(), LONGEST_COMMAND_MS);
    try {
      return await command;
    } finally {
      clearInterval(silence);
      clearTimeout(longest);
    }
  };

  const open = async (path: string, options: Parameters<ImapFlow['mailboxOpen']>[1]): Promise<MailboxObject> => {
    opening = true;
    try {
      const mailbox: Partial<MailboxObject> = await limited(client.mailboxOpen(path, options));
      if (mailbox.uidValidity === undefined) throw new UnusableMailbox(NO_UIDVALIDITY);
      return mailbox as MailboxObject;
    } finally {
      opening = false;
    }
  };

  const collect = async <T>(
    range: string,
    query: Parameters<ImapFlow['fetch']>[1],
    options: Parameters<ImapFlow['fetch']>[2],
    take: (message: FetchedMessage) => T | null,
  ) => {
    const taken: T[] = [];
    try {
      for await (const message of client.fetch(range, query, options)) {
        // Rows of other messages come in between, without what was asked for; a broken server leaves the UID out.
        const one = message.uid > 0 ? take(message) : null;
        if (one !== null) taken.push(one);
      }
    } catch (error) {
      throw reasonOf(error);
    }
    return taken;
  };

  let failure: unknown = null;
  onCommandFailure(client, (error) => (failure = error));

  /** Whether the server did it. imapflow gives false for a lost connection as well, and marks it as lost a turn later. */
  const accepted = async (command: Promise<unknown>): Promise<boolean> => {
    failure = null;
    const done = (await limited(command)) !== false;
    await nextTurn();
    if (!done && client.isClosed) throw Object.assign(new Error('The connection was lost.'), { code: 'NoConnection' });
    if (!done && isPutOff(failure)) throw failure;
    return done;
  };

  /** Both are part of IMAP4rev2 (RFC 9051, E), which may be on by itself or because it was asked for. */
  const has = (capability: 'MOVE' | 'UIDPLUS'): boolean =>
    client.capabilities.has(capability) ||
    client.enabled.has('IMAP4REV2') ||
    (client.capabilities.has('IMAP4rev2') && !client.capabilities.has('IMAP4rev1'));

  const search = async (criteria: SearchCriteria): Promise<number[]> => {
    const uids = await limited(client.search(criteria, { uid: true }));
    // A refused search is no empty mailbox.
    if (!Array.isArray(uids)) throw Object.assign(new Error('The server refused a search.'), { responseStatus: 'NO' });
    return uids;
  };

  return {
    get isOpen() {
      return client.usable && !client.isClosed;
    },
    listMailboxes: () =>
      limited(client.list({ statusQuery: { messages: true, uidNext: true, uidValidity: true, unseen: true, highestModseq: true } })),
    async examine(path, known) {
      const { opened: mailbox, told } = await toldWhile(() =>
        open(path, { readOnly: true, ...(known ? { uidValidity: known.uidValidity, changedSince: known.modseq } : {}) }),
      );
      const { vanished, changed: changes, isWhole } = told;
      const uidValidity = mailbox.uidValidity.toString();
      const modseq = mailbox.noModseq || !mailbox.highestModseq ? null : mailbox.highestModseq.toString();
      const resynced = isWhole && known !== null && known.uidValidity === uidValidity && modseq !== null && client.enabled.has('QRESYNC');
      return { uidValidity, uidNext: mailbox.uidNext ?? 0, exists: mailbox.exists ?? 0, modseq, resynced, vanished, changed: changes };
    },
    async select(path) {
      const mailbox = await open(path, { readOnly: false });
      return { uidValidity: mailbox.uidValidity.toString(), writable: mailbox.readOnly !== true };
    },
    allUids: () => search({ all: true }),
    search,
    fetchEnvelopes(range, by, bare) {
      const query = { uid: true, flags: true, internalDate: true, size: true, envelope: !bare, bodyStructure: !bare, threadId: !bare };
      const now = Date.now();
      return collect(range, query, { uid: by === 'uid' }, (message) => newMessageOf(message, now));
    },
    fetchFlags(range, by, changedSince) {
      const since = changedSince === null ? undefined : BigInt(changedSince);
      const options = { uid: by === 'uid', changedSince: since };
      return collect(range, { uid: true, flags: true }, options, ({ uid, flags }) => (flags ? { uid, flags } : null));
    },
    async *fetchSources(range) {
      try {
        for await (const { uid, source } of client.fetch(range, { uid: true, source: true }, { uid: true })) {
          if (uid > 0 && source) yield { uid, source: await packSource(source) };
        }
      } catch (error) {
        throw reasonOf(error);
      }
    },
    async fetchPiece(uid, start, length) {
      const message = await client.fetchOne(uid, { uid: true, source: { start, maxLength: length } }, { uid: true });
      return message === false ? null : (message.source ?? null);
    },
    async structure(uid) {
      const message = await limited(client.fetchOne(uid, { uid: true, bodyStructure: true }, { uid: true }));
      return message === false ? null : (message.bodyStructure ?? null);
    },
    async parts(uid, sections) {
      const message = await client.fetchOne(uid, { uid: true, headers: true, bodyParts: [...sections] }, { uid: true, binary: false });
      if (message === false || !message.headers) return null;
      return { header: message.headers, parts: message.bodyParts ?? new Map<string, Uint8Array>() };
    },
    async download(uid, section) {
      const { content } = await client.download(String(uid), section ?? undefined, { uid: true, chunkSize: DOWNLOAD_PIECE, decodeText: false });
      return content ?? null;
    },
    storeFlag(range, flag, on) {
      const options = { uid: true, silent: true };
      return accepted(on ? client.messageFlagsAdd(range, [flag], options) : client.messageFlagsRemove(range, [flag], options));
    },
    get moves() {
      return has('MOVE');
    },
    get expungesSome() {
      return has('UIDPLUS');
    },
    move: (range, path) => accepted(client.messageMove(range, path, { uid: true })),
    copy: (range, path) => accepted(client.messageCopy(range, path, { uid: true })),
    expunge: (range) => accepted(client.messageDelete(range, { uid: true })),
    async uidNextOf(path) {
      // It rejects where there is no such mailbox.
      const status = await limited(client.status(path, { uidNext: true }).catch(() => false as const));
      return status === false ? null : (status.uidNext ?? null);
    },
    // Another connection hears again.
    notify: (told) => limited(notifyOfAll(client, told, () => client.close())),
    async answers() {
      const timer = setTimeout(() => client.close(), ANSWER_MS);
      await client.noop().finally(() => clearTimeout(timer));
      // That it is lost is marked a turn later.
      await nextTurn();
      return client.usable && !client.isClosed;
    },
    listen() {
      // Its failure is that of the connection, which `onClose` tells.
      client.idle({ whenFree: true }).catch(() => undefined);
    },
    onChange: (listener) => void changeListeners.push(listener),
    onClose: (listener) => void client.once('close', listener),
    async close() {
      const timer = setTimeout(() => client.close(), LOGOUT_TIMEOUT_MS);
      try {
        await client.logout();
      } catch {
        // It was closed already.
      } finally {
        clearTimeout(timer);
        client.close();
      }
    },
  };
}
