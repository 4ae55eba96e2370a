import type { Page } from 'playwright-core';
import { expect, test, type Canary } from './fixtures.ts';
import { expectAccessible } from './support/accessible.ts';
import { INSIDE } from './support/internet.ts';
import { authenticated, mail, READER_ADDRESS } from './support/mail.ts';
import { addAccount, inspector, openInbox, openMessage } from './support/window.ts';

const FROM = 'The Shop <news@shop.test>';
const LIST = 'List-Id: The Shop <news.shop.test>';
const LEAVE = 'https://lists.shop.test/leave?u=7f3a9c21d84be05f';
const ONE_CLICK = [
  `List-Unsubscribe: <${LEAVE}>, <mailto:leave@shop.test?subject=leave&attach=/etc/passwd>`,
  'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
];
const SIGNED = 'DKIM-Signature: v=1; a=rsa-sha256; d=shop.test; s=s; h=from:list-unsubscribe:list-unsubscribe-post; bh=x; b=abcdefgh';
const PROVEN = [authenticated('shop.test'), SIGNED, LIST];
const needsInternet = () => test.skip(!INSIDE, 'Needs a network namespace, in which a test server has an address that looks public.');

const letter = (subject: string, headers: readonly string[], date = new Date()) => ({
  raw: mail({ from: FROM, subject, headers, date }),
  date: date.getTime(),
});
const leave = (page: Page) => page.getByRole('main', { name: 'Message' }).getByRole('button', { name: 'Unsubscribe…' });
const dialog = (page: Page) => page.getByRole('dialog');
const asked = (page: Page) => page.getByRole('main', { name: 'Message' }).locator('.asked');

/** Has the server answer so. */
const answers = (canary: Canary, status: number, headers = {}) =>
  canary.answer('/leave', (request, response) => void request.on('end', () => response.writeHead(status, headers).end('<html>Anything</html>')));

