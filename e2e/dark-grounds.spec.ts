import type { Page } from '@playwright/test';
import { body, expect, test } from './fixtures.ts';
import { mail } from './support/mail.ts';
import { addAccount, openMessage } from './support/window.ts';

const FARES = '<p style="margin:0">Fares go up in January, and the night boat stays.</p>';

/** Letters that are dark by themselves: a page around a sheet, a head, and one that is white. */
const LETTERS = {
  'A page in black': `<body bgcolor="#181818"><table width="100%" bgcolor="#181818"><tr><td style="color:#dddddd">${FARES}</td></tr><tr><td id="sheet" bgcolor="#ffffff">${FARES}</td></tr></table></body>`,
  'A head in navy': `<table width="100%"><tr><td id="head" bgcolor="#001f3f" style="color:white;padding:20px">Harbour Bank</td></tr><tr><td>${FARES}</td></tr></table>`,
};

/** How light the body's page is drawn, from 0 to 1: at the edge of an element, or at the bottom of the page. */
async function lightness(page: Page, id: string | null): Promise<number> {
  const frame = await page.locator('.body-frame').boundingBox();
  const element = id === null ? null : await body(page).locator(`#${id}`).boundingBox();
  const at = element ?? { x: frame?.x ?? 0, y: (frame?.y ?? 0) + (frame?.height ?? 0) - 12, height: 0 };
  const clip = { x: at.x + 2, y: at.y + 2, width: 2, height: 2 };
  const png = (await page.screenshot({ clip })).toString('base64');
  return page.evaluate(async (source) => {
    const bytes = Uint8Array.from(atob(source), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
    context?.drawImage(picture, 0, 0);
    const [red = 0, green = 0, blue = 0] = context?.getImageData(0, 0, 1, 1).data ?? [];
    return (red + green + blue) / 765;
  }, png);
}

test('what is dark in the light stays dark in the dark, and a sheet on it becomes dark', async ({ page, mailServer }) => {
  for (const [subject, html] of Object.entries(LETTERS)) await mailServer.deliver([{ raw: mail({ from: 'Bank <news@bank.test>', subject, html }) }]);
  await addAccount(page, mailServer.settings(), mailServer.password);

  await openMessage(page, 'A page in black');
  await expect.poll(() => lightness(page, null)).toBeLessThan(0.2);
  await expect.poll(() => lightness(page, 'sheet')).toBeGreaterThan(0.9);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => lightness(page, null)).toBeLessThan(0.3);
  await expect.poll(() => lightness(page, 'sheet')).toBeLessThan(0.3);
  await page.screenshot({ path: 'test-results/screens/dark-page.png' });

  await openMessage(page, 'A head in navy');
  await expect.poll(() => lightness(page, 'head')).toBeLessThan(0.35);
  await expect.poll(() => lightness(page, null)).toBeLessThan(0.2);
  await page.screenshot({ path: 'test-results/screens/dark-head.png' });
});
