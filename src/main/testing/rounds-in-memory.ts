import { MailboxRounds } from '../mailbox/sync/mailbox-rounds.ts';
import { Keeping } from '../mailbox/sync/keeping.ts';
import { memoryServer, type MemoryServer } from './memory-server.ts';
import { temporaryStore, type TemporaryStore } from './temporary-store.ts';

export interface RoundsInMemory {
  store: TemporaryStore;
  server: MemoryServer;
  accountId: number;
  rounds: MailboxRounds;
  /** Looks at all mailboxes. @returns which of them were opened, in order */
  round(thorough?: boolean): Promise<(string | undefined)[]>;
  /** Flags of the message with this subject. */
  flagsOf(subject: string): number | undefined;
  idOf(subject: string): number;
  folderId(path: string): number;
}

/** An account with a server in memory that has three mailboxes: INBOX, Old and Work. */
export function roundsInMemory(now: () => number): RoundsInMemory {
  const store = temporaryStore();
  const server = memoryServer();
  const accountId = store.account('a').id;
  const rounds = new MailboxRounds({
    store,
    accountId,
    server: { host: 'imap.reader.example', port: 993, security: 'tls', user: 'me' },
    keeping: new Keeping({ store, accountId, keepMonths: null }),
    changed: () => undefined,
    arrived: () => undefined,
    progress: () => undefined,
    unchanged: () => server.said.push('unchanged'),
    inStep: () => undefined,
    toTell: () => undefined,
    stopped: () => false,
    now,
  });
  server.deliver('INBOX', 'one');
  server.deliver('Old', 'two');
  server.deliver('Work', 'three');
  return {
    store,
    server,
    accountId,
    rounds,
    async round(thorough = false) {
      server.said.length = 0;
      await rounds.all(server.session(), thorough);
      return server.said.flatMap((line) => (line.startsWith('EXAMINE') ? [line.split(' ')[1]] : []));
    },
    flagsOf: (subject) =>
      store.db.get<{ flags: number }>('SELECT p.flags FROM placement AS p JOIN message AS m ON m.id = p.message_id WHERE m.subject = ?', subject)
        ?.flags,
    idOf: (subject) => store.db.get<{ id: number }>('SELECT id FROM message WHERE subject = ?', subject)?.id ?? 0,
    folderId: (path) => store.db.get<{ id: number }>('SELECT id FROM folder WHERE path = ?', path)?.id ?? 0,
  };
}
