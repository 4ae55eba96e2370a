import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronBinary } from '../scripts/lib/electron-binary.ts';
import { startDovecot, type Dovecot, type DovecotOptions } from '../src/main/testing/dovecot.ts';
import { body, expect, test } from './fixtures.ts';
import { expectAccessibleInBoth } from './support/accessible.ts';
import { appControl } from './support/app-control.ts';
import { authenticated, mail, newsletter, READER_ADDRESS } from './support/mail.ts';
import { addAccount, expectRead, list, openInbox, openMessage, row, submitAccount } from './support/window.ts';

const HOUR = 3_600_000;
const NEWEST = Date.UTC(2026, 10, 20, 12);

/** So many messages, the newest last, as a server has them. */
const deliveries = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const date = NEWEST - (count - index) * HOUR;
    const subject = `Message ${index + 1} of ${count}`;
    const html = index % 4 === 0 ? newsletter(subject) : undefined;
    return {
      date,
      raw: mail({
        from: `Sender ${index % 9} <sender${index % 9}@shop.test>`,
        subject,
        html,
        headers: [authenticated('shop.test')],
        date: new Date(date),
      }),
    };
  });

test('an account is added, its 240 messages are listed newest first, and one is read', async ({ page, mailServer }) => {
  await mailServer.deliver(deliveries(240));
  await addAccount(page, mailServer.settings(), mailServer.password);
  const first = list(page).getByRole('option').first();
  await expect(page.getByText('240 messages')).toBeVisible();
  await expect(first).toHaveAccessibleName(/Message 240 of 240/);
  await openMessage(page, 'Message 237 of 240');
  await expect(body(page).locator('h1')).toHaveText('Message 237 of 240');
  // End goes to the last row that is loaded, and loads more.
  await expect(async () => {
    await list(page).press('End');
    await expect(row(page, 'Message 1 of 240')).toBeVisible({ timeout: 1_000 });
  }).toPass();
});

test('STARTTLS works as well', async ({ page, mailServer }) => {
  await mailServer.deliver(deliveries(3));
  await addAccount(page, mailServer.settings('starttls'), mailServer.password);
  await expect(row(page, 'Message 3 of 3')).toBeVisible();
});

test('reading marks as read on the server, syncing does not', async ({ page, mailServer }) => {
  await mailServer.deliver(deliveries(3));
  await addAccount(page, mailServer.settings(), mailServer.password);
  const client = await mailServer.client();
  const unseen = async () => {
    const status = await client.status('INBOX', { unseen: true });
    return status ? status.unseen : null;
  };
  await expect(row(page, 'Message 1 of 3')).toHaveAccessibleName(/A shelf|New things|Message/);
  expect(await unseen()).toBe(3);
  await openMessage(page, 'Message 2 of 3');
  await expect.poll(unseen).toBe(2);
  await page.getByRole('button', { name: 'Mark as unread' }).click();
  await expect.poll(unseen).toBe(3);
  await client.logout();
});

test('a second start shows the stored mail at once, and fetches only what is new', async ({ app, mailServer }) => {
  const messages = deliveries(60);
  await mailServer.deliver(messages.slice(0, 50));
  let page = await app.start();
  await addAccount(page, mailServer.settings(), mailServer.password);
  await expect(list(page).getByRole('option').first()).toHaveAttribute('aria-setsize', '50');
  await openMessage(page, 'Message 50 of 60');
  // A row says how its message begins when that is here whole, and the oldest one comes last.
  await list(page).press('End');
  await expect(row(page, 'Message 1 of 60').locator('.row-snippet')).not.toBeEmpty({ timeout: 40_000 });
  await app.stop();
  const before = await mailServer.bodiesServed();

  await mailServer.stop();
  page = await app.start();
  await openInbox(page);
  await expect(list(page).getByRole('option').first()).toHaveAttribute('aria-setsize', '50');
  await openMessage(page, 'Message 49 of 60');
  const account = page.getByRole('navigation', { name: 'Mailboxes' }).getByRole('region', { name: READER_ADDRESS });
  // A narrow sidebar has room for a button that says it.
  await expect(
    account
      .getByText(/nothing answers/)
      .or(account.getByRole('button', { name: /nothing answers/ }))
      .first(),
  ).toBeVisible();

  // The server comes back, with ten new messages.
  await mailServer.start();
  await mailServer.deliver(messages.slice(50));
  await expect(list(page).getByRole('option').first()).toHaveAttribute('aria-setsize', '60', { timeout: 40_000 });
  await openMessage(page, 'Message 60 of 60');
  await app.stop();
  expect((await mailServer.bodiesServed()) - before).toBeLessThanOrEqual(10);
});

