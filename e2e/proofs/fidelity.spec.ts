import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { contentOf, parseMessage } from '../../src/main/reader/mime/entity.ts';
import { decodeHtml } from '../../src/main/reader/mime/charset.ts';
import { BASE_STYLE, LETTER_STYLE } from '../../src/main/reader/sanitise/body-document.ts';
import { readerService } from '../../src/main/reader/service.ts';
import { expect, test } from '../fixtures.ts';
import { chromiumBinary } from '../stand-in/chromium.ts';
import { picture } from '../support/picture.ts';

const MAIL = join(import.meta.dirname, '../../resources/sample-mail');
const ORIGIN = 'https://fidelity.test';

/** Messages of the sample mailbox that are laid out as newsletters are. */
const NEWSLETTERS = readdirSync(MAIL)
  .filter((file) => /^(?:shop-wool|newsletter-|receipt-|travel-|festival-|library-|gazette-|benefits-|spoofed-|support-|sales-)/.test(file))
  .slice(0, 10);

/** Share of pixels that may look other: the smoothed edge of a letter, a background that stays out. Measured: 0.1 % at most. */
const MOST_DIFFERENT = 0.02;
/** Difference of a colour channel that an eye sees. */
const SEEN = 24;

const reader = readerService();

/** The HTML as it came, with its pictures inside it left out: both sides get the same for every picture. */
function htmlOf(raw: Uint8Array): string {
  const leaf = parseMessage(raw).leaves.find(({ type }) => type === 'text/html');
  return leaf ? decodeHtml(contentOf(leaf), leaf.params.get('charset') ?? null) : '';
}

/** Share of the pixels of the larger one in which two screenshots differ, worked out by the browser. */
const difference = (page: Page, a: Buffer, b: Buffer) =>
  page.evaluate(
    async ([one, other, seen]) => {
      const pixels = async (data: string) => {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d');
        if (!context) throw new Error('There is no canvas.');
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height);
      };
      const [left, right] = [await pixels(one), await pixels(other)];
      const width = Math.max(left.width, right.width);
      const height = Math.max(left.height, right.height);
      const channel = (image: ImageData, x: number, y: number, c: number) =>
        x < image.width && y < image.height ? (image.data[(y * image.width + x) * 4 + c] ?? 0) : -255;
      let different = 0;
      for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++) if ([0, 1, 2].some((c) => Math.abs(channel(left, x, y, c) - channel(right, x, y, c)) > seen)) different++;
      return different / (width * height);
    },
    [a.toString('base64'), b.toString('base64'), SEEN] as const,
  );

/** Runs in the page: what no message keeps is taken out (a pixel in a line of its own has a height), what every message gets is put in. */
function asItMayBe([trackers, baseStyle]: readonly [readonly string[], string]): void {
  for (const image of document.querySelectorAll('img')) if (trackers.includes(image.src)) image.remove();
  const style = document.createElement('style');
  style.textContent = baseStyle;
  document.head.prepend(style);
}

test.describe('a newsletter looks as its sender made it, once its pictures are approved', () => {
  test.skip(({ backend }) => backend === 'electron', 'The engine is the same in both: once is enough.');
  let browser: Browser;
  test.beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumBinary() });
  });
  // Where all is skipped, none was started.
  test.afterAll(() => (browser as Browser | undefined)?.close());

  for (const file of NEWSLETTERS) {
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
    test(file, async ({}, info) => {
      const raw = readFileSync(join(MAIL, file));
      const context = { raw, section: '', as: 'html' as const, me: [], trustedAuthserv: [] };
      const first = await reader.view({ ...context, approved: [] });
      const { body } = await reader.view({ ...context, approved: [...first.showable, ...first.suspected] });
      if (body.kind !== 'html') throw new Error(`It was shown as text: ${body.reason}.`);

      const page = await browser.newPage({ viewport: { width: 700, height: 900 } });
      const documents: Record<string, string> = { '/before': htmlOf(raw), '/after': body.html };
      const trackers = first.report.resources.flatMap(({ url, grade }) => (grade === 'named' || grade === 'structural' ? [url] : []));
      const large = picture(600, 300, [60, 110, 170], [190, 220, 240]);
      await page.route('**', (route) => {
        const html = documents[new URL(route.request().url()).pathname];
        if (html !== undefined) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
        return route.request().resourceType() === 'image' ? route.fulfill({ contentType: 'image/png', body: large }) : route.abort();
      });
      const shots: Buffer[] = [];
      for (const path of ['/before', '/after']) {
        await page.goto(ORIGIN + path, { waitUntil: 'load' });
        if (path === '/before') await page.evaluate(asItMayBe, [trackers, BASE_STYLE + LETTER_STYLE] as const);
        const shot = await page.screenshot({ fullPage: true });
        await info.attach(`${file} ${path.slice(1)}`, { body: shot, contentType: 'image/png' });
        shots.push(shot);
      }
      await page.goto('about:blank');
      const [before, after] = shots;
      const share = await difference(page, before ?? Buffer.of(), after ?? Buffer.of());
      await page.close();
      info.annotations.push({ type: 'different pixels', description: `${(share * 100).toFixed(1)} %` });
      console.log(`${file}: ${(share * 100).toFixed(1)} % of the pixels differ`);
      expect(share).toBeLessThan(MOST_DIFFERENT);
    });
  }
});
