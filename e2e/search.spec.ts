import { expect, test } from './fixtures.ts';
import { list, openMessage } from './support/window.ts';

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

test('the palette does what it names', async ({ look: page }) => {
  await expect(list(page)).toBeVisible();
  await page.keyboard.press('Control+k');
  // It lies over the window as a short list, whatever the window's height.
  const palette = await page.getByRole('dialog', { name: 'Commands' }).boundingBox();
  expect(palette?.height).toBeLessThanOrEqual(480);
  expect(palette?.y).toBeCloseTo(96, 0);
  await page.getByRole('combobox', { name: 'Commands' }).fill('connec');
  await page.screenshot({ path: 'test-results/screens/palette.png' });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Connections', selected: true })).toBeVisible();
});
