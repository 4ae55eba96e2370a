import type { Page } from '@playwright/test';

/** Where a hand that holds files comes into the window: over the list; and where the body of a message is, which has a frame of its own. */
const ENTRY = { x: 200, y: 300 };
const BODY = { x: 700, y: 560 };

/** Holds files and folders over the window, and takes them to where the body of a message is. @returns lets go of them there */
export async function dragOver(page: Page, paths: readonly string[]): Promise<() => Promise<void>> {
  const devTools = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  await devTools.send('Input.dispatchDragEvent', { type: 'dragEnter', ...ENTRY, data });
  await devTools.send('Input.dispatchDragEvent', { type: 'dragOver', ...ENTRY, data });
  return async () => {
    await devTools.send('Input.dispatchDragEvent', { type: 'dragOver', ...BODY, data });
    await devTools.send('Input.dispatchDragEvent', { type: 'drop', ...BODY, data });
    await devTools.detach();
  };
}
