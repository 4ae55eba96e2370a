import { expect, test } from './fixtures.ts';
import { expectAccessibleInBoth } from './support/accessible.ts';
import { mail } from './support/mail.ts';
import { addAccount, list, openMessage, row } from './support/window.ts';

const letters = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => {
    const date = Date.UTC(2026, 10, 20, first + index);
    return { date, raw: mail({ from: 'Ada <ada@shop.test>', subject: `Letter ${first + index}`, date: new Date(date) }) };
  });

test.skip(({ backend }) => backend === 'electron', "Electron asks the desktop's own NetworkManager.");

test('while the network is paid by volume a whole message comes when it is opened, and all of them when it is not', async ({ app, mailServer }) => {
  await mailServer.deliver(letters(0, 4));
  app.desktop.meter(1);
  const page = await app.start();
  const note = page.getByText('This network is paid by volume: whole messages come when you open them.');
  const inRail = page.getByRole('button', { name: /This network is paid by volume/ });
  await addAccount(page, mailServer.settings(), mailServer.password);
  await expect(row(page, 'Letter 3')).toBeVisible();
  await expect(inRail).toBeVisible();
  await page.getByRole('button', { name: 'Show the sidebar' }).click();
  await expect(note).toBeVisible();
  await expectAccessibleInBoth(page);
  await page.screenshot({ path: 'test-results/screens/metered-dark.png' });
  await page.keyboard.press('Escape');
  await openMessage(page, 'Letter 1');
  await expect(list(page).getByText('Not fetched yet')).toHaveCount(3);

  app.desktop.meter(2);
  await expect(inRail).toBeHidden();
  await expect(list(page).getByText('Not fetched yet')).toHaveCount(0);
});

test('the reader can have them fetched all the same', async ({ app, mailServer }) => {
  await mailServer.deliver(letters(0, 4));
  app.desktop.meter(1);
  const page = await app.start();
  await addAccount(page, mailServer.settings(), mailServer.password);
  await expect(list(page).getByText('Not fetched yet')).toHaveCount(4);
  await page.getByRole('button', { name: /Always fetch all/ }).click();
  await expect(list(page).getByText('Not fetched yet')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /Always fetch all/ })).toBeHidden();
});
