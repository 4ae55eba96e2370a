import { ClockArrowDown, ClockArrowUp } from 'lucide-react';
import { useLayout } from '../app/layout.ts';
import { text } from '../text/text.ts';
import { IconButton } from '../ui/Button.tsx';
import { orderByDate } from './list-order.ts';

/** Turns a list by date round; pressed while the oldest stands on top. */
export function OrderButton() {
  const oldestFirst = useLayout((layout) => layout.oldestFirst);
  return (
    <IconButton
      className="list-turn"
      icon={oldestFirst ? ClockArrowUp : ClockArrowDown}
      label={text.list.oldestFirst}
      aria-pressed={oldestFirst}
      onClick={() => orderByDate(!oldestFirst)}
    />
  );
}
