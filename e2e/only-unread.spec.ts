import { expect, test } from './fixtures.ts';
import { expectAccessibleInBoth } from './support/accessible.ts';
import { mail, READER_ADDRESS } from './support/mail.ts';
import { addAccount, expectRead, list, openMessage, row } from './support/window.ts';

test('what is unread is shown alone, and what one reads of it stays until one reads on', async ({ page, mailServer }) => {
  const letters = ['First', 'Second', 'Third', 'Fourth'].map((subject, at) => ({
    raw: mail({ from: 'Zoe <zoe@home.test>', subject: `${subject} letter` }),
    date: Date.now() - at * 60_000,
  }));
  await mailServer.deliver(letters.toReversed());
  await addAccount(page, mailServer.settings(), mailServer.password);
  await openMessage(page, 'Second letter');
  const rows = list(page).getByRole('option');
  await expect(row(page, 'Second letter')).not.toContainText('Unread');

  // With the mouse.
  await page.getByRole('button', { name: 'Only unread messages' }).click();
  await expect(rows).toHaveCount(3);
  await row(page, 'Third letter').click();
  await expectRead(page);
  await expect(page.getByRole('region', { name: READER_ADDRESS }).getByRole('button', { name: /^Inbox/ })).toContainText('2 unread');
  await expect(row(page, 'Third letter')).toHaveAttribute('aria-selected', 'true');
  await expect(rows).toHaveCount(3);
  await page.screenshot({ path: 'test-results/screens/only-unread.png' });
  await expectAccessibleInBoth(page);

  // With the keyboard.
  await page.keyboard.press('j');
  await expect(row(page, 'Fourth letter')).toHaveAttribute('aria-selected', 'true');
  await expect(row(page, 'Third letter')).toHaveCount(0);
  await expect(rows).toHaveCount(2);
  await page.keyboard.press('Shift+U');
  await expect(rows).toHaveCount(4);
  await expect(row(page, 'Fourth letter')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Shift+U');
  await expect(row(page, 'First letter')).toBeVisible();
  await expect(row(page, 'Second letter')).toHaveCount(0);

  // In German.
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('combobox', { name: 'Language' }).selectOption('de');
  await page
    .getByRole('region', { name: READER_ADDRESS })
    .getByRole('button', { name: /^Posteingang/ })
    .click();
  await page.getByRole('button', { name: 'Nur ungelesene Nachrichten' }).click();
  await expect(page.getByRole('listbox', { name: 'Nachrichten' }).getByRole('option')).toHaveCount(1);
});
