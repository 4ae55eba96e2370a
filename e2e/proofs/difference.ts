import type { Page } from 'playwright-core';

/** How two pictures of a page differ. */
export interface Difference {
  /** Share of the pixels that are not alike, from 0 to 1; what only one of them has counts as not alike. */
  share: number;
  /** PNG of the first, pale, with what differs in red. */
  picture: Buffer;
}

/** Pixels are alike where no channel (of 255) differs by more: the edges of letters are smoothed by where they fall. */
const TOLERANCE = 48;

/** Compares two screenshots, pixel by pixel, in a canvas of the page. */
export async function difference(page: Page, one: Buffer, other: Buffer): Promise<Difference> {
  const { share, url } = await page.evaluate(
    async ([sources, tolerance]) => {
      const load = async (source: string) => createImageBitmap(await (await fetch(`data:image/png;base64,${source}`)).blob());
      const bitmaps = await Promise.all(sources.map(load));
      const width = Math.max(...bitmaps.map((bitmap) => bitmap.width));
      const height = Math.max(...bitmaps.map((bitmap) => bitmap.height));
      const pixels = bitmaps.map((bitmap) => {
        const context = new OffscreenCanvas(width, height).getContext('2d');
        if (!context) throw new Error('There is no canvas.');
        context.drawImage(bitmap, 0, 0);
        return context.getImageData(0, 0, width, height).data;
      });
      const [a, b] = pixels;
      if (!a || !b) throw new Error('There are not two pictures.');
      const canvas = document.createElement('canvas');
      canvas.width = width;
      canvas.height = height;
      const context = canvas.getContext('2d');
      if (!context) throw new Error('There is no canvas.');
      const marked = context.createImageData(width, height);
      let unlike = 0;
      for (let at = 0; at < a.length; at += 4) {
        const alike = [0, 1, 2, 3].every((channel) => Math.abs((a[at + channel] ?? 0) - (b[at + channel] ?? 0)) <= tolerance);
        if (!alike) unlike++;
        const pale = 200 + (a[at] ?? 0) / 5;
        marked.data.set(alike ? [pale, pale, pale, 255] : [220, 30, 30, 255], at);
      }
      context.putImageData(marked, 0, 0);
      return { share: unlike / (width * height), url: canvas.toDataURL('image/png') };
    },
    [[one.toString('base64'), other.toString('base64')], TOLERANCE] as const,
  );
  return { share, picture: Buffer.from(url.slice(url.indexOf(',') + 1), 'base64') };
}
