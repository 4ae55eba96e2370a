import { expect, type Locator, type Page } from '@playwright/test';
import type { ServerSettings } from '../../src/shared/model.ts';
import { AUTHSERV, READER_ADDRESS } from './mail.ts';

/** What a person does in the window, by the names that it gives things. */

export const list = (page: Page): Locator => page.getByRole('listbox', { name: 'Messages' });
export const row = (page: Page, subject: string): Locator => list(page).getByRole('option').filter({ hasText: subject });
/** The one sentence about who tried to watch. */
export const privacy = (page: Page): Locator => page.getByRole('main', { name: 'Message' }).getByRole('status');
export const inspector = (page: Page): Locator => page.getByRole('complementary', { name: 'Inspector' });

/** Scrolls down the list, and from its top again, until the row is there: only rows near the window exist. */
export async function revealRow(page: Page, subject: string): Promise<Locator> {
  const wanted = row(page, subject).first();
  await expect(list(page).getByRole('option').first()).toBeVisible();
  if (await wanted.isVisible()) return wanted;
  await list(page).hover();
  await page.mouse.wheel(0, -100_000);
  // It scrolls smoothly: what is in sight before it has come to the top is soon out of it.
  await expect.poll(() => page.locator('.list-scroll').evaluate((scroller) => scroller.scrollTop)).toBe(0);
  let turns = 0;
  await expect(async () => {
    await expect(wanted)
      .toBeVisible({ timeout: 700 })
      .catch(async (error: unknown) => {
        await page.mouse.wheel(0, ++turns % 20 === 0 ? -100_000 : 300);
        throw error;
      });
  }).toPass({ intervals: [0] });
  return wanted;
}

export async function openMessage(page: Page, subject: string): Promise<void> {
  await (await revealRow(page, subject)).click();
  await expect(page.getByRole('main', { name: 'Message' }).getByRole('heading', { level: 2, name: subject })).toBeVisible();
  await expectRead(page);
}

/** Waits until the open message has been read through: its head stands there at once, the rest comes then, and it counts as read from then on. */
export const expectRead = (page: Page): Promise<void> => expect(page.locator('.privacy-sentence')).toBeVisible({ timeout: 40_000 });

/** Fills the form for a new account and presses its button. */
export async function submitAccount(page: Page, server: ServerSettings, password: string, address = READER_ADDRESS): Promise<Locator> {
  const dialog = page.getByRole('dialog', { name: 'Add your account' });
  if (!(await dialog.isVisible())) await page.getByRole('button', { name: 'Add account' }).first().click();
  await dialog.getByLabel('Email address').fill(address);
  await dialog.getByLabel('Password').fill(password);
  await dialog.getByLabel('Protection').selectOption(server.security);
  await dialog.getByLabel('IMAP server').fill(server.host);
  await dialog.getByLabel('Port').fill(String(server.port));
  await dialog.getByLabel('User name').fill(server.user);
  await dialog.getByRole('button', { name: 'Add account' }).click();
  return dialog;
}

/** Adds the account, says whose Authentication-Results it believes, and opens its inbox. */
export async function addAccount(page: Page, server: ServerSettings, password: string): Promise<void> {
  const dialog = await submitAccount(page, server, password);
  await expect(dialog).toBeHidden({ timeout: 20_000 });
  await believeServer(page);
  await openInbox(page);
}

/** Says in the settings that the account's own server, or another one, is believed about senders. */
export async function believeServer(page: Page, authserv = AUTHSERV): Promise<void> {
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('tab', { name: 'Accounts' }).click();
  const card = settings.getByRole('region', { name: READER_ADDRESS });
  await card.getByRole('textbox').fill(authserv);
  await card.getByRole('button', { name: 'Save' }).click();
  await expect(card.getByText('Saved.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(settings).toBeHidden();
}

/** The inbox of the account that was added; the sample mailbox has one as well. */
export async function openInbox(page: Page): Promise<void> {
  const account = page.getByRole('navigation', { name: 'Mailboxes' }).getByRole('region', { name: READER_ADDRESS });
  await account.getByRole('button', { name: /Inbox/ }).click();
}
