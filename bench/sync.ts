import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { scannerClient } from '../src/main/reader/client.ts';
import { scanning } from '../src/main/scanning.ts';
import { startDovecot, type DeliveredMessage, type Dovecot } from '../src/main/testing/dovecot.ts';
import { startMailboxProcess, type MailboxProcess } from '../src/main/testing/mailbox-process.ts';
import { accountAt } from '../src/main/testing/synced-mailbox.ts';
import type { ServerSettings } from '../src/shared/model.ts';
import { buildIfStale } from '../scripts/lib/build.ts';
import { built, startBuiltScanner } from './lib/built.ts';
import { slowLink } from './lib/link.ts';
import { fetchWithMbsync, indexWithMu, messagesIn, settleDisk } from './lib/mbsync.ts';
import { generatedMessages } from './lib/messages.ts';
import { watch } from './lib/processes.ts';
import { verdict } from './lib/spread.ts';

const MESSAGES = 20_000;
const OVER_THE_LINK = 2_000;
const LINK = { roundTripMs: 40, megabits: 50 };
const TARGET = { firstRows: 0.5, envelopes: 2, bodiesToMbsync: 1.2, allToBoth: 0.6, resyncMs: 20, memoryMb: 350 };
const ROWS = 50;
const RESYNCS = 5;
const LOOK_MS = 10;

const inSeconds = (value: number) => `${value.toFixed(2)} s`;
const mb = (bytes: number) => bytes / 1024 / 1024;

/** Puts the generated mailbox into INBOX. @returns its bytes */
async function deliver(server: Dovecot, count: number): Promise<number> {
  let bytes = 0;
  let batch: DeliveredMessage[] = [];
  for (const { raw, date, seen } of generatedMessages(count)) {
    bytes += raw.length;
    batch.push({ raw, date, flags: seen ? ['\\Seen'] : [] });
    if (batch.length < 1_000) continue;
    await server.deliver(batch);
    batch = [];
  }
  await server.deliver(batch);
  return bytes;
}

/**
 * As after a while in use: the server has read its files and made its indexes, whoever is measured first.
 * @returns seconds that the IMAP library takes for the bodies when nothing is done with them, once all is warm
 */
async function warm(server: Dovecot): Promise<number> {
  const client = await server.client();
  await client.mailboxOpen('INBOX', { readOnly: true });
  for await (const message of client.fetch('1:*', { uid: true, envelope: true, bodyStructure: true, size: true, internalDate: true })) void message;
  let seconds = 0;
  for (let round = 0; round < 2; round++) {
    const started = performance.now();
    for await (const message of client.fetch('1:*', { uid: true, source: true })) void message;
    seconds = (performance.now() - started) / 1_000;
  }
  await client.logout();
  return seconds;
}

interface Times {
  firstRows: number;
  envelopes: number;
  bodies: number;
  /** Null: nothing was scanned. */
  scanned: number | null;
  /** Bytes of both processes at one time. */
  peak: number;
  /** Of each of them, the mailbox process first: bytes at its own peak, seconds of processor time. */
  each: { peak: number; cpu: number }[];
  storeBytes: number;
}

interface Counts {
  total: number;
  wanted: number;
  scanned: number;
}

/** Asks the store's file, so that the process that is measured is asked nothing. */
function counter(file: string): { read(): Counts; close(): void } {
  const db = new DatabaseSync(file, { readOnly: true });
  const folder = db.prepare("SELECT total, wanted FROM folder WHERE path = 'INBOX'");
  const scanned = db.prepare('SELECT count(*) AS n FROM extract');
  return {
    read() {
      const { total = 0, wanted = 0 } = (folder.get() ?? {}) as { total?: number; wanted?: number };
      // Counting is worth it at the end only.
      return { total, wanted, scanned: total > 0 && wanted === 0 ? (scanned.get() as { n: number }).n : 0 };
    },
    close: () => db.close(),
  };
}

async function openAt(server: Dovecot, settings: ServerSettings, file: string): Promise<MailboxProcess> {
  const mailbox = startMailboxProcess(server.caFile, built('mailbox'));
  const state = await mailbox.calls.openStore({ file });
  if (state.state !== 'open') throw new Error(state.reason);
  await mailbox.calls.startAccount({ account: accountAt(settings), secret: { kind: 'password', password: server.password } });
  return mailbox;
}

