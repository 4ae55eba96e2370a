import type { Page } from 'playwright-core';

/** Name of the mark (User Timing) that stands for a click. */
export const CLICKED = 'bench: clicked';

interface TraceEvent {
  name: string;
  /** Microseconds. */
  ts?: number;
}

/** Follows from now on when documents of the page's frames are seen for the first time. */
export async function followPaints(page: Page): Promise<() => Promise<number[]>> {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser that could be traced.');
  await browser.startTracing(page, { categories: ['loading', 'blink.user_timing'] });
  /** @returns of each click since then the milliseconds until a document that had not been seen before was on the screen. @throws where one never was */
  return async () => {
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8')) as { traceEvents: TraceEvent[] };
    const times = (name: string) => traceEvents.flatMap((event) => (event.name === name && event.ts !== undefined ? [event.ts] : []));
    const clicks = times(CLICKED).toSorted((a, b) => a - b);
    // Chromium's own time at which the frame was presented.
    const paints = times('firstContentfulPaint').toSorted((a, b) => a - b);
    return clicks.map((click, at) => {
      const paint = paints.find((time) => time > click && time < (clicks[at + 1] ?? Number.POSITIVE_INFINITY));
      if (paint === undefined) throw new Error('A message was opened, and its body was never drawn.');
      return (paint - click) / 1_000;
    });
  };
}
