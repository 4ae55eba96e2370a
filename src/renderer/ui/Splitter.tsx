import { inUsualPixels } from './rem.ts';

interface SplitterProps {
  label: string;
  /** Edge of its container that it lies on. */
  side: 'start' | 'end';
  /** Width of the pane, in CSS pixels with letters of the usual size. */
  value: number;
  bounds: { least: number; most: number };
  /** The pane is on the right: moving to the left makes it wider. */
  reverse?: boolean;
  /** @param width null: as there is room */
  onResize(width: number | null): void;
}

/** What an arrow key moves. */
const STEP = 16;

/** The line between two panes; it can be dragged, moved with the arrow keys, and let go of by a double click. */
export function Splitter({ label, side, value, bounds, reverse = false, onResize }: SplitterProps) {
  const sign = reverse ? -1 : 1;

  const drag = (event: React.PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const handle = event.currentTarget;
    const from = event.clientX;
    const move = (moved: PointerEvent) => onResize(value + sign * inUsualPixels(moved.clientX - from));
    // The capture keeps the pointer's moves coming while it is over a body's frame.
    handle.setPointerCapture(event.pointerId);
    handle.addEventListener('pointermove', move);
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), { once: true });
  };

  return (
    // A separator that can be moved is a widget (ARIA 1.2), whatever the lint rule thinks of the role.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- see above
    <div
      className="splitter"
      data-side={side}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a rule cannot be moved
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={bounds.least}
      aria-valuemax={bounds.most}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
      tabIndex={0}
      onPointerDown={drag}
      onDoubleClick={() => onResize(null)}
      onKeyDown={(event) => {
        const to = { ArrowLeft: value - sign * STEP, ArrowRight: value + sign * STEP, Home: bounds.least, End: bounds.most }[event.key];
        if (to === undefined) return;
        event.preventDefault();
        onResize(to);
      }}
    />
  );
}
