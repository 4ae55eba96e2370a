import { ContextMenu } from '@base-ui/react/context-menu';
import { BookOpenCheck, FolderMinus, RefreshCw } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useActs } from '../app/acts.ts';
import { useMailboxes, useStarted } from '../app/queries.ts';
import { useUi } from '../app/ui-state.ts';
import { text } from '../text/text.ts';
import { focusBackFromMenu } from '../ui/focus-back.ts';
import { MenuItems, type MenuAction } from '../ui/MenuItems.tsx';
import { useSearchActions } from './search-actions.ts';

/** A row of the sidebar: by the mailbox's id, or by the name of a search that was kept. */
type Asked = { of: 'mailbox'; id: number } | { of: 'search'; name: string };

function rowAt(target: Element): Asked | null {
  const row = target.closest<HTMLElement>('[data-mailbox], [data-search]');
  const { mailbox, search } = row?.dataset ?? {};
  if (mailbox !== undefined) return { of: 'mailbox', id: Number(mailbox) };
  return search === undefined ? null : { of: 'search', name: search };
}

/** What can be done with a mailbox or a search, where the other button of the mouse is pressed on its row in `children`; nothing, where there is nothing. */
export function MailboxMenu({ children }: { children: ReactElement }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const actionsOf = useActionsOf();
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger
        render={children}
        onContextMenu={(event) => {
          const row = rowAt(event.target as Element);
          if (actionsOf(row).length === 0) {
            event.preventBaseUIHandler();
            event.preventDefault();
          } else setAsked(row);
        }}
      />
      <ContextMenu.Portal>
        <ContextMenu.Positioner className="menu-place">
          <ContextMenu.Popup
            className="menu"
            aria-label={asked?.of === 'search' ? text.sidebar.search.actions(asked.name) : text.sidebar.mailboxMenu}
            finalFocus={focusBackFromMenu}
          >
            <MenuItems actions={actionsOf(asked)} />
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

function useActionsOf(): (row: Asked | null) => MenuAction[] {
  const acts = useActs();
  const mailboxes = useMailboxes().data ?? [];
  const { accounts, settings } = useStarted();
  const show = useUi((ui) => ui.show);
  const searchActions = useSearchActions();
  return (row) => {
    if (row?.of === 'search') return settings.savedSearches.filter(({ name }) => name === row.name).flatMap(searchActions);
    const mailbox = mailboxes.find(({ id }) => id === row?.id);
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
