import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { electronBinary } from '../scripts/lib/electron-binary.ts';
import type { UnseenBridge } from '../src/shared/contract.ts';
import { body, expect, test, type Canary } from './fixtures.ts';
import { appControl } from './support/app-control.ts';
import { dragOver } from './support/drop.ts';
import { authenticated, mail, newsletter } from './support/mail.ts';
import { expectRead, inspector, list, openMessage, privacy, row } from './support/window.ts';

const FILES = 'Files on this computer';
const message = (page: Page) => page.getByRole('main', { name: 'Message' });
const account = (page: Page) => page.getByRole('navigation', { name: 'Mailboxes' }).getByRole('region', { name: FILES });
const opened = async (page: Page, subject: string) => {
  await expect(message(page).getByRole('heading', { level: 2, name: subject })).toBeVisible({ timeout: 30_000 });
  await expectRead(page);
};
const notice = (page: Page) => page.locator('.notice');

/** A newsletter as a file of `folder`, which watches by the canary. */
function newsletterFile(folder: string, canary: Canary, subject: string): string {
  const html = newsletter(subject, canary.origin('pictures.shop.test')).replaceAll('http://watcher.test', canary.origin('watcher.test'));
  return file(folder, `${subject}.eml`, mail({ from: 'The Shop <news@shop.test>', subject, html, headers: [authenticated('shop.test')] }));
}
function file(folder: string, name: string, content: string | Uint8Array): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const dayOf = (number: number) => new Date(Date.UTC(2026, 0, 1) + number * 3_600_000);
/** An mbox of so many letters, an hour after each other. */
const mbox = (count: number) =>
  Array.from({ length: count }, (_, number) => {
    const [day, date, month, year, time] = dayOf(number).toUTCString().split(/[ ,]+/);
    const letter = mail({
      from: `Zoe <zoe-${number % 7}@home.test>`,
      subject: `Letter ${number}`,
      text: `Number ${number} of them.`,
      date: dayOf(number),
      id: `<${number}@home.test>`,
    });
    return `From zoe@home.test ${day} ${month} ${date} ${time} ${year}\n${letter.replaceAll('\r\n', '\n')}\n`;
  }).join('');

test('a message that was saved as a file is looked into, and nobody learns of it', async ({ app, page, folder, canary }) => {
  const path = newsletterFile(folder, canary, 'Suspicious');
  const bytes = readFileSync(path);
  await app.answerFile(path);
  await page.keyboard.press('Control+o');
  await opened(page, 'Suspicious');
  await expect(privacy(page)).toHaveText('2 trackers kept out. 2 pictures not loaded.');
  await expect(body(page).locator('h1')).toHaveText('Suspicious');
  await expect(message(page).getByRole('button', { name: 'Show pictures' })).toBeVisible();
  // Whoever is said to have proven it, nobody here has.
  await expect(message(page).getByRole('button', { name: /Always show/ })).toHaveCount(0);
  await expect(message(page).getByText('Nobody that you trust has confirmed who sent this.').first()).toBeVisible();
  await expect(inspector(page).getByText('SendGrid').first()).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/mail-file.png' });
  await page.waitForTimeout(1_500);
  expect(canary.requests()).toEqual([]);

  // It is in a mailbox of its own, and in nobody's inbox.
  await expect(account(page).getByRole('button', { name: 'Opened messages' })).toHaveAttribute('aria-current', 'page');
  await expect(list(page).getByRole('option')).toHaveCount(1);
  expect(app.desktop.badge() ?? 0).toBe(0);

  await message(page).getByRole('button', { name: 'Remove from Unseen…' }).click();
  const question = page.getByRole('alertdialog', { name: 'Remove this message from Unseen?' });
  await expect(question).toContainText('The files on this computer stay as they are');
  await question.getByRole('button', { name: 'Remove' }).click();
  await expect(notice(page)).toContainText('1 message was removed from Unseen.');
  await expect(account(page).getByRole('button', { name: 'Opened messages' })).toHaveCount(0);
  expect(readFileSync(path)).toEqual(bytes);
});

