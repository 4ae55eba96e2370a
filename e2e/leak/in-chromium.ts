import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { decodeHtml } from '../../src/main/reader/mime/charset.ts';
import { contentOf, parseMessage } from '../../src/main/reader/mime/entity.ts';
import { chromiumBinary } from '../stand-in/chromium.ts';
import type { Opened } from './judge.ts';
import { arrived, type LeakMessage } from './messages.ts';
import { onWire } from './on-wire.ts';

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

/** Notes the URLs that a script asks for. */
async function watchScripts(page: Page, scripts: Set<string>): Promise<void> {
  const session = await page.context().newCDPSession(page);
  session.on('Network.requestWillBeSent', ({ request, initiator }) => {
    if (initiator.type === 'script') scripts.add(onWire(request.url));
  });
  await session.send('Network.enable');
}

/**
 * The control: opens the HTML of each message in an ordinary Chromium that has a network, which shows that there was something to
 * keep in. Its own background services are off, so that what is seen is the message's doing.
 * @returns URLs that scripts asked for
 */
export async function openInChromium(
  messages: readonly LeakMessage[],
  folder: string,
  settle: number,
  opening: (opened: Opened) => void,
): Promise<Set<string>> {
  const pages = join(folder, 'control');
  mkdirSync(pages, { recursive: true });
  const scripts = new Set<string>();
  const browser = await chromium.launch({ executablePath: chromiumBinary(), args: ['--ignore-certificate-errors'] });
  for (const [index, { file, raw, sameAs }] of messages.entries()) {
    if (sameAs !== null) continue;
    opening({ file, from: Date.now(), approved: [] });
    for (const [part, html] of htmlParts(arrived(raw)).entries()) {
      const path = join(pages, `${index}-${part}.html`);
      // Whatever charset it names, it is this one.
      writeFileSync(path, `\uFEFF${html}`);
      const context = await browser.newContext();
      const page = await context.newPage();
      page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
      await watchScripts(page, scripts);
      await page.goto(pathToFileURL(path).href, { waitUntil: 'commit', timeout: 10_000 }).catch(() => undefined);
      await page.waitForTimeout(settle);
      await context.close();
    }
  }
  await browser.close();
  return scripts;
}
