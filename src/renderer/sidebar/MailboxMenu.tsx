import { ContextMenu } from '@base-ui/react/context-menu';
import { BookOpenCheck, FolderMinus, RefreshCw } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import type { MailboxId } from '../../shared/model.ts';
import { useActs } from '../app/acts.ts';
import { useMailboxes, useStarted } from '../app/queries.ts';
import { useUi } from '../app/ui-state.ts';
import { text } from '../text/text.ts';
import { focusBackFromMenu } from '../ui/focus-back.ts';
import { MenuItems, type MenuAction } from '../ui/MenuItems.tsx';

/** What can be done with a mailbox, where the other button of the mouse is pressed on its row in `children`; nothing, where there is nothing. */
export function MailboxMenu({ children }: { children: ReactElement }) {
  const [askedId, setAskedId] = useState<MailboxId | null>(null);
  const actionsOf = useActionsOf();
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger
        render={children}
        onContextMenu={(event) => {
          const row = (event.target as Element).closest<HTMLElement>('[data-mailbox]');
          const id = row ? (Number(row.dataset['mailbox']) as MailboxId) : null;
          if (actionsOf(id).length === 0) {
            event.preventBaseUIHandler();
            event.preventDefault();
          } else setAskedId(id);
        }}
      />
      <ContextMenu.Portal>
        <ContextMenu.Positioner className="menu-place">
          <ContextMenu.Popup className="menu" aria-label={text.sidebar.mailboxMenu} finalFocus={focusBackFromMenu}>
            <MenuItems actions={actionsOf(askedId)} />
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

function useActionsOf(): (id: MailboxId | null) => MenuAction[] {
  const acts = useActs();
  const mailboxes = useMailboxes().data ?? [];
  const { accounts } = useStarted();
  const show = useUi((ui) => ui.show);
  return (id) => {
    const mailbox = mailboxes.find((one) => one.id === id);
    const account = accounts.find((one) => one.id === mailbox?.accountId);
    if (!mailbox || !account) return [];
    return [
      ...(mailbox.unseen > 0 ? [{ icon: BookOpenCheck, label: text.commands.readAll, act: () => void acts.readAll([mailbox.id]) }] : []),
      ...(account.kind === 'imap' ? [{ icon: RefreshCw, label: text.sidebar.checkNow, act: () => void acts.sync(account.id) }] : []),
      ...(account.kind === 'files'
        ? [{ icon: FolderMinus, label: text.files.removeMailbox, act: () => show({ kind: 'remove-mailbox', mailbox }) }]
        : []),
    ];
  };
}