test('an archive of some hundred messages is listed, searched, and kept; the same file again adds what is new', async ({ app, page, folder }) => {
  const many = 300;
  // Some programs give an mbox no ending.
  const path = file(folder, 'Archive 2026', mbox(many));
  await app.answerFile(path);
  await page.getByRole('button', { name: 'Open mail files…' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Archive 2026' })).toBeVisible();
  await expect(notice(page)).toContainText(`${many} messages were read in.`);
  await expect(page.locator('.list-count')).toHaveText(`${many} messages`);
  await expect(list(page).getByRole('option').first()).toContainText(`Letter ${many - 1}`);
  await page.screenshot({ path: 'test-results/screens/mail-archive.png' });

  await page.getByRole('combobox', { name: 'Search mail' }).fill('subject:"Letter 17"');
  await expect(row(page, 'Letter 17')).toHaveCount(1, { timeout: 30_000 });
  await openMessage(page, 'Letter 17');
  await expect(message(page)).toContainText('Number 17 of them.');
  await page.keyboard.press('s');
  // It is in the store when it is found there.
  await page.getByRole('combobox', { name: 'Search mail' }).fill('');
  await expect(row(page, `Letter ${many - 1}`)).toHaveCount(1);
  await page.getByRole('combobox', { name: 'Search mail' }).fill('is:starred');
  await expect(list(page).getByRole('option')).toHaveCount(1);

  page = await app.restart();
  await account(page).getByRole('button', { name: 'Archive 2026' }).click();
  await expect(page.locator('.list-count')).toHaveText(`${many} messages`);
  file(folder, 'Archive 2026', mbox(many + 5));
  await page.keyboard.press('Control+o');
  await expect(notice(page)).toContainText(`5 messages were read in. ${many} messages were here already.`);
  await expect(page.locator('.list-count')).toHaveText(`${many + 5} messages`);
  await page.getByRole('combobox', { name: 'Search mail' }).fill('is:starred');
  await expect(list(page).getByRole('option')).toHaveCount(1);
});

test('a Maildir is opened as a folder; its mailbox can be removed', async ({ app, page, folder }) => {
  await page.setViewportSize({ width: 1600, height: 900 });
  const maildir = join(folder, 'Mail of Zoe');
  file(join(maildir, 'cur'), '1772442900.a:2,S', mail({ from: 'Zoe <zoe@home.test>', subject: 'Read', text: 'Read.' }));
  file(join(maildir, 'new'), '1772442901.b', mail({ from: 'Zoe <zoe@home.test>', subject: 'Not read', text: 'Not read.' }));
  await app.answerFile(maildir);
  await page.keyboard.press('Control+Shift+o');
  await expect(page.getByRole('heading', { level: 1, name: 'Mail of Zoe' })).toBeVisible();
  await expect(account(page).getByRole('button', { name: /Mail of Zoe.*1 unread/ })).toBeVisible();
  await account(page)
    .getByRole('button', { name: `Actions for ${FILES}` })
    .click();
  await page.getByRole('menuitem', { name: 'Remove this mailbox from Unseen…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await expect(account(page).getByRole('button', { name: /Mail of Zoe/ })).toHaveCount(0);
  expect(readdirSync(join(maildir, 'cur'))).toHaveLength(1);
});

test('files and folders are dropped on the window, a message’s body included; nothing else leads anywhere', async ({ page, folder }) => {
  // At the first start another one may stand first for a moment, which has no frame.
  await openMessage(page, 'It is colder than you dressed for');
  await expect(page.locator('iframe.body-frame')).toBeVisible();
  const note = page.getByText('Drop mail files or folders to open them');

  const drop = await dragOver(page, [file(folder, 'a.eml', mail({ from: 'A <a@home.test>', subject: 'Dropped', text: 'Here.' }))]);
  await expect(note).toBeVisible();
  await drop();
  await opened(page, 'Dropped');
  await expect(note).toBeHidden();

  file(join(folder, 'evidence'), 'b.eml', mail({ from: 'B <b@home.test>', subject: 'In a folder', text: 'There.' }));
  const dropFolder = await dragOver(page, [join(folder, 'evidence')]);
  await expect(note).toBeVisible();
  await dropFolder();
  await expect(page.getByRole('heading', { level: 1, name: 'evidence' })).toBeVisible();
  await expect(row(page, 'In a folder')).toBeVisible();

  // The page itself can name no file.
  const asked = page.evaluate(
    (path) => (globalThis as unknown as { unseen: UnseenBridge }).unseen.call('files:drop', { paths: [path] }),
    join(folder, 'a.eml'),
  );
  await expect(asked).rejects.toThrow('no channel files:drop');

  const before = page.url();
  const devTools = await page.context().newCDPSession(page);
  const data = { items: [{ mimeType: 'text/uri-list', data: 'https://shop.test/away' }], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await devTools.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  await expect(row(page, 'In a folder')).toBeVisible();
  expect(page.url()).toBe(before);
});

test('the app is started with a file, and once more with another one', async ({ backend, folder, userData }) => {
  test.skip(backend === 'electron' && electronBinary() === null, "Electron's own binary is not on this machine.");
  const first = file(folder, 'first.eml', mail({ from: 'A <a@home.test>', subject: 'The first', text: 'First.' }));
  const second = file(folder, 'second.eml', mail({ from: 'B <b@home.test>', subject: 'The second', text: 'Second.' }));
  const app = appControl({ backend, userData, folder, args: [first] });
  try {
    const page = await app.start();
    await opened(page, 'The first');
    await app.startAgain([second]);
    await opened(page, 'The second');
    await expect(list(page).getByRole('option')).toHaveCount(2);
  } finally {
    await app.stop();
  }
});

test('what is no mail is named with the reason, and the rest is opened', async ({ app, page, folder }) => {
  await app.answerFile([
    file(folder, 'photo.png', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0', 'latin1')),
    file(folder, 'empty.eml', ''),
    file(folder, 'good.eml', mail({ from: 'A <a@home.test>', subject: 'Good', text: 'Good.' })),
  ]);
  await page.keyboard.press('Control+o');
  await expect(notice(page)).toContainText('photo.png: It does not look like mail. empty.eml: It is empty. 1 message was read in.');
  // The notice comes a moment before the list, which had rows of that word as well.
  await expect(list(page).getByRole('option')).toHaveCount(1);
  await expect(row(page, 'Good')).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/no-mail-file.png' });
});

test('where nothing can be opened, no account is left behind', async ({ app, page, folder }) => {
  await app.answerFile(file(folder, 'photo.png', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0', 'latin1')));
  await page.keyboard.press('Control+o');
  await expect(notice(page)).toContainText('photo.png: It does not look like mail.');
  await expect(account(page)).toHaveCount(0);
});

test('hostile messages that are opened as files let nothing out', async ({ app, page, folder, canary }) => {
  const suite = join(import.meta.dirname, 'leak-suite');
  const names = [
    'A01-img-src',
    'A17-iframe-src',
    'B01-link-stylesheet',
    'B16-meta-refresh',
    'C02-import-escaped',
    'D03-use-external',
    'F02-receipt-requests',
    'N09-listing',
  ];
  const hostile = join(folder, 'hostile');
  for (const name of names) {
    const raw = readFileSync(join(suite, `${name}.eml`), 'latin1');
    // Where somebody is who would notice.
    file(hostile, `${name}.eml`, raw.replaceAll(/https?:\/\/[a-z0-9-]+\.leak\.test/g, canary.origin('watcher.test')));
  }
  await app.answerFile(hostile);
  await page.keyboard.press('Control+Shift+o');
  await expect(page.getByRole('heading', { level: 1, name: 'hostile' })).toBeVisible();
  for (const name of names) await openMessage(page, `Leak test ${name.slice(0, 3)}`);
  await page.waitForTimeout(1_500);
  expect(canary.requests()).toEqual([]);
  expect(canary.tlsConnections()).toBe(0);
});
