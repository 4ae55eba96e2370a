import { body, expect, test } from './fixtures.ts';
import { list, openMessage, row } from './support/window.ts';

test('who has clicked into a message goes on with the keys of the window', async ({ look: page }) => {
  await openMessage(page, 'It is colder than you dressed for');
  const messages = list(page);
  const inBody = () => page.evaluate(() => document.activeElement?.matches('iframe.body-frame'));

  // The stand-in hears a document a moment after it has got the focus.
  await expect(async () => {
    await body(page)
      .locator('body')
      .click({ position: { x: 8, y: 8 } });
    expect(await inBody()).toBe(true);
    await page.keyboard.press('Escape');
    await expect(messages).toBeFocused({ timeout: 300 });
  }).toPass({ intervals: [200] });

  await body(page)
    .locator('body')
    .click({ position: { x: 8, y: 8 } });
  await page.keyboard.press('s');
  await expect(row(page, 'It is colder than you dressed for')).toHaveAccessibleName(/Starred/);
  await page.keyboard.press('s');
  await expect(row(page, 'It is colder than you dressed for')).not.toHaveAccessibleName(/Starred/);

  // Its own keys are left to it.
  const top = () =>
    body(page)
      .locator('html')
      .evaluate((html) => html.scrollTop);
  await page.keyboard.press('PageDown');
  await expect.poll(top).toBeGreaterThan(0);

  // From message to message, without another click.
  const subject = page.getByRole('main', { name: 'Message' }).getByRole('heading', { level: 2 });
  await page.keyboard.press('j');
  await expect(subject).not.toHaveText('It is colder than you dressed for');
  await page.keyboard.press('k');
  await expect(subject).toHaveText('It is colder than you dressed for');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
  await page.keyboard.press('Escape');
});

test('the space bar goes on in what is read, from the list, and from message to message', async ({ look: page }) => {
  const top = () =>
    body(page)
      .locator('html')
      .evaluate(({ ownerDocument: { scrollingElement } }) => scrollingElement?.scrollTop ?? 0);
  const inBody = () => page.evaluate(() => document.activeElement?.matches('iframe.body-frame') ?? false);
  const subject = page.getByRole('main', { name: 'Message' }).getByRole('heading', { level: 2 });
  await openMessage(page, 'It is colder than you dressed for');
  await expect(row(page, 'It is colder than you dressed for')).toBeFocused();
  // While a body is on its way there is nothing to go on in.
  await expect(page.locator('.body:not([data-away], [data-awaited]) > .body-frame')).toBeAttached();
  await page.keyboard.press('Space');
  await expect.poll(inBody).toBe(true);
  // The stand-in hears a document a moment after it has got the focus.
  await expect(async () => {
    await page.keyboard.press('Space');
    expect(await top()).toBeGreaterThan(0);
  }).toPass({ intervals: [300] });

  // What is read next has the focus as well, so that the space bar goes on there.
  await expect(async () => {
    await page.keyboard.press('j');
    await expect(subject).not.toHaveText('It is colder than you dressed for', { timeout: 1_000 });
  }).toPass({ intervals: [300] });
  await expect(page.locator('.body:not([data-awaited])')).toBeAttached();
  await expect.poll(() => page.evaluate(() => document.activeElement?.matches('.body-frame:not([inert]), .body-text') ?? false)).toBe(true);
});
