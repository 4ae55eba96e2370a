import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { mail } from './support/mail.ts';
import { addAccount, openMessage, revealRow } from './support/window.ts';

const encoded = (words: string) => `=?utf-8?B?${Buffer.from(words).toString('base64')}?=`;

const SUBJECT = `${'اجتماع الأسبوع القادم '.repeat(6)}(Q4 review)`;
const FIRST = 'مرحبا';
const TEXT = `${FIRST}، نلتقي يوم الثلاثاء الساعة 10:30 في المكتب الجديد بجانب النهر، وسنتحدث هناك عن كل شيء.\n\nThis line runs the other way.`;

/** Where some words of an element stand, and the element itself: left and right edges. */
const edges = (element: Locator, words: string) =>
  element.evaluate((node, wanted) => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const at = text.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + wanted.length);
      const { left, right } = range.getBoundingClientRect();
      const box = node.getBoundingClientRect();
      return { left, right, box: { left: box.left, right: box.right } };
    }
    throw new Error(`${wanted} does not stand there`);
  }, words);

test('what is written from right to left is cut off at its end, and its paragraphs run its way', async ({ page, mailServer }) => {
  await mailServer.deliver([{ raw: mail({ from: `${encoded('محمد')} <m@home.test>`, subject: encoded(SUBJECT), text: TEXT }) }]);
  await addAccount(page, mailServer.settings(), mailServer.password);
  const row = await revealRow(page, 'Q4 review');
  await expect(row.locator('.row-snippet')).toContainText(FIRST);

  // The beginning is what is in sight.
  for (const [part, begins] of [
    ['.row-subject', 'اجتماع'],
    ['.row-snippet', FIRST],
  ] as const) {
    const { left, right, box } = await edges(row.locator(part), begins);
    expect(left).toBeGreaterThanOrEqual(box.left - 1);
    expect(right).toBeLessThanOrEqual(box.right + 1);
  }

  await openMessage(page, SUBJECT);
  const text = page.locator('.body-text pre').first();
  const greeting = await edges(text, FIRST);
  expect(greeting.box.right - greeting.right).toBeLessThan(2);
  const english = await edges(text, 'This line');
  expect(english.left - english.box.left).toBeLessThan(2);
});
