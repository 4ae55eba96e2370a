import { useRef, useState, type ReactNode, type RefCallback } from 'react';
import { text } from '../text/text.ts';
import { Button } from './Button.tsx';

interface FirstRows<T> {
  shown: readonly T[];
  /** For the row at a place among those that are shown. */
  rowRef(at: number): RefCallback<HTMLElement> | undefined;
  /** The button for the rest; null where all are shown. */
  more: ReactNode;
}

/** Of many rows the first ones, and a button below them for the rest. It is gone with the press: the focus goes on to the first row that came. */
export function useFirstRows<T>(rows: readonly T[], first: number): FirstRows<T> {
  const [all, setAll] = useState(false);
  const wasPressed = useRef(false);
  const shown = all ? rows : rows.slice(0, first);

  const goOn: RefCallback<HTMLElement> = (row) => {
    if (!row || !wasPressed.current) return;
    wasPressed.current = false;
    row.tabIndex = -1;
    row.focus({ preventScroll: true });
  };
  const press = () => {
    wasPressed.current = true;
    setAll(true);
  };
  return {
    shown,
    rowRef: (at) => (at === first ? goOn : undefined),
    more:
      shown.length < rows.length ? (
        <Button kind="quiet" onClick={press}>
          {text.app.more(rows.length - shown.length)}
        </Button>
      ) : null,
  };
}
