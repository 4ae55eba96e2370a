import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { mail } from './support/mail.ts';
import { addAccount, list, openMessage, row } from './support/window.ts';

const LONG = 'Northern extension of the harbour';

/** With so many files, each of them a text of its own. */
function withFiles(subject: string, count: number): string {
  const files = Array.from({ length: count }, (_, at) =>
    ['--files', 'Content-Type: application/pdf', `Content-Disposition: attachment; filename="scan-${at}.pdf"`, '', 'scanned'].join('\n'),
  );
  const letter = mail({ from: 'Scanner <scanner@home.test>', subject, text: 'Here they are.' });
  const parts = ['Content-Type: multipart/mixed; boundary="files"', '', '--files', 'Content-Type: text/plain', '', 'Here they are.', ...files];
  return letter.replace(/Content-Type:[^]*/, [...parts, '--files--', ''].join('\n').replaceAll('\n', '\r\n'));
}

const isCut = (element: Locator) => element.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
const colours = (element: Locator) =>
  element.evaluate((node) => [getComputedStyle(node).color, getComputedStyle(node.closest('button') ?? node).backgroundColor]);

test('where there is little room, names come first, and nothing is without one', async ({ page, mailServer }) => {
  const imap = await mailServer.client();
  for (const path of [['Archive'], ['Work'], ['Work', LONG]]) await imap.mailboxCreate(path);
  await imap.logout();
  await mailServer.deliver([{ raw: withFiles('Thirty scans', 30) }, { raw: mail({ from: 'Zoe <zoe@home.test>', subject: 'Lunch' }) }]);
  await addAccount(page, mailServer.settings(), mailServer.password);
  await expect(list(page).getByRole('option')).toHaveCount(2);
  const boxes = page.getByRole('navigation', { name: 'Mailboxes' });

  // Beside an open inspector, which stands beside a message, there would be icons only.
  await row(page, 'Lunch').click();
  await page.getByRole('button', { name: 'Close the inspector' }).click();

  // What is cut off tells itself to the mouse, and what is whole does not.
  const name = boxes.getByRole('button', { name: LONG }).locator('.side-name');
  await expect.poll(() => isCut(name)).toBe(true);
  await expect(async () => {
    await list(page).hover();
    await name.hover();
    await expect(name).toHaveAttribute('title', LONG, { timeout: 300 });
  }).toPass();

  // The name of a mailbox goes before the count of what is in it.
  await boxes.getByRole('button', { name: LONG }).click();
  await page.setViewportSize({ width: 800, height: 600 });
  const title = page.getByRole('heading', { level: 1, name: LONG });
  await expect(title).toBeVisible();
  const head = (await page.locator('.list-head').boundingBox()) ?? { width: 0 };
  await expect.poll(async () => (await title.boundingBox())?.width).toBeGreaterThan(head.width - 40);
  await expect(page.getByText('0 messages')).not.toBeInViewport();

  // As icons, folders have letters.
  await expect(boxes.getByRole('button', { name: /^Work/ }).locator('.side-initials')).toHaveText('Wo');
  await expect(boxes.getByRole('button', { name: LONG }).locator('.side-initials')).toHaveText('NE');

  // In the system's own colours the open mailbox and what is not selected are seen as what they are.
  await page.emulateMedia({ forcedColors: 'active' });
  const [ink, ground] = await colours(boxes.getByRole('button', { name: LONG }).locator('.side-initials'));
  expect(ink).not.toBe(ground);
  await boxes
    .getByRole('region', { name: 'reader@home.test' })
    .getByRole('button', { name: /^Inbox/ })
    .click();
  const inbox = boxes.getByRole('region', { name: 'reader@home.test' }).getByRole('button', { name: /^Inbox/ });
  await expect(inbox).toHaveAttribute('aria-current', 'page');
  const [icon, behind] = await colours(inbox.locator('svg'));
  expect(icon).not.toBe(behind);
  // Pictures are drawn as the words are, also where the theme is not the system's.
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    const settings = page.getByRole('button', { name: 'Settings', exact: true });
    const words = await settings.evaluate((button) => getComputedStyle(button.ownerDocument.body).color);
    await expect(settings.locator('svg')).toHaveCSS('color', words);
  }
  await page.emulateMedia({ colorScheme: null });
  await row(page, 'Lunch').click();
  await expect(row(page, 'Lunch').locator('.row-check')).toBeVisible();
  await expect(row(page, 'Lunch').locator('.row-check svg')).toBeHidden();
  await page.emulateMedia({ forcedColors: null });

  // How many are selected is not cut off by what can be done with them.
  await row(page, 'Lunch').click();
  await page.keyboard.press('x');
  await page.keyboard.press('*');
  const bar = page.getByRole('toolbar', { name: 'What to do with the selected messages' });
  await expect(bar.getByText('2 selected')).toBeAttached();
  await expect(bar.locator('.selection-number')).toHaveText('2');
  await expect(bar.locator('.selection-number')).toBeVisible();
  await expect.poll(() => isCut(bar.locator('.selection-count'))).toBe(false);
  await page.keyboard.press('Escape');

  // Many files are laid out at once, and leave room for the letter.
  await openMessage(page, 'Thirty scans');
  const all = page.getByRole('button', { name: 'Show all of the 30 attachments at once' });
  await all.click();
  await expect(all).toHaveAttribute('aria-expanded', 'true');
  const files = page.getByRole('region', { name: '30 attachments' });
  const [first, second] = [files.getByText('scan-0'), files.getByText('scan-1', { exact: true })];
  const rows = async () => {
    const [one, other] = await Promise.all([first.boundingBox(), second.boundingBox()]);
    return (other?.y ?? NaN) - (one?.y ?? NaN);
  };
  await expect.poll(rows).toBeGreaterThan(0);
  await expect.poll(async () => (await files.boundingBox())?.height).toBeLessThan(300);
  await expect(page.getByText('Here they are.').last()).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/attachments-800x600.png' });

  // Each has the width of its column, which is at its widest where there is almost room for two.
  await page.setViewportSize({ width: 850, height: 600 });
  const widths = () =>
    files.locator('ul').evaluate((list) => {
      const [column = ''] = getComputedStyle(list).gridTemplateColumns.split(' ');
      return { column: Math.round(Number.parseFloat(column)), file: list.firstElementChild?.clientWidth ?? 0 };
    });
  await expect.poll(async () => (await widths()).column).toBeGreaterThan(325);
  const { column, file } = await widths();
  expect(file).toBeGreaterThan(column - 4);
});

