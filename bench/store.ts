import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { AccountId, MailboxId, PageCursor } from '../src/shared/model.ts';
import type { SearchOrder } from '../src/shared/search.ts';
import { putAccount } from '../src/main/mailbox/store/accounts.ts';
import { countConversations } from '../src/main/mailbox/store/conversation-count.ts';
import { conversationOf } from '../src/main/mailbox/store/conversations.ts';
import type { Database } from '../src/main/mailbox/store/database.ts';
import { urlsOfSender } from '../src/main/mailbox/store/extracts.ts';
import { FLAGGED, SEEN } from '../src/main/mailbox/store/flags.ts';
import { putFolder } from '../src/main/mailbox/store/folders.ts';
import { placeMessages } from '../src/main/mailbox/store/messages.ts';
import { closeStoreFile, openStoreFile } from '../src/main/mailbox/store/open.ts';
import { overviewOf } from '../src/main/mailbox/store/overview.ts';
import { pageOf } from '../src/main/mailbox/store/pages.ts';
import { writeScan } from '../src/main/mailbox/store/scans.ts';
import { searchMessages } from '../src/main/mailbox/store/search.ts';
import { senderFacts } from '../src/main/mailbox/store/senders.ts';
import { storeOf } from '../src/main/mailbox/store/store.ts';
import { scanResult } from '../src/main/testing/scan-result.ts';
import { letters, type Letter } from './lib/letters.ts';
import { compareWith, MU, NOTMUCH } from './lib/other-indexes.ts';
import { SEARCHES } from './lib/searches.ts';
import { spread, told, verdict, type Spread } from './lib/spread.ts';

const SIZES = [20_000, 100_000];
const BATCH = 1_000;
/** Rows of a page, as the list asks for them. */
const PAGE = 100;
const ROUNDS = 200;
/** Of so many letters one is in the small mailbox. */
const ONE_IN = 50;
const TARGET = { pageMs: 2, searchMs: 30 };

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

interface Filled {
  inbox: MailboxId;
  ids: number[];
}

/** Puts letters into the store as the sync and the reader process do: envelopes first, then what was found in them. */
export function fill(db: Database, file: string, count: number): Filled {
  const store = storeOf(db, file);
  const accountId = putAccount(db, 'reader' as AccountId, 'imap').id;
  const folder = (path: string) =>
    putFolder(db, accountId, { path, name: path, delimiter: '/', specialUse: path === 'INBOX' ? 'inbox' : null, selectable: true });
  const inbox = folder('INBOX');
  const projects = folder('Projects');
  const ids: number[] = [];
  let uid = 0;
  const write = (batch: readonly Letter[]) => {
    const placed = batch.map((letter) => {
      uid++;
      const { messageId, from, to, subject, date, size, seen, starred, attachments } = letter;
      const message = {
        uid,
        date,
        size,
        flags: (seen ? SEEN : 0) | (starred ? FLAGGED : 0),
        envelope: { messageId, inReplyTo: [], from, to, subject },
        emailId: null,
        threadId: null,
        hasAttachments: attachments.length > 0,
      };
      const [id = 0] = placeMessages(store, { id: uid % ONE_IN === 0 ? projects : inbox, accountId }, [message], { largest: 0, since: 0 });
      return { id, letter };
    });
    for (const { id, letter } of placed) {
      const { messageId, references, from, to, subject, text, attachments, facts, date } = letter;
      const mark = {
        named: facts.services.length,
        structural: facts.urls.length > 0 ? 1 : 0,
        suspected: 0,
        services: facts.services.map(({ name }) => name),
        receipts: 0,
      };
      const envelope = { messageId, references, from: [from], to, subject, sentAt: date };
      writeScan(
        db,
        id,
        scanResult({
          envelope,
          text,
          snippet: text.slice(0, 200),
          attachmentNames: attachments,
          hasAttachments: attachments.length > 0,
          mark,
          facts,
        }),
      );
      ids.push(id);
    }
  };
  let batch: Letter[] = [];
  for (const letter of letters(count)) {
    batch.push(letter);
    if (batch.length < BATCH) continue;
    db.transaction(() => write(batch));
    batch = [];
  }
  db.transaction(() => write(batch));
  return { inbox: inbox as MailboxId, ids };
}

