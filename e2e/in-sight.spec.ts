import { expect, test } from './fixtures.ts';
import { expectRead, inspector, list, openMessage } from './support/window.ts';

test('what is found begins at its top, however far down the message stands that was read before', async ({ look: page }) => {
  const scrolled = () => page.locator('.list-scroll').evaluate(({ scrollTop }) => scrollTop);
  await expect(list(page).getByRole('option').first()).toHaveAttribute('aria-setsize', '28');
  await page.keyboard.press('j');
  await page.keyboard.press('End');
  await expect.poll(scrolled).toBeGreaterThan(400);
  await expectRead(page);
  // As a whole, as when it is pasted: what was listed before stands there until the answer comes.
  await page.getByRole('combobox', { name: 'Search mail' }).fill('you');
  await expect(page.locator('.list-count')).toHaveText(/^\d+ messages$/);
  await expect(list(page).locator('mark').first()).toBeVisible();
  await expect
    .poll(() => list(page).evaluate(({ clientHeight, parentElement }) => clientHeight - (parentElement?.clientHeight ?? 0)))
    .toBeGreaterThan(0);
  expect(await scrolled()).toBe(0);
});

test('the keys show the message that comes next before they are at it', async ({ look: page }) => {
  const lowest = () =>
    page.locator('.list-scroll').evaluate((scroller) => {
      const end = scroller.getBoundingClientRect().bottom;
      const cursor = scroller.querySelector('[data-cursor]')?.getBoundingClientRect().bottom ?? Infinity;
      return end - cursor;
    });
  await expect(list(page).getByRole('option').first()).toHaveAttribute('aria-setsize', '28');
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press('j');
    // A row is as high as its three lines; of the one below all is seen.
    await expect.poll(lowest).toBeGreaterThan(60);
  }
});

test('how many are selected is said in words where the list has its usual width', async ({ look: page }) => {
  await expect(list(page).getByRole('option').first()).toHaveAttribute('aria-setsize', '28');
  await page.keyboard.press('j');
  await page.keyboard.press('*');
  await page.setViewportSize({ width: 1600, height: 800 });
  const words = page.getByText('28 selected');
  await expect.poll(async () => (await words.boundingBox())?.width).toBeGreaterThan(40);
  expect(await page.locator('.selection-count').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  await page.keyboard.press('Escape');
});

test('what a link shows is not cut off in the inspector where it is one long word', async ({ look: page }) => {
  await openMessage(page, 'Open enrolment: seven links');
  const words = inspector(page).locator('.link-words').filter({ hasText: 'https://intranet' });
  await expect(words).toBeVisible();
  expect(await words.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
});
