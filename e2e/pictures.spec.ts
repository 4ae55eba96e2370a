import { chromium } from 'playwright-core';
import { CHROMIUM, find } from '../scripts/lib/system-packages.ts';
import { body, expect, test, type Canary } from './fixtures.ts';
import { INSIDE } from './support/internet.ts';
import { authenticated, mail, newsletter } from './support/mail.ts';
import { addAccount, believeServer, inspector, openInbox, openMessage, privacy, revealRow, submitAccount } from './support/window.ts';

const PROVEN = [authenticated('shop.test')];
const FROM = 'The Shop <news@shop.test>';
const needsInternet = () => test.skip(!INSIDE, 'Needs a network namespace, in which a test server has an address that looks public.');
const ALWAYS = 'Always show pictures from news@shop.test';

/** Requests for pictures that anyone may see, apart from those for trackers. */
const seen = (canary: Canary) => ({
  pictures: canary
    .requests()
    .filter(({ host }) => host === 'pictures.shop.test')
    .map(({ path }) => path),
  trackers: canary.requests().filter(({ host }) => host === 'watcher.test').length,
});
const BOTH = ['/hero.png', '/logo.png'];

test('a canary can be reached: the same message in plain Chromium loads pictures and trackers', async ({ canary }) => {
  const browser = await chromium.launch({ executablePath: find(CHROMIUM) ?? undefined, chromiumSandbox: process.getuid?.() !== 0 });
  const page = await browser.newPage();
  await page.setContent(
    newsletter('The control', canary.origin('pictures.shop.test')).replaceAll('http://watcher.test', canary.origin('watcher.test')),
  );
  await expect
    .poll(() =>
      canary
        .requests()
        .map(({ path }) => path.replace(/\/o\/.*/, '/o'))
        .sort(),
    )
    .toEqual(['/hero.png', '/logo.png', '/o']);
  await browser.close();
});

