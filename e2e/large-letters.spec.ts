import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { list, openMessage, privacy } from './support/window.ts';

/** The reader's letters are twice as large, from the start on. */
async function withLargeLetters(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (window !== window.top) return;
    // The first that is parsed of the page, before any script of its own runs.
    const enlarge = () => document.documentElement?.style.setProperty('font-size', '200%');
    enlarge();
    document.addEventListener('readystatechange', enlarge);
  });
  await page.reload();
  await expect(list(page).getByRole('option').first()).toBeVisible();
}

const isWhole = (page: Page) =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.panes > *')].every((pane) => pane.scrollWidth <= pane.clientWidth + 1),
  );

test('with letters twice as large there is room for half as much, and nothing lies on anything', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await withLargeLetters(page);
  const message = page.getByRole('main', { name: 'Message' });

  // One pane, as in a window of 640.
  await expect(message).toBeHidden();
  await expect.poll(() => isWhole(page)).toBe(true);
  const [first, second] = [list(page).getByRole('option').nth(0), list(page).getByRole('option').nth(1)];
  const between = async () => {
    const [snippet, next] = await Promise.all([first.locator('.row-bottom').boundingBox(), second.locator('.row-top').boundingBox()]);
    return (next?.y ?? NaN) - (snippet?.y ?? NaN) - (snippet?.height ?? NaN);
  };
  await expect.poll(between).toBeGreaterThan(0);

  await openMessage(page, 'It is colder than you dressed for');
  await expect(list(page)).toBeHidden();
  await expect(privacy(page)).toBeInViewport();
  await expect.poll(() => isWhole(page)).toBe(true);
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeVisible();

  // The names of mailboxes stand beside the list where there is room for twice as much.
  await page.setViewportSize({ width: 2700, height: 1200 });
  await expect(message).toBeVisible();
  await page.getByRole('button', { name: 'Close the inspector' }).click();
  const sidebar = page.getByRole('navigation', { name: 'Mailboxes' });
  await expect(sidebar.getByText('Inbox')).toBeVisible();
  await expect.poll(async () => (await sidebar.boundingBox())?.width).toBeGreaterThan(400);

  // A step of the list's edge is one of these letters' size.
  const edge = page.getByRole('separator', { name: 'Width of the message list' });
  const width = Number(await edge.getAttribute('aria-valuenow'));
  const at = (await edge.boundingBox())?.x ?? 0;
  await edge.press('ArrowRight');
  await expect(edge).toHaveAttribute('aria-valuenow', String(width + 16));
  await expect.poll(async () => Math.round(((await edge.boundingBox())?.x ?? 0) - at)).toBe(32);
});
