import type { Page } from 'playwright-core';
import { CLICKED, followPaints } from './painted.ts';

/** As long as a person takes to decide for a row. */
export const RESTS_MS = 500;
/** About as long as a hand holds a button of the mouse down; a message opens when it lets go. */
export const HELD_MS = 80;
/** Of a row, in the usual density. */
const ROW_HEIGHT = 78;

/** Milliseconds from a click on what the selector finds to when `until`, an expression, is true in a drawn frame of the page. */
function clickUntil(page: Page, selector: string, until: string): Promise<number> {
  return page.evaluate<number>(`new Promise((resolve) => {
    const started = performance.now();
    performance.mark(${JSON.stringify(CLICKED)});
    document.querySelector(${JSON.stringify(selector)}).click();
    const look = () => (${until} ? resolve(performance.now() - started) : requestAnimationFrame(look));
    requestAnimationFrame(look);
  })`);
}

/** Notes from now on which frames of the page have been laid out. */
async function followFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const loaded = new Set<string>();
    Object.assign(window, { loaded });
    document.addEventListener(
      'load',
      ({ target }) => {
        if (target instanceof HTMLIFrameElement) loaded.add(target.src);
      },
      { capture: true },
    );
  });
}

/** Opens the message at a place of the list. @param heldMs the button is pressed so long before. @returns milliseconds until its document, laid out, is the window's */
async function open(page: Page, place: number, heldMs: number): Promise<number> {
  const row = `[role=option][aria-posinset="${place}"]`;
  await page.evaluate(() => Object.assign(window, { before: document.querySelector<HTMLIFrameElement>('iframe.body-frame')?.src ?? '' }));
  if (heldMs > 0) {
    await page.locator(row).dispatchEvent('pointerdown', { button: 0 });
    await page.waitForTimeout(heldMs);
  }
  return clickUntil(
    page,
    row,
    `((frame) => frame !== null && frame.src !== window.before && window.loaded.has(frame.src))(document.querySelector('iframe.body-frame'))`,
  );
}

/** Opens a mailbox by its name. @returns milliseconds until its rows are there */
export async function openMailbox(page: Page, name: string): Promise<number> {
  const button = page.getByRole('navigation').getByRole('button', { name: new RegExp(`^${name}\\b`) });
  await button.evaluate((element) => element.setAttribute('data-bench', 'target'));
  const time = await clickUntil(
    page,
    '[data-bench=target]',
    `document.querySelector('.list-title')?.textContent === '${name}' && document.querySelector('[role=option]') !== null`,
  );
  await button.evaluate((element) => element.removeAttribute('data-bench'));
  return time;
}

/** How ready a message is when it is opened: not at all, since its row was pressed, as the next one, because the mouse was on it, as the first of its list. */
export type Way = 'unready' | 'pressed' | 'next' | 'rested' | 'first';

const scrollTo = (page: Page, row: number) => page.locator('.list-scroll').evaluate((element, top) => element.scrollTo(0, top), row * ROW_HEIGHT);

/** Opens messages of the inbox in each way. @returns milliseconds from each click until the body was painted, and until it was laid out */
export async function openMessages(page: Page): Promise<{ way: Way; painted: number[]; laidOut: number[] }[]> {
  await followFrames(page);
  const painted = await followPaints(page);
  const opened: { way: Way; laidOut: number }[] = [];
  const opening = async (way: Way, place: number) => void opened.push({ way, laidOut: await open(page, place, way === 'pressed' ? HELD_MS : 0) });
  // The first in sight is made ready while none is open: the very first to be opened is another.
  for (let place = 3; place < 10; place += 3) {
    await opening('unready', place);
    await page.waitForTimeout(1_500);
    await opening('next', place + 1);
    await page.waitForTimeout(300);
  }
  // Those that come in sight are being looked at when they are opened.
  for (let place = 15; place < 45; place += 3) {
    await scrollTo(page, place - 3);
    await page.waitForTimeout(300);
    await opening('unready', place);
    await page.waitForTimeout(1_500);
    await opening('next', place + 1);
  }
  await scrollTo(page, 49);
  await page.waitForTimeout(1_500);
  for (let place = 52; place < 59; place += 3) {
    await page.locator(`[role=option][aria-posinset="${place}"]`).hover();
    await page.waitForTimeout(RESTS_MS);
    await opening('rested', place);
    await page.waitForTimeout(1_500);
  }
  await page.mouse.move(0, 0);
  for (let place = 65; place < 104; place += 3) {
    await scrollTo(page, place - 3);
    await page.waitForTimeout(300);
    await opening('pressed', place);
    await page.waitForTimeout(1_500);
  }
  const paints = await painted();

  // Mailboxes are clicks as well: each of these openings is followed by itself.
  for (let round = 0; round < 3; round++) {
    await openMailbox(page, 'Projects');
    await openMailbox(page, 'Inbox');
    await page.waitForTimeout(2_500);
    const firstPainted = await followPaints(page);
    await opening('first', 1);
    await page.waitForTimeout(500);
    paints.push(...(await firstPainted()));
  }
  return (['unready', 'pressed', 'next', 'rested', 'first'] as const).map((way) => ({
    way,
    painted: paints.filter((_, at) => opened[at]?.way === way),
    laidOut: opened.filter((one) => one.way === way).map(({ laidOut }) => laidOut),
  }));
}