test.describe('a newsletter with pictures and trackers', () => {
  test('loads nothing when it is opened', async ({ page, mailServer, canary }) => {
    const html = newsletter('Blocked', canary.origin('pictures.shop.test')).replaceAll('http://watcher.test', canary.origin('watcher.test'));
    await mailServer.deliver([{ raw: mail({ from: FROM, subject: 'Blocked', html, headers: PROVEN }) }]);
    await addAccount(page, mailServer.settings(), mailServer.password);
    await openMessage(page, 'Blocked');
    await expect(privacy(page)).toHaveText('2 trackers kept out. 2 pictures not loaded.');
    await expect(body(page).locator('h1')).toHaveText('Blocked');
    await expect(body(page).locator('img[src^="http"], img[src^="remote/"]')).toHaveCount(0);
    await expect(inspector(page).getByText('SendGrid').first()).toBeVisible();
    await expect(
      inspector(page)
        .getByText(new URL(canary.origin('watcher.test')).hostname)
        .first(),
    ).toBeVisible();
    await page.screenshot({ path: 'test-results/screens/blocked.png' });
    // Long enough for a request that was on its way; none was.
    await page.waitForTimeout(1_500);
    expect(canary.requests()).toEqual([]);
  });

  test('shows its pictures once, without its trackers', async ({ page, mailServer, canary }) => {
    needsInternet();
    await mailServer.deliver([{ raw: mail({ from: FROM, subject: 'Once', html: newsletter('Once'), headers: PROVEN }) }]);
    await addAccount(page, mailServer.settings(), mailServer.password);
    await openMessage(page, 'Once');
    await page.getByRole('button', { name: 'Show pictures', exact: true }).click();
    await expect(privacy(page)).toHaveText('2 pictures shown. 2 trackers kept out.');
    for (const alt of ['Shop', 'A shelf full of new things']) {
      const picture = body(page).getByRole('img', { name: alt });
      await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(552);
    }
    expect(seen(canary)).toEqual({ pictures: expect.arrayContaining(BOTH), trackers: 0 });
    for (const { headers } of canary.requests())
      expect(Object.keys(headers).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
    await page.screenshot({ path: 'test-results/screens/shown-once.png' });

    // Nothing is remembered, and nothing is asked for twice.
    await mailServer.deliver([{ raw: mail({ from: FROM, subject: 'The next one', html: newsletter('The next one'), headers: PROVEN }) }]);
    await openMessage(page, 'The next one');
    await expect(privacy(page)).toHaveText('2 trackers kept out. 2 pictures not loaded.');
    await openMessage(page, 'Once');
    await page.getByRole('button', { name: 'Show pictures', exact: true }).click();
    await expect(privacy(page)).toHaveText('2 pictures shown. 2 trackers kept out.');
    expect(canary.requests()).toHaveLength(2);
  });

  test('of an approved sender is shown at once, after a restart as well, until that is revoked', async ({ app, mailServer, canary }) => {
    needsInternet();
    const messages = ['First', 'Second', 'Third'].map((subject) => ({
      raw: mail({ from: FROM, subject, html: newsletter(subject, 'http://pictures.shop.test'), headers: PROVEN }),
    }));
    await mailServer.deliver(messages);
    let page = await app.start();
    await addAccount(page, mailServer.settings(), mailServer.password);
    await openMessage(page, 'First');
    await page.getByRole('button', { name: ALWAYS }).click();
    await expect(privacy(page)).toHaveText('2 pictures shown. 2 trackers kept out.');
    page = await app.restart();
    await openInbox(page);
    await openMessage(page, 'Second');
    await expect(privacy(page)).toHaveText('2 pictures shown. 2 trackers kept out.');
    expect(seen(canary).trackers).toBe(0);

    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    const settings = page.getByRole('dialog', { name: 'Settings' });
    await settings.getByRole('tab', { name: 'Picture senders' }).click();
    await expect(settings.getByRole('rowheader', { name: 'news@shop.test' })).toBeVisible();
    await page.screenshot({ path: 'test-results/screens/senders.png' });
    await settings.getByRole('button', { name: 'Forget news@shop.test' }).click();
    await expect(settings.getByRole('rowheader')).toHaveCount(0);
    await settings.getByRole('tab', { name: 'Connections' }).click();
    await expect(
      settings.getByRole('cell', { name: /Picture \d of 2 in a message from news@shop\.test, which you approved\./ }).first(),
    ).toBeVisible();
    await page.screenshot({ path: 'test-results/screens/connections.png' });
    await page.keyboard.press('Escape');
    await openMessage(page, 'Third');
    await expect(privacy(page)).toHaveText('2 trackers kept out. 2 pictures not loaded.');
  });
});

test('what is chosen for a sender is seen in every window that shows a message of theirs', async ({ page, mailServer }) => {
  await mailServer.deliver([{ raw: mail({ from: FROM, subject: 'Twice', html: newsletter('Twice'), headers: PROVEN }) }]);
  await addAccount(page, mailServer.settings(), mailServer.password);
  await openMessage(page, 'Twice');
  const opens = page.context().waitForEvent('page');
  await page.keyboard.press('o');
  const apart = await opens;
  await expect(apart.getByRole('button', { name: ALWAYS })).toBeVisible();
  await page.getByRole('button', { name: 'More about pictures' }).click();
  await page.getByRole('menuitem', { name: /Never/ }).click();
  await expect(page.getByRole('button', { name: ALWAYS })).toBeHidden();
  await expect(apart.getByRole('button', { name: ALWAYS })).toBeHidden();
  // Taken back in the settings, it is asked for again in both.
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('tab', { name: 'Picture senders' }).click();
  await settings.getByRole('button', { name: 'Forget news@shop.test' }).click();
  await page.keyboard.press('Escape');
  for (const window of [page, apart]) await expect(window.getByRole('button', { name: ALWAYS })).toBeVisible();
  await believeServer(page, 'mx.other.test');
  for (const window of [page, apart]) await expect(window.getByRole('button', { name: ALWAYS })).toBeHidden();
});

test('what was made ready before the server was believed about senders is judged anew when it is opened', async ({ page, mailServer }) => {
  await mailServer.deliver([{ raw: mail({ from: FROM, subject: 'Under the mouse', html: newsletter('Under the mouse'), headers: PROVEN }) }]);
  await expect(await submitAccount(page, mailServer.settings(), mailServer.password)).toBeHidden({ timeout: 20_000 });
  await openInbox(page);
  await (await revealRow(page, 'Under the mouse')).hover();
  // Its document stands in a frame that nobody sees, beside the empty one that is kept for whatever is opened.
  await expect(page.locator('iframe:not([src$="early"])')).toHaveCount(1);
  await believeServer(page);
  await openMessage(page, 'Under the mouse');
  await expect(page.getByRole('button', { name: ALWAYS })).toBeVisible();
});

test.describe('a message that only claims to be from an approved sender gets no pictures', () => {
  const SPOOFS: readonly (readonly [name: string, from: string, headers: readonly string[]])[] = [
    ['fails DMARC', FROM, [authenticated('shop.test', 'fail')]],
    ['has no results', FROM, []],
    ['brings results of its own', FROM, [authenticated('shop.test').replace('mx.home.test', 'mx.shop.test')]],
    ['has forged results below the real ones', FROM, [authenticated('shop.test', 'fail'), authenticated('shop.test')]],
    ['proves another domain', FROM, [authenticated('evil.test')]],
    ['has a lookalike address', 'The Shop <news@sh\u043ep.test>', [authenticated('xn--shp-hed.test')]],
    ['has two senders', `${FROM}, Evil <evil@evil.test>`, PROVEN],
    ['has two From headers', FROM, [...PROVEN, 'From: Evil <evil@evil.test>']],
    ['has a group of senders', 'Shop: news@shop.test;', PROVEN],
    ['quotes the address', '"news@shop.test"@evil.test', [authenticated('evil.test')]],
    ['shows the address as a name', '"news@shop.test" <evil@evil.test>', [authenticated('evil.test')]],
  ];
  test('in any of the known ways', async ({ page, mailServer, canary }) => {
    await mailServer.deliver([
      { raw: mail({ from: FROM, subject: 'The real one', html: newsletter('The real one', canary.origin('pictures.shop.test')), headers: PROVEN }) },
      ...SPOOFS.map(([subject, from, headers]) => ({
        raw: mail({ from, subject, html: newsletter(subject, canary.origin('pictures.shop.test')), headers }),
      })),
    ]);
    await addAccount(page, mailServer.settings(), mailServer.password);
    await openMessage(page, 'The real one');
    await page.getByRole('button', { name: ALWAYS }).click();
    await expect(privacy(page)).toHaveText(/2 pictures shown|could not be fetched/);
    canary.forget();
    for (const [subject] of SPOOFS) {
      await test.step(subject, async () => {
        await openMessage(page, subject);
        await expect(privacy(page)).toHaveText('2 trackers kept out. 2 pictures not loaded.');
        await expect(page.getByRole('button', { name: ALWAYS })).toHaveCount(0);
      });
    }
    expect(canary.requests()).toEqual([]);
  });
});

test('who believes nobody about senders yet is led from the message to whom to believe, and comes back to “always”', async ({ page, mailServer }) => {
  const letters = Array.from({ length: 20 }, (_, at) => ({
    raw: mail({ from: `Friend ${at} <friend${at}@home${at}.test>`, subject: `Letter ${at}`, headers: [authenticated(`home${at}.test`)] }),
  }));
  await mailServer.deliver([...letters, { raw: mail({ from: FROM, subject: 'Week 3', html: newsletter('Week 3'), headers: PROVEN }) }]);
  await expect(await submitAccount(page, mailServer.settings(), mailServer.password)).toBeHidden({ timeout: 20_000 });
  await openInbox(page);
  await openMessage(page, 'Week 3');
  await expect(page.getByRole('button', { name: ALWAYS })).toHaveCount(0);
  await page.screenshot({ path: 'test-results/screens/believe.png' });
  await page.setViewportSize({ width: 800, height: 600 });
  await page.screenshot({ path: 'test-results/screens/believe-800x600.png' });
  await page.getByRole('button', { name: /^Always show…/ }).click();
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('button', { name: /^Use / }).click();
  await expect(settings.getByText('Saved.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: ALWAYS })).toBeVisible();
});
