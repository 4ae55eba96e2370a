import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { mail } from './support/mail.ts';
import { addAccount, openMessage } from './support/window.ts';

/** What was written to be dragged, by its name; where it then goes is the desktop's. */
function written(userData: string): Record<string, string> {
  const folder = join(userData, 'dragged');
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder).flatMap((drag) => readdirSync(join(folder, drag)).map((name) => [name, join(folder, drag, name)] as const));
  return Object.fromEntries(files.map(([name, path]) => [name, readFileSync(path, 'latin1')]));
}

/** Presses on something and moves away, with the button held. */
async function pull(page: Page, from: Locator) {
  // Until it stands still.
  await from.hover();
  const box = (await from.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const [x, y] = [box.x + box.width / 3, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 20, y - 20, { steps: 4 });
}

test('an attachment and a message are files before they are dragged out, and gone when Unseen ends', async ({ app, userData, mailServer }) => {
  const page = await app.start();
  const letter = mail({ from: 'Zoe <zoe@home.test>', subject: 'Plums: a plan', text: 'TEXT' });
  const parts = [
    'Content-Type: text/plain',
    '',
    'Here.',
    '--f',
    'Content-Type: text/csv',
    'Content-Disposition: attachment; filename="../plums.csv"',
    '',
    '1,2',
  ];
  const raw = letter.replace(/Content-Type:[^]*/, ['Content-Type: multipart/mixed; boundary=f', '', '--f', ...parts, '--f--', ''].join('\r\n'));
  await mailServer.deliver([{ raw }]);
  await addAccount(page, mailServer.settings(), mailServer.password);
  await openMessage(page, 'Plums: a plan');
  expect(written(userData)).toEqual({});

  for (const handle of ['.attachment', '.monogram']) await expect(page.locator(handle)).toHaveCSS('cursor', 'grab');
  await pull(page, page.locator('.attachment'));
  await expect.poll(() => written(userData)).toEqual({ 'plums.csv': expect.stringMatching(/^1,2\s*$/) });
  await page.mouse.up();
  await pull(page, page.locator('.monogram'));
  await expect.poll(() => written(userData)).toEqual({ 'Plums a plan.eml': raw, 'plums.csv': expect.stringMatching(/^1,2\s*$/) });
  await page.mouse.up();
  await expect(page.locator('.notice')).toHaveCount(0);

  await app.stop();
  expect(written(userData)).toEqual({});
});
