import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { appControl } from '../e2e/support/app-control.ts';
import { closeStoreFile, openStoreFile } from '../src/main/mailbox/store/open.ts';
import { packSource, storeSources } from '../src/main/mailbox/store/sources.ts';
import { storeOf } from '../src/main/mailbox/store/store.ts';
import { random } from '../src/main/testing/random.ts';
import { buildIfStale } from '../scripts/lib/build.ts';
import { newsletterHtml } from './lib/newsletter.ts';
import { HELD_MS, openMailbox, openMessages, RESTS_MS, type Way } from './lib/openings.ts';
import { sharedOut, watch } from './lib/processes.ts';
import { told, spread, verdict } from './lib/spread.ts';
import { fill } from './store.ts';

const MESSAGES = 100_000;
const STARTS = 5;
/** Newest messages that have a body of about 100 KB. */
const BODIES = 400;
const BODY_BYTES = 100_000;
const SCROLL_MS = 10_000;
const MEMORY_EVERY_MS = 1_000;
const WORDS = ['tracker', 'bread', 'invoice', 'meeting', 'ne ba', 'ti ro'];
const NAMES: Record<Way, string> = {
  unready: `a message of ${BODY_BYTES / 1_000} KB not yet made ready`,
  pressed: `one like it, whose row was pressed for ${HELD_MS} ms before, as by hand`,
  next: 'the next one, made ready before',
  rested: `one that the mouse had rested on for ${RESTS_MS / 1_000} s`,
  first: 'the newest of a mailbox that had stood there for a moment',
};
const TARGET = { startMs: 1_500, mailboxMs: 100, openMs: 150, nextMs: 50, frameMs: 50, searchMs: 80 };

/** A data folder as one who has used Unseen for years has it, whose server is away. */
async function dataFolder(folder: string): Promise<string> {
  const data = join(folder, 'data');
  mkdirSync(data, { recursive: true });
  const file = join(data, 'mail.db');
  const opened = openStoreFile(file);
  if (opened.state !== 'open') throw new Error(opened.reason);
  const { ids } = fill(opened.db, file, MESSAGES);
  const numbers = random(11);
  const newest = ids.slice(-BODIES);
  const sender = { name: 'Shop', address: 'post@shop.example', domain: 'shop.example', platform: 'track' as const };
  const bodies = await Promise.all(
    newest.map(async (messageId) => {
      const html = newsletterHtml(sender, numbers, BODY_BYTES);
      const head = `From: Shop <post@shop.example>\r\nSubject: Offer ${messageId}\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n`;
      return { messageId, source: await packSource(Buffer.from(head + html)) };
    }),
  );
  storeSources(storeOf(opened.db, file), bodies);
  closeStoreFile(opened.db);
  const account = {
    id: 'reader',
    kind: 'imap',
    address: 'reader@home.example',
    name: 'Reader',
    colour: 1,
    server: null,
    trustedAuthserv: null,
    oauth: null,
    keepMonths: null,
  };
  writeFileSync(join(data, 'accounts.json'), JSON.stringify([account]));
  return data;
}

const option = (page: Page) => page.getByRole('option').first();

