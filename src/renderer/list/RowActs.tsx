import { useQueryClient } from '@tanstack/react-query';
import type { MessageId, MessageSummary } from '../../shared/model.ts';
import { useActs } from '../app/acts.ts';
import { useUi } from '../app/ui-state.ts';
import { Tip } from '../ui/Tip.tsx';
import { standsFor } from './grouping.ts';
import { fewRowActions } from './row-actions.ts';

/** Keys of what is done to a row most. */
const KEYS = ['e', '#', 'Delete', 'u', 's'] as const;

/** What can be done with a row at one press, while the mouse is on it. For the mouse alone: an option has no buttons, and the keys do the same. */
export function RowActs({ message }: { message: MessageSummary }) {
  const isHovered = useUi((ui) => ui.selected.size === 0 && standsFor(message, ui.hovered));
  return isHovered ? <Acts rowId={message.id} isStarred={message.flagged} /> : null;
}

function Acts({ rowId, isStarred }: { rowId: MessageId; isStarred: boolean }) {
  const context = { client: useQueryClient(), acts: useActs(), rowId };
  return (
    <span className="row-acts" aria-hidden>
      {fewRowActions(KEYS, context).map(({ key, icon: Icon, label, act }) => (
        <Tip key={key} label={label} shortcut={key.length === 1 ? key.toUpperCase() : key}>
          {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- see above */}
          <span className="row-act" data-starred={(key === 's' && isStarred) || undefined} onClick={act}>
            <Icon size={15} />
          </span>
        </Tip>
      ))}
    </span>
  );
}
