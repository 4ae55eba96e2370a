import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectAccessibleInBoth } from './support/accessible.ts';
import { mail, READER_ADDRESS } from './support/mail.ts';
import { addAccount, openInbox, row } from './support/window.ts';

const WORDS = 'What was on my mind.';
const letter = (subject: string) => ({ raw: mail({ from: 'Ada <ada@shop.test>', subject, text: WORDS }) });
const account = (page: Page, name = READER_ADDRESS) => page.getByRole('navigation', { name: 'Mailboxes' }).getByRole('region', { name });

test('a password that was changed on the server is given anew by keyboard, and the mail that is here stays', async ({ app, mailServer }) => {
  await mailServer.deliver([letter('Before'), letter('Long before')]);
  let page = await app.start();
  await addAccount(page, mailServer.settings(), mailServer.password);
  // The rows say how their messages begin when these are here whole.
  for (const subject of ['Long before', 'Before']) await expect(row(page, subject).last()).toContainText(WORDS);
  await app.stop();
  const fetched = await mailServer.bodiesServed();
  await mailServer.changePassword('battery staple');
  const earlier = mailServer.logins();

  page = await app.start();
  await page.setViewportSize({ width: 1600, height: 900 });
  await openInbox(page);
  await expect(account(page).getByText(/did not accept the user name or the password.*Sign in again/)).toBeVisible({ timeout: 20_000 });
  // The server writes it down a moment after it has said no.
  await expect.poll(() => mailServer.logins()).toBe(earlier + 1);
  await page.keyboard.press('r');
  await expectAccessibleInBoth(page);

  await account(page).getByRole('button', { name: 'Sign in again' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  const password = dialog.getByLabel('Password');
  await expect(password).toBeFocused();
  expect(mailServer.logins()).toBe(earlier + 1);
  await page.keyboard.type('wrong');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toHaveText(/did not accept/, { timeout: 20_000 });
  await expect(password).toHaveValue('wrong');
  await expect(password).toBeFocused();
  await expectAccessibleInBoth(page);
  await password.fill('battery staple');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden({ timeout: 20_000 });
  await expect(account(page).getByText(/Up to date/)).toBeVisible({ timeout: 40_000 });

  await mailServer.deliver([letter('After')]);
  await expect(row(page, 'After')).toBeVisible({ timeout: 40_000 });
  await expect(page.getByText('3 messages')).toBeVisible();
  await app.stop();
  expect((await mailServer.bodiesServed()) - fetched).toBeLessThanOrEqual(1);
});

test('where there is room for icons only, the one of the account leads to its password by mouse', async ({ app, mailServer }) => {
  let page = await app.start();
  await addAccount(page, mailServer.settings(), mailServer.password);
  await app.stop();
  await mailServer.changePassword('battery staple');
  page = await app.start();
  await page.setViewportSize({ width: 800, height: 600 });
  await page.getByRole('button', { name: /did not accept.*Sign in again/ }).click({ timeout: 30_000 });
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await expect(dialog.getByLabel('Password')).toBeFocused();
  await expect(dialog.getByLabel('Password')).toBeInViewport();
  await dialog.getByLabel('Password').fill('battery staple');
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await expect(dialog).toBeHidden({ timeout: 20_000 });
  await expect(page.getByText(`${READER_ADDRESS} is signed in.`, { exact: false })).toBeVisible();
});

test('an account gets another name and another way to its server in the settings, and has them after a restart', async ({
  app,
  page,
  mailServer,
}) => {
  await mailServer.deliver([letter('Hello')]);
  await addAccount(page, mailServer.settings(), mailServer.password);
  await expect(row(page, 'Hello')).toBeVisible();
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('tab', { name: 'Accounts' }).click();
  await page.getByRole('button', { name: `Change ${READER_ADDRESS}` }).click();
  const dialog = page.getByRole('dialog', { name: 'Change the account' });
  await expect(dialog.getByLabel('Name', { exact: true })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Home');
  await dialog.getByLabel('Protection').selectOption('starttls');
  await dialog.getByLabel('Port').fill(String(mailServer.ports.starttls));
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden({ timeout: 20_000 });
  await expect(page.getByText('Home was changed.')).toBeVisible();

  const restarted = await app.restart();
  await account(restarted, 'Home').getByRole('button', { name: /Inbox/ }).click();
  await expect(row(restarted, 'Hello')).toBeVisible();
  await mailServer.deliver([letter('By another way')]);
  await expect(row(restarted, 'By another way')).toBeVisible({ timeout: 40_000 });
});
