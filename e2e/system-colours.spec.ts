import { expect, test } from './fixtures.ts';
import { openMessage, row } from './support/window.ts';

test('in the system’s own colours the date and the mark of an open message that is unread are seen', async ({ look: page }) => {
  const subject = 'The bench that faces the wall';
  await openMessage(page, subject);
  await page.keyboard.press('u');
  const open = row(page, subject);
  await expect(open).toHaveAttribute('data-unread', 'true');
  await page.emulateMedia({ forcedColors: 'active' });
  const colour = (part: string, of: 'color' | 'backgroundColor') =>
    open.locator(part).evaluate((element, name) => getComputedStyle(element)[name], of);
  const ink = await colour('.row-from', 'color');
  expect(await colour('.row-date', 'color')).toBe(ink);
  // The mouse, where a test before left it, would put a box to tick in the place of the mark.
  await page.mouse.move(0, 0);
  await expect(open.locator('.row-dot')).toHaveCSS('background-color', ink);
  await page.emulateMedia({ forcedColors: null });
  await page.keyboard.press('u');
});
