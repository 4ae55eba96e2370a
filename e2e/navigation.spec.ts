import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { body, expect, test } from './fixtures.ts';
import { mail } from './support/mail.ts';
import { addAccount, openMessage } from './support/window.ts';

const HTML = `<html><head><base href="http://watcher.test/"><meta http-equiv="refresh" content="0;url=http://watcher.test/refresh"></head><body>
<h1>Ways out</h1>
<p><a href="https://shop.test/new?utm_source=mail&amp;id=7" target="_blank">The shop</a></p>
<p><a href="https://elsewhere.test/?url=https%3A%2F%2Fbank.test%2Faccounts">https://bank.test</a></p>
<p><a href="file:///etc/passwd">A file</a></p>
<p><a href="javascript:top.location='http://watcher.test/'">A script</a></p>
<form action="http://watcher.test/form"><button>A form</button></form>
<iframe src="http://watcher.test/frame"></iframe><object data="http://watcher.test/object"></object>
<map name="m"><area href="http://watcher.test/area" shape="default"></map>
</body></html>`;

test.beforeEach(async ({ page, mailServer }) => {
  await mailServer.deliver([{ raw: mail({ from: 'A <a@shop.test>', subject: 'Ways out', html: HTML }) }]);
  await addAccount(page, mailServer.settings(), mailServer.password);
  await openMessage(page, 'Ways out');
  await expect(body(page).locator('h1')).toHaveText('Ways out');
});

test('a link asks first, with its real destination, and opens without what follows you', async ({ app, page }) => {
  await body(page).getByRole('link', { name: 'The shop' }).click();
  const dialog = page.getByRole('dialog', { name: 'Open this link in your browser?' });
  await expect(dialog).toContainText('shop.test');
  await page.screenshot({ path: 'test-results/screens/link.png' });
  await page.keyboard.press('Escape');
  expect(await app.openedExternally()).toEqual([]);

  await body(page).getByRole('link', { name: 'The shop' }).click();
  await dialog.getByRole('button', { name: 'Open without tracking' }).click();
  await expect.poll(() => app.openedExternally()).toEqual(['https://shop.test/new?id=7']);
  await expect(body(page).locator('h1')).toHaveText('Ways out');
});

test('where a link really leads stands in the corner while the mouse is on it', async ({ page }) => {
  await body(page).getByRole('link', { name: 'The shop' }).hover();
  await expect(page.locator('.link-status')).toHaveText('https://shop.test/new?id=7');
  await page.screenshot({ path: 'test-results/screens/link-status.png' });
  await page.getByRole('heading', { level: 2, name: 'Ways out' }).hover();
  await expect(page.locator('.link-status')).toHaveCount(0);
});

test('a host that only says where it leads on to is named first, in the corner and when it is clicked', async ({ app, page }) => {
  const link = body(page).getByRole('link', { name: 'bank.test' });
  await link.hover();
  await expect(page.locator('.link-status')).toHaveText('to elsewhere.test, which says that it leads to https://bank.test/accounts');
  await page.screenshot({ path: 'test-results/screens/link-status-claimed.png' });
  await link.click();
  const dialog = page.getByRole('dialog', { name: 'Open this link in your browser?' });
  await expect(dialog).toContainText('The text shows bank.test, but the link goes through elsewhere.test, which decides where it leads.');
  await expect(dialog.locator('.url strong').first()).toHaveText('elsewhere.test');
  await page.screenshot({ path: 'test-results/screens/link-claimed.png' });
  await dialog.getByRole('button', { name: 'Go straight there' }).click();
  await expect.poll(() => app.openedExternally()).toEqual(['https://bank.test/accounts']);
});

test('nothing else in a body leads anywhere', async ({ app, page, canary }) => {
  const url = page.url();
  for (const name of ['A file', 'A script']) {
    const link = body(page).getByText(name);
    await link.click();
    await page.keyboard.press('Escape');
  }
  await expect(body(page).locator('form, iframe, object, [href*="watcher.test"], meta[http-equiv=refresh i], base')).toHaveCount(0);
  expect(page.url()).toBe(url);
  await expect(body(page).locator('h1')).toHaveText('Ways out');
  expect(await app.openedExternally()).toEqual([]);
  expect(canary.requests()).toEqual([]);
});

test('the window itself has no network, whatever runs in it', async ({ page, canary }) => {
  const origin = canary.origin('watcher.test');
  const tried = await page.evaluate(async (base) => {
    const outcome = async (attempt: () => Promise<unknown>) =>
      attempt().then(
        () => 'out',
        () => 'refused',
      );
    const image = () =>
      new Promise((resolve, reject) => {
        const picture = new Image();
        picture.addEventListener('load', resolve);
        picture.addEventListener('error', reject);
        picture.src = `${base}/image.png`;
      });
    const socket = () =>
      new Promise((resolve, reject) => {
        const one = new WebSocket(base.replace('http', 'ws'));
        one.addEventListener('open', resolve);
        one.addEventListener('error', reject);
      });
    window.open(`${base}/window`);
    navigator.sendBeacon(`${base}/beacon`);
    return [await outcome(() => fetch(`${base}/fetch`)), await outcome(image), await outcome(socket)];
  }, origin);
  expect(tried).toEqual(['refused', 'refused', 'refused']);
  await page.evaluate((base) => location.assign(`${base}/away`), origin).catch(() => undefined);
  await page.waitForTimeout(500);
  expect(page.url()).not.toContain('away');
  expect(canary.requests()).toEqual([]);
});

test('no text becomes markup in the window, whoever wrote it', async ({ page }) => {
  const written = await page.evaluate(() => {
    const place = document.createElement('div');
    try {
      place.innerHTML = '<b>a subject</b>';
    } catch (error) {
      return (error as Error).name;
    }
    return place.innerHTML;
  });
  expect(written).toBe('TypeError');
});

test('a body has no bridge to the app, and no script', async ({ page }) => {
  const frame = page.frames().find((one) => one !== page.mainFrame());
  expect(frame).toBeDefined();
  await expect(body(page).locator('script')).toHaveCount(0);
  expect(await page.locator('iframe.body-frame').getAttribute('sandbox')).toBe('');
});

test('a message is saved byte for byte', async ({ app, page, folder, mailServer }) => {
  const file = join(folder, 'saved.eml');
  await app.answerFile(file);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Save as .eml' }).click();
  const client = await mailServer.client();
  const lock = await client.getMailboxLock('INBOX', { readOnly: true });
  const message = await client.fetchOne('1', { source: true });
  lock.release();
  await client.logout();
  const source = message && message.source;
  await expect.poll(() => readFile(file).catch(() => null)).toEqual(source);
});

test('a message is saved as a PDF through the same wall', async ({ app, page, folder, canary }) => {
  const file = join(folder, 'saved.pdf');
  await app.answerFile(file);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Save as PDF' }).click();
  await expect.poll(() => readFile(file, 'latin1').catch(() => '')).toMatch(/^%PDF-[\s\S]{2000,}%%EOF\s*$/);
  expect(canary.requests()).toEqual([]);
});