/** Syncs into an empty store, and with `scan` as the app does: each body is scanned as it comes. */
async function syncOnce(server: Dovecot, settings: ServerSettings, count: number, file: string, scan: boolean): Promise<Times> {
  settleDisk();
  const started = performance.now();
  const since = () => (performance.now() - started) / 1_000;
  const mailbox = await openAt(server, settings, file);
  const utility = scan ? startBuiltScanner() : null;
  const pids = [mailbox.pid, ...(utility ? [utility.pid] : [])];
  const stopBoth = watch(pids);
  const stops = pids.map((pid) => watch([pid]));
  if (utility) {
    const { address } = accountAt(settings);
    const judgedFor = () => ({ me: [address], trustedAuthserv: [] });
    const start = scanning({ mailbox: mailbox.calls, reader: scannerClient(() => utility), judgedFor });
    mailbox.on('unscanned', start);
  }
  const counts = counter(file);
  const times: Times = { firstRows: 0, envelopes: 0, bodies: 0, scanned: null, peak: 0, each: [], storeBytes: 0 };
  while (times.firstRows === 0) {
    const inbox = (await mailbox.calls.mailboxes()).find(({ path }) => path === 'INBOX');
    const page = inbox && (await mailbox.calls.page({ mailboxIds: [inbox.id], after: null, limit: ROWS, grouped: true }));
    if (page?.messages.length === ROWS) times.firstRows = since();
    else await delay(LOOK_MS);
  }
  const isDone = () => times.bodies > 0 && (!scan || times.scanned !== null);
  while (!isDone()) {
    await delay(LOOK_MS);
    const { total, wanted, scanned } = counts.read();
    if (times.envelopes === 0 && total >= count) times.envelopes = since();
    if (times.envelopes > 0 && times.bodies === 0 && wanted === 0) times.bodies = since();
    if (times.bodies > 0 && scanned >= count) times.scanned = since();
  }
  counts.close();
  times.peak = stopBoth()?.peakRss ?? 0;
  times.each = stops.map((stop) => {
    const seen = stop();
    return { peak: seen?.peakRss ?? 0, cpu: seen?.cpu ?? 0 };
  });
  utility?.kill();
  await mailbox.end();
  times.storeBytes = statSync(file).size;
  return times;
}

