import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AccountId, Mailbox, MailboxId, SpecialUse } from '../../../shared/model.ts';
import { keepFlags } from './carry-over.ts';
import type { Database } from './database.ts';
import { MOVING } from './flags.ts';
import { releaseMoves } from './operations.ts';
import { bit } from './store.ts';

/** A mailbox as the server lists it. */
export interface ListedMailbox {
  path: string;
  name: string;
  delimiter: string | null;
  specialUse: SpecialUse | null;
  selectable: boolean;
}

/** How far a mailbox is in step with the server. */
export interface FolderState {
  id: number;
  accountId: number;
  path: string;
  specialUse: SpecialUse | null;
  selectable: boolean;
  uidValidity: string | null;
  uidNext: number;
  modseq: string | null;
  complete: boolean;
  total: number;
  unseen: number;
  wanted: number;
}

interface FolderRow {
  id: number;
  account_id: number;
  account: string;
  path: string;
  name: string;
  delimiter: string | null;
  special_use: SpecialUse | null;
  selectable: number;
  uid_validity: string | null;
  uid_next: number;
  modseq: string | null;
  complete: number;
  total: number;
  unseen: number;
  wanted: number;
}

const stateOf = (row: FolderRow): FolderState => ({
  id: row.id,
  accountId: row.account_id,
  path: row.path,
  specialUse: row.special_use,
  selectable: row.selectable === 1,
  uidValidity: row.uid_validity,
  uidNext: row.uid_next,
  modseq: row.modseq,
  complete: row.complete === 1,
  total: row.total,
  unseen: row.unseen,
  wanted: row.wanted,
});

/** Its index has only these few; the planner, which has no statistics, would look through the whole mailbox. */
export const MOVING_SQL = `SELECT count(*) AS n FROM placement INDEXED BY placement_moving WHERE folder_id = ? AND (flags & ${MOVING}) <> 0`;

/** Messages that are here as far as the server knows, and on their way elsewhere. */
const moving = (db: Database, folderId: number): number => db.get<{ n: number }>(MOVING_SQL, folderId)?.n ?? 0;

/** How many messages a mailbox shows; 0 where there is none of that id. */
export function shownTotal(db: Database, folderId: number): number {
  const total = db.get<{ total: number }>('SELECT total FROM folder WHERE id = ?', folderId)?.total ?? 0;
  return total - moving(db, folderId);
}

/** All mailboxes of all accounts, with their counts. */
export function allMailboxes(db: Database): Mailbox[] {
  const rows = db.all<FolderRow>(
    'SELECT f.*, a.name AS account FROM folder AS f JOIN account AS a ON a.id = f.account_id WHERE a.removed = 0 ORDER BY f.account_id, f.id',
  );
  return rows.map((row) => ({
    id: row.id as MailboxId,
    accountId: row.account as AccountId,
    path: row.path,
    name: row.name,
    delimiter: row.delimiter,
    specialUse: row.special_use,
    selectable: row.selectable === 1,
    total: row.total - moving(db, row.id),
    unseen: row.unseen,
    // Of this session: the store does not know.
    problem: null,
  }));
}

/** Makes the mailbox known, or what is known of it new. Gives its row id. */
export function putFolder(db: Database, accountId: number, mailbox: ListedMailbox): number {
  const { path, name, delimiter, specialUse, selectable } = mailbox;
  db.run(
    `INSERT INTO folder (account_id, path, name, delimiter, special_use, selectable) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (account_id, path) DO UPDATE SET
       name = excluded.name, delimiter = excluded.delimiter, special_use = excluded.special_use, selectable = excluded.selectable`,
    accountId,
    path,
    name,
    delimiter,
    specialUse,
    bit(selectable),
  );
  return db.get<{ id: number }>('SELECT id FROM folder WHERE account_id = ? AND path = ?', accountId, path)?.id ?? 0;
}

export function folderState(db: Database, folderId: number): FolderState | null {
  const row = db.get<FolderRow>('SELECT * FROM folder WHERE id = ?', folderId);
  return row ? stateOf(row) : null;
}

