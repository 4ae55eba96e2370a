/**
 * Gives the focus to a part that scrolls, so that its keys work there at once, and draws no ring around all of it: the part has just come, and where the focus is goes
 * without saying. When it comes there by Tab the ring is drawn.
 */
export function takeFocus(part: HTMLElement | null): void {
  part?.focus({ preventScroll: true, focusVisible: false });
}
