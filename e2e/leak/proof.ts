import type { Frame, Page } from 'playwright-core';
import type { Expectation } from './expectation.ts';
import { arrived, type LeakMessage } from './messages.ts';

/** As much of a long text as has to agree. */
const TEXT_COMPARED = 2_000;

/** What decoding, line ends and layout may change is left out. */
export const essence = (text: string): string => text.replaceAll(/[\s\0\u0080\uFFFD\u200B]+/g, '');

/** What the reading pane holds now. */
interface Pane {
  subject: string;
  /** Of the body; null: the message is shown as text. */
  frame: Frame | null;
  /** The frame's address; null where there is none. */
  source: string | null;
  /** The frame's whole document, as Chromium has it. */
  document: string | null;
  text: string | null;
}

/** Address of the open body's document; each view has one of its own. */
export async function bodySource(page: Page): Promise<string | null> {
  const frame = page.locator('iframe.body-frame');
  return (await frame.count()) === 0 ? null : frame.first().getAttribute('src');
}

async function pane(page: Page): Promise<Pane> {
  const subject = await page.locator('.message-subject').innerText({ timeout: 1_000 });
  const element = await page.$('iframe.body-frame');
  if (!element) {
    const text = await page.locator('.body-text').textContent({ timeout: 1_000 });
    return { subject, frame: null, source: null, document: null, text };
  }
  const frame = await element.contentFrame();
  if (!frame) throw new Error('The body has no document.');
  const document = await frame.evaluate(() => (globalThis.document.readyState === 'loading' ? null : globalThis.document.documentElement.outerHTML));
  return { subject, frame, source: await element.getAttribute('src'), document, text: null };
}

/** How Chromium writes the documents that are expected: parsed, never run or loaded. In a body's frame, since no text becomes markup in the window. */
const asChromium = (frame: Frame, documents: readonly string[]): Promise<string[]> =>
  frame.evaluate((all) => all.map((html) => new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML), documents);

const sourceText = (raw: Uint8Array) => new TextDecoder().decode(arrived(raw).subarray(0, TEXT_COMPARED * 2));

/**
 * Proves that the pane shows this message and no other: its frame is a new one, and the document in it is, node for node, the one that
 * the reader makes of the message's bytes; or its text is there, where that is what a reader of mail gets.
 * @param before the frame's source before the message was opened
 * @returns what gives proof's result at this moment: null, or why there is none
 */
export function prover(page: Page, { raw, label }: LeakMessage, expected: Expectation | null, before: string | null) {
  let documents: readonly string[] | null = null;
  const texts = [expected?.text ?? sourceText(raw), sourceText(raw)].map((text) => essence(text).slice(0, TEXT_COMPARED));

  return async (): Promise<string | null> => {
    const { subject, frame, source, document, text } = await pane(page);
    if (text !== null) {
      const there = essence(text);
      if (texts.some((one) => there.includes(one))) return null;
      return `It is shown as another text: "${text.slice(0, 60)}".`;
    }
    if (source === before) return 'The frame is still the one of the message before.';
    if (expected && expected.subject !== '' && essence(subject) !== essence(expected.subject)) return `The heading says "${subject.slice(0, 60)}".`;
    if (frame && expected) documents ??= await asChromium(frame, expected.documents);
    if (document !== null && documents?.includes(document)) return null;
    if (document !== null && label !== null && essence(document).includes(essence(label))) return null;
    return 'The document in the frame is not the one of this message.';
  };
}
