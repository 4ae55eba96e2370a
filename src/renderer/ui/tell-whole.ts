import type { MouseEvent } from 'react';

/** On what may be cut off: where it is, the mouse is told the whole of it. Who listens has it whole as it is. */
export function tellWhole({ currentTarget: element }: MouseEvent<HTMLElement>): void {
  const isCut = element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight;
  element.title = isCut ? (element.textContent ?? '') : '';
}
