import { expect, test } from './fixtures.ts';
import { list, openMessage, row } from './support/window.ts';

test('mail is found as one types: by words, by who watches, by sender', async ({ look: page }) => {
  const rows = list(page).getByRole('option');
  await expect(rows.first()).toHaveAttribute('aria-setsize', '28');
  // Found is what has been read through, which takes a moment at the first start.
  await expect(rows.first()).toHaveAccessibleName(/tracker/, { timeout: 30_000 });

  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: 'Search mail' });
  await expect(field).toBeFocused();
  await page.keyboard.type('goose');
  await expect(page.getByRole('heading', { level: 1, name: 'Found' })).toBeVisible();
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toHaveAccessibleName(/Ferry delayed by goose/);
  await expect(rows.first().locator('.row-subject mark')).toHaveText(['goose']);

  await field.fill('has:tracker from:fern');
  await expect(rows.first()).toHaveAccessibleName(/Fern & Ladle/);
  await page.screenshot({ path: 'test-results/screens/search.png' });
  for (const name of await rows.evaluateAll((options) => options.map((option) => option.textContent))) expect(name).toContain('Fern & Ladle');

  await field.fill('tracker:klaviyo');
  await expect(rows.first()).toHaveAccessibleName(/It is colder than you dressed for/);
  await openMessage(page, 'It is colder than you dressed for');

  await field.fill('nobodywrotethis');
  await expect(page.getByText('Nothing found')).toBeVisible();
  await field.press('Escape');
  await expect(rows.first()).toHaveAttribute('aria-setsize', '28');
});

test('either of two is found, and what one wrote oneself', async ({ look: page }) => {
  const rows = list(page).getByRole('option');
  await expect(rows.first()).toHaveAccessibleName(/tracker/, { timeout: 30_000 });
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: 'Search mail' });
  await page.keyboard.type('goose or');
  await page.getByRole('option', { name: /^OR/ }).click();
  await page.keyboard.type('pigeon');
  await expect(field).toHaveValue('goose OR pigeon');
  await expect(page.locator('.row-subject mark')).toHaveText(['goose', 'pigeon']);
  await field.fill('goose OR pigeon -goose');
  await expect(rows).toHaveCount(1);

  await field.fill('from:');
  await expect(page.getByRole('option', { name: /^from:me/ })).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/search-me.png' });
  await field.fill('from:me');
  await expect(rows.first()).toHaveAccessibleName(/Robin Ashdown|To /);
  const own = await rows.count();
  await field.fill('-from:me to:me');
  await expect(rows.first()).not.toHaveAccessibleName(/Robin Ashdown/);
  expect(own).toBeGreaterThan(0);

  // What the index of words does not know: what is read and has a star, and what is not read and has none.
  await field.fill('is:unread OR is:starred');
  await expect(row(page, 'The bench that faces the wall')).toHaveAccessibleName(/Starred/);
  await expect(
    list(page)
      .getByRole('option', { name: /^Unread(?!.*Starred)/ })
      .first(),
  ).toBeVisible();
  await expect(list(page).getByRole('option', { name: /^(?!.*(?:Starred|Unread))/ })).toHaveCount(0);
  await page.screenshot({ path: 'test-results/screens/search-either.png' });
  await field.fill('in:inbox OR is:starred');
  await expect(page.getByText(/^OR goes between two mailboxes/)).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/search-apart.png' });
  await field.press('Escape');
});

test('the palette does what it names', async ({ look: page }) => {
  await expect(list(page)).toBeVisible();
  await page.keyboard.press('Control+k');
  // It lies over the window as a short list, whatever the window's height.
  const palette = () => page.getByRole('dialog', { name: 'Commands' }).boundingBox();
  await expect.poll(async () => (await palette())?.y).toBeCloseTo(96, 0);
  expect((await palette())?.height).toBeLessThanOrEqual(480);
  await page.getByRole('combobox', { name: 'Commands' }).fill('connec');
  await expect(page.getByRole('dialog', { name: 'Commands' }).getByRole('option').first()).toHaveText(/Connections/);
  await page.screenshot({ path: 'test-results/screens/palette.png' });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Connections', selected: true })).toBeVisible();
});
