import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AccountId, Mailbox, MessageId, MessageSummary, PageCursor, ServerSettings } from '../../shared/model.ts';
import type { AccountRecord, MailboxService, Secret } from '../mailbox/protocol.ts';
import type { Dovecot } from './dovecot.ts';
import { eventually, startMailboxProcess, type MailboxProcess } from './mailbox-process.ts';

export const ACCOUNT = 'account-1' as AccountId;

export const accountAt = (server: ServerSettings): AccountRecord => ({
  id: ACCOUNT,
  kind: 'imap',
  address: 'me@reader.example',
  name: 'Me',
  colour: 1,
  server,
  trustedAuthserv: null,
  oauth: null,
  keepMonths: null,
});

/** A mailbox process with a store of its own and one account at a test server, and what tests ask of them. */
export interface SyncedMailbox {
  readonly process: MailboxProcess;
  readonly calls: MailboxService;
  readonly file: string;
  /** Starts a process on the store (which is made the first time) and its account. */
  start(
    server?: ServerSettings,
    password?: string | Secret,
    /** When the process runs, before the account does. */ begun?: () => void,
  ): Promise<void>;
  /** Syncs once more from now on, and waits until envelopes and flags are in step. */
  sync(): Promise<void>;
  /** Waits until all bodies are stored. */
  bodies(): Promise<void>;
  mailbox(path: string): Promise<Mailbox>;
  /** All messages of a mailbox, newest first. */
  messages(path?: string): Promise<MessageSummary[]>;
  subjects(path?: string): Promise<string[]>;
  source(id: MessageId): Promise<string>;
  /** What the account was last said to be doing. */
  status(): string;
  /** Ends the process, and removes the store with `remove`. */
  end(): Promise<void>;
  remove(): Promise<void>;
}

export function syncedMailbox(server: Pick<Dovecot, 'caFile' | 'settings' | 'password'>): SyncedMailbox {
  const folder = mkdtempSync(join(tmpdir(), 'unseen-synced-'));
  const file = join(folder, 'store.db');
  let running: MailboxProcess | null = null;
  const process = () => {
    if (!running) throw new Error('No process was started.');
    return running;
  };
  const idles = () => process().events.status.filter(({ status }) => status.state === 'idle').length;

  const synced: SyncedMailbox = {
    get process() {
      return process();
    },
    get calls() {
      return process().calls;
    },
    file,
    async start(settings = server.settings(), given: string | Secret = server.password, begun = () => {}) {
      const secret = typeof given === 'string' ? ({ kind: 'password', password: given } as const) : given;
      running = startMailboxProcess(server.caFile);
      const { calls } = running;
      const state = await calls.openStore({ file });
      if (state.state !== 'open') throw new Error(state.reason);
      begun();
      const outcome = await calls.startAccount({ account: accountAt(settings), secret });
      if (!outcome.ok) throw new Error(outcome.error.message);
    },
    async sync() {
      // The sync that is under way may have passed what the test is about.
      await eventually('in step', () => idles() > 0);
      const checked = lastChecked();
      await process().calls.syncNow({ accountId: ACCOUNT });
      await eventually('in step again', () => lastChecked() > checked);
    },
    async bodies() {
      await eventually('all bodies stored', async () => {
        // Pages of all mailboxes are worth asking for when the account says that it has nothing to do.
        if (synced.status() !== 'idle') return false;
        const boxes = await process().calls.mailboxes();
        const pages = await Promise.all(boxes.filter(({ total }) => total > 0).map(({ path }) => synced.messages(path)));
        return pages.flat().every(({ body }) => body === 'stored');
      });
    },
    mailbox: (path) => eventually(`mailbox ${path}`, async () => (await process().calls.mailboxes()).find((mailbox) => mailbox.path === path)),
    async messages(path = 'INBOX') {
      const { id: mailboxId } = await synced.mailbox(path);
      const all: MessageSummary[] = [];
      let after: PageCursor | null = null;
      do {
        const page = await process().calls.page({ mailboxIds: [mailboxId], after, limit: 500, grouped: false });
        all.push(...page.messages);
        after = page.next;
      } while (after);
      return all;
    },
    subjects: async (path) => (await synced.messages(path)).map(({ subject }) => subject),
    async source(messageId) {
      const outcome = await process().calls.message({ messageId });
      if (!outcome.ok) throw new Error(outcome.error.message);
      return Buffer.from(outcome.value.raw).toString('latin1');
    },
    status: () => process().events.status.at(-1)?.status.state ?? 'none',
    async end() {
      await running?.end();
      running = null;
    },
    async remove() {
      await synced.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  const lastChecked = () =>
    process().events.status.reduce((last, { status }) => (status.state === 'idle' ? Math.max(last, status.checkedAt ?? 0) : last), 0);
  return synced;
}