/** Longest and usual time between two frames while the list is scrolled, in milliseconds. */
function scroll(page: Page): Promise<{ frames: number[] }> {
  return page.evaluate(
    (duration) =>
      new Promise<{ frames: number[] }>((resolve) => {
        const scroller = document.querySelector<HTMLElement>('.list-scroll');
        const frames: number[] = [];
        const started = performance.now();
        let last = started;
        const step = (now: number) => {
          frames.push(now - last);
          last = now;
          if (now - started > duration || !scroller) {
            resolve({ frames: frames.slice(2) });
            return;
          }
          scroller.scrollTop += 120;
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
    SCROLL_MS,
  );
}

/** Types a word letter by letter. @returns milliseconds from each letter to the frame in which the list shows what it finds */
async function typeWord(page: Page, word: string): Promise<number[]> {
  const times: number[] = [];
  const field = page.getByRole('combobox', { name: 'Search mail' });
  await field.fill('');
  for (let length = 1; length <= word.length; length++) {
    times.push(
      await page.evaluate(
        (text) =>
          new Promise<number>((resolve) => {
            const input = document.querySelector<HTMLInputElement>('#search');
            const count = () => document.querySelector('.list-count')?.textContent ?? '';
            const rows = () => document.querySelector('[role=listbox]');
            const before = `${count()} ${rows()?.innerHTML.length ?? 0}`;
            const started = performance.now();
            Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
            input?.dispatchEvent(new Event('input', { bubbles: true }));
            const look = () => {
              // What finds the same as before shows the same; nobody waits longer for it than for the rest.
              if (`${count()} ${rows()?.innerHTML.length ?? 0}` !== before || performance.now() - started > 1_000)
                resolve(performance.now() - started);
              else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          }),
        word.slice(0, length),
      ),
    );
    await page.waitForTimeout(150);
  }
  // What did not change the list says nothing of how long it took.
  return times.filter((time) => time < 1_000);
}

/** The app on a store of 100,000 messages: the stand-in on the system's Chromium, which draws without a display. */
export async function run(): Promise<void> {
  await buildIfStale();
  const folder = mkdtempSync(join(tmpdir(), 'unseen-bench-'));
  try {
    const userData = await dataFolder(folder);
    const app = appControl({ backend: 'stand-in', userData, folder });
    const starts: number[] = [];
    let page: Page | null = null;
    for (let round = 0; round < STARTS; round++) {
      const started = performance.now();
      page = await app.start();
      await option(page).waitFor();
      starts.push(performance.now() - started);
      if (round < STARTS - 1) await app.stop();
    }
    if (!page) return;
    // Looking through all processes of a browser takes a core some milliseconds: seldom, so that it is not what is measured.
    const stop = watch([process.pid], MEMORY_EVERY_MS);
    await page.setViewportSize({ width: 1280, height: 800 });
    const start = spread(starts);
    console.log(`${MESSAGES.toLocaleString('en-US')} messages; in the stand-in, on Chromium without a display`);
    console.log(
      `  start to usable list, ${STARTS} times: ${told(start)}  (${verdict(start.median < TARGET.startMs, `median under ${TARGET.startMs} ms`)})`,
    );

    const boxes: number[] = [];
    for (let round = 0; round < 10; round++) {
      boxes.push(await openMailbox(page, round % 2 === 0 ? 'Projects' : 'Inbox'));
      await page.waitForTimeout(200);
    }
    // The first time of each is what a person waits for.
    const mailbox = spread(boxes.slice(0, 2));
    console.log(
      `  open a mailbox for the first time: ${told(mailbox)}; again: ${told(spread(boxes.slice(2)))}  (${verdict(mailbox.most < TARGET.mailboxMs, `under ${TARGET.mailboxMs} ms`)})`,
    );

    for (const { way, painted, laidOut } of await openMessages(page)) {
      const target = { unready: TARGET.openMs, pressed: null, next: TARGET.nextMs, rested: null, first: null }[way];
      const until = spread(painted);
      const met = target === null ? '' : `  (${verdict(until.high < target, `95th percentile under ${target} ms`)})`;
      console.log(`  open ${NAMES[way]}, ${painted.length} times, until its body is on the screen: ${told(until)}${met}`);
      console.log(`    until it is laid out and the window's next frame: ${told(spread(laidOut))}`);
    }

    const memory = [sharedOut(process.pid)];
    await page.locator('.list-scroll').evaluate((element) => element.scrollTo(0, 0));
    const { frames } = await scroll(page);
    const pace = spread(frames);
    console.log(
      `  scroll for ${SCROLL_MS / 1_000} s, ${frames.length} frames: ${told(pace)}  (${verdict(pace.most <= TARGET.frameMs, `none over ${TARGET.frameMs} ms`)})`,
    );

    memory.push(sharedOut(process.pid));
    const typed: number[] = [];
    for (const word of WORDS) typed.push(...(await typeWord(page, word)));
    const search = spread(typed);
    console.log(
      `  search as one types, ${typed.length} letters: ${told(search)}  (${verdict(search.high < TARGET.searchMs, `95th percentile under ${TARGET.searchMs} ms`)})`,
    );
    memory.push(sharedOut(process.pid));
    const seen = stop();
    // This process is among them.
    const megabytes = (bytes: number | null) => ((bytes ?? 0) / 1024 / 1024).toFixed(0);
    if (seen)
      console.log(
        `  memory of all processes, Chromium's and this one's among them: ${memory.map(megabytes).join(', ')} MB after opening, scrolling and searching, each page counted once; at most ${megabytes(seen.peakRss)} MB with shared pages counted for each`,
      );
    await app.stop();
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
