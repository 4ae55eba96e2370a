import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './support/accessible.ts';
import { authenticated, mail, READER_ADDRESS } from './support/mail.ts';
import { addAccount, list, openMessage, row } from './support/window.ts';

const letter = (subject: string) => ({ raw: mail({ from: 'Zoe <zoe@home.test>', subject, headers: [authenticated('home.test')] }) });
const account = (page: Page) => page.getByRole('navigation', { name: 'Mailboxes' }).getByRole('region', { name: READER_ADDRESS });
const notice = (page: Page) => page.locator('.notice');

test('rows are moved, marked and found with the mouse alone', async ({ page, mailServer }) => {
  await mailServer.deliver(['Letter 1', 'Letter 2', 'Letter 3', 'Letter 4'].map(letter));
  await addAccount(page, mailServer.settings(), mailServer.password);
  await expect(list(page).getByRole('option')).toHaveCount(4);

  // Dragged to a mailbox, and back by the notice.
  await row(page, 'Letter 3').dragTo(account(page).getByRole('button', { name: /^Archive/ }));
  await expect(notice(page)).toContainText('Moved to Archive.');
  await expect(row(page, 'Letter 3')).toHaveCount(0);
  await notice(page).getByRole('button', { name: 'Undo' }).click();
  await expect(row(page, 'Letter 3')).toBeVisible();

  // What stands on the row while the mouse is there leaves who wrote, and when, as they were.
  const heads = ['.row-from', '.row-date'].map((part) => row(page, 'Letter 2').locator(part));
  const places = () => Promise.all(heads.map((part) => part.boundingBox()));
  const before = await places();
  await row(page, 'Letter 2').hover();
  await expect(row(page, 'Letter 2').locator('.row-act').first()).toBeVisible();
  expect(await places()).toEqual(before);
  await expectAccessible(page);
  await row(page, 'Letter 2').locator('.row-act').first().click();
  await expect(notice(page)).toContainText('Moved to Archive.');
  await expect(row(page, 'Letter 2')).toHaveCount(0);

  // The menu of a row, and that of a mailbox.
  await row(page, 'Letter 4').click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: /^Star/ })).toBeVisible();
  await expectAccessible(page, 'menu');
  await page.screenshot({ path: 'test-results/screens/row-menu.png' });
  await page.getByRole('menuitem', { name: /^Star/ }).click();
  await expect(row(page, 'Letter 4')).toHaveAccessibleName(/Starred/);
  await account(page)
    .getByRole('button', { name: /^Inbox/ })
    .click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Mark all as read' }).click();
  await expect(notice(page)).toContainText('3 messages marked as read.');
  const client = await mailServer.client();
  await expect.poll(async () => (await client.status('INBOX', { unseen: true })) || null).toMatchObject({ unseen: 0 });
  await client.logout();

  // By the sender, with what is read left open.
  await openMessage(page, 'Letter 1');
  await row(page, 'Letter 1').click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^All mail from this sender/ }).click();
  await expect(list(page).getByRole('option')).toHaveCount(4);
  await expect(page.getByRole('heading', { level: 2, name: 'Letter 1' })).toBeVisible();
});

test('what was sent says to whom', async ({ page, mailServer }) => {
  const { raw } = letter('Plums');
  await mailServer.deliver([{ raw: raw.replace(`To: Reader <${READER_ADDRESS}>`, 'To: Ada <ada@home.test>, ben@home.test') }], 'Sent');
  await addAccount(page, mailServer.settings(), mailServer.password);
  await account(page).getByRole('button', { name: /^Sent/ }).click();
  await expect(row(page, 'Plums')).toHaveAccessibleName(/To Ada, ben@home\.test/);
  await page.screenshot({ path: 'test-results/screens/sent.png' });
});

test('the mailboxes of an account stay folded away', async ({ app, mailServer }) => {
  let page = await app.start();
  await mailServer.deliver([letter('Letter 1')]);
  await addAccount(page, mailServer.settings(), mailServer.password);
  const name = () => account(page).getByRole('button', { name: READER_ADDRESS }).first();
  await name().click();
  await expect(account(page).getByRole('button', { name: /^Archive/ })).toHaveCount(0);
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/folded.png' });
  page = await app.restart();
  await expect(name()).toHaveAttribute('aria-expanded', 'false');
  await name().click();
  await expect(account(page).getByRole('button', { name: /^Archive/ })).toBeVisible();
});

test('all attachments of a message are saved into a folder, over nothing that is there', async ({ app, page, folder, mailServer }) => {
  const part = (name: string, words: string) =>
    [`Content-Type: application/octet-stream; name="${name}"`, `Content-Disposition: attachment; filename="${name}"`, '', words].join('\r\n');
  const parts = [['Content-Type: text/plain', '', 'Two files.'].join('\r\n'), part('a.bin', 'one'), part('../b.bin', 'two')];
  const plain = mail({ from: 'Zoe <zoe@home.test>', subject: 'Files', text: 'TEXT' });
  const head = plain.slice(0, plain.indexOf('Content-Type:'));
  const raw = `${head}Content-Type: multipart/mixed; boundary="frontier"\r\n\r\n${parts.map((one) => `--frontier\r\n${one}\r\n`).join('')}--frontier--\r\n`;
  await mailServer.deliver([{ raw }]);
  await addAccount(page, mailServer.settings(), mailServer.password);
  await openMessage(page, 'Files');

  const target = join(folder, 'saved');
  mkdirSync(target);
  writeFileSync(join(target, 'a.bin'), 'mine');
  await app.answerFile(target);
  await page.getByRole('button', { name: 'Save all…' }).click();
  await expect(notice(page)).toContainText(`Saved to ${target}`);
  const saved = Object.fromEntries(readdirSync(target).map((name) => [name, readFileSync(join(target, name), 'utf8').trim()]));
  expect(saved).toEqual({ 'a.bin': 'mine', 'a (2).bin': 'one', 'b.bin': 'two' });
});

test('messages that are selected are saved into a folder, as they came', async ({ app, page, folder, mailServer }) => {
  const letters = ['Letter 1', 'Letter 2', 'Letter 3'].map(letter);
  await mailServer.deliver(letters);
  await addAccount(page, mailServer.settings(), mailServer.password);
  await row(page, 'Letter 1').click({ modifiers: ['Control'] });
  await row(page, 'Letter 3').click({ modifiers: ['Control'] });
  const target = join(folder, 'saved');
  mkdirSync(target);
  await app.answerFile(target);
  await row(page, 'Letter 3').click({ button: 'right' });
  const save = page.getByRole('menuitem', { name: /^Save as .eml/ });
  await expect(save).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/row-menu-save.png' });
  await save.click();
  await expect(notice(page)).toContainText(`Saved to ${target}`);
  const saved = Object.fromEntries(readdirSync(target).map((name) => [name, readFileSync(join(target, name), 'utf8')]));
  expect(saved).toEqual({ 'Letter 1.eml': letters[0]?.raw, 'Letter 3.eml': letters[2]?.raw });
});
