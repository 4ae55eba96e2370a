import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { inspector, list, openMessage, revealRow } from './support/window.ts';

/** The list has been read through, which takes a moment at the first start. */
test.beforeEach(async ({ look: page }) => {
  await expect(list(page).getByRole('option').first()).toHaveAccessibleName(/tracker/, { timeout: 30_000 });
});

test('a filter list of one’s own judges mail too, and is named for it', async ({ shared: app, look: page, folder }) => {
  const subject = 'A year on one page';
  await expect(await revealRow(page, subject)).not.toHaveAccessibleName(/personal mark/);
  const file = join(folder, 'my rules.txt');
  writeFileSync(file, '! Title: my rules\n||openalmanac.example^$image\n');
  await app.answerFile(file);
  // What is open meanwhile is asked for again, and its body, which is the same, is not loaded anew.
  await openMessage(page, 'It is colder than you dressed for');
  const frame = page.locator('iframe.body-frame');
  const source = await frame.getAttribute('src');

  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('tab', { name: 'Filter lists' }).click();
  await settings.getByRole('button', { name: 'Add a list from a file' }).click();
  await expect(settings.getByRole('row', { name: /my rules/ })).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/filter-lists.png' });
  await page.keyboard.press('Escape');

  await expect(await revealRow(page, subject)).toHaveAccessibleName(/personal mark/, { timeout: 30_000 });
  await expect(frame).toHaveAttribute('src', source ?? '');
  await openMessage(page, subject);
  await expect(inspector(page).getByText('A rule of your list “my rules” matches.').first()).toBeVisible();

  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await settings.getByRole('tab', { name: 'Filter lists' }).click();
  await settings.getByRole('button', { name: 'Remove the list my rules' }).click();
  await expect(settings.getByText('No list of your own yet.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(await revealRow(page, subject)).not.toHaveAccessibleName(/personal mark/, { timeout: 30_000 });
});

test('what is no filter list is refused, and says why', async ({ shared: app, look: page, folder }) => {
  const file = join(folder, 'photo.jpg');
  writeFileSync(file, Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]));
  await app.answerFile(file);
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('tab', { name: 'Filter lists' }).click();
  await settings.getByRole('button', { name: 'Add a list from a file' }).click();
  await expect(page.getByText(/“photo.jpg” has no rule that blocks a request/)).toBeVisible();
  await expect(settings.getByText('No list of your own yet.')).toBeVisible();
});

test('the inspector tells of the sender’s other mail, and its report can be copied', async ({ shared: app, look: page }) => {
  await openMessage(page, 'It is colder than you dressed for');
  await expect(inspector(page).getByRole('heading', { name: 'This sender' })).toBeVisible();
  await page.getByRole('button', { name: 'Keep this report' }).click();
  await page.getByRole('menuitem', { name: 'Copy as text' }).click();
  await expect(page.getByText('The report was copied.')).toBeVisible();
  expect(await app.copied()).toContain('named: Klaviyo');
});
