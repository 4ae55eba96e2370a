/** Of what is in sight, how much is gone on by: a line or two stay, so that nobody loses the place. */
const STRIDE = 0.88;

/** What scrolls of the body that is read: the frame of an HTML body, or the text; null: nothing is read. */
export const readBody = (): HTMLElement | null =>
  document.querySelector<HTMLElement>('.body:not([data-away]) :is(.body-frame:not([inert]), .body-text)');

/**
 * Goes a page on in what is read, or back (-1), wherever the focus is. A text is scrolled. An HTML body is a document that only its reader scrolls: it takes the focus, and from
 * then on the key is its own.
 * @returns false: nothing is read
 */
export function pageOn(by: 1 | -1): boolean {
  const read = readBody();
  const pane = read?.closest<HTMLElement>('.reading-scroll');
  if (!read || !pane) return false;
  if (read.tagName === 'IFRAME') {
    read.focus({ focusVisible: false });
    return true;
  }
  // In a conversation it is as long as it is, and the pane scrolls with it.
  const scroller = read.scrollHeight > read.clientHeight ? read : pane;
  scroller.scrollBy({ top: by * scroller.clientHeight * STRIDE, behavior: 'smooth' });
  return true;
}