test('a list is asked to take one off it when that is ordered, and never before; later messages say that it was', async ({
  app,
  mailServer,
  canary,
}) => {
  needsInternet();
  answers(canary, 202);
  const afterDays = (days: number) => new Date(Date.now() + days * 86_400_000);
  await mailServer.deliver([letter('Week 1', [...PROVEN, ...ONE_CLICK])]);
  let page = await app.start();
  await addAccount(page, mailServer.settings(), mailServer.password);
  await openMessage(page, 'Week 1');
  await expect(asked(page)).toHaveCount(0);
  await leave(page).click();
  await expect(dialog(page)).toContainText('This is reasonable.');
  await expect(dialog(page).locator('.url strong')).toHaveText('lists.shop.test');
  await expect(dialog(page)).toContainText('Your IP address');
  await page.screenshot({ path: 'test-results/screens/unsubscribe.png' });
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  expect(canary.requests()).toEqual([]);

  await leave(page).click();
  await dialog(page).getByRole('button', { name: 'Send the request' }).click();
  await expect(dialog(page).getByRole('status')).toContainText('lists.shop.test said yes.');
  const [request, ...more] = canary.requests();
  expect(more).toEqual([]);
  expect(request).toMatchObject({
    host: 'lists.shop.test',
    method: 'POST',
    path: new URL(LEAVE).pathname + new URL(LEAVE).search,
    body: 'List-Unsubscribe=One-Click',
  });
  expect(Object.keys(request?.headers ?? {}).sort()).toEqual([
    'accept',
    'accept-encoding',
    'connection',
    'content-length',
    'content-type',
    'host',
    'user-agent',
  ]);
  await page.screenshot({ path: 'test-results/screens/unsubscribe-accepted.png' });
  await page.keyboard.press('Enter');
  await expect(asked(page)).toHaveText(/^You asked to be removed on .*\d{4}\.$/);

  page = await app.restart();
  await mailServer.deliver([
    letter('Week 2', [...PROVEN, ...ONE_CLICK], afterDays(7)),
    letter('Week 4', [...PROVEN, ...ONE_CLICK], afterDays(21)),
    letter('Your order', [authenticated('shop.test'), SIGNED], afterDays(7)),
  ]);
  await openInbox(page);
  await openMessage(page, 'Week 2');
  await expect(asked(page)).toHaveText(/^You asked to be removed on .*; that may take ten working days\.$/);
  await openMessage(page, 'Week 4');
  await expect(asked(page)).toHaveText(/^You asked to be removed on .*; they still write\.$/);
  await page.screenshot({ path: 'test-results/screens/unsubscribe-still.png' });
  await openMessage(page, 'Your order');
  await expect(asked(page)).toHaveCount(0);

  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('tab', { name: 'Connections' }).click();
  await expect(
    settings.getByRole('row').filter({ hasText: 'To be taken off the list of a message from news@shop.test, as you asked.' }),
  ).toContainText('Accepted');
  await settings.getByRole('tab', { name: 'Unsubscribed' }).click();
  await expect(settings.getByRole('rowheader', { name: 'news.shop.test' })).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/unsubscribed.png' });
  await settings.getByRole('button', { name: 'Forget news.shop.test' }).click();
  await expect(settings.getByText('No list yet')).toBeVisible();
  await page.keyboard.press('Escape');
  await openMessage(page, 'Week 2');
  await expect(asked(page)).toHaveCount(0);
  expect(canary.requests()).toHaveLength(1);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`of a proven sender by keyboard alone, ${colorScheme}`, async ({ page, mailServer, canary }) => {
    needsInternet();
    answers(canary, 200);
    await page.emulateMedia({ colorScheme });
    await mailServer.deliver([letter('Week 1', [...PROVEN, ...ONE_CLICK])]);
    await addAccount(page, mailServer.settings(), mailServer.password);
    await openMessage(page, 'Week 1');
    await page.keyboard.press('Control+k');
    await expect(dialog(page).getByRole('combobox')).toBeFocused();
    await page.keyboard.type('unsubscribe');
    await expect(dialog(page).getByRole('option').first()).toHaveText(/Unsubscribe/);
    await page.keyboard.press('Enter');
    await expect(dialog(page).getByRole('button', { name: 'Send the request' })).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(dialog(page).getByRole('status')).toContainText('said yes');
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toHaveCount(0);
    await expect(inspector(page).getByRole('region', { name: 'Unsubscribing' })).toContainText('You asked to be removed');
    await expectAccessible(page);
    await inspector(page).getByRole('button', { name: 'Forget that I asked' }).click();
    await expect(asked(page)).toHaveCount(0);
    expect(canary.requests()).toHaveLength(1);
  });

  test(`it is advised against where nobody vouches for the sender, or it is another, ${colorScheme}`, async ({ page, mailServer, canary }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 800, height: 600 });
    const pretender = mail({ from: '"service@bank.test" <x@shop.test>', subject: 'Pretender', headers: [...PROVEN, ...ONE_CLICK] });
    await mailServer.deliver([
      letter('Unconfirmed', [LIST, ...ONE_CLICK]),
      letter('Disproven', [authenticated('shop.test', 'fail'), LIST, ...ONE_CLICK]),
      letter('Unsigned', [authenticated('shop.test'), LIST, ...ONE_CLICK]),
      { raw: pretender },
    ]);
    await addAccount(page, mailServer.settings(), mailServer.password);
    const WORDS = {
      Unconfirmed: 'An answer tells a spammer',
      Disproven: 'did not come from shop.test',
      Unsigned: 'no signature that your provider checked covers it',
      Pretender: 'The name shows service@bank.test',
    };
    for (const [subject, words] of Object.entries(WORDS)) {
      await test.step(subject, async () => {
        await openMessage(page, subject);
        await leave(page).click();
        await expect(dialog(page).getByText(words)).toBeInViewport();
        await expect(dialog(page).getByRole('button', { name: 'Cancel' })).toBeFocused();
        await expectAccessible(page);
        await page.screenshot({ path: `test-results/screens/unsubscribe-${subject.toLowerCase()}-${colorScheme}.png` });
        await page.keyboard.press('Enter');
        await expect(dialog(page)).toHaveCount(0);
        await page.keyboard.press('Escape');
      });
    }
    expect(canary.requests()).toEqual([]);
  });
}

