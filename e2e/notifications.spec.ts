import type { Page } from '@playwright/test';
import type { Dovecot } from '../src/main/testing/dovecot.ts';
import { expect, test } from './fixtures.ts';
import { mail, newsletter, READER_ADDRESS } from './support/mail.ts';
import { addAccount, expectRead, row } from './support/window.ts';

test.skip(({ backend }) => backend === 'electron', 'What a real desktop shows, no test can see.');

/** Adds the account, whose inbox is empty: what comes from now on is new. The sidebar has room for its words. */
async function waitForNewMail(page: Page, server: Dovecot): Promise<void> {
  await page.setViewportSize({ width: 1600, height: 900 });
  await addAccount(page, server.settings(), server.password);
  const account = page.getByRole('navigation', { name: 'Mailboxes' }).getByRole('region', { name: READER_ADDRESS });
  await expect(account.getByText(/Up to date/)).toBeVisible({ timeout: 40_000 });
}

async function choose(page: Page, detail: 'None' | 'How many messages' | 'Sender and subject'): Promise<void> {
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  const settings = page.getByRole('dialog', { name: 'Settings' });
  const notifications = settings.getByLabel('Notifications of new mail');
  await notifications.selectOption(detail);
  await expect(notifications.locator(':checked')).toHaveText(detail);
  await settings.getByRole('button', { name: 'Close' }).click();
  await expect(settings).toBeHidden();
}

/** Title and body, and nothing else that a desktop could show or fetch: no icon, no hint. */
const shown = (title: string, body: string) => ['--app-name=Unseen', '--action=default=View', '--', title, body];

/** IDLE tells of it at once; a server under load takes its time. */
const SOON = { timeout: 40_000 };

test('new mail is told to who looks elsewhere, as far as they want it, and a click leads to it', async ({ app, page, mailServer, canary }) => {
  const { desktop } = app;
  const told = () => desktop.notices().map((notice) => notice.told);
  const arrives = async (subject: string, from = 'The Shop <news@shop.test>') => {
    const html = newsletter(subject, canary.origin('pictures.shop.test')).replaceAll('http://watcher.test', canary.origin('watcher.test'));
    await mailServer.deliver([{ raw: mail({ from, subject, html }) }]);
  };
  await waitForNewMail(page, mailServer);

  await choose(page, 'Sender and subject');
  // Looked at: the message comes, the desktop is left alone. Had it been told, that would stand before what follows.
  await arrives('While you look');
  await expect(row(page, 'While you look')).toBeVisible(SOON);

  desktop.lookAway();
  const subject = `<img src="${canary.origin('watcher.test')}/notice.png"> Sale`;
  const expected = [shown('The Shop', subject.replaceAll('<', '‹').replaceAll('>', '›'))];
  await arrives(subject);
  await expect.poll(told, SOON).toEqual(expected);

  await choose(page, 'None');
  await arrives('Not a word');
  await expect(row(page, 'Not a word')).toBeVisible(SOON);

  await choose(page, 'How many messages');
  expected.push(shown('New mail', 'One new message'));
  await arrives('How many');
  await expect.poll(told, SOON).toEqual(expected);

  // Nothing that was done in the page has brought its window back.
  expect(desktop.looksAtApp()).toBe(false);
  await desktop.notices()[1]?.click();
  await expect(page.getByRole('main', { name: 'Message' }).getByRole('heading', { level: 2, name: 'How many' })).toBeVisible();
  await expect.poll(() => desktop.looksAtApp()).toBe(true);

  await choose(page, 'Sender and subject');
  await arrives('Looked at again');
  await expect(row(page, 'Looked at again')).toBeVisible(SOON);
  desktop.lookAway();
  expected.push(shown('The Shop', 'The last'));
  await arrives('The last');
  await expect.poll(told, SOON).toEqual(expected);
  expect(canary.requests()).toEqual([]);
});

test("the app's icon counts what is unread in the inboxes of one's own accounts, not in the sample", async ({ app, page, mailServer }) => {
  await waitForNewMail(page, mailServer);
  const account = page.getByRole('navigation', { name: 'Mailboxes' }).getByRole('region', { name: READER_ADDRESS });
  const inbox = account.getByRole('button', { name: /^Inbox/ });
  const unread = async () => Number(/(\d+) unread/.exec((await inbox.textContent()) ?? '')?.[1] ?? 0);
  await expect.poll(() => app.desktop.badge()).toBe(0);

  await mailServer.deliver([1, 2].map((number) => ({ raw: mail({ from: 'Ada <ada@shop.test>', subject: `Engine ${number}` }) })));
  await expect.poll(() => app.desktop.badge(), SOON).toBe(2);
  await expect.poll(unread).toBe(2);

  await row(page, 'Engine 1').click();
  await expectRead(page);
  await expect.poll(() => app.desktop.badge()).toBe(1);

  // Another client counts as well.
  const client = await mailServer.client();
  await client.mailboxOpen('INBOX');
  await client.messageFlagsAdd('1:*', ['\\Seen']);
  await client.logout();
  await expect.poll(() => app.desktop.badge(), SOON).toBe(0);
});
