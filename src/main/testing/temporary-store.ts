import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AccountId, AccountKind, MailboxId, MessageId } from '../../shared/model.ts';
import { putAccount } from '../mailbox/store/accounts.ts';
import { putFolder } from '../mailbox/store/folders.ts';
import { placeMessages, type NewMessage } from '../mailbox/store/messages.ts';
import { openStoreFile } from '../mailbox/store/open.ts';
import { pageOf } from '../mailbox/store/pages.ts';
import { packSource, storeSources } from '../mailbox/store/sources.ts';
import { storeOf, type Store } from '../mailbox/store/store.ts';

export interface TemporaryStore extends Store {
  /** Adds an account and an INBOX in it. */
  account(name: string, kind?: AccountKind): { id: number; inbox: { id: number; accountId: number } };
  folder(accountId: number, path: string): { id: number; accountId: number };
  /** Messages that a mailbox lists, the newest first. */
  idsIn(folder: { id: number }): MessageId[];
  /** Whether each of them is read. */
  seenIn(folder: { id: number }): boolean[];
  /** Rows of a table. */
  count(table: 'message' | 'source'): number;
  end(): void;
}

/** A store in a folder of its own. */
export function temporaryStore(): TemporaryStore {
  const folder = mkdtempSync(join(tmpdir(), 'unseen-store-'));
  const file = join(folder, 'store.db');
  const opened = openStoreFile(file);
  if (opened.state !== 'open') throw new Error(opened.reason);
  const { db } = opened;
  const putMailbox = (accountId: number, path: string) => ({
    id: putFolder(db, accountId, { path, name: path, delimiter: '/', specialUse: path === 'INBOX' ? 'inbox' : null, selectable: true }),
    accountId,
  });
  const listed = (folder: { id: number }) => pageOf(db, [folder.id as MailboxId], null, 500).messages;
  return {
    ...storeOf(db, file),
    account(name, kind = 'imap') {
      const { id } = putAccount(db, name as AccountId, kind);
      return { id, inbox: putMailbox(id, 'INBOX') };
    },
    folder: putMailbox,
    idsIn: (folder) => listed(folder).map(({ id }) => id),
    seenIn: (folder) => listed(folder).map(({ seen }) => seen),
    count: (table) => db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0,
    end() {
      if (db.isOpen) db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A message as a server announces it; what is not given is plain and different for each UID. */
export function announced(
  uid: number,
  given: Partial<Omit<NewMessage, 'envelope'>> & { envelope?: Partial<NewMessage['envelope']> } = {},
): NewMessage {
  const { envelope, ...rest } = given;
  return {
    uid,
    date: Date.UTC(2026, 0, 1) + uid * 60_000,
    size: 1_000 + uid,
    flags: 0,
    emailId: null,
    threadId: null,
    hasAttachments: false,
    ...rest,
    envelope: {
      messageId: `<${uid}@sender.example>`,
      inReplyTo: [],
      from: { name: 'Sender', address: 'sender@sender.example' },
      to: [{ name: '', address: 'me@reader.example' }],
      subject: `Message ${uid}`,
      ...envelope,
    },
  };
}

/** Places messages whose bodies are to be fetched whatever their size. */
export const place = (store: Store, folder: { id: number; accountId: number }, ...messages: NewMessage[]): number[] =>
  placeMessages(store, folder, messages, { largest: Number.MAX_SAFE_INTEGER, since: 0 });

/** Stores a body for each of these messages, no two alike, as though they had been fetched. */
export async function storeBodies(store: Store, ids: readonly number[]): Promise<void> {
  storeSources(store, await Promise.all(ids.map(async (messageId) => ({ messageId, source: await packSource(Buffer.from(`body ${messageId}`)) }))));
}

/** A body for `storeSources`. */
export const bodyOf = async (messageId: number, text: string) => ({ messageId, source: await packSource(Buffer.from(text)) });
