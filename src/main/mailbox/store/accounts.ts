import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AccountId, AccountKind, ServerSettings } from '../../../shared/model.ts';
import type { Database } from './database.ts';
import { foldersOf, resetFolder } from './folders.ts';
import { noteForgetting } from './forgetting.ts';
import { giveBackPages } from './free-pages.ts';

/** Rows that are deleted before other work gets its turn: some milliseconds. */
const BATCH = 250;

interface StoredAccount {
  id: number;
  kind: AccountKind;
}

export function putAccount(db: Database, name: AccountId, kind: AccountKind): StoredAccount {
  const known = findAccount(db, name);
  // Where the disk is full what is here can be read.
  if (known?.kind === kind) return known;
  db.run('INSERT INTO account (name, kind) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET kind = excluded.kind, removed = 0', name, kind);
  return findAccount(db, name) ?? { id: 0, kind };
}

/** Null where there is none, or it is being removed. */
export function findAccount(db: Database, name: AccountId): StoredAccount | null {
  return db.get<StoredAccount>('SELECT id, kind FROM account WHERE name = ? AND removed = 0', name) ?? null;
}

/**
 * Says whose mailboxes an account has. Where they are another user's, or on another host, all of them start anew: UIDVALIDITY tells one
 * mailbox from another on one server alone (RFC 9051, 2.3.1.1), and many servers begin to count at 1. So nothing that was done to a
 * message is ever told of another one with its UID; it is told when the message has been recognised, and forgotten with it otherwise.
 * @returns row ids of the mailboxes that started anew
 */
export function setMailboxOwner(db: Database, accountId: number, { user, host }: Pick<ServerSettings, 'user' | 'host'>): number[] {
  const owner = `${user} ${host.toLowerCase()}`;
  return db.transaction(() => {
    const known = db.get<{ owner: string | null }>('SELECT mailboxes_of AS owner FROM account WHERE id = ?', accountId)?.owner ?? null;
    if (known === owner) return [];
    db.run('UPDATE account SET mailboxes_of = ? WHERE id = ?', owner, accountId);
    const anew = known === null ? [] : foldersOf(db, accountId).map(({ id }) => id);
    for (const id of anew) resetFolder(db, id, null);
    return anew;
  });
}

/** Removes messages that are in no mailbox any more, but for those that are waited for (`forgetLost`). Yields between batches. */
export async function removeOrphans(db: Database, accountId: number): Promise<void> {
  const sql = `DELETE FROM message WHERE id IN (
    SELECT id FROM message AS m WHERE account_id = ? AND placements = 0 AND NOT EXISTS (SELECT 1 FROM operation AS o WHERE o.message_id = m.id) LIMIT ?)`;
  while (db.isOpen && db.transaction(() => db.run(sql, accountId, BATCH)) > 0) await nextTurn();
}

async function removeRows(db: Database, accountId: number): Promise<void> {
  const inBatches = async (sql: string) => {
    while (db.isOpen && db.transaction(() => db.run(sql, accountId, BATCH)) > 0) await nextTurn();
  };
  // Statements in this order leave nothing for a cascade to do in one long breath.
  await inBatches(
    `DELETE FROM placement WHERE (folder_id, uid) IN
       (SELECT p.folder_id, p.uid FROM folder AS f JOIN placement AS p ON p.folder_id = f.id WHERE f.account_id = ? LIMIT ?)`,
  );
  await removeOrphans(db, accountId);
  await inBatches('DELETE FROM msgref WHERE (account_id, ref) IN (SELECT account_id, ref FROM msgref WHERE account_id = ? LIMIT ?)');
  await inBatches('DELETE FROM thread WHERE id IN (SELECT id FROM thread WHERE account_id = ? LIMIT ?)');
  if (db.isOpen) db.run('DELETE FROM account WHERE id = ?', accountId);
}

/** Takes an account and its mail out of the store, and the space out of the file. Goes on at the next start if it is stopped. */
export async function removeAccountFromStore(db: Database, name: AccountId): Promise<void> {
  db.transaction(() => {
    // Of the sample anybody may know.
    if (findAccount(db, name)?.kind !== 'sample') noteForgetting(db);
    db.run('UPDATE account SET removed = 1 WHERE name = ?', name);
  });
  await finishRemovals(db);
}

export async function finishRemovals(db: Database): Promise<void> {
  const removed = db.all<{ id: number }>('SELECT id FROM account WHERE removed = 1');
  for (const { id } of removed) await removeRows(db, id);
  if (removed.length > 0) await giveBackPages(db, 1);
}