test('what does not work is told, and not remembered', async ({ page, mailServer, canary }) => {
  needsInternet();
  const to = (subject: string, url: string) => letter(subject, [...PROVEN, ONE_CLICK[1] ?? '', `List-Unsubscribe: <${url}>`]);
  await mailServer.deliver([
    to('Error', LEAVE),
    to('Redirect', LEAVE),
    to('Near', 'https://127.0.0.1/leave'),
    to('Other name', 'https://203.1.113.80/leave'),
    to('Plain', 'http://lists.shop.test/leave'),
  ]);
  await addAccount(page, mailServer.settings(), mailServer.password);
  const failing = (subject: string, sentence: string) =>
    test.step(subject, async () => {
      await openMessage(page, subject);
      await leave(page).click();
      await dialog(page).getByRole('button', { name: 'Send the request' }).click();
      await expect(dialog(page).getByRole('alert')).toContainText(sentence);
      await page.screenshot({ path: 'test-results/screens/unsubscribe-failed.png' });
      await page.keyboard.press('Escape');
      await expect(asked(page)).toHaveCount(0);
    });
  answers(canary, 500);
  await failing('Error', 'Its server answered 500. You are most likely still on the list.');
  answers(canary, 302, { location: '/elsewhere' });
  await failing('Redirect', 'Its server sent us on to another address, which was not followed.');
  expect(canary.requests().map(({ path }) => path.slice(0, 6))).toEqual(['/leave', '/leave']);
  await failing('Near', 'Its address is not on the public internet. Nothing was sent.');
  await failing('Other name', 'Its server could not prove who it is.');
  await openMessage(page, 'Plain');
  await leave(page).click();
  await expect(dialog(page)).toContainText('Unseen sends nothing.');
  await expect(dialog(page).getByRole('button', { name: 'Send the request' })).toHaveCount(0);
  expect(canary.requests()).toHaveLength(2);
});

test('a page and a letter go through the question that every link has, and are remembered as opened', async ({ app, page, mailServer, canary }) => {
  await mailServer.deliver([letter('Week 1', [...PROVEN, ONE_CLICK[0] ?? ''])]);
  await addAccount(page, mailServer.settings(), mailServer.password);
  await openMessage(page, 'Week 1');
  await leave(page).click();
  await page.screenshot({ path: 'test-results/screens/unsubscribe-page.png' });
  await dialog(page).getByRole('button', { name: 'Open the page…' }).click();
  const question = page.getByRole('dialog', { name: 'Open this link in your browser?' });
  await expect(question).toContainText('lists.shop.test');
  expect(await app.openedExternally()).toEqual([]);
  await question.getByRole('button', { name: /^Open/ }).first().click();
  await expect.poll(() => app.openedExternally()).toEqual([LEAVE]);
  await expect(asked(page)).toHaveText(/^You opened their page to unsubscribe on/);

  await leave(page).click();
  await dialog(page).getByRole('button', { name: 'By a letter…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^Open/ }).first().click();
  await expect.poll(() => app.openedExternally()).toEqual([LEAVE, 'mailto:leave@shop.test?subject=leave']);
  await expect(asked(page)).toHaveText(/^You began a letter to unsubscribe on/);
  expect(canary.requests()).toEqual([]);

  // What was asked for an account goes with it.
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await settings.getByRole('tab', { name: 'Unsubscribed' }).click();
  await expect(settings.getByRole('rowheader', { name: 'news.shop.test' })).toBeVisible();
  await settings.getByRole('tab', { name: 'Accounts' }).click();
  await settings.getByRole('region', { name: READER_ADDRESS }).getByRole('button', { name: 'Remove account' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove account' }).click();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await settings.getByRole('tab', { name: 'Unsubscribed' }).click();
  await expect(settings.getByText('No list yet')).toBeVisible();
});
