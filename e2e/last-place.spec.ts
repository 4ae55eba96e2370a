import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { READER_ADDRESS } from './support/mail.ts';
import { addAccount } from './support/window.ts';

test('a start begins in the mailbox in which its reader was last', async ({ app, page, userData, mailServer }) => {
  await addAccount(page, mailServer.settings(), mailServer.password);
  const account = page.getByRole('navigation', { name: 'Mailboxes' }).getByRole('region', { name: READER_ADDRESS });
  await account.getByRole('button', { name: 'Archive' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Archive' })).toBeVisible();
  const kept = () => readFileSync(join(userData, 'settings.json'), 'utf8');
  await expect.poll(kept).toMatch(/"lastPlace":\s*\{[^}]*"Archive"/);
  const again = await app.restart();
  await expect(again.getByRole('heading', { level: 1, name: 'Archive' })).toBeVisible();
});
