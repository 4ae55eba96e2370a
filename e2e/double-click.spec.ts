import { body, expect, test } from './fixtures.ts';
import { mail } from './support/mail.ts';
import { addAccount, openMessage } from './support/window.ts';

/** A link wherever one may press: its sender knows where the question about it will have its buttons. */
const HTML = '<a href="https://shop.test/sale" style="display:block;height:900px;background-color:#fee">Double-click to look</a>';

test('a link is not opened by the second half of a double click, or by a key that is held', async ({ app, page, mailServer }) => {
  await mailServer.deliver([{ raw: mail({ from: 'A <a@shop.test>', subject: 'Sale', html: HTML }) }]);
  await addAccount(page, mailServer.settings(), mailServer.password);
  await openMessage(page, 'Sale');
  const link = body(page).getByRole('link');
  const dialog = page.getByRole('dialog', { name: 'Open this link in your browser?' });
  const open = dialog.getByRole('button', { name: 'Open' });

  await link.click();
  const box = (await open.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down({ clickCount: 1 });
  await page.mouse.up({ clickCount: 1 });
  await expect(open).toBeVisible();
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  await expect(dialog).toBeVisible();
  expect(await app.openedExternally()).toEqual([]);
  await page.keyboard.press('Escape');

  await link.focus();
  await page.keyboard.down('Enter');
  await expect(open).toBeFocused();
  await page.keyboard.down('Enter');
  await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(dialog).toBeVisible();
  expect(await app.openedExternally()).toEqual([]);

  await page.keyboard.press('Enter');
  await expect.poll(() => app.openedExternally()).toEqual(['https://shop.test/sale']);
});
