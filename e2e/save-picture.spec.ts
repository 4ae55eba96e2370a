import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { body, expect, test } from './fixtures.ts';
import { INSIDE } from './support/internet.ts';
import { authenticated, mail } from './support/mail.ts';
import { picture } from './support/picture.ts';
import { addAccount, openMessage, privacy } from './support/window.ts';

const PLUMS = picture(160, 90, [90, 30, 110], [200, 140, 40]);

/** A letter with a picture in it, and another that its sender's server has. */
const letter = () => {
  const related = [
    'Content-Type: multipart/related; boundary="related"',
    '',
    '--related',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>The plums.</p><img src="cid:plums@home.test" alt="Plums"><img src="http://pictures.shop.test/shelf.png" width="300" height="120" alt="Shelf">',
    '--related',
    'Content-Type: image/png; name="plums.jpg"',
    'Content-ID: <plums@home.test>',
    'Content-Disposition: inline; filename="plums.jpg"',
    'Content-Transfer-Encoding: base64',
    '',
    PLUMS.toString('base64').replaceAll(/.{76}/g, '$&\r\n'),
    '--related--',
    '',
  ].join('\r\n');
  const plain = mail({ from: 'Zoe <zoe@shop.test>', subject: 'Plums and a shelf', headers: [authenticated('shop.test')] });
  return { raw: plain.slice(0, plain.indexOf('Content-Type:')) + related };
};

async function chooser(page: Page) {
  const palette = page.getByRole('dialog', { name: 'Commands' });
  await page.keyboard.press('Control+k');
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('save a picture');
  await expect(palette.getByRole('option')).toHaveText([/Save a picture/]);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Save a picture' });
  await expect(dialog.getByRole('combobox')).toBeFocused();
  return dialog;
}

test('a picture of a message is saved as it is shown, by the keyboard alone, and nothing is fetched for it', async ({
  app,
  page,
  folder,
  mailServer,
  canary,
}) => {
  await mailServer.deliver([letter()]);
  await addAccount(page, mailServer.settings(), mailServer.password);
  await openMessage(page, 'Plums and a shelf');
  await expect(body(page).getByRole('img', { name: 'Plums' })).toBeVisible();

  // What was kept out is not among them.
  let dialog = await chooser(page);
  await expect(dialog.getByRole('option')).toHaveText([/^plums\.png/]);
  const target = join(folder, 'plums.png');
  await app.answerFile(target);
  await page.keyboard.press('Enter');
  await expect(page.locator('.notice')).toContainText(`Saved to ${target}`);
  expect(readFileSync(target)).toEqual(PLUMS);
  expect(canary.requests()).toEqual([]);

  test.skip(!INSIDE, 'Needs a network namespace, in which a test server has an address that looks public.');
  await page.getByRole('button', { name: 'Show pictures', exact: true }).click();
  await expect(privacy(page)).toHaveText('1 picture shown.');
  const asked = canary.requests().length;
  dialog = await chooser(page);
  await expect(dialog.getByRole('option')).toHaveText([/^plums\.png/, /^shelf\.png.*fetched/]);
  await page.screenshot({ path: 'test-results/screens/save-picture.png' });
  const shelf = join(folder, 'shelf.png');
  await app.answerFile(shelf);
  await page.keyboard.type('shelf');
  await expect(dialog.getByRole('option')).toHaveText([/^shelf/]);
  await page.keyboard.press('Enter');
  await expect(page.locator('.notice')).toContainText(`Saved to ${shelf}`);
  expect(readFileSync(shelf).subarray(1, 4).toString()).toBe('PNG');
  expect(canary.requests()).toHaveLength(asked);
});
