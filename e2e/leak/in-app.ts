import { appendFileSync, copyFileSync } from 'node:fs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { electronBinary } from '../../scripts/lib/electron-binary.ts';
import { startDovecot } from '../../src/main/testing/dovecot.ts';
import type { Mailbox, MessagePage, MessageView } from '../../src/shared/model.ts';
import { appControl } from '../support/app-control.ts';
import { list, openInbox, submitAccount } from '../support/window.ts';
import type { Opened } from './judge.ts';
import type { LeakMessage } from './messages.ts';

export type ConsentGiven = 'none' | 'once' | 'sender';

export interface AppRun {
  messages: readonly LeakMessage[];
  folder: string;
  settle: number;
  consent: ConsentGiven;
  /** Consent is given in these files alone; null: in each message that offers it. */
  approve: readonly string[] | null;
  trustAuthserv: string | null;
  /** Certificate of the authority that the outside world is signed by. */
  caFile: string;
}

export interface Shown {
  file: string;
  shown: boolean;
  /** Why it counts as not shown. */
  why: string | null;
}

/** Dates a minute apart, so that the list has the messages in the order of their files, and no two share a row id. */
const NEWEST = Date.UTC(2026, 10, 1, 12);
const MINUTE = 60_000;

/** Longest that mail may need to be fetched, or a picture to come. */
const SYNC_PATIENCE_MS = 300_000;
const VIEW_PATIENCE_MS = 20_000;
const PICTURES_PATIENCE_MS = 90_000;
/** More attachments than this are opened in no message: the wall is the same for all. */
const MOST_ATTACHMENTS = 4;

/** What the app answers to its own window; the expression runs in the page. */
const ask = async <T>(page: Page, channel: string, request: object): Promise<T> => {
  const answer = (await page.evaluate(`window.unseen.call(${JSON.stringify(channel)}, ${JSON.stringify(request)})`)) as
    { ok: true; value: T } | { ok: false; error: { message: string } };
  if (!answer.ok) throw new Error(`${channel}: ${answer.error.message}`);
  return answer.value;
};

async function until(condition: () => Promise<boolean>, patience: number): Promise<boolean> {
  for (const end = Date.now() + patience; Date.now() < end;) {
    if (await condition()) return true;
    await new Promise((resolve) => {
      setTimeout(resolve, 200);
    });
  }
  return false;
}

/** Every message is in the store, body and all. */
async function synced(page: Page, count: number): Promise<void> {
  const isDone = async () => {
    const mailboxes = await ask<Mailbox[]>(page, 'mailbox:list', {});
    const inbox = mailboxes.findLast(({ specialUse }) => specialUse === 'inbox');
    if (!inbox || inbox.total < count) return false;
    let after: MessagePage['next'] = null;
    do {
      const { messages, next }: MessagePage = await ask<MessagePage>(page, 'mailbox:page', { mailboxId: inbox.id, after, limit: 200 });
      if (messages.some(({ body }) => body !== 'stored')) return false;
      after = next;
    } while (after);
    return true;
  };
  if (!(await until(isDone, SYNC_PATIENCE_MS))) throw new Error('The messages did not arrive in the app in time.');
}

const normal = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** Proof that the pane shows this message: its document has loaded, or its text is there, and it says what it should. */
async function whyNotShown(page: Page, label: string | null): Promise<string | null> {
  const frame = page.locator('iframe.body-frame');
  const text = page.locator('.body-text');
  await frame.or(text).first().waitFor({ timeout: VIEW_PATIENCE_MS });
  const content = async (): Promise<string> => {
    if (await text.isVisible()) return text.innerText();
    const body = page.frameLocator('iframe.body-frame').locator('body');
    await body.waitFor({ state: 'attached', timeout: VIEW_PATIENCE_MS });
    return body.innerText({ timeout: VIEW_PATIENCE_MS });
  };
  if (label === null) {
    await content();
    return null;
  }
  let last = '';
  const says = await until(async () => {
    last = normal(await content().catch(() => ''));
    // Some bodies hide their words or have none that are drawn; then the title of the message has to do.
    return last.includes(label) || (last !== '' && (await page.locator('.message-subject').innerText()).includes(label));
  }, VIEW_PATIENCE_MS);
  return says ? null : `It does not say "${label}" but "${last.slice(0, 60)}".`;
}

/** Presses the button that the consent is about, where the message offers it, and waits until the pictures have come or failed. */
async function consentTo(page: Page, consent: ConsentGiven): Promise<boolean> {
  if (consent === 'none') return false;
  const button: Locator = page.getByRole('button', { name: consent === 'once' ? 'Show pictures' : /^Always show pictures from / });
  if ((await button.count()) === 0) return false;
  await button.first().click();
  const status = page.locator('.privacy-sentence');
  await until(async () => !(await status.innerText()).includes('Fetching'), PICTURES_PATIENCE_MS);
  return true;
}