test('new mail appears by itself', async ({ page, mailServer }) => {
  await addAccount(page, mailServer.settings(), mailServer.password);
  await expect(list(page)).toBeHidden();
  await mailServer.deliver(deliveries(1));
  await expect(row(page, 'Message 1 of 1')).toBeVisible({ timeout: 40_000 });
});

test.describe('an account that cannot be added says why, and nothing is stored', () => {
  const sentence = async (
    page: Parameters<typeof submitAccount>[0],
    expected: RegExp,
    server: Dovecot,
    change: Partial<ReturnType<Dovecot['settings']>> = {},
    password = server.password,
  ) => {
    const dialog = await submitAccount(page, { ...server.settings(), ...change }, password);
    await expect(dialog.getByRole('alert')).toHaveText(expected, { timeout: 40_000 });
    await expect(dialog.getByLabel('Password')).toHaveValue(password);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('navigation', { name: 'Mailboxes' }).getByText('reader@home.test')).toHaveCount(0);
  };

  test('a wrong password', ({ page, mailServer }) => sentence(page, /password/i, mailServer, {}, 'wrong'));
  test('an unknown host', ({ page, mailServer }) => sentence(page, /imap\.nowhere\.test/, mailServer, { host: 'imap.nowhere.test' }));
  test('a port where nobody listens', ({ page, mailServer }) => sentence(page, /nothing answers on port 9/, mailServer, { port: 9 }));

  const other = async (options: DovecotOptions, use: (server: Dovecot) => Promise<void>) => {
    const server = await startDovecot(options);
    try {
      await use(server);
    } finally {
      await server.end();
    }
  };
  test('a certificate that nobody vouches for', async ({ page }) => {
    await other({}, (server) => sentence(page, /certificate/i, server));
  });
  test('a server without encryption', async ({ page }) => {
    await other({ tls: false }, (server) => sentence(page, /encrypt|TLS/i, server, { ...server.settings('starttls') }));
  });
});

test('a message is starred and archived, and that can be taken back', async ({ page, mailServer }) => {
  const there = async (mailbox: string) => {
    const client = await mailServer.client();
    await client.mailboxOpen(mailbox, { readOnly: true });
    const uids = await client.search({ all: true }, { uid: true });
    const starred = await client.search({ flagged: true }, { uid: true });
    await client.logout();
    return { messages: uids ? uids.length : 0, starred: starred ? starred.length : 0 };
  };
  await mailServer.deliver(deliveries(3));
  await addAccount(page, mailServer.settings(), mailServer.password);
  await openMessage(page, 'Message 2 of 3');
  await page.keyboard.press('s');
  await expect.poll(() => there('INBOX')).toEqual({ messages: 3, starred: 1 });

  await page.getByRole('main', { name: 'Message' }).getByRole('button', { name: 'Archive' }).click();
  await expect(page.getByText('Moved to Archive.')).toBeVisible();
  await expect(list(page).getByRole('option').first()).toHaveAttribute('aria-setsize', '2');
  await page.keyboard.press('z');
  await expect(list(page).getByRole('option').first()).toHaveAttribute('aria-setsize', '3');

  // It is open again a moment after it is listed.
  await expect(page.getByRole('heading', { level: 2, name: 'Message 2 of 3' })).toBeVisible();
  await page.keyboard.press('e');
  await expect.poll(() => there('Archive'), { timeout: 30_000 }).toEqual({ messages: 1, starred: 1 });
  await expect.poll(() => there('INBOX')).toMatchObject({ messages: 2 });
});

