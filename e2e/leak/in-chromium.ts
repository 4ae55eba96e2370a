import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { decodeHtml } from '../../src/main/reader/mime/charset.ts';
import { contentOf, parseMessage } from '../../src/main/reader/mime/entity.ts';
import { chromiumBinary } from '../stand-in/chromium.ts';
import type { Opened } from './judge.ts';
import type { LeakMessage } from './messages.ts';

/** HTML bodies and attachments of a message, nested messages included. */
export function htmlParts(raw: Uint8Array, depth = 0): string[] {
  if (depth > 3) return [];
  return parseMessage(raw).leaves.flatMap((leaf) => {
    if (leaf.type === 'text/html') return [decodeHtml(contentOf(leaf), leaf.params.get('charset') ?? null)];
    return leaf.type === 'message/rfc822' ? htmlParts(contentOf(leaf), depth + 1) : [];
  });
}

/** Chromium's own services, some of which go out whatever is switched off: no message's doing. */
export const CHROMIUM_ITSELF = /(^|\.)(google|googleapis|gvt1|gstatic)\.com$/;

/**
 * The control: opens the HTML of each message in an ordinary Chromium that has a network, which shows that there was something to
 * keep in. Its own background services are off, so that what is seen is the message's doing.
 */
export async function openInChromium(
  messages: readonly LeakMessage[],
  folder: string,
  settle: number,
  opening: (opened: Opened) => void,
): Promise<void> {
  const pages = join(folder, 'control');
  mkdirSync(pages, { recursive: true });
  const browser = await chromium.launch({
    executablePath: chromiumBinary(),
    args: ['--ignore-certificate-errors'],
  });
  for (const [index, { file, raw }] of messages.entries()) {
    opening({ file, from: Date.now(), approved: [] });
    for (const [part, html] of htmlParts(raw).entries()) {
      const path = join(pages, `${index}-${part}.html`);
      writeFileSync(path, html);
      const context = await browser.newContext();
      const page = await context.newPage();
      page.on('dialog', (dialog) => void dialog.dismiss());
      await page.goto(pathToFileURL(path).href, { waitUntil: 'commit', timeout: 10_000 }).catch(() => undefined);
      await page.waitForTimeout(settle);
      await context.close();
    }
  }
  await browser.close();
}