/** Milliseconds from the log-in to "in step", when nothing happened. */
async function resync(server: Dovecot, file: string): Promise<number> {
  const mailbox = startMailboxProcess(server.caFile, built('mailbox'));
  await mailbox.calls.openStore({ file });
  const loggedIn = new Promise<number>((resolve) => mailbox.on('connection', () => resolve(performance.now())));
  const inStep = new Promise<number>((resolve) =>
    mailbox.on('status', ({ status }) => {
      if (status.state === 'idle') resolve(performance.now());
    }),
  );
  await mailbox.calls.startAccount({ account: accountAt(server.settings()), secret: { kind: 'password', password: server.password } });
  const took = (await inStep) - (await loggedIn);
  await mailbox.end();
  return took;
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function nearby(folder: string): Promise<void> {
  const server = await startDovecot();
  try {
    const bytes = await deliver(server, MESSAGES);
    const library = await warm(server);
    console.log(
      `${MESSAGES.toLocaleString('en-US')} messages, ${mb(bytes).toFixed(0)} MB; Dovecot on loopback, TLS, no compression, its caches warm`,
    );

    const alone = await syncOnce(server, server.settings(), MESSAGES, join(folder, 'alone', 'store.db'), false);
    settleDisk();
    const theirs = await fetchWithMbsync(server, server.ports.tls, folder);
    console.log('fetched, nothing scanned:');
    console.log(
      `  first ${ROWS} rows: ${inSeconds(alone.firstRows)}  (${verdict(alone.firstRows < TARGET.firstRows, `under ${TARGET.firstRows} s`)})`,
    );
    console.log(`  all envelopes: ${inSeconds(alone.envelopes)}  (${verdict(alone.envelopes <= TARGET.envelopes, `within ${TARGET.envelopes} s`)})`);
    console.log(`  all bodies stored: ${inSeconds(alone.bodies)}; store ${mb(alone.storeBytes).toFixed(0)} MB`);
    console.log(`  the IMAP library alone, without envelopes and with nothing done with what comes: ${inSeconds(library)}`);
    if (typeof theirs === 'string') return console.log(`  not compared: ${theirs}`);
    const ratio = alone.bodies / theirs.seconds;
    console.log(
      `  mbsync, ${messagesIn(theirs.maildir)} messages: ${inSeconds(theirs.seconds)}; ratio ${ratio.toFixed(2)}  (${verdict(ratio <= TARGET.bodiesToMbsync, `at most ${TARGET.bodiesToMbsync}`)})`,
    );

    const file = join(folder, 'scanned', 'store.db');
    const whole = await syncOnce(server, server.settings(), MESSAGES, file, true);
    const indexing = await indexWithMu(theirs.maildir, folder);
    console.log('fetched, indexed and scanned for trackers, as the app does:');
    console.log(
      `  first ${ROWS} rows ${inSeconds(whole.firstRows)}, envelopes ${inSeconds(whole.envelopes)}, bodies ${inSeconds(whole.bodies)}, everything ${inSeconds(whole.scanned ?? Number.NaN)}; store ${mb(whole.storeBytes).toFixed(0)} MB`,
    );
    if (typeof indexing === 'string') console.log(`  not compared: ${indexing}`);
    else {
      const both = theirs.seconds + indexing;
      const share = (whole.scanned ?? Number.NaN) / both;
      console.log(
        `  mbsync + mu index: ${inSeconds(theirs.seconds)} + ${inSeconds(indexing)}; ratio ${share.toFixed(2)}  (${verdict(share <= TARGET.allToBoth, `at most ${TARGET.allToBoth}`)})`,
      );
    }
    const each = whole.each.map(({ peak, cpu }) => `${mb(peak).toFixed(0)} MB, ${inSeconds(cpu)}`);
    console.log(`  mailbox process and reader process, each at its own peak, and of the processor: ${each.join('; ')}`);
    console.log(
      `  peak memory of both at one time: ${mb(whole.peak).toFixed(0)} MB  (${verdict(mb(whole.peak) < TARGET.memoryMb, `under ${TARGET.memoryMb} MB`)})`,
    );

    const resyncs: number[] = [];
    for (let round = 0; round < RESYNCS; round++) resyncs.push(await resync(server, file));
    console.log(
      `nothing new, from the log-in to "in step": median ${median(resyncs).toFixed(1)} ms of ${RESYNCS}  (${verdict(median(resyncs) < TARGET.resyncMs, `under ${TARGET.resyncMs} ms`)})`,
    );
  } finally {
    await server.end();
  }
}

async function overTheLink(folder: string): Promise<void> {
  const server = await startDovecot();
  const link = await slowLink(server.ports.tls, LINK);
  try {
    const bytes = await deliver(server, OVER_THE_LINK);
    await warm(server);
    console.log(
      `\n${OVER_THE_LINK.toLocaleString('en-US')} messages, ${mb(bytes).toFixed(0)} MB, over a line of ${LINK.roundTripMs} ms and ${LINK.megabits} Mbit/s, which needs ${inSeconds((bytes * 8) / LINK.megabits / 1_000_000)} for the bytes alone:`,
    );
    const times = await syncOnce(server, { ...server.settings(), port: link.port }, OVER_THE_LINK, join(folder, 'link', 'store.db'), true);
    console.log(
      `  first ${ROWS} rows ${inSeconds(times.firstRows)}, envelopes ${inSeconds(times.envelopes)}, bodies ${inSeconds(times.bodies)}, everything ${inSeconds(times.scanned ?? Number.NaN)}`,
    );
    const theirs = await fetchWithMbsync(server, link.port, join(folder, 'link'));
    console.log(
      typeof theirs === 'string'
        ? `  not compared: ${theirs}`
        : `  mbsync: ${inSeconds(theirs.seconds)}; ratio of the bodies ${(times.bodies / theirs.seconds).toFixed(2)}`,
    );
  } finally {
    link.end();
    await server.end();
  }
}

/** A first sync of a mailbox of 20,000 messages beside isync and mu, a sync without news, and a first sync over a slow line. */
export async function run(): Promise<void> {
  await buildIfStale();
  const folder = mkdtempSync(join(tmpdir(), 'unseen-bench-'));
  try {
    await nearby(folder);
    await overTheLink(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
