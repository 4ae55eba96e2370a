import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** What buttons of the first rank, and what is selected, are painted with. */
const painted = (page: Page) =>
  page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    const colours = ['--accent', '--accent-fill', '--select'].map((name) => {
      probe.style.color = `var(${name})`;
      return getComputedStyle(probe).color;
    });
    probe.remove();
    return colours;
  });

const OWN = ['rgb(74, 69, 201)', 'rgb(74, 69, 201)', 'rgb(231, 230, 251)'];
const BLUE = ['rgb(0, 87, 174)', 'rgb(0, 87, 174)', 'rgb(220, 233, 251)'];

test("the interface takes the hue of the system's accent colour, and follows it", async ({ app, page }) => {
  expect(await painted(page)).toEqual(OWN);
  await app.chooseAccent('#3584e4');
  await expect.poll(() => painted(page)).toEqual(BLUE);
  await page.screenshot({ path: 'test-results/screens/accent.png' });

  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => painted(page)).toEqual(['rgb(127, 182, 254)', 'rgb(19, 104, 198)', 'rgb(27, 55, 91)']);
  await page.screenshot({ path: 'test-results/screens/accent-dark.png' });
  await page.emulateMedia({ colorScheme: 'light', contrast: 'more' });
  await expect.poll(async () => (await painted(page))[0]).not.toBe(BLUE[0]);
  await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
  await expect.poll(() => painted(page)).toEqual(BLUE);

  // A page that is loaded anew bears it from the start.
  await page.reload();
  expect(await painted(page)).toEqual(BLUE);

  await app.chooseAccent(null);
  await expect.poll(() => painted(page)).toEqual(OWN);
});
