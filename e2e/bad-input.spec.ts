import { readdirSync, readFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { body, expect, test } from './fixtures.ts';
import { mail } from './support/mail.ts';
import { addAccount, list, openMessage } from './support/window.ts';

const message = (page: Parameters<typeof openMessage>[0]) => page.getByRole('main', { name: 'Message' });

test('hostile and broken messages are shown as far as they go, and the app goes on', async ({ page, mailServer }) => {
  const whole = mail({ from: 'A <a@shop.test>', subject: 'Cut off', html: `<p>The beginning is here.</p>${'<p>More.</p>'.repeat(50)}` });
  await mailServer.deliver([
    { raw: mail({ from: 'A <a@shop.test>', subject: 'Fifty thousand boxes', text: 'The text of it.', html: '<div>'.repeat(50_000) + 'deep' }) },
    { raw: mail({ from: 'A <a@shop.test>', subject: 'A wall of tables', text: 'Tables as text.', html: '<table><tr><td>'.repeat(20_000) }) },
    { raw: whole.slice(0, whole.indexOf('<p>More.</p>') + 20) },
    { raw: 'Subject: Nothing but a subject\r\n\r\n' },
    {
      raw: `From: A <a@shop.test>\r\nSubject: Absurd\r\nContent-Type: multipart/mixed; boundary="a"\r\n\r\n${'--a\r\nContent-Type: multipart/mixed; boundary="a"\r\n\r\n'.repeat(400)}the end`,
    },
    {
      raw: Buffer.concat([
        Buffer.from(
          'From: A <a@shop.test>\r\nSubject: Noise\r\nContent-Type: text/html; charset=x-unknown\r\nContent-Transfer-Encoding: base64\r\n\r\n',
        ),
        Buffer.from(Array.from({ length: 4_000 }, (_, index) => (index * 7919) % 256)).map((byte) => (byte === 0 ? 1 : byte)),
      ]),
    },
    { raw: mail({ from: 'A <a@shop.test>', subject: 'An ordinary one', html: '<h1>Still here</h1>' }) },
  ]);
  await addAccount(page, mailServer.settings(), mailServer.password);
  await openMessage(page, 'Fifty thousand boxes');
  await expect(message(page)).toContainText('The text of it.');
  await expect(message(page)).toContainText(/complex|deep|too/i);
  await page.screenshot({ path: 'test-results/screens/too-complex.png' });
  await openMessage(page, 'A wall of tables');
  await expect(message(page)).toContainText('Tables as text.');
  await openMessage(page, 'Cut off');
  await expect(body(page).locator('body')).toContainText('The beginning is here.');
  for (const subject of ['Nothing but a subject', 'Absurd', 'Noise']) {
    await openMessage(page, subject);
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'View source' }).click();
    await expect(page.getByRole('dialog', { name: 'Source of the message' })).toContainText(`Subject: ${subject}`);
    await page.keyboard.press('Escape');
  }
  await openMessage(page, 'An ordinary one');
  await expect(body(page).locator('h1')).toHaveText('Still here');
});

test('a sender whose name is another address is shown by their own, in the list and in the message', async ({ page, mailServer }) => {
  const raw = mail({
    from: '"service@bank.test" <x@elsewhere.test>',
    subject: 'Who is it',
    html: '<p>Confirm <bdo dir="rtl">won</bdo> <span style="unicode-bidi:bidi-override;direction:rtl">moc</span></p>',
  });
  await mailServer.deliver([{ raw }]);
  await addAccount(page, mailServer.settings(), mailServer.password);
  const row = list(page).getByRole('option', { name: /Who is it/ });
  await expect(row).toContainText('x@elsewhere.test');
  await expect(row).not.toContainText('bank.test');
  await openMessage(page, 'Who is it');
  await expect(message(page).locator('.message-from')).toHaveText('x@elsewhere.test');
  await expect(message(page)).toContainText('The name shows service@bank.test, but the address is x@elsewhere.test.');
  await expect(body(page).locator('bdi')).toHaveText('won');
  await page.screenshot({ path: 'test-results/screens/name-of-another.png' });
});

test('a store that cannot be opened is named and moved aside, never deleted', async ({ app, userData }) => {
  mkdirSync(userData, { recursive: true });
  const bytes = Buffer.from('This is not a database, but somebody may want it back. '.repeat(200));
  writeFileSync(join(userData, 'mail.db'), bytes);
  const page = await app.start();
  await expect(page.getByRole('heading', { name: 'Your mail store could not be opened' })).toBeVisible();
  await expect(page.getByText(join(userData, 'mail.db'))).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/store-unavailable.png' });
  await page.getByRole('button', { name: /Move it aside/ }).click();
  await expect(list(page).getByRole('option').first()).toBeVisible();
  const kept = readdirSync(userData).filter((name) => name.startsWith('mail.db') && readFileSync(join(userData, name)).equals(bytes));
  expect(kept).toHaveLength(1);
});
