import { expect, test } from './fixtures.ts';
import { expectAccessibleInBoth } from './support/accessible.ts';
import { mail, READER_ADDRESS } from './support/mail.ts';
import { addAccount, openMessage } from './support/window.ts';

const ZOE = 'Zoe <zoe@home.test>';

test('a message is answered in the reader’s own mail program, and its addresses are copied', async ({ page, app, mailServer }) => {
  const letters = [
    mail({ from: ZOE, subject: 'Lunch & more', headers: ['Cc: Mira <mira@far.test>', 'Reply-To: desk@home.test'] }),
    mail({ from: 'Bo <bo@home.test>', subject: 'AW: Alone' }),
  ];
  await mailServer.deliver(letters.map((raw) => ({ raw })));
  await addAccount(page, mailServer.settings(), mailServer.password);
  await openMessage(page, 'Lunch & more');
  const message = page.getByRole('main', { name: 'Message' });

  // With the mouse.
  await message.getByRole('button', { name: 'Reply in your mail program' }).click();
  const first = 'mailto:desk@home.test?subject=Re%3A%20Lunch%20%26%20more';
  await expect.poll(() => app.openedExternally()).toEqual([first]);
  await message.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Reply to all in your mail program' }).click();
  const second = 'mailto:desk@home.test?cc=mira@far.test&subject=Re%3A%20Lunch%20%26%20more';
  await expect.poll(() => app.openedExternally()).toEqual([first, second]);
  await message.getByRole('button', { name: 'show who and when' }).click();
  await message.getByRole('button', { name: 'Copy mira@far.test' }).click();
  await expect(page.locator('.notice')).toHaveText('mira@far.test was copied.');
  expect(await app.copied()).toBe('mira@far.test');
  await page.screenshot({ path: 'test-results/screens/answer.png' });
  await expectAccessibleInBoth(page);

  // With the keyboard. There is nobody else to answer in the second letter.
  await page.keyboard.press('Escape');
  await page.keyboard.press('c');
  await expect(page.locator('.notice')).toHaveText('zoe@home.test was copied.');
  await page.keyboard.press('j');
  await expect(message.getByRole('heading', { level: 2 })).not.toHaveText('Lunch & more');
  await openMessage(page, 'AW: Alone');
  await page.keyboard.press('Control+Shift+r');
  await page.keyboard.press('Control+r');
  await expect.poll(() => app.openedExternally()).toEqual([first, second, 'mailto:bo@home.test?subject=AW%3A%20Alone']);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByText('Reply in your mail program')).toBeVisible();
  await page.keyboard.press('Escape');

  // In German.
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('combobox', { name: 'Language' }).selectOption('de');
  await expect(page.getByRole('region', { name: READER_ADDRESS })).toBeVisible();
  await page
    .getByRole('button', { name: /^Posteingang/ })
    .first()
    .click();
  await page.getByRole('option').filter({ hasText: 'Lunch' }).click();
  const german = page.getByRole('main', { name: 'Nachricht' });
  await expect(german.getByRole('button', { name: 'Im E-Mail-Programm antworten' })).toBeVisible();
  await page.keyboard.press('c');
  await expect(page.locator('.notice')).toHaveText('zoe@home.test wurde kopiert.');
});