/** Words of an element, each with the height at which it stands. */
const lines = (element: Locator) =>
  element.evaluate((node) => {
    const found = new Map<number, string>();
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
      for (const { index, 0: word } of text.data.matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const top = Math.round(range.getBoundingClientRect().top);
        found.set(top, `${found.get(top) ?? ''} ${word}`.trim());
      }
    }
    return [...found.values()];
  });

test('beside the inspector and in a small window the sentence breaks where its first one ends, and the field for searching says what it is for', async ({
  look,
}) => {
  for (const size of [
    { width: 1280, height: 800 },
    { width: 800, height: 600 },
  ]) {
    await look.setViewportSize(size);
    await openMessage(look, 'The bench that faces the wall');
    await expect.poll(() => lines(look.locator('.privacy-sentence'))).toEqual(['2 trackers kept out.', '2 pictures not loaded.']);
    const fits = () =>
      look.getByRole('combobox', { name: 'Search mail' }).evaluate((field: HTMLInputElement) => {
        const pen = document.createElement('canvas').getContext('2d');
        if (!pen) throw new Error('Words cannot be measured.');
        pen.font = getComputedStyle(field).font;
        return pen.measureText(field.placeholder).width <= field.clientWidth;
      });
    await expect.poll(fits).toBe(true);
  }
  await look.screenshot({ path: 'test-results/screens/sentence-800x600.png' });
});

test('of several sentences each is whole, and the buttons stand below them where both have no room', async ({ look }) => {
  await look.setViewportSize({ width: 800, height: 600 });
  await openMessage(look, 'Re: quick question about final_FINAL_2');
  await expect
    .poll(() => lines(look.locator('.privacy-sentence')))
    .toEqual(['2 trackers kept out. 1 picture not loaded.', 'The sender asked for a read receipt. Nothing was sent.']);
  const sentence = await look.locator('.privacy-sentence').boundingBox();
  const button = await look.getByRole('button', { name: 'Show pictures', exact: true }).boundingBox();
  expect(button?.y).toBeGreaterThanOrEqual((sentence?.y ?? Infinity) + (sentence?.height ?? 0));
});

test('where there is room, the button says whose pictures are always shown', async ({ look }) => {
  await openMessage(look, 'The bench that faces the wall');
  const always = look.getByRole('button', { name: /^Always show pictures from / });
  const width = async () => (await always.boundingBox())?.width ?? 0;
  await expect.poll(width).toBeLessThan(130);
  await look.setViewportSize({ width: 1920, height: 1200 });
  await expect.poll(width).toBeGreaterThan(250);
});
