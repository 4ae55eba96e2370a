import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { Page } from '@playwright/test';
import { electronBinary } from '../scripts/lib/electron-binary.ts';
import { makeCertificate } from '../src/main/testing/certificate.ts';
import { startNameServer, type NameServer, type Zone } from '../src/main/testing/name-server.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessibleInBoth } from './support/accessible.ts';
import { appControl } from './support/app-control.ts';
import { INSIDE, OWN_ADDRESS } from './support/internet.ts';
import { openInbox } from './support/window.ts';

const DNS_PORT = 53;

test.skip(!INSIDE, 'There is no network namespace in which the name server could be one of our own.');

let names: NameServer | null = null;
test.afterEach(async () => {
  await names?.end();
  names = null;
});

const openForm = async (page: Page, address: string) => {
  await page.getByRole('button', { name: 'Add account' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Add your account' });
  await dialog.getByLabel('Email address').fill(address);
  return dialog;
};

const service = (target: string, port: number): Zone => ({ srv: [{ priority: 0, weight: 1, port, target }] });

test('an account finds its server by the records of its domain, is added by keyboard, and the questions are listed', async ({ page, mailServer }) => {
  names = await startNameServer({ '_imaps._tcp.home.test': service('imap.home.test', mailServer.ports.tls), 'home.test': {} }, DNS_PORT);
  const dialog = await openForm(page, 'reader@home.test');
  const find = dialog.getByRole('button', { name: 'Find the server' });
  await find.focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('home.test names imap.home.test for mail programs.')).toBeVisible();
  await expect(find).toBeFocused();
  await expect(dialog.getByLabel('IMAP server')).toHaveValue('imap.home.test');
  await expect(dialog.getByLabel('Port')).toHaveValue(String(mailServer.ports.tls));
  expect(names.asked.toSorted()).toEqual(['SRV _imap._tcp.home.test', 'SRV _imaps._tcp.home.test']);

  await dialog.getByLabel('User name').fill(mailServer.user);
  await dialog.getByLabel('Password').fill(mailServer.password);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden({ timeout: 20_000 });
  await openInbox(page);

  await page.getByRole('button', { name: 'Connections' }).click();
  const questions = page.getByRole('row', { name: /127\.0\.0\.1:53.*which server has _imaps\._tcp\.home\.test/ });
  await expect(questions).toContainText('To find the mail server of home.test, as you asked');
  await expect(questions).toContainText('1 record');
});

test('a server outside of the domain is told as such; the hoster of its mail is known; the form has no faults in light and dark', async ({
  page,
}) => {
  names = await startNameServer(
    {
      '_imaps._tcp.home.test': service('mail.elsewhere.test', 993),
      'club.test': { mx: [{ priority: 10, exchange: 'in1-smtp.messagingengine.com' }] },
    },
    DNS_PORT,
  );
  const dialog = await openForm(page, 'reader@home.test');
  await dialog.getByRole('button', { name: 'Find the server' }).click();
  await expect(dialog.getByText(/mail\.elsewhere\.test is not a part of home\.test/)).toBeVisible();
  await expectAccessibleInBoth(page);
  await dialog.getByLabel('Email address').fill('reader@club.test');
  await expect(dialog.getByLabel('IMAP server')).toHaveValue('imap.club.test');
  await dialog.getByRole('button', { name: 'Find the server' }).click();
  await expect(dialog.getByLabel('IMAP server')).toHaveValue('imap.fastmail.com');
  await expect(dialog.getByText(/Fastmail wants an app password/)).toBeVisible();
});

test('without an answer the form is as it was, and says what to do', async ({ page }) => {
  const dialog = await openForm(page, 'reader@nowhere.test');
  const find = dialog.getByRole('button', { name: 'Find the server' });
  await find.click();
  await expect(dialog.getByText(/name service of this network did not answer/)).toBeVisible({ timeout: 30_000 });
  names = await startNameServer({}, DNS_PORT);
  await find.click();
  await expect(dialog.getByText('There is no domain nowhere.test.')).toBeVisible({ timeout: 30_000 });
  await expect(dialog.getByLabel('IMAP server')).toHaveValue('imap.nowhere.test');
});

test('a domain whose records say nothing has a file of its own, and never learns the address', async ({ backend, folder, userData }) => {
  test.skip(backend === 'electron' && electronBinary() === null, "Electron's own binary is not on this machine.");
  const { caFile, certificate, key } = await makeCertificate(folder, 'web');
  const visits: string[] = [];
  const web = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (request, response) => {
    visits.push(JSON.stringify([request.url, request.rawHeaders]));
    response.end(`<clientConfig version="1.1"><emailProvider id="own.test"><incomingServer type="imap">
      <hostname>imap.%EMAILDOMAIN%</hostname><port>143</port><socketType>STARTTLS</socketType><username>%EMAILLOCALPART%</username>
      </incomingServer></emailProvider></clientConfig>`);
  });
  await once(web.listen(443, OWN_ADDRESS), 'listening');
  names = await startNameServer({ 'own.test': { mx: [{ priority: 1, exchange: 'mx.own.test' }] } }, DNS_PORT);
  const app = appControl({ backend, userData, folder, env: { NODE_EXTRA_CA_CERTS: caFile } });
  try {
    const page = await app.start();
    const dialog = await openForm(page, 'robin@own.test');
    await dialog.getByRole('button', { name: 'Find the server' }).click();
    await expect(dialog.getByText('own.test names imap.own.test in its file for mail programs.')).toBeVisible({ timeout: 30_000 });
    await expect(dialog.getByLabel('Protection')).toHaveValue('starttls');
    await expect(dialog.getByLabel('Port')).toHaveValue('143');
    await expect(dialog.getByLabel('User name')).toHaveValue('robin');
    expect(visits).toHaveLength(1);
    expect(visits.join('')).not.toContain('robin');
  } finally {
    await app.stop();
    web.closeAllConnections();
    await new Promise((resolve) => {
      web.close(resolve);
    });
  }
});
