import { useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useActs } from '../app/acts.ts';
import { useUi } from '../app/ui-state.ts';
import { text } from '../text/text.ts';
import { IconButton } from '../ui/Button.tsx';
import { fewRowActions } from './row-actions.ts';

/** Keys of what can be done with several messages at once. */
const KEYS = ['e', '#', 'Delete', 'u', 's', 'v'] as const;

/** How many rows are selected, and what can be done with them. */
export function SelectionBar({ count }: { count: number }) {
  const context = { client: useQueryClient(), acts: useActs() };
  const select = useUi((ui) => ui.select);
  return (
    <div className="selection" role="toolbar" aria-label={text.list.selection}>
      <output className="selection-count">
        <span className="selection-words">{text.list.selected(count)}</span>
        <span className="selection-number" aria-hidden>
          {text.number(count)}
        </span>
      </output>
      {fewRowActions(KEYS, context).map(({ key, icon, label, act }) => (
        <IconButton key={key} icon={icon} label={label} shortcut={key.length === 1 ? key.toUpperCase() : key} onClick={act} />
      ))}
      <IconButton icon={X} label={text.list.unselect} shortcut="Escape" onClick={() => select(new Set())} />
    </div>
  );
}
