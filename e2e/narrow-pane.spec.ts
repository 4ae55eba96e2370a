import type { Page } from '@playwright/test';
import { body, expect, test } from './fixtures.ts';
import { mail } from './support/mail.ts';
import { addAccount, openMessage } from './support/window.ts';

const WORDS = '<p>Bread, butter and whatever else there is on Saturdays.</p>';
const PICTURE = 'https://shop.test/bread.jpg';

/** Newsletters that a pane of some 470 pixels is too narrow for. */
const MESSAGES = {
  'Of one width': `<body style="margin:0"><table width="100%"><tr><td align="center"><table width="600" cellpadding="0"><tr><td style="padding:0 20px">${WORDS}</td></tr></table></td></tr></table></body>`,
  'Of any width': `<body style="margin:0"><table width="100%"><tr><td style="padding:0 30px"><img src="${PICTURE}" width="600" height="300" alt="Bread" style="max-width:100%;height:auto"><img src="${PICTURE}" width="520" height="70" alt="Bread" style="display:block;width:100%">${WORDS}</td></tr></table></body>`,
  'Of two widths': `<style>@media (max-width:480px){.page{width:100%!important}}</style><body style="margin:0"><table class="page" width="680"><tr><td>${WORDS}</td></tr></table></body>`,
};

/** How much of the body is out of sight on its right, in its own pixels. */
const hidden = (page: Page) =>
  body(page)
    .locator('html')
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);

const shownAt = (page: Page) => page.locator('.body-frame').evaluate((frame) => Number(getComputedStyle(frame).scale));

test('a newsletter fits into a narrow pane, whether or not it was made for one', async ({ page, mailServer }) => {
  for (const [subject, html] of Object.entries(MESSAGES)) await mailServer.deliver([{ raw: mail({ from: 'Shop <news@shop.test>', subject, html }) }]);
  await page.setViewportSize({ width: 800, height: 600 });
  await addAccount(page, mailServer.settings(), mailServer.password);

  // Its pictures are kept out, and their places are as large as they would be.
  await openMessage(page, 'Of any width');
  await expect(body(page).getByText('on Saturdays')).toBeVisible();
  await expect.poll(() => hidden(page)).toBe(0);
  await expect.poll(() => shownAt(page)).toBe(1);
  const box = await body(page)
    .locator('data[id]')
    .first()
    .evaluate((place) => ({ width: place.clientWidth, height: place.clientHeight }));
  expect(box.width).toBeGreaterThan(300);
  expect(Math.abs(box.width / box.height - 2)).toBeLessThan(0.05);

  // One that has a layout of its own for such a pane has that.
  await openMessage(page, 'Of two widths');
  await expect(body(page).getByText('on Saturdays')).toBeVisible();
  await expect.poll(() => hidden(page)).toBe(0);
  await expect.poll(() => shownAt(page)).toBe(1);

  // What has none is shown smaller, and can be enlarged all the same.
  await openMessage(page, 'Of one width');
  await expect(body(page).getByText('on Saturdays')).toBeVisible();
  await expect.poll(() => hidden(page)).toBe(0);
  await expect.poll(() => shownAt(page)).toBeLessThan(1);
  const fitted = await shownAt(page);
  await page.screenshot({ path: 'test-results/screens/narrow-pane.png' });
  await page.keyboard.press('+');
  await expect.poll(() => shownAt(page)).toBeGreaterThan(fitted);
  await page.keyboard.press('0');
  await expect.poll(() => shownAt(page)).toBe(fitted);

  // Beside the inspector there is room for the one, not for the other.
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect.poll(() => shownAt(page)).toBe(1);
  await openMessage(page, 'Of two widths');
  await expect(body(page).getByText('on Saturdays')).toBeVisible();
  await expect.poll(() => shownAt(page)).toBeLessThan(1);
  await expect.poll(() => hidden(page)).toBe(0);
  await page.getByRole('button', { name: 'Close the inspector' }).click();
  await expect.poll(() => shownAt(page)).toBe(1);
});

test('the timetable of the sample fits into a narrow pane', async ({ look: page }) => {
  await page.setViewportSize({ width: 800, height: 600 });
  await openMessage(page, 'The winter timetable is open');
  await expect(body(page).getByText('Wednesday')).toBeAttached();
  await expect.poll(() => hidden(page)).toBe(0);
});