test('all inboxes are one list that says whose each message is; what is archived in it goes to the archive of its account', async ({
  backend,
  folder,
  userData,
  mailServer,
}) => {
  test.skip(backend === 'electron' && electronBinary() === null, "Electron's own binary is not on this machine.");
  const club = await startDovecot();
  const bothTrusted = join(folder, 'authorities.pem');
  writeFileSync(bothTrusted, [mailServer, club].map(({ caFile }) => readFileSync(caFile, 'utf8')).join('\n'));
  const app = appControl({ backend, userData, folder, env: { NODE_EXTRA_CA_CERTS: bothTrusted } });
  try {
    const page = await app.start();
    const allInboxes = page.getByRole('button', { name: /^All inboxes/ });
    await mailServer.deliver(deliveries(3));
    await club.deliver([{ raw: mail({ from: 'Ada <ada@club.test>', subject: 'From the club' }) }]);
    await addAccount(page, mailServer.settings(), mailServer.password);
    // The sample is nobody's account: there is nothing to list together yet.
    await expect(allInboxes).toHaveCount(0);
    const dialog = await submitAccount(page, { ...club.settings(), host: '127.0.0.1' }, club.password, 'reader@club.test');
    await expect(dialog).toBeHidden({ timeout: 20_000 });
    await allInboxes.click();
    await expect(page.getByRole('heading', { level: 1, name: 'All inboxes' })).toBeVisible();
    await expect(row(page, 'From the club')).toHaveAccessibleName(/Account reader@club\.test/, { timeout: 20_000 });
    await expect(row(page, 'Message 2 of 3')).toHaveAccessibleName(/Account reader@home\.test/);
    await expect(list(page).getByRole('option')).toHaveCount(4);
    await openMessage(page, 'Message 2 of 3');
    await page.screenshot({ path: 'test-results/screens/all-inboxes.png' });
    await expectAccessibleInBoth(page);
    await page.getByRole('button', { name: 'Remove the sample' }).click();
    await expect(page.getByText('The sample mailbox was removed.')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: 'All inboxes' })).toBeVisible();
    await openMessage(page, 'Message 2 of 3');
    await page.keyboard.press('e');
    await expect(page.getByText('Moved to Archive.')).toBeVisible();
    await expect(row(page, 'Message 2 of 3')).toBeHidden();
    const account = page.getByRole('navigation', { name: 'Mailboxes' }).getByRole('region', { name: READER_ADDRESS });
    await account.getByRole('button', { name: /Archive/ }).click();
    await expect(row(page, 'Message 2 of 3')).toBeVisible({ timeout: 30_000 });
  } finally {
    await app.stop();
    await club.end();
  }
});

test('what is done to a conversation is done to all its messages, and that can be taken back', async ({ page, mailServer }) => {
  const inbox = async () => {
    const client = await mailServer.client();
    const status = await client.status('INBOX', { messages: true });
    await client.logout();
    return status ? status.messages : null;
  };
  const letter = (id: string, from: string, at: number, answers: string[] = []) => ({
    date: NEWEST + at * HOUR,
    raw: mail({
      from,
      subject: answers.length > 0 ? 'Re: Lunch' : 'Lunch',
      id: `<${id}@lunch.test>`,
      date: new Date(NEWEST + at * HOUR),
      headers:
        answers.length > 0
          ? [`In-Reply-To: <${answers.at(-1)}@lunch.test>`, `References: ${answers.map((one) => `<${one}@lunch.test>`).join(' ')}`]
          : [],
    }),
  });
  await mailServer.deliver([
    letter('a', 'Ada <ada@shop.test>', 1),
    letter('b', 'Ben <ben@shop.test>', 2, ['a']),
    letter('c', 'Ada <ada@shop.test>', 3, ['a', 'b']),
    ...deliveries(2),
  ]);
  await addAccount(page, mailServer.settings(), mailServer.password);
  const conversation = row(page, 'Re: Lunch');
  await expect(conversation).toHaveAccessibleName(/Ada, Ben ?, 3 messages in this conversation, 3 unread/);
  await expect(list(page).getByRole('option')).toHaveCount(3);
  // The oldest unread one is read first, and `]` goes on.
  await conversation.click();
  await expect(page.getByRole('region', { name: /Message 1 of 3/ })).toBeVisible();
  await expectRead(page);
  await expect(conversation).toHaveAccessibleName(/2 unread/);
  await page.keyboard.press(']');
  await expect(page.getByRole('region', { name: /Message 2 of 3/ })).toBeVisible();
  await expect(conversation).toHaveAttribute('aria-selected', 'true');

  await page.keyboard.press('e');
  await expect(page.getByText('3 messages moved to Archive.')).toBeVisible();
  await expect(list(page).getByRole('option')).toHaveCount(2);
  await page.keyboard.press('z');
  await expect(list(page).getByRole('option')).toHaveCount(3);
  await row(page, 'Re: Lunch').click();
  await page.keyboard.press('e');
  await expect.poll(inbox, { timeout: 30_000 }).toBe(2);
});
