import { body, expect, test } from './fixtures.ts';
import { mail } from './support/mail.ts';
import { addAccount, expectRead, row } from './support/window.ts';

const NEWEST = Date.UTC(2026, 10, 20, 12);
const HOUR = 3_600_000;

/** Designed letters that answer each other, each longer than a window. */
const letters = (count: number) =>
  Array.from({ length: count }, (_, at) => {
    const date = NEWEST - (count - at) * HOUR;
    const before = Array.from({ length: at }, (_none, one) => `<${one}@minutes.test>`);
    return {
      date,
      raw: mail({
        from: `Writer ${at + 1} <writer${at + 1}@shop.test>`,
        subject: at === 0 ? 'The minutes' : 'Re: The minutes',
        id: `<${at}@minutes.test>`,
        date: new Date(date),
        html: `<h1>Letter ${at + 1}</h1>${'<p>What everybody said, at length.</p>'.repeat(60)}`,
        headers: at === 0 ? [] : [`In-Reply-To: ${before.at(-1)}`, `References: ${before.join(' ')}`],
      }),
    };
  });

test('a designed message among others has room to be read, and its end leads on to the next', async ({ page, mailServer }) => {
  await mailServer.deliver(letters(9));
  await addAccount(page, mailServer.settings(), mailServer.password);
  const conversation = row(page, 'The minutes');
  await expect(conversation).toHaveAccessibleName(/9 messages in this conversation, 9 unread/);
  await page.setViewportSize({ width: 1000, height: 560 });
  await conversation.click();
  const opened = (place: number) => page.getByRole('region', { name: `Message ${place} of 9 in this conversation` });
  await expect(opened(1)).toBeVisible();
  await expectRead(page);
  await expect(body(page).locator('h1')).toHaveText('Letter 1');
  await expect(page.getByRole('button', { name: '6 later messages' })).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press(']');
  await page.keyboard.press(']');
  await expect(opened(3)).toBeVisible();
  await expectRead(page);
  await expect(body(page).locator('h1')).toHaveText('Letter 3');
  // There is no room for the lines before it, but for what it is about and who wrote.
  const about = page.getByRole('main', { name: 'Message' }).getByRole('heading', { level: 2 });
  const writer = opened(3).getByRole('heading', { level: 3, name: /Writer 3/ });
  for (const seen of [about, writer]) await expect(seen).toBeInViewport({ ratio: 1 });
  const below = async () => {
    const [over, under] = await Promise.all([about.boundingBox(), writer.boundingBox()]);
    return (under?.y ?? NaN) - (over?.y ?? NaN) - (over?.height ?? NaN);
  };
  await expect.poll(below).toBeGreaterThan(0);
  const frame = page.locator('iframe.body-frame');
  await expect.poll(async () => (await frame.boundingBox())?.height).toBeGreaterThan(250);

  // Who has scrolled through the body goes on among the messages.
  const next = page.getByRole('list', { name: 'Later in this conversation' }).getByRole('button').first();
  await frame.hover();
  await expect(async () => {
    await page.mouse.wheel(0, 2_000);
    await expect(next).toBeInViewport({ timeout: 300 });
  }).toPass({ intervals: [100] });
  await next.click();
  await expect(opened(4)).toBeFocused();
  await expectRead(page);
  await expect(body(page).locator('h1')).toHaveText('Letter 4');

  // A click beside the name, on what is for nothing else, folds it.
  const source = await frame.getAttribute('src');
  const name = opened(4).getByRole('button', { name: 'Writer 4', expanded: true });
  // Until it stands still.
  await name.hover();
  const { x = 0, y = 0 } = (await name.boundingBox()) ?? {};
  await page.mouse.click(x - 30, y + 10);
  const line = opened(4).getByRole('button', { name: /Writer 4/, expanded: false });
  await expect(line).toBeFocused();
  await expect(frame).not.toBeVisible();
  await expect(page.getByRole('list', { name: 'Later in this conversation' }).getByRole('button').first()).toBeInViewport();
  await line.press('Enter');
  await expect(name).toBeFocused();
  await expect(frame).toBeVisible();
  await expect(body(page).locator('h1')).toHaveText('Letter 4');
  await expect(frame).toHaveAttribute('src', source ?? '');
});
