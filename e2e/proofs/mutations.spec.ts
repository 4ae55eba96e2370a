import { chromium, type Browser, type Page } from 'playwright-core';
import { readerService } from '../../src/main/reader/service.ts';
import { expect, test } from '../fixtures.ts';
import { chromiumBinary } from '../stand-in/chromium.ts';
import { MUTATIONS } from './mutations.ts';

/** An image that is not there says so after a turn of the network. */
const RUN_MS = 150;
/** Documents that are parsed at once, each in a frame of its own. */
const AT_ONCE = 40;
/** So many of the raw payloads have to run in the browser that the claim is tested with, or it proves nothing. */
const MOST_RUN_AT_LEAST = 40;

interface Parsed {
  /** Of each document, whether anything in it ran. */
  ran: boolean[];
  /** What any of them asked for. */
  requests: string[];
}

const reader = readerService();

async function sanitised(html: string): Promise<string | null> {
  const raw = Buffer.from(`Subject: x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`);
  const { body } = await reader.view({ raw, section: '', as: 'html', approved: [], me: [], trustedAuthserv: [] });
  return body.kind === 'html' ? body.html : null;
}

test.describe('what was made harmless stays harmless when it is parsed again', () => {
  test.skip(({ backend }) => backend === 'electron', 'The parser is the same in both: once is enough.');
  test.setTimeout(120_000);
  let browser: Browser;
  let page: Page;

  test.beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumBinary() });
    page = await browser.newPage();
    await page.route('**', (route) =>
      route.request().isNavigationRequest() && !route.request().frame().parentFrame() ? route.continue() : route.abort(),
    );
    page.on('dialog', (dialog) => void dialog.dismiss());
  });
  // Where all is skipped, none was started.
  test.afterAll(() => (browser as Browser | undefined)?.close());

  /** Parses each as a document, then twice more what Chromium itself writes of it; scripts may run, nothing forbids anything. */
  async function parse(documents: readonly string[]): Promise<Parsed> {
    const requests: string[] = [];
    const note = (request: { url(): string }) => void requests.push(request.url());
    await page.goto('about:blank');
    page.on('request', note);
    const ran = await page.evaluate(
      async ([documents, wait]) => {
        const ran = documents.map(() => false);
        for (const [index, html] of documents.entries()) {
          const frame = document.createElement('iframe');
          document.body.append(frame);
          const inside = frame.contentWindow as (Window & { ran(): void }) | null;
          const content = frame.contentDocument;
          if (!inside || !content) throw new Error('There is no frame.');
          content.open();
          inside.ran = () => (ran[index] = true);
          content.write(html);
          content.close();
          for (let turn = 0; turn < 2; turn++) {
            const again = content.createElement('div');
            again.innerHTML = content.body?.innerHTML ?? '';
            content.documentElement.append(again);
          }
        }
        await new Promise((resolve) => {
          setTimeout(resolve, wait);
        });
        return ran;
      },
      [documents, RUN_MS] as const,
    );
    page.off('request', note);
    return { ran, requests };
  }

  test('of a great many payloads, not one runs or asks for anything', async () => {
    const bad: string[] = [];
    for (let from = 0; from < MUTATIONS.length; from += AT_ONCE) {
      const batch = await Promise.all(MUTATIONS.slice(from, from + AT_ONCE).map(async ({ name, html }) => ({ name, safe: await sanitised(html) })));
      // One that is shown as text has no document that could run.
      const documents = batch.flatMap(({ name, safe }) => (safe === null ? [] : [{ name, safe }]));
      const { ran, requests } = await parse(documents.map(({ safe }) => safe));
      bad.push(...requests, ...documents.flatMap(({ name, safe }, index) => (ran[index] ? [`${name}\n${safe}`] : [])));
    }
    expect(bad).toEqual([]);
  });

  test('as they are, many of them run in this very page', async () => {
    let count = 0;
    for (let from = 0; from < MUTATIONS.length && count < MOST_RUN_AT_LEAST; from += AT_ONCE) {
      const { ran } = await parse(MUTATIONS.slice(from, from + AT_ONCE).map(({ html }) => html));
      count += ran.filter(Boolean).length;
    }
    expect(count).toBeGreaterThanOrEqual(MOST_RUN_AT_LEAST);
  });
});