/** Every mailbox of an account that is known. */
export function foldersOf(db: Database, accountId: number): FolderState[] {
  return db.all<FolderRow>('SELECT * FROM folder WHERE account_id = ? ORDER BY id', accountId).map(stateOf);
}

/** Mailboxes of an account that can be opened, in the order in which they are worth fetching. */
export function foldersToSync(db: Database, accountId: number): FolderState[] {
  const rows = db.all<FolderRow>('SELECT * FROM folder WHERE account_id = ? AND selectable = 1 ORDER BY id', accountId);
  return rows.map(stateOf).sort((a, b) => rank(a.specialUse) - rank(b.specialUse));
}

/** What people look at first comes first; what they threw away, or see twice (Gmail's "All Mail"), comes last. */
const RANKS: Readonly<Record<SpecialUse, number>> = { inbox: 0, opened: 0, flagged: 1, drafts: 2, sent: 2, archive: 4, all: 5, junk: 6, trash: 7 };
const rank = (use: SpecialUse | null): number => (use === null ? 3 : RANKS[use]);

/** Gives a mailbox the path that another client gave it; what is in it, and what is queued for it, stays. */
export function renameFolder(db: Database, folderId: number, path: string): void {
  db.run('UPDATE folder SET path = ? WHERE id = ?', path, folderId);
}

/**
 * Takes mailboxes out that the server lists no more. Their messages go with the next `removeOrphans`; what was on its way to them stays
 * where it is, and flags that were to be told in them wait for their messages, which another client may have moved before.
 */
export function removeUnlisted(db: Database, accountId: number, listed: readonly string[]): void {
  db.transaction(() => {
    const paths = new Set(listed);
    const gone = foldersOf(db, accountId).flatMap(({ id, path }) => (paths.has(path) ? [] : [id]));
    const inbox = db.get<{ id: number }>("SELECT id FROM folder WHERE account_id = ? AND special_use = 'inbox'", accountId)?.id;
    if (inbox !== undefined) keepFlags(db, gone, inbox);
    for (const id of gone) db.run('DELETE FROM folder WHERE id = ?', id);
    if (gone.length > 0) releaseMoves(db);
  });
}

const ANEW_SQL = 'UPDATE folder SET uid_validity = ?, uid_next = 0, modseq = NULL, complete = 0 WHERE id = ?';

/** Starts a mailbox anew under another UIDVALIDITY, or (null) one that is not known yet: the messages stay, without a place, to be recognised. */
export function resetFolder(db: Database, folderId: number, uidValidity: string | null): void {
  db.transaction(() => {
    db.run('DELETE FROM placement WHERE folder_id = ?', folderId);
    db.run(ANEW_SQL, uidValidity, folderId);
  });
}

/** Rows that are deleted before other work gets its turn: some milliseconds. */
const BATCH = 500;

/** Takes all messages out of a mailbox, by and by: a million at once would keep everybody waiting for many seconds. */
export async function clearFolder(db: Database, folderId: number): Promise<void> {
  const sql = 'DELETE FROM placement WHERE (folder_id, uid) IN (SELECT folder_id, uid FROM placement WHERE folder_id = ? LIMIT ?)';
  while (db.isOpen && db.transaction(() => db.run(sql, folderId, BATCH)) > 0) await nextTurn();
}

/** The same as `resetFolder`, by and by. Until it is done, or where it is broken off, the mailbox has no UIDVALIDITY, and no UID in it means anything. */
export async function beginAnew(db: Database, folderId: number, uidValidity: string | null): Promise<void> {
  db.run(ANEW_SQL, null, folderId);
  await clearFolder(db, folderId);
  if (db.isOpen) db.run(ANEW_SQL, uidValidity, folderId);
}

export function saveFolderState(db: Database, folderId: number, state: Pick<FolderState, 'uidNext' | 'modseq' | 'complete'>): void {
  db.run('UPDATE folder SET uid_next = ?, modseq = ?, complete = ? WHERE id = ?', state.uidNext, state.modseq, bit(state.complete), folderId);
}
