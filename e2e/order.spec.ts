import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './support/accessible.ts';
import { mail } from './support/mail.ts';
import { addAccount, list, openInbox, openMessage, row } from './support/window.ts';

const DAY_MS = 86_400_000;
const NUMBERS = Array.from({ length: 150 }, (_, at) => at + 1);
/** The first is the oldest. */
const letter = (number: number) => {
  const date = Date.now() - (200 - number) * DAY_MS;
  return { raw: mail({ from: 'Zoe <zoe@home.test>', subject: `Letter ${number}.`, date: new Date(date) }), date };
};
const subjects = (page: Page) => list(page).locator('.row-subject').allTextContents();
const turn = (page: Page) => page.getByRole('button', { name: 'Oldest first' });

test('a mailbox is read from its oldest on, what comes stands at its end, and it stays so', async ({ app, mailServer }) => {
  let page = await app.start();
  await mailServer.deliver(NUMBERS.map(letter));
  await addAccount(page, mailServer.settings(), mailServer.password);
  await expect(page.locator('.list-count')).toHaveText('150 messages');
  await expect.poll(async () => (await subjects(page)).slice(0, 2)).toEqual(['Letter 150.', 'Letter 149.']);

  await turn(page).click();
  await expect.poll(async () => (await subjects(page)).slice(0, 2)).toEqual(['Letter 1.', 'Letter 2.']);
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/screens/oldest-first.png' });

  await openMessage(page, 'Letter 1.');
  await page.keyboard.press('j');
  await expect(page.getByRole('heading', { level: 2, name: 'Letter 2.' })).toBeVisible();

  // What comes meanwhile moves nothing that is in sight.
  const seen = await subjects(page);
  await mailServer.deliver([letter(199)]);
  await page.keyboard.press('r');
  await expect(page.locator('.list-count')).toHaveText('151 messages');
  expect(await subjects(page)).toEqual(seen);
  // It is at the end, over more than one page.
  await list(page).focus();
  await expect(async () => {
    await page.keyboard.press('End');
    await expect(row(page, 'Letter 199.')).toBeVisible({ timeout: 500 });
  }).toPass();
  expect((await subjects(page)).at(-1)).toBe('Letter 199.');
  await expect(row(page, 'Letter 199.')).not.toContainText('Unread');

  page = await app.restart();
  await openInbox(page);
  await expect.poll(async () => (await subjects(page)).slice(0, 2)).toEqual(['Letter 1.', 'Letter 2.']);

  // A search goes the same way, and so does what is unread alone. Three have been read: the first two, and the last.
  await page.keyboard.press('/');
  await page.keyboard.type('letter is:unread');
  await expect.poll(async () => (await subjects(page)).slice(0, 2)).toEqual(['Letter 3.', 'Letter 4.']);
  await page.getByRole('combobox', { name: 'Order' }).selectOption('Newest first');
  await expect.poll(async () => (await subjects(page)).slice(0, 2)).toEqual(['Letter 150.', 'Letter 149.']);
});
