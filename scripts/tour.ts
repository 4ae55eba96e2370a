/** A walk through the sample mailbox in the real user interface, for machines without a display: `npm start` there. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Page } from 'playwright-core';
import { appControl } from '../e2e/support/app-control.ts';
import type { MessageView } from '../src/shared/message-view.ts';
import type { Layout } from '../src/shared/settings.ts';
import { withDisplay } from './lib/display.ts';
import { electronBinary } from './lib/electron-binary.ts';
import { ROOT } from './lib/run.ts';
import { table } from './lib/table.ts';

const OUT = join(ROOT, 'out', 'tour');

/** Of every so many messages one is also shown in the dark, and one in a small window. */
const EVERY = 5;

const slug = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 40) || 'message';

/** What the app itself answers to its own window. The expression runs in the page. */
const ask = (page: Page, channel: string, request: object) =>
  page.evaluate(`window.unseen.call(${JSON.stringify(channel)}, ${JSON.stringify(request)})`);

async function viewOf(page: Page, messageId: number): Promise<MessageView> {
  const answer = (await ask(page, 'message:open', { messageId, section: '', as: 'html' })) as
    { ok: true; value: MessageView } | { ok: false; error: { message: string } };
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

function report({ subject, from, report: { resources, links, receipts }, attachments }: MessageView, sentence: string): string {
  const watching = resources.filter(({ grade }) => grade !== 'none');
  const rest = resources.length - watching.length;
  const rows = [
    ...watching.map(({ grade, service, host, evidence, status }) => [
      grade,
      service?.name ?? host,
      evidence.map(({ sentence }) => sentence.replace(/\.$/, '')).join('; '),
      status.state === 'blocked' ? 'kept out' : status.state,
    ]),
    ...receipts.map(({ to, header }) => ['receipt', to, header, 'not answered']),
  ];
  const also = [
    rest > 0 && `${rest} ordinary remote ${rest === 1 ? 'file' : 'files'}`,
    links.length > 0 && `${links.length} ${links.length === 1 ? 'link' : 'links'}`,
    attachments.length > 0 && `${attachments.length} ${attachments.length === 1 ? 'attachment' : 'attachments'}`,
  ].filter(Boolean);
  return [
    `\n${from[0]?.name || from[0]?.address || 'Unknown sender'}: ${subject || 'No subject'}`,
    sentence,
    ...(rows.length > 0 ? [table(['Grade', 'Who', 'How we know', 'Status'], rows)] : []),
    ...(also.length > 0 ? [`Also: ${also.join(', ')}.`] : []),
  ].join('\n');
}

const SINGLE_ROWS: Layout = {
  widths: { sidebar: null, list: null, inspector: null },
  density: 'comfortable',
  grouped: false,
  searchOrder: 'date',
  oldestFirst: false,
  orders: [],
  darkBodies: true,
  zoom: 1,
  collapsed: false,
  sampleNoteSeen: false,
  sampleKept: false,
  folded: [],
  foldedMailboxes: [],
  lastPlace: null,
};

/** How often a document is asked whether it has been drawn, and for how long. */
const LOOK_MS = 25;
const PATIENCE_MS = 15_000;

/** A body is a document of its own: it comes after the window around it, and tells only by its times when it has been drawn. */
async function bodyDrawn(page: Page): Promise<void> {
  await page.locator('.body:not([data-awaited])').waitFor({ state: 'attached' });
  const body = await (await page.$('iframe.body-frame'))?.contentFrame();
  if (!body) return;
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
    if (await body.evaluate(`performance.getEntriesByName('first-contentful-paint').length > 0`)) return;
    await page.waitForTimeout(LOOK_MS);
  }
  throw new Error('A body was not drawn.');
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(OUT, `${name}.png`) });
}

async function dark(page: Page, use: () => Promise<void>): Promise<void> {
  await ask(page, 'settings:change', { theme: 'dark' });
  await page.waitForFunction('matchMedia("(prefers-color-scheme: dark)").matches');
  // The body comes once more, for the dark.
  const body = await (await page.$('iframe.body-frame'))?.contentFrame();
  await body?.waitForURL(/\/dark$/);
  await bodyDrawn(page);
  await use();
  await ask(page, 'settings:change', { theme: 'light' });
  await page.waitForFunction('!matchMedia("(prefers-color-scheme: dark)").matches');
}

async function small(page: Page, use: () => Promise<void>): Promise<void> {
  await page.setViewportSize({ width: 800, height: 600 });
  await use();
  await page.setViewportSize({ width: 1280, height: 800 });
}

/** Every row of the list, from the top, whether it is in sight or not. */
async function eachMessage(page: Page, visit: (messageId: number, index: number, total: number) => Promise<void>): Promise<number> {
  const list = page.getByRole('listbox', { name: 'Messages' });
  const first = list.getByRole('option').first();
  await first.waitFor();
  await first.click();
  const total = Number(await first.getAttribute('aria-setsize'));
  for (let index = 0; index < total; index++) {
    // The list keeps only the rows near the open one; the next is among them.
    const row = list.locator(`[role=option][aria-posinset="${index + 1}"]`);
    await row.click();
    await list.locator('[role=option][aria-selected=true]').and(row).waitFor();
    await visit(Number((await row.getAttribute('id'))?.replace('row-', '')), index, total);
  }
  return total;
}

async function walk(page: Page): Promise<number> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await ask(page, 'settings:change', { theme: 'light' });
  let pictures = 0;
  const keep = async (name: string) => {
    await shoot(page, name);
    pictures++;
  };
  await keep('00-start');
  const total = await eachMessage(page, async (messageId, index) => {
    const status = page.locator('.privacy-sentence');
    await status.waitFor();
    await bodyDrawn(page);
    const view = await viewOf(page, messageId);
    console.log(report(view, (await status.innerText()).trim()));
    const name = `${String(index + 1).padStart(2, '0')}-${slug(view.subject)}`;
    await keep(name);
    if (index % EVERY === 0) await dark(page, () => keep(`${name}-dark`));
    if (index % EVERY === 1) await small(page, () => keep(`${name}-800x600`));
  });
  console.log(`\n${total} messages opened, ${pictures} pictures of the window in ${relative(process.cwd(), OUT) || '.'}/`);
  return total;
}

/** Opens every sample message, prints its report, takes pictures of the window. Resolves to the exit code. */
export async function tour(): Promise<number> {
  try {
    rmSync(OUT, { recursive: true, force: true });
    mkdirSync(OUT, { recursive: true });
  } catch {
    console.error(`The tour leaves pictures in ${OUT}, and you may not write there.`);
    return 1;
  }
  const folder = mkdtempSync(join(tmpdir(), 'unseen-tour-'));
  const backend = electronBinary() ? 'electron' : 'stand-in';
  const userData = join(folder, 'data');
  mkdirSync(userData);
  // Every message has a row of its own.
  writeFileSync(join(userData, 'settings.json'), JSON.stringify({ introSeen: true, inspectorOpen: true, layout: SINGLE_ROWS }));
  const app = appControl({ backend, userData, folder });
  const take = async () => {
    try {
      return (await walk(await app.start())) > 0 ? 0 : 1;
    } catch (error) {
      console.error(`The tour ended early: ${error instanceof Error ? error.message : String(error)}\n${app.output()}`);
      return 1;
    } finally {
      await app.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  };
  return backend === 'electron' ? withDisplay(take) : take();
}
