import type { Input } from 'electron';
import type { CDPSession, Frame, Page } from 'playwright-core';

/** Name of a world of its own in a frame: the frame's scripts, if it may run any, do not see it. */
const WORLD = 'Stand-in keys';
const BINDING = 'standInKey';

/** What is heard in the frame; as `Input`. It stays the document's: nothing is prevented. */
const LISTENER = `for (const type of ['keydown', 'keyup'])
  addEventListener(type, ({ key, code, repeat, isComposing, shiftKey, ctrlKey, altKey, metaKey, location }) =>
    ${BINDING}(JSON.stringify({ type: type === 'keydown' ? 'keyDown' : 'keyUp', key, code, isAutoRepeat: repeat, isComposing,
      shift: shiftKey, control: ctrlKey, alt: altKey, meta: metaKey, location, modifiers: [] })), true);`;

/** Hears the keys that are pressed in a frame, until it is detached from what is given. Chromium tells nobody else of them. */
export async function hearKeys(page: Page, frame: Frame, tell: (input: Input) => void): Promise<CDPSession> {
  // A body's frame is sandboxed, and so a target of its own.
  const cdp = await page.context().newCDPSession(frame);
  cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name === BINDING) tell(JSON.parse(payload) as Input);
  });
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD });
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const { executionContextId } = await cdp.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: WORLD });
  await cdp.send('Runtime.evaluate', { contextId: executionContextId, expression: LISTENER });
  return cdp;
}
