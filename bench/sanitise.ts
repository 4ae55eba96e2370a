import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { ViewRequest } from '../src/main/reader/protocol.ts';
import { bodyDocument } from '../src/main/reader/sanitise/body-document.ts';
import { prescan } from '../src/main/reader/sanitise/prescan.ts';
import type { References } from '../src/main/reader/sanitise/references.ts';
import { readerService } from '../src/main/reader/service.ts';
import { cachedViews } from '../src/main/reader/view-cache.ts';
import { newsletterHtml, PLATFORMS, type Sender } from './lib/newsletter.ts';
import { verdict } from './lib/spread.ts';
import { random } from '../src/main/testing/random.ts';

/** Size of the newsletter's HTML, in bytes, and how often one is read. */
const SIZE = 100_000;
const ROUNDS = 200;
const WARM_UP = 30;

/** Messages over which memory has to stay flat, and their size. */
const MEMORY_MESSAGES = 1_000;
const MEMORY_SIZE = 30_000;

const TARGET = { medianMs: 40, cachedMs: 2, driftMb: 30 };

/** A newsletter as shops send them, another one for each seed. */
function html(seed: number, size: number): string {
  const numbers = random(seed);
  const sender: Sender = {
    name: 'Shop',
    address: 'news@shop.example',
    domain: 'shop.example',
    platform: PLATFORMS[seed % PLATFORMS.length] ?? 'none',
  };
  return newsletterHtml(sender, numbers, size);
}

function newsletter(seed: number, size: number): Uint8Array {
  const header = `From: Shop <news@shop.example>\r\nSubject: Newsletter ${seed}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n`;
  return Buffer.from(header + html(seed, size));
}

/** Nothing approved yet: every picture leaves its box, every link its number. */
const CLOSED: References = { picture: () => ({ kind: 'kept-out' }), place: () => null, link: () => 'link/1' };

/** Milliseconds from HTML to the body document. */
function sanitising(seed: number): number {
  const source = html(seed, SIZE);
  const started = performance.now();
  const scanned = prescan(source);
  if (!scanned.ok || bodyDocument([{ kind: 'html', html: source, mode: scanned.mode, references: CLOSED, folds: false }]) === null)
    throw new Error('The newsletter could not be sanitised.');
  return performance.now() - started;
}

const request = (raw: Uint8Array): ViewRequest => ({
  raw,
  section: '',
  as: 'html',
  approved: [],
  me: ['robin@home.example'],
  trustedAuthserv: ['mx.home.example'],
});

/** Median and 95th percentile in milliseconds. */
function spread(times: number[]): [median: number, high: number] {
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  return [at(0.5), at(0.95)];
}

/** A full collection, so that only what is held is counted. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}

/** The reader on a newsletter of 100 KB: how long a view takes, first and again, and whether memory stays flat over 1,000 messages. */
export async function run(): Promise<void> {
  const reader = readerService();
  const cached = cachedViews(reader);
  const sanitised: number[] = [];
  const first: number[] = [];
  const again: number[] = [];
  let length = 0;
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const asked = request(newsletter(round, SIZE));
    length = asked.raw.byteLength;
    const started = performance.now();
    const { body } = await cached.view(asked);
    const done = performance.now();
    if (body.kind !== 'html') throw new Error(`The newsletter was shown as text: ${body.reason}.`);
    // The bytes come from the store once more, and are the same.
    await cached.view(request(Uint8Array.from(asked.raw)));
    const repeated = performance.now() - done;
    const alone = sanitising(round + WARM_UP + ROUNDS);
    await new Promise((resolve) => setImmediate(resolve));
    if (round < WARM_UP) continue;
    sanitised.push(alone);
    first.push(done - started);
    again.push(repeated);
  }
  const [alone, aloneHigh] = spread(sanitised);
  const [median, high] = spread(first);
  const [cachedMedian, cachedHigh] = spread(again);
  console.log(`sanitising ${SIZE / 1_000} KB, ${ROUNDS} newsletters: median ${alone.toFixed(1)} ms, 95th percentile ${aloneHigh.toFixed(1)} ms`);
  console.log(verdict(alone <= TARGET.medianMs, `median of ${TARGET.medianMs} ms or less`));
  console.log(
    `all of the view (structure, analysis, sanitising) of a newsletter of ${(length / 1_000).toFixed(0)} KB, ${ROUNDS} of them: median ${median.toFixed(1)} ms, 95th percentile ${high.toFixed(1)} ms`,
  );
  console.log(`the same one again, from the cache: median ${cachedMedian.toFixed(2)} ms, 95th percentile ${cachedHigh.toFixed(2)} ms`);
  console.log(verdict(cachedMedian < TARGET.cachedMs, `under ${TARGET.cachedMs} ms`));

  const collect = collector();
  const held = () => {
    collect();
    return process.memoryUsage().heapUsed / 1024 / 1024;
  };
  const marks: number[] = [];
  let peak = 0;
  for (let message = 0; message <= MEMORY_MESSAGES; message++) {
    await reader.view(request(newsletter(message, MEMORY_SIZE)));
    peak = Math.max(peak, process.memoryUsage().rss / 1024 / 1024);
    if (message % (MEMORY_MESSAGES / 10) === 0 && message > 0) marks.push(held());
  }
  const drift = (marks.at(-1) ?? 0) - (marks[0] ?? 0);
  console.log(
    `memory held after each 100 of ${MEMORY_MESSAGES} messages of ${MEMORY_SIZE / 1_000} KB: ${marks.map((mb) => mb.toFixed(0)).join(', ')} MB; process at most ${peak.toFixed(0)} MB`,
  );
  console.log(verdict(drift <= TARGET.driftMb, `flat: no more than ${TARGET.driftMb} MB gained`));
}
