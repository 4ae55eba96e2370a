import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { decodeHtml } from '../../src/main/reader/mime/charset.ts';
import { contentOf, parseMessage } from '../../src/main/reader/mime/entity.ts';
import { chromiumBinary } from '../stand-in/chromium.ts';
import { arrived, type LeakMessage } from './messages.ts';
import type { OpenedInChromium } from './requested-by.ts';

/** HTML bodies and attachments of a message, nested messages included. */
export function htmlParts(raw: Uint8Array, depth = 0): string[] {
  if (depth > 3) return [];
  return parseMessage(raw).leaves.flatMap((leaf) => {
    if (leaf.type === 'text/html') return [decodeHtml(contentOf(leaf), leaf.params.get('charset') ?? null)];
    return leaf.type === 'message/rfc822' ? htmlParts(contentOf(leaf), depth + 1) : [];
  });
}

/** Documents of one message that are opened: some consist of hundreds, each of which would take its time. */
const MOST_DOCUMENTS = 10;

/** Chromium's own services, some of which go out whatever is switched off: no message's doing. */
export const CHROMIUM_ITSELF = /(^|\.)(google|googleapis|gvt1|gstatic)\.com$/;

/** A page that cannot be left by then is stuck in a script of the message. */
const LEAVE_PATIENCE_MS = 10_000;

/** Something in it may run. */
const SCRIPTED = /<script|\son[a-z]+\s*=|javascript:|srcdoc|data:text\/html/i;

interface Visitor {
  /**
   * Opens the file, stays, and leaves.
   * @param asked gets what the browser says that it asks for meanwhile
   */
  visit(path: string, asked: Set<string>): Promise<void>;
  end(): Promise<void>;
}

/**
 * A window that goes from message to message, which costs less than a window for each; it keeps no cache. Its profile is an ordinary
 * one: in a private window Chromium follows no hint to connect beforehand.
 */
function visitor(profile: string, settle: number, javaScriptEnabled: boolean): Visitor {
  let context: BrowserContext | null = null;
  let page: Page | null = null;
  let asking: Set<string> | null = null;
  const open = async (): Promise<Page> => {
    context ??= await chromium.launchPersistentContext(profile, {
      executablePath: chromiumBinary(),
      args: ['--ignore-certificate-errors'],
      javaScriptEnabled,
    });
    const one = await context.newPage();
    one.on('request', (request) => void asking?.add(request.url()));
    // "Leave this page?" is answered with yes, everything else with no.
    one.on('dialog', (dialog) => void (dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss()).catch(() => undefined));
    const session = await context.newCDPSession(one);
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    return one;
  };
  /** True where the page went there in time, which a script of the message may keep it from. */
  const go = (to: string) =>
    page?.goto(to, { waitUntil: 'commit', timeout: LEAVE_PATIENCE_MS }).then(
      () => true,
      () => false,
    );
  const end = async () => {
    await context?.close();
    context = null;
    page = null;
  };
  return {
    end,
    async visit(path, asked) {
      page ??= await open();
      asking = asked;
      await go(pathToFileURL(path).href);
      await page.waitForTimeout(settle).catch(() => undefined);
      if (!(await go('about:blank'))) return end();
      for (const other of page.context().pages()) await (other === page ? null : other.close().catch(() => undefined));
    },
  };
}

/**
 * The control: opens the HTML of each message in an ordinary Chromium that has a network, which shows that there was something to
 * keep in. Its own background services are off, so that what is seen is the message's doing. What might run a script is opened once
 * more without, which tells what the message asked for by itself.
 */
export async function openInChromium(
  messages: readonly LeakMessage[],
  folder: string,
  settle: number,
  opening: (opened: OpenedInChromium) => void,
): Promise<void> {
  const pages = join(folder, 'control');
  mkdirSync(pages, { recursive: true });
  const ordinary = visitor(join(folder, 'profile'), settle, true);
  const withoutScripts = visitor(join(folder, 'profile-without-scripts'), settle, false);
  for (const [index, { file, raw, sameAs }] of messages.entries()) {
    if (sameAs !== null) continue;
    for (const [part, html] of htmlParts(arrived(raw)).slice(0, MOST_DOCUMENTS).entries()) {
      const path = join(pages, `${index}-${part}.html`);
      // Whatever charset it names, it is this one.
      writeFileSync(path, `\uFEFF${html}`);
      const scripts = SCRIPTED.test(html);
      const asked = new Set<string>();
      opening({ file, from: Date.now(), approved: [], scripts, asked });
      await ordinary.visit(path, asked);
      if (!scripts) continue;
      const askedWithout = new Set<string>();
      opening({ file, from: Date.now(), approved: [], scripts: false, asked: askedWithout });
      await withoutScripts.visit(path, askedWithout);
    }
  }
  await Promise.all([ordinary.end(), withoutScripts.end()]);
}
