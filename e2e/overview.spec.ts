import { expect, test } from './fixtures.ts';
import { expectAccessibleInBoth } from './support/accessible.ts';
import { list } from './support/window.ts';

test('the overview counts what the list shows, and leads back to it', async ({ look: page }) => {
  const rows = list(page).getByRole('option');
  await expect(rows.first()).toHaveAccessibleName(/tracker/, { timeout: 30_000 });
  await page.keyboard.press('g');
  await page.keyboard.press('o');
  const overview = page.getByRole('main', { name: 'Overview' });
  // The sample is read through while it is looked at.
  await expect(overview.getByText(/of 32 messages tracked you/)).toBeVisible({ timeout: 30_000 });
  const services = overview.getByRole('region', { name: 'Services' });
  const hubspot = services.getByRole('row', { name: /HubSpot/ });
  const count = Number(await hubspot.getByRole('cell').textContent());
  expect(count).toBeGreaterThan(0);

  await hubspot.getByRole('button').click();
  await expect(page.getByRole('combobox', { name: 'Search mail' })).toHaveValue(/^tracker:"HubSpot"/);
  await expect(rows).toHaveCount(count);
  for (const row of await rows.all()) await expect(row).toHaveAccessibleName(/HubSpot/);

  await page.getByRole('button', { name: 'Overview' }).click();
  await overview.getByRole('radio', { name: 'All time' }).check();
  const said = await overview.getByText(/here \d+ of 32 messages tracked you/).textContent();
  const [, tracking = ''] = /here (\d+) of 32/.exec(said ?? '') ?? [];
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Search mail' }).fill('');
  await page.getByRole('button', { name: 'Trackers', exact: true }).click();
  await expect(rows.first()).toHaveAttribute('aria-setsize', tracking);
});

test('axe finds nothing on the overview, light and dark', async ({ look: page }) => {
  await page.getByRole('button', { name: 'Overview' }).click();
  await expect(page.getByText(/of 32 messages tracked you/)).toBeVisible({ timeout: 30_000 });
  await expectAccessibleInBoth(page, (scheme) => page.screenshot({ path: `test-results/screens/overview-${scheme}.png` }));
  await page.getByRole('button', { name: 'As a table' }).click();
  await expect(page.getByRole('columnheader', { name: 'tracks you' })).toBeVisible();
  await page.setViewportSize({ width: 800, height: 600 });
  await page.screenshot({ path: 'test-results/screens/overview-small.png' });
});
