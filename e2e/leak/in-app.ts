import { appendFileSync, copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { electronBinary } from '../../scripts/lib/electron-binary.ts';
import { startDovecot } from '../../src/main/testing/dovecot.ts';
import type { UnseenBridge } from '../../src/shared/contract.ts';
import type { MessageId } from '../../src/shared/model.ts';
import type { MessageView } from '../../src/shared/message-view.ts';
import { appControl } from '../support/app-control.ts';
import { READER_ADDRESS } from '../support/mail.ts';
import { list, openInbox, submitAccount } from '../support/window.ts';
import { ask, identified, until } from './app-bridge.ts';
import { expectations, type Expectation } from './expectation.ts';
import type { ConsentGiven, Job, PredictedResource, Shown } from './job.ts';
import type { Opened } from './judge.ts';
import { arrived, type LeakMessage } from './messages.ts';
import { bodySource, prover } from './proof.ts';

interface AppRun extends Pick<Job, 'folder' | 'settle' | 'consent' | 'approve' | 'trustAuthserv' | 'main'> {
  messages: readonly LeakMessage[];
  /** Certificate of the authority that the outside world is signed by; null: there is no outside. */
  caFile: string | null;
}

/** Dates a minute apart, so that the list has the messages in the order of their files, and no two share a row id. */
const NEWEST = Date.UTC(2026, 10, 1, 12);
const MINUTE = 60_000;

/** Longest that a view, or pictures, may take to come. */
const VIEW_PATIENCE_MS = 90_000;
/** In an app that lost its layers a message may lead its own frame away, and is waited for in vain. */
const VIEW_PATIENCE_WITHOUT_LAYERS_MS = 20_000;
const PICTURES_PATIENCE_MS = 90_000;
/** More attachments than this are opened in no message: the wall is the same for all. */
const MOST_ATTACHMENTS = 4;

/** Messages after which a sign of life is given. */
const TELL_EVERY = 20;

/** Filled while the message is open. */
type Opening = { -readonly [K in keyof Opened]: Opened[K] };

type WithViews = { unseen: UnseenBridge; leakViews: Map<MessageId, MessageView> };

/** Keeps what the app says later about a view: which pictures came. */
const watchViews = (page: Page) =>
  page.evaluate(() => {
    const window = globalThis as unknown as WithViews;
    window.leakViews = new Map();
    window.unseen.on('message:updated', ({ view }) => void window.leakViews.set(view.id, view));
  });

/** URLs of the pictures that the app fetched, or tried to, because the reader approved them. */
const approvedUrls = (page: Page, id: MessageId): Promise<string[]> =>
  page.evaluate((id) => {
    const view = (globalThis as unknown as WithViews).leakViews.get(id);
    return (view?.report.resources ?? []).filter(({ status, grade }) => status.state !== 'blocked' && grade === 'none').map(({ url }) => url);
  }, id);

const picturesHaveCome = (page: Page) =>
  until(async () => !(await page.locator('.privacy-sentence').innerText()).includes('Fetching'), PICTURES_PATIENCE_MS);

/** Presses the button that the consent is about, where the message offers it. */
async function consentTo(page: Page, consent: ConsentGiven): Promise<boolean> {
  const button = page.getByRole('button', { name: consent === 'once' ? 'Show pictures' : /^Always show pictures from / });
  if ((await button.count()) === 0) return false;
  await button.first().click();
  return true;
}

/** Nested messages and HTML attachments go through the same wall. */
async function openAttachments(page: Page, settle: number): Promise<void> {
  const buttons = page.locator('.attachments').getByRole('button', { name: /^Open / });
  const count = Math.min(await buttons.count(), MOST_ATTACHMENTS);
  const body = page.locator('iframe.body-frame, .body-text').first();
  for (let index = 0; index < count; index++) {
    await buttons.nth(index).click();
    await body.waitFor({ timeout: VIEW_PATIENCE_MS });
    await page.waitForTimeout(settle);
    await page.getByRole('button', { name: 'Back to the message' }).click();
    await body.waitFor({ timeout: VIEW_PATIENCE_MS });
  }
}

/** Each message has a row of its own, also where many of the folder are of one conversation. */
async function listSingly(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('tab', { name: 'General' }).click();
  await settings.getByLabel('One row for each conversation').uncheck();
  await page.keyboard.press('Escape');
  await settings.waitFor({ state: 'hidden' });
}

/** What a reader would do: scroll through it, with the mouse over it. */
async function lookAround(page: Page): Promise<void> {
  const body = page.locator('iframe.body-frame, .body-text').first();
  await body.hover({ timeout: 5_000, force: true }).catch(() => undefined);
  await page.mouse.wheel(0, 100_000);
}

/** Opens one message as a person does, gives consent where that is wanted, and stays. @returns why it counts as not shown; null: it was */
async function openOne(
  page: Page,
  id: MessageId,
  message: LeakMessage,
  expected: Expectation | null,
  { settle, consent, approve, main }: Pick<AppRun, 'settle' | 'consent' | 'approve' | 'main'>,
  opened: Pick<Opening, 'approved' | 'lookedUp'>,
): Promise<string | null> {
  let why: string | null = 'It did not appear.';
  const proven = async (before: string | null) => {
    const prove = prover(page, message, expected, before);
    const attempt = async () => {
      why = await prove().catch((error: unknown) => String(error));
      return why === null;
    };
    return until(attempt, main === null ? VIEW_PATIENCE_MS : VIEW_PATIENCE_WITHOUT_LAYERS_MS);
  };
  const before = await bodySource(page);
  const row = list(page).locator(`#row-${id}`);
  await row.click({ timeout: VIEW_PATIENCE_MS });
  await list(page).locator(`#row-${id}[aria-selected=true]`).waitFor({ timeout: VIEW_PATIENCE_MS });
  if (!(await proven(before))) return why;

  if (consent !== 'none') {
    // Before the button is pressed: the fetches begin at once.
    opened.approved = message.allowed ?? [];
    const source = await bodySource(page);
    const pressed = (approve === null || approve.includes(message.file)) && (await consentTo(page, consent));
    if (pressed && !(await proven(source))) return why;
    await picturesHaveCome(page);
  }
  await lookAround(page);
  await page.waitForTimeout(settle);
  if (consent !== 'none') {
    opened.lookedUp = await approvedUrls(page, id);
    opened.approved = message.allowed ?? opened.lookedUp;
  }
  await openAttachments(page, settle);
  return null;
}

/**
 * Opens every message in the real app, through a real account, one at a time.
 * @param opening called when a message is about to be opened; `approved` of what it gets is filled when consent has been given
 * @returns what was shown, and what the app's reader says about each message
 */
export async function openInApp(
  run: AppRun,
  opening: (opened: Opening) => void,
): Promise<{ shown: Shown[]; predicted: Record<string, PredictedResource[]> }> {
  const { folder, trustAuthserv, caFile, main } = run;
  const messages = run.messages.filter(({ sameAs }) => sameAs === null);
  const server = await startDovecot();
  const trusted = join(folder, 'authorities.pem');
  copyFileSync(server.caFile, trusted);
  if (caFile !== null) appendFileSync(trusted, readFileSync(caFile));
  const backend = electronBinary() && main === null ? 'electron' : 'stand-in';
  const app = appControl({
    backend,
    userData: join(folder, 'data'),
    folder,
    env: { NODE_EXTRA_CA_CERTS: trusted },
    // Under the stand-in, the app's own locks are what stands between a page and the network, as under Electron.
    args: backend === 'stand-in' ? ['--stand-in-network=as-electron', ...(main === null ? [] : [`--stand-in-main=${main}`])] : [],
  });
  const expecting = expectations({ me: [READER_ADDRESS], trustedAuthserv: trustAuthserv === null ? [] : [trustAuthserv] });
  try {
    await server.deliver(messages.map(({ raw }, index) => ({ raw, date: NEWEST - index * MINUTE, flags: ['\\Seen'] })));
    const page = await app.start();
    await (await submitAccount(page, server.settings(), server.password)).waitFor({ state: 'hidden', timeout: 60_000 });
    if (trustAuthserv !== null) {
      const account = (await ask(page, 'app:state', {})).accounts.find(({ kind }) => kind === 'imap');
      if (!account) throw new Error('The app has no account.');
      await ask(page, 'account:trust', { accountId: account.id, authserv: trustAuthserv });
    }
    await listSingly(page);
    await openInbox(page);
    const inOrder = await identified(page, messages);
    await watchViews(page);

    const results = new Map<string, Shown>();
    const predicted: Record<string, PredictedResource[]> = {};
    for (const [index, { id, message }] of inOrder.entries()) {
      const { file, raw } = message;
      const expected = await expecting.of(arrived(raw));
      if (expected) predicted[file] = expected.resources;
      const opened: Opening = { file, from: Date.now(), approved: [] };
      opening(opened);
      const why = await openOne(page, id, message, expected, run, opened).catch((error: unknown) =>
        error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
      );
      results.set(file, { file, shown: why === null, why });
      if ((index + 1) % TELL_EVERY === 0) process.stderr.write(`${index + 1} of ${inOrder.length} messages opened in the app\n`);
    }
    const shown = run.messages.map(({ file, sameAs }): Shown => ({
      ...(results.get(sameAs ?? file) ?? { shown: false, why: 'It did not arrive in the app.' }),
      file,
    }));
    return { shown, predicted };
  } finally {
    expecting.end();
    await app.stop();
    await server.end();
  }
}
