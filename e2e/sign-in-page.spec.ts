import { readFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Page } from '@playwright/test';
import { CLIENT_ID, startAuthorizationServer, type AuthorizationServer } from '../src/main/testing/authorization-server.ts';
import { startDovecot, type Dovecot } from '../src/main/testing/dovecot.ts';
import { expect, test as base, type AppControl, type Canary } from './fixtures.ts';
import { expectAccessibleInBoth } from './support/accessible.ts';
import { INSIDE } from './support/internet.ts';
import { mail, READER_ADDRESS } from './support/mail.ts';
import { openInbox, openMessage, row } from './support/window.ts';

const PAGE = 'https://login.home.test/authorize';
const TOKEN = 'https://login.home.test/token';

base.skip(!INSIDE, 'There is no network namespace in which the authorization server could be one of our own.');

const test = base.extend<{ authorization: AuthorizationServer; mailServer: Dovecot }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  authorization: async ({}, use) => {
    const server = await startAuthorizationServer('reader');
    await use(server);
    await server.end();
  },
  mailServer: async ({ authorization }, use) => {
    const server = await startDovecot({ oauth: { introspection: authorization.introspection, mechanisms: 'xoauth2 oauthbearer' } });
    await use(server);
    await server.end();
  },
});

/** The token endpoint is one of the small internet. */
const serveTokens = (canary: Canary, authorization: AuthorizationServer) =>
  canary.answer('/token', (request, response) => {
    void text(request).then((form) => {
      const { status, body } = authorization.token(new URLSearchParams(form));
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });

const form = (page: Page) => page.getByRole('dialog', { name: 'Add your account' });

const fill = async (page: Page, server: Dovecot) => {
  const { host, port, user } = server.settings();
  await page.getByRole('button', { name: 'Add account' }).first().click();
  const dialog = form(page);
  await dialog.getByLabel('Email address').fill(READER_ADDRESS);
  await dialog.getByLabel('Way to sign in').selectOption('page');
  await dialog.getByLabel('Address of the sign-in page').fill(PAGE);
  await dialog.getByLabel('Address for tokens').fill(TOKEN);
  await dialog.getByLabel('Client ID').fill(CLIENT_ID);
  await dialog.getByLabel('IMAP server').fill(host);
  await dialog.getByLabel('Port').fill(String(port));
  await dialog.getByLabel('User name').fill(user);
  return dialog;
};

/** The page that the browser was sent to last. */
const opened = async (app: AppControl, count = 1): Promise<string> => {
  await expect.poll(async () => (await app.openedExternally()).length).toBe(count);
  return (await app.openedExternally()).at(-1) ?? '';
};

/** The browser follows where it is sent. */
const follow = (url: string) =>
  new Promise<{ status: number; headers: IncomingMessage['headers']; page: string }>((resolve, reject) => {
    get(url, (response) => {
      void text(response).then((page) => resolve({ status: response.statusCode ?? 0, headers: response.headers, page }));
    }).on('error', reject);
  });

/** The window has said that nobody waits any more; that the port is closed comes a moment later. It is asked for without the state, which nobody may use up. */
const expectNobodyWaits = async (url: string) => {
  const { origin } = new URL(url);
  await expect.poll(() => follow(`${origin}/`).then(({ status }) => String(status), String)).toMatch(/ECONNREFUSED/);
  await expect(follow(url)).rejects.toThrow(/ECONNREFUSED/);
};

const expectNoFaults = (page: Page, name: string) =>
  expectAccessibleInBoth(page, (scheme) => page.screenshot({ path: `test-results/screens/${name}-${scheme}.png` }));

test('an account is added by the sign-in page of its server, read, kept over a restart, and signed in again when that has ended', async ({
  app,
  backend,
  userData,
  mailServer,
  authorization,
  canary,
}) => {
  serveTokens(canary, authorization);
  await mailServer.deliver([{ raw: mail({ from: 'Ada <ada@shop.test>', subject: 'Hello' }) }]);
  let page = await app.start();
  const dialog = await fill(page, mailServer);
  await expectNoFaults(page, 'sign-in-page');
  await dialog.getByRole('button', { name: 'Open the sign-in page' }).click();
  await expect(dialog.getByText('Sign in on the page in your browser.')).toBeVisible();
  await expectNoFaults(page, 'sign-in-page-waiting');

  const asked = new URL(await opened(app));
  expect(asked.origin + asked.pathname).toBe(PAGE);
  expect(Object.fromEntries(asked.searchParams)).toMatchObject({
    response_type: 'code',
    client_id: CLIENT_ID,
    code_challenge_method: 'S256',
    redirect_uri: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/$/),
  });
  const back = authorization.agree(asked.href);
  expect((await follow(back.replace(/state=[^&]*/, 'state=guessed'))).status).toBe(404);
  app.desktop.lookAway();
  const { status, headers, page: shown } = await follow(back);
  expect(status).toBe(200);
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(shown).toContain('You can close this page.');
  await expect(dialog).toBeHidden({ timeout: 20_000 });
  // Which window a real desktop shows, no test can see.
  if (backend === 'stand-in') await expect.poll(() => app.desktop.looksAtApp()).toBe(true);
  await expectNobodyWaits(back);

  await openInbox(page);
  await openMessage(page, 'Hello');
  await page.getByRole('button', { name: 'Connections' }).click();
  await expect(page.getByRole('row', { name: /login\.home\.test:443.*To sign in at login\.home\.test, as you asked\./ })).toBeVisible();
  await expect(page.getByRole('row', { name: /127\.0\.0\.1:\d+.*To hear from your browser/ })).toBeVisible();
  await page.keyboard.press('Escape');
  const files = ['accounts.json', 'ledger.ndjson', 'credentials.json'].map((name) => readFileSync(join(userData, name), 'utf8')).join('\n');
  expect(files).toContain(CLIENT_ID);
  expect(files).not.toMatch(/refreshToken|access_token|code_verifier|code=/);

  page = await app.restart();
  await mailServer.deliver([{ raw: mail({ from: 'Ada <ada@shop.test>', subject: 'Once more' }) }]);
  await openInbox(page);
  await expect(row(page, 'Once more')).toBeVisible({ timeout: 40_000 });
  expect(authorization.asked).toContain('refresh_token');

  await app.stop();
  authorization.endAccess();
  authorization.revoke();
  page = await app.start();
  await page.setViewportSize({ width: 1600, height: 900 });
  await openInbox(page);
  const account = page.getByRole('navigation', { name: 'Mailboxes' }).getByRole('region', { name: READER_ADDRESS });
  await expect(account.getByText(/login\.home\.test has ended this sign-in/)).toBeVisible({ timeout: 20_000 });
  const before = authorization.asked.length;
  await page.keyboard.press('r');
  await account.getByRole('button', { name: 'Sign in again' }).click();
  const again = page.getByRole('dialog', { name: 'Sign in again' });
  await expect(again.getByLabel('Client ID')).toBeFocused();
  await expectNoFaults(page, 'sign-in-page-again');
  expect(authorization.asked).toHaveLength(before);
  await page.keyboard.press('Enter');
  await follow(authorization.agree(await opened(app, 2)));
  await expect(again).toBeHidden({ timeout: 20_000 });
  await expect(account.getByText(/Up to date/)).toBeVisible({ timeout: 40_000 });
});

test('what was declined, not waited for or not understood adds nothing and is told, and nothing typed is lost', async ({
  app,
  page,
  mailServer,
  authorization,
  canary,
}) => {
  serveTokens(canary, authorization);
  const dialog = await fill(page, mailServer);
  const submit = dialog.getByRole('button', { name: 'Open the sign-in page' });

  await submit.click();
  await follow(authorization.decline(await opened(app)));
  await expect(dialog.getByRole('alert')).toContainText('login.home.test did not let Unseen in: access was declined.');

  await submit.click();
  const back = authorization.agree(await opened(app, 2));
  await dialog.getByRole('button', { name: 'Stop waiting' }).click();
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await expectNobodyWaits(back);

  await submit.click();
  const third = await opened(app, 3);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expectNobodyWaits(authorization.agree(third));

  await fill(page, mailServer);
  await dialog.getByLabel('Client ID').fill('somebody');
  await submit.click();
  await follow(authorization.agree(await opened(app, 4)));
  await expect(dialog.getByRole('alert')).toContainText('does not accept this client ID');
  await expect(dialog.getByLabel('Client ID')).toHaveValue('somebody');
  await expect(page.getByRole('navigation', { name: 'Mailboxes' }).getByRole('region', { name: READER_ADDRESS })).toHaveCount(0);
});

test('whom Unseen is not registered with is told what that means, before a client ID is asked for', async ({ page }) => {
  await page.getByRole('button', { name: 'Add account' }).first().click();
  await form(page).getByLabel('Email address').fill('ada@hotmail.com');
  await expect(form(page).getByText('Unseen is not registered with Microsoft yet')).toBeVisible();
  await expectNoFaults(page, 'sign-in-page-microsoft');
  await form(page).getByRole('button', { name: 'Sign in with Microsoft' }).click();
  await expect(form(page).getByText('Enter the client ID that the registration gave.')).toBeVisible();
  await form(page).getByLabel('Way to sign in').selectOption('password');
  await expect(form(page).getByText('Microsoft lets programs in by its own sign-in page only.')).toBeVisible();
  await page.setViewportSize({ width: 800, height: 600 });
  await form(page).getByLabel('Email address').fill('ada@gmail.com');
  await form(page).getByLabel('Way to sign in').selectOption('page');
  await expectNoFaults(page, 'sign-in-page-google-small');
});
