import { ContextMenu } from '@base-ui/react/context-menu';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { MessageId } from '../../shared/model.ts';
import { useActs } from '../app/acts.ts';
import { text } from '../text/text.ts';
import { focusBackFromMenu } from '../ui/focus-back.ts';
import { MenuItems, type MenuAction } from '../ui/MenuItems.tsx';
import { rowActions } from './row-actions.ts';

/** Keys of what can be done with a row: to read it, with it, to find others, and to keep it. Each group stands under a line of its own. */
const GROUPS: readonly (readonly string[])[] = [['o'], ['u', 's'], ['e', '#', 'Delete', '!', 'v'], ['f'], ['Mod+s']];

interface RowMenuProps {
  /** The row that it is for; null: the mouse was on none. */
  rowId: MessageId | null;
  /** Opens where the keyboard asked for it, which knows of no row: at the cursor. */
  onAskedByKey(): void;
  onClose(): void;
  /** The rows. */
  children: ReactElement;
}

/** What can be done with a row, where the other button of the mouse is pressed on it; with all that are selected, where it is one of them. */
export function RowMenu({ rowId, onAskedByKey, onClose, children }: RowMenuProps) {
  return (
    <ContextMenu.Root onOpenChange={(open) => !open && onClose()}>
      <ContextMenu.Trigger
        render={children}
        onContextMenu={(event) => {
          if ((event.target as Element).closest('[role=option]')) return;
          event.preventBaseUIHandler();
          event.preventDefault();
          if (event.target === event.currentTarget) onAskedByKey();
        }}
      />
      <ContextMenu.Portal>
        <ContextMenu.Positioner className="menu-place">
          <ContextMenu.Popup className="menu" aria-label={text.list.rowMenu} finalFocus={focusBackFromMenu}>
            {rowId !== null && <Actions rowId={rowId} />}
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

function Actions({ rowId }: { rowId: MessageId }) {
  const context = { client: useQueryClient(), acts: useActs(), rowId };
  const groups = GROUPS.map((keys) => rowActions(keys, context)).filter((group) => group.length > 0);
  const actions = groups.flatMap((group, at) => group.map((action, inGroup): MenuAction => ({ ...action, apart: at > 0 && inGroup === 0 })));
  return <MenuItems actions={actions} />;
}
