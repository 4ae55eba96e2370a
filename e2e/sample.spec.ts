import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { electronBinary } from '../scripts/lib/electron-binary.ts';
import { body, expect, test } from './fixtures.ts';
import { expectAccessible } from './support/accessible.ts';
import { appControl } from './support/app-control.ts';
import { inspector, list, openMessage, privacy, row } from './support/window.ts';

test.describe('the first start, without an account', () => {
  test('opens on the sample mailbox, newest first', async ({ look: page }) => {
    await expect(page.getByRole('complementary', { name: 'Sample mailbox' })).toBeVisible();
    await expect(list(page).getByRole('option').first()).toHaveAttribute('aria-setsize', '28');
    await expect(list(page).getByRole('option').first()).toHaveAccessibleName(/It is colder than you dressed for/);
  });

  test('goes back to its first day with its first message', async ({ look: page }) => {
    const top = () => page.locator('.list-scroll').evaluate((scroller) => scroller.scrollTop);
    await row(page, 'It is colder than you dressed for').click();
    await page.keyboard.press('End');
    await expect.poll(top).toBeGreaterThan(500);
    await page.keyboard.press('Home');
    await expect(row(page, 'It is colder than you dressed for')).toBeInViewport();
    await expect.poll(top).toBe(0);
  });

  test('marks the messages that watch, before they are opened', async ({ look: page }) => {
    await expect(row(page, 'It is colder than you dressed for')).toHaveAccessibleName(/\d trackers?: .*Klaviyo/);
    await expect(row(page, 'The barrel')).toHaveAccessibleName(/1 tracker/);
  });

  test('shows a newsletter without its pictures, and who tried to watch', async ({ look: page }) => {
    await openMessage(page, 'It is colder than you dressed for');
    await expect(privacy(page)).toHaveText(/trackers? kept out\. \d+ pictures not loaded\./);
    await expect(body(page).locator('body')).toContainText('colder');
    const panel = inspector(page);
    await expect(panel.getByText('Klaviyo').first()).toBeVisible();
    await expect(panel.getByRole('heading', { name: 'What they would have learnt' })).toBeVisible();
  });

  test('draws the body that is opened first: frames that wait for one stand where they are laid out', async ({ look: page }) => {
    const boxes = () => page.locator('iframe.body-ahead').evaluateAll((frames) => frames.map((frame) => frame.getClientRects().length));
    await expect.poll(boxes).toContain(1);
    expect(await boxes()).not.toContain(0);
    await openMessage(page, 'The bench that faces the wall');
    const paints = () =>
      body(page)
        .locator('html')
        .evaluate(() => performance.getEntriesByType('paint').map(({ name }) => name));
    await expect.poll(paints).toContain('first-contentful-paint');
  });

  test('has room for a newsletter beside list and inspector', async ({ look: page }) => {
    await openMessage(page, 'The winter timetable is open');
    await expect(inspector(page)).toBeVisible();
    await expect(body(page).locator('body')).toContainText('fjord');
    const beyond = () =>
      body(page)
        .locator('html')
        .evaluate((root) => root.scrollWidth - root.clientWidth);
    await expect.poll(beyond).toBe(0);
  });

  test('breaks a long host in the inspector, which has nothing beside its edge', async ({ look: page }) => {
    await openMessage(page, 'The bench that faces the wall');
    const panel = inspector(page);
    await expect(panel.getByText('email.mg1.quietmargins.example').first()).toBeVisible();
    expect(await panel.locator('.inspector-scroll').evaluate((scroller) => scroller.scrollWidth - scroller.clientWidth)).toBe(0);
    // The names of the checks beside it stay whole.
    const lines = await panel
      .getByRole('table')
      .locator('th, td:first-child')
      .evaluateAll((cells) =>
        cells.map((cell) => {
          const words = document.createRange();
          words.selectNodeContents(cell);
          return words.getClientRects().length;
        }),
      );
    expect(new Set(lines)).toEqual(new Set([1]));
  });

  test('begins a letter where its subject begins, with or without a design', async ({ look: page }) => {
    const left = async (place: Locator) => Math.round((await place.boundingBox())?.x ?? NaN);
    const main = page.getByRole('main', { name: 'Message' });
    const fromSubject = async (words: Locator) => (await left(words)) - (await left(main.getByRole('heading', { level: 2 })));
    for (const subject of ['The barrel', 'Re: quick question about final_FINAL_2']) {
      await openMessage(page, subject);
      await expect.poll(() => fromSubject(body(page).locator('body'))).toBe(0);
    }
    await openMessage(page, 'Re: the mill, in writing');
    await expect.poll(() => fromSubject(main.locator('.body-text pre').first())).toBe(0);
    // What was laid out for a page keeps the edges that it had.
    await openMessage(page, 'The bench that faces the wall');
    await expect.poll(async () => (await left(body(page).locator('body'))) - (await left(page.locator('.body-frame')))).toBe(8);
  });

  test('shows where in the message a picture stands that the inspector speaks of', async ({ look: page }) => {
    await openMessage(page, 'It is colder than you dressed for');
    const card = inspector(page).locator('.placed').nth(2);
    await card.getByRole('button', { name: 'Show its place in the message' }).click();
    await expect(body(page).locator(':target')).toBeInViewport();
    await page.screenshot({ path: 'test-results/screens/place.png' });
    // The frame did not load anew for it.
    await page.getByRole('heading', { level: 2, name: 'It is colder' }).hover();
    await expect(body(page).locator(':target')).toHaveCount(0);
    await expect(body(page).locator('body')).toContainText('colder');
  });

  test('leaves the places of pictures as they were where none of them can be had', async ({ look: page }) => {
    await openMessage(page, 'Your order FL-2026-10482 is being wrapped');
    await page.getByRole('button', { name: 'Show pictures', exact: true }).click();
    await expect(privacy(page)).toHaveText(/^This is a sample/);
    await expect(body(page).getByText('It is being wrapped')).toBeVisible();
    // No sign of something broken.
    await expect(body(page).locator('img')).toHaveCount(0);
    await page.screenshot({ path: 'test-results/screens/no-pictures.png' });
  });

  test('shows the pictures that travel inside a message at once', async ({ look: page }) => {
    await openMessage(page, 'A year on one page');
    const picture = body(page).locator('img[src^="part/"]').first();
    await expect(picture).toBeVisible();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(10);
  });

  test('says of a message that asks for a receipt that nothing was sent', async ({ look: page }) => {
    await openMessage(page, '12 Lantern Row: boiler inspection on 26 November');
    await expect(privacy(page)).toHaveText('The sender asked for a read receipt. Nothing was sent.');
  });

  test('opens a message after one that had no document for the frame that waited for it', async ({ look: page }) => {
    const waiting = page.locator('iframe.body-ahead[src$="/early"]');
    await expect(waiting).toHaveCount(1);
    const before = await waiting.getAttribute('src');
    await openMessage(page, '12 Lantern Row: boiler inspection on 26 November');
    await expect(waiting).not.toHaveAttribute('src', before ?? '');
    await openMessage(page, 'A year on one page');
    await expect(body(page).locator('body')).toContainText(/\w/);
    await expect(page.locator('iframe.body-frame')).not.toHaveAttribute('src', /early/);
  });

  test('says of a spoofed sender that it is not who it claims to be', async ({ look: page }) => {
    await openMessage(page, 'Your parcel FL-2026-10482 could not be delivered');
    const message = page.getByRole('main', { name: 'Message' });
    await expect(message.getByText(/not/i).first()).toBeVisible();
    const warnings = message.getByRole('complementary', { name: 'Look twice' });
    await expect(warnings.getByRole('listitem')).toHaveText(/^A link shows www\.fernandladle\.example, but leads to xn--.*\.example\.$/);
    await expectAccessible(page);
    await expect(message.getByRole('button', { name: /Always show/ })).toHaveCount(0);
  });

  test('reads a nested message through the same wall, and comes back', async ({ look: page }) => {
    await openMessage(page, 'Fwd: You have been chosen');
    await page.getByRole('button', { name: /^Open .*\.eml/ }).click();
    await expect(page.getByRole('main', { name: 'Message' }).getByRole('heading', { level: 2 })).not.toHaveText('Fwd: You have been chosen');
    await expect(
      page
        .getByRole('main', { name: 'Message' })
        .getByText(/proven|proof|confirm/i)
        .first(),
    ).toBeVisible();
    await page.getByRole('button', { name: /^Back/ }).click();
    await expect(page.getByRole('main', { name: 'Message' }).getByRole('heading', { level: 2, name: 'Fwd: You have been chosen' })).toBeVisible();
  });

  test('leads through a conversation', async ({ look: page }) => {
    await openMessage(page, 'The cabin, and who brings what');
    const opened = (place: number) => page.getByRole('region', { name: `Message ${place} of 5 in this conversation` });
    const earlier = page.getByRole('list', { name: 'Earlier in this conversation' });
    const later = page.getByRole('list', { name: 'Later in this conversation' });
    await expect(opened(5)).toBeVisible();
    await expect(earlier.getByRole('heading', { level: 3 })).toHaveCount(4);
    await earlier.getByRole('button', { expanded: false }).first().click();
    await expect(opened(1)).toBeFocused();
    await expect(later.getByRole('button')).toHaveCount(4);
    await page.keyboard.press(']');
    await expect(opened(2)).toBeVisible();
    // What comes next is reached from where the message ends.
    await later.getByRole('button').first().focus();
    await page.keyboard.press('Enter');
    await expect(opened(3)).toBeFocused();
    await expect(earlier.getByRole('button')).toHaveCount(2);
    const tops = async () => Promise.all([earlier, opened(3), later].map(async (place) => (await place.boundingBox())?.y ?? NaN));
    const isInOrder = async () => (await tops()).every((top, at, all) => at === 0 || top > (all[at - 1] ?? NaN));
    await expect.poll(isInOrder).toBe(true);
    await expectAccessible(page);
    // With the message alone in the window as well.
    await page.setViewportSize({ width: 700, height: 600 });
    await expect(page.getByRole('button', { name: 'Back to the list' })).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect(page.getByRole('listbox', { name: 'Messages' })).toBeVisible();
    await page.screenshot({ path: 'test-results/screens/conversation.png' });
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`has nothing that axe objects to, ${colorScheme}`, async ({ look: page }) => {
      await page.emulateMedia({ colorScheme });
      await openMessage(page, 'Ferry delayed by goose');
      await expect(inspector(page).getByRole('heading', { name: 'Links' })).toBeVisible();
      await expectAccessible(page);
      await page.screenshot({ path: `test-results/screens/sample-${colorScheme}.png` });
    });
  }

  test('has nothing that axe objects to while one selects, finds, chooses and sets', async ({ look: page }) => {
    await openMessage(page, 'Ferry delayed by goose');
    await page.keyboard.press('x');
    await expect(page.getByText('1 selected')).toBeVisible();
    await expectAccessible(page);
    await page.screenshot({ path: 'test-results/screens/selection.png' });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+f');
    await expect(page.getByRole('search').locator('input:focus')).toHaveCount(1);
    await page.keyboard.type('the');
    await expect(page.locator('.body-text mark').first()).toBeVisible();
    await expectAccessible(page);
    await page.screenshot({ path: 'test-results/screens/find.png' });
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'Search mail' }).fill('has:tracker');
    await page.getByRole('button', { name: 'Keep this search' }).click();
    await expect(page.getByRole('dialog', { name: 'Keep this search' })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Clear the search' }).click();
    await page.getByRole('button', { name: 'Settings' }).click();
    await expect(page.getByRole('combobox', { name: 'Language' })).toBeVisible();
    await expectAccessible(page);
    await page.screenshot({ path: 'test-results/screens/settings.png' });
  });

  test('greets who has never seen it, once', async ({ backend, folder }) => {
    test.skip(backend === 'electron' && electronBinary() === null, "Electron's own binary is not on this machine.");
    const app = appControl({ backend, userData: join(folder, 'first'), folder, firstStart: true });
    try {
      const page = await app.start();
      await expect(page.getByRole('dialog', { name: 'Read your mail without being seen' })).toBeVisible();
      await expectAccessible(page);
      await page.screenshot({ path: 'test-results/screens/intro.png' });
      await expect(page.getByRole('button', { name: 'Next' })).toBeFocused();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Look around first' }).click();
      await expect(page.getByRole('dialog')).toBeHidden();
      const again = await app.restart();
      await expect(again.getByRole('option').first()).toBeVisible();
      await expect(again.getByRole('dialog')).toBeHidden();
    } finally {
      await app.stop();
    }
  });

  test('reads a message in a window of its own', async ({ look }) => {
    const opens = look.context().waitForEvent('page');
    await row(look, 'You missed it').dblclick();
    const apart = await opens;
    await apart.setViewportSize({ width: 840, height: 760 });
    await expect(apart.getByRole('heading', { level: 2, name: 'You missed it' })).toBeVisible();
    await expect(body(apart).locator('img[src^="part/"]').first()).toBeVisible();
    await expect(apart.getByRole('listbox')).toHaveCount(0);
    // What is opened in the main window meanwhile does not take from it what it has open.
    for (let message = 0; message < 14; message++) await look.keyboard.press('j');
    await apart.keyboard.press('i');
    await expect(inspector(apart)).toBeVisible();
    await apart.screenshot({ path: 'test-results/screens/reading-window.png' });
    await apart.keyboard.press('t');
    await expect(apart.getByRole('region', { name: /You missed it/ })).toBeVisible();
    await apart.close();
  });

  test('speaks German when it is asked to, and remembers it', async ({ look }) => {
    await look.getByRole('button', { name: 'Settings' }).click();
    await look.getByRole('combobox', { name: 'Language' }).selectOption('de');
    await expect(look.getByRole('listbox', { name: 'Nachrichten' })).toBeVisible();
    await expect(look.getByRole('navigation', { name: 'Postfächer' }).getByRole('button', { name: /^Posteingang/ })).toBeVisible();
    await expect(look.locator('html')).toHaveAttribute('lang', 'de');
    await look.getByRole('option', { name: /Wool/ }).click();
    await expect(look.getByRole('main').getByRole('status')).toContainText('ferngehalten');
    await look.screenshot({ path: 'test-results/screens/german.png' });
    await look.getByRole('button', { name: 'Einstellungen' }).click();
    await look.getByRole('combobox', { name: 'Sprache' }).selectOption('en');
    await expect(look.getByRole('listbox', { name: 'Messages' })).toBeVisible();
  });
});