/** The first page, and pages all over the mailbox. */
function pages(db: Database, { inbox, ids }: Filled): void {
  const first = spread(Array.from({ length: ROUNDS }, () => timed(() => pageOf(db, [inbox], null, PAGE, { grouped: true }))));
  const from = (share: number): PageCursor => {
    const id = ids[Math.floor((ids.length - 1) * share)] ?? 0;
    return { date: id * 1_000, id: id as PageCursor['id'] };
  };
  const next = spread(
    Array.from({ length: ROUNDS }, (_, round) => timed(() => pageOf(db, [inbox], from(1 - round / ROUNDS), PAGE, { grouped: true }))),
  );
  const conversations = spread(
    Array.from({ length: ROUNDS }, (_, round) => timed(() => conversationOf(db, ids[Math.floor((ids.length * round) / ROUNDS)] ?? 0))),
  );
  console.log(
    `  first page of ${PAGE} conversations: ${told(first)}  (${verdict(first.median < TARGET.pageMs, `median under ${TARGET.pageMs} ms`)})`,
  );
  console.log(`  next page, anywhere: ${told(next)}  (${verdict(next.median < TARGET.pageMs, `median under ${TARGET.pageMs} ms`)})`);
  console.log(`  a conversation: ${told(conversations)}`);
}

/** The whole mailbox: how long that takes, and the longest that something else waits for it. */
async function counting(db: Database, { inbox }: Filled): Promise<void> {
  const turns = monitorEventLoopDelay({ resolution: 1 });
  turns.enable();
  const started = performance.now();
  const { conversations } = await countConversations(db, [inbox]);
  const took = performance.now() - started;
  turns.disable();
  const longest = turns.max / 1e6;
  console.log(
    `  ${conversations.toLocaleString('en-US')} conversations counted in ${took.toFixed(0)} ms, others wait at most ${longest.toFixed(1)} ms`,
  );
}

function searches(db: Database, order: SearchOrder): Spread {
  const request = { accountId: 'reader' as AccountId, mailboxId: null, order, after: null, limit: PAGE };
  // Each is the first of its kind that is asked: nothing of it is in a statement's or a page's cache but what others left there.
  const times = SEARCHES.map(({ query }) => timed(() => searchMessages(db, { ...request, query })));
  const all = spread(times);
  const slowest = SEARCHES.map(({ query }, index) => ({ query, ms: times[index] ?? 0 }))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, 3)
    .map(({ query, ms }) => `${query} ${ms.toFixed(0)} ms`);
  console.log(
    `  ${SEARCHES.length} searches, by ${order}: ${told(all)}  (${verdict(all.high < TARGET.searchMs, `95th percentile under ${TARGET.searchMs} ms`)})`,
  );
  console.log(`    slowest: ${slowest.join('; ')}`);
  return all;
}

function overviews(db: Database, { ids }: Filled): void {
  const last = (ids.at(-1) ?? 0) * 1_000;
  const of = (since: number) => timed(() => overviewOf(db, { accountId: null, since, until: last + 86_400_000, bucket: 'month' }));
  const year = spread(Array.from({ length: 10 }, () => of(last - 365 * 86_400_000)));
  const some = spread(Array.from({ length: 10 }, () => of((ids[1] ?? 0) * 1_000 + 1_000)));
  const all = spread(Array.from({ length: 10 }, () => of(0)));
  console.log(`  overview of a year: ${told(year)}`);
  console.log(`  overview of all but the first day: ${told(some)}`);
  console.log(`  overview of all time: ${told(all)}`);
  const some100 = Array.from({ length: 100 }, (_, index) => ids[Math.floor((ids.length * index) / 100)] ?? 0);
  console.log(`  facts of a sender: ${told(spread(some100.map((id) => timed(() => senderFacts(db, id)))))}`);
  console.log(`  URLs of a sender's other messages: ${told(spread(some100.map((id) => timed(() => urlsOfSender(db, id, 20)))))}`);
}

/** The store with so many messages, and other programs' indexes of the same messages. @returns the 95th percentile of the searches by date */
export async function measure(count: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'unseen-bench-'));
  try {
    const file = join(folder, 'store.db');
    const opened = openStoreFile(file);
    if (opened.state !== 'open') throw new Error(opened.reason);
    const started = performance.now();
    const filled = fill(opened.db, file, count);
    const seconds = (performance.now() - started) / 1_000;
    opened.db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    const megabytes = statSync(file).size / 1024 / 1024;
    console.log(
      `\n${count.toLocaleString('en-US')} messages, without their sources: ${seconds.toFixed(0)} s to place and index, ${megabytes.toFixed(0)} MB`,
    );
    pages(opened.db, filled);
    await counting(opened.db, filled);
    const byDate = searches(opened.db, 'date');
    searches(opened.db, 'relevance');
    overviews(opened.db, filled);
    closeStoreFile(opened.db);
    for (const other of [MU, NOTMUCH]) console.log(`  ${await compareWith(other, count, folder)}`);
    return byDate.high;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Pages, searches and the overview over 20,000 and 100,000 messages; `store-large` does the same over 500,000. */
export async function run(): Promise<void> {
  const highs: number[] = [];
  for (const size of SIZES) highs.push(await measure(size));
  const [small = 0, large = 0] = highs;
  const growth = large / small;
  console.log(
    `\nfive times as many messages: searches ${growth.toFixed(1)} times as long at the 95th percentile  (${verdict(growth < 5, 'less than linear')})`,
  );
}
