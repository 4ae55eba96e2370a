import type { Locator } from '@playwright/test';
import { body, expect, test } from './fixtures.ts';
import { inspector, openMessage } from './support/window.ts';

/** How much of what is in it has to be scrolled to. */
const hidden = (scroller: Locator) => scroller.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);

test('at 800 by 600 the body alone scrolls, not the pane around it as well', async ({ look: page }) => {
  await page.setViewportSize({ width: 800, height: 600 });
  for (const subject of ['It is colder than you dressed for', 'The bench that faces the wall']) {
    await openMessage(page, subject);
    await expect.poll(() => hidden(page.locator('.reading-scroll'))).toBe(0);
    const rest = () =>
      body(page)
        .locator('html')
        .evaluate(({ ownerDocument: { scrollingElement: root } }) => (root ? root.scrollHeight - root.clientHeight : 0));
    await expect.poll(rest).toBeGreaterThan(0);
  }
  await page.screenshot({ path: 'test-results/screens/one-scrollbar-800x600.png' });
});

test('the sheet of keys is read at one glance, in a small window too', async ({ look: page }) => {
  for (const size of [
    { width: 1280, height: 800 },
    { width: 800, height: 600 },
    { width: 700, height: 600 },
  ]) {
    await page.setViewportSize(size);
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    const sheet = page.locator('.key-sheet');
    await expect(sheet.getByText('Close, or back to the list')).toBeInViewport({ ratio: 1 });
    expect(await hidden(sheet)).toBe(0);
    await page.screenshot({ path: `test-results/screens/keys-${size.width}.png` });
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  }
});

test('filters stand in one line, whatever the list is wide and their words are long', async ({ look: page }) => {
  const filters = page
    .getByRole('group')
    .filter({ has: page.locator('.search-filter') })
    .getByRole('button');
  for (const [language, settings, search] of [
    ['de', 'Settings', 'E-Mail durchsuchen'],
    ['system', 'Einstellungen', 'Search mail'],
  ] as const) {
    await page.setViewportSize({ width: 1280, height: 700 });
    await page.getByRole('button', { name: settings, exact: true }).click();
    await page.getByRole('combobox', { name: /^(Language|Sprache)$/ }).selectOption(language);
    // The window speaks another language from its start.
    await expect(page.getByRole('combobox', { name: search })).toBeVisible();
    for (const width of [1600, 1280, 800, 700]) {
      await page.setViewportSize({ width, height: 700 });
      await page.locator('.search input').click();
      await expect(filters).toHaveCount(5);
      const boxes = await filters.evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ top, right }) => ({ top, right })));
      expect(new Set(boxes.map(({ top }) => top)).size).toBe(1);
      const list = await page.locator('.search-box').boundingBox();
      expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThanOrEqual((list?.x ?? 0) + (list?.width ?? 0));
    }
  }
});

test('where no message is open, nothing is kept for the inspector; where the overview is, the mailboxes have their names', async ({ look: page }) => {
  await expect(page.getByText('No message open')).toBeVisible();
  await expect(inspector(page)).toHaveCount(0);
  await openMessage(page, 'The bench that faces the wall');
  await expect(inspector(page)).toBeVisible();
  const icons = page.locator('.panes[data-rail]');
  await expect(icons).toBeVisible();
  await page.getByRole('button', { name: 'Overview' }).click();
  await expect(icons).toHaveCount(0);
});
