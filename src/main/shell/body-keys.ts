import type { Input, WebContents } from 'electron';
import type { Events } from '../../shared/contract.ts';

type BodyKey = Events['body:key'];

/** What a document has its own use for: it scrolls, and goes from link to link. */
const ITS_OWN: ReadonlySet<string> = new Set([' ']);

/** Keys without a character that are the window's, wherever the focus is. */
const OURS: ReadonlySet<string> = new Set(['Escape', 'Delete', 'Backspace']);

/** A key as the interface is told of it; null: it stays with the body. */
export function keyForWindow({ type, key, shift, control, meta, alt, isAutoRepeat, isComposing }: Input): BodyKey | null {
  if (alt || isComposing || (type !== 'keyDown' && type !== 'keyUp')) return null;
  if (ITS_OWN.has(key) || (!/^.$/u.test(key) && !OURS.has(key))) return null;
  return { type: type === 'keyDown' ? 'down' : 'up', key, shift, control, meta, repeat: isAutoRepeat };
}

/**
 * Tells which keys are pressed while a body has the focus, as after a click into it: it runs no script and passes nothing on, and the
 * keys of the window would be dead until somebody clicks elsewhere. Nothing can be typed in a body, so that nothing is read here that
 * was meant for it.
 */
export function followKeys(contents: WebContents, tell: (key: BodyKey) => void): void {
  contents.on('before-input-event', (_event, input) => {
    if (!contents.focusedFrame?.parent) return;
    const key = keyForWindow(input);
    if (key) tell(key);
  });
}