/** Nested messages and HTML attachments go through the same wall. */
async function openAttachments(page: Page, settle: number): Promise<void> {
  const buttons = page.locator('.attachments').getByRole('button', { name: /^Open / });
  const count = Math.min(await buttons.count(), MOST_ATTACHMENTS);
  for (let index = 0; index < count; index++) {
    await buttons.nth(index).click();
    await page.locator('iframe.body-frame, .body-text').first().waitFor({ timeout: VIEW_PATIENCE_MS });
    await page.waitForTimeout(settle);
    await page.getByRole('button', { name: 'Back to the message' }).click();
    await page.locator('iframe.body-frame, .body-text').first().waitFor({ timeout: VIEW_PATIENCE_MS });
  }
}

/** What a reader would do: scroll through it, with the mouse over it. */
async function lookAround(page: Page): Promise<void> {
  const body = page.locator('iframe.body-frame, .body-text').first();
  await body.hover({ timeout: 5_000, force: true }).catch(() => undefined);
  await page.mouse.wheel(0, 100_000);
}

const approvedUrls = (view: MessageView | undefined) =>
  (view?.report.resources ?? []).filter(({ status, grade }) => status.state !== 'blocked' && grade === 'none').map(({ url }) => url);

/**
 * Opens every message in the real app, through a real account, one at a time.
 * @param opening called when a message is about to be opened; `approved` of what it gets is filled when consent has been given
 */
export async function openInApp(
  { messages, folder, settle, consent, approve, trustAuthserv, caFile }: AppRun,
  opening: (opened: { -readonly [K in keyof Opened]: Opened[K] }) => void,
): Promise<Shown[]> {
  const server = await startDovecot();
  const trusted = join(folder, 'authorities.pem');
  copyFileSync(server.caFile, trusted);
  appendFileSync(trusted, readFileSync(caFile));
  const backend = electronBinary() ? 'electron' : 'stand-in';
  const app = appControl({
    backend,
    userData: join(folder, 'data'),
    folder,
    env: { NODE_EXTRA_CA_CERTS: trusted },
    // Under the stand-in, the app's own locks are what stands between a page and the network, as under Electron.
    args: backend === 'stand-in' ? ['--stand-in-network=as-electron'] : [],
  });
  try {
    await server.deliver(messages.map(({ raw }, index) => ({ raw, date: NEWEST - index * MINUTE, flags: ['\\Seen'] })));
    const page = await app.start();
    await (await submitAccount(page, server.settings(), server.password)).waitFor({ state: 'hidden', timeout: 60_000 });
    if (trustAuthserv !== null) {
      const { accounts } = await ask<{ accounts: { id: string; kind: string }[] }>(page, 'app:state', {});
      await ask(page, 'account:trust', { accountId: accounts.find(({ kind }) => kind === 'imap')?.id, authserv: trustAuthserv });
    }
    await openInbox(page);
    await synced(page, messages.length);
    await page.evaluate('window.leakViews = new Map(); window.unseen.on("message:updated", ({ view }) => window.leakViews.set(view.id, view))');

    const results: Shown[] = [];
    for (const [index, { file, label, allowed }] of messages.entries()) {
      const opened = { file, from: Date.now(), approved: [] as readonly string[] };
      opening(opened);
      try {
        const row = list(page).locator(`[role=option][aria-posinset="${index + 1}"]`);
        await row.click({ timeout: VIEW_PATIENCE_MS });
        await list(page).locator('[role=option][aria-selected=true]').and(row).waitFor({ timeout: VIEW_PATIENCE_MS });
        const id = Number((await row.getAttribute('id'))?.replace('row-', ''));
        let why = await whyNotShown(page, label);
        const mayConsent = approve === null || approve.includes(file);
        // Allowed before the button is pressed: the fetches begin at once.
        if (consent !== 'none') opened.approved = allowed ?? [];
        if (mayConsent && (await consentTo(page, consent))) why ??= await whyNotShown(page, label);
        await lookAround(page);
        await page.waitForTimeout(settle);
        if (consent !== 'none' && allowed === null)
          opened.approved = approvedUrls((await page.evaluate(`window.leakViews.get(${id})`)) as MessageView | undefined);
        await openAttachments(page, settle);
        results.push({ file, shown: why === null, why });
      } catch (error) {
        results.push({ file, shown: false, why: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) });
      }
      process.stderr.write(`\r${index + 1} of ${messages.length} messages opened in the app`);
    }
    process.stderr.write('\n');
    return results;
  } finally {
    await app.stop();
    await server.end();
  }
}
