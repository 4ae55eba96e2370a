import { expect, test } from './fixtures.ts';
import { mail } from './support/mail.ts';
import { addAccount, openMessage } from './support/window.ts';

const TEXT = [
  'Robin,',
  '',
  'the house is here (https://shop.test/new?utm_source=mail&id=7), and a picture of it:',
  'www.shop.test/picture.',
  '',
  '> one',
  '> two https://elsewhere.test/?url=https%3A%2F%2Fbank.test%2Faccounts',
  '> three',
  '> four',
  '',
].join('\n');

test.beforeEach(async ({ page, mailServer }) => {
  await mailServer.deliver([{ raw: mail({ from: 'A <a@shop.test>', subject: 'The house', text: TEXT }) }]);
  await addAccount(page, mailServer.settings(), mailServer.password);
  await openMessage(page, 'The house');
});

test('an address in plain text is a link, which says where it leads and asks before it opens', async ({ app, page }) => {
  const text = page.locator('.body-text');
  const link = text.getByRole('link', { name: 'https://shop.test/new?utm_source=mail&id=7' });
  await link.hover();
  await expect(page.locator('.link-status')).toHaveText('https://shop.test/new?id=7');
  await page.screenshot({ path: 'test-results/screens/text-links.png' });
  await link.click();
  const dialog = page.getByRole('dialog', { name: 'Open this link in your browser?' });
  expect(await app.openedExternally()).toEqual([]);
  await dialog.getByRole('button', { name: 'Open without tracking' }).click();
  await expect.poll(() => app.openedExternally()).toEqual(['https://shop.test/new?id=7']);
  await expect(text.getByRole('link', { name: 'www.shop.test/picture', exact: true })).toBeVisible();
});

test('a link in plain text is followed by keyboard, in a quote as well', async ({ page }) => {
  const text = page.locator('.body-text');
  await text.locator('summary').click();
  const link = text.getByRole('link', { name: /elsewhere/ });
  await link.focus();
  await expect(page.locator('.link-status')).toHaveText('to elsewhere.test, which says that it leads to https://bank.test/accounts');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Open this link in your browser?' })).toContainText('elsewhere.test');
});
