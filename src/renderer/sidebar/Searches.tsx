import { Bookmark, Layers, type LucideIcon } from 'lucide-react';
import { receivingAccounts, inboxesOf } from '../../shared/accounts.ts';
import type { SavedSearch } from '../../shared/settings.ts';
import { useMailboxes, useStarted } from '../app/queries.ts';
import { useUi } from '../app/ui-state.ts';
import { placeOf } from '../list/mail-list.ts';
import { text } from '../text/text.ts';
import { ActionMenu } from '../ui/ActionMenu.tsx';
import { Tip } from '../ui/Tip.tsx';
import { useSearchActions } from './search-actions.ts';

/** What goes over all accounts: their inboxes together, and searches that were kept. */
export function Searches({ rail }: { rail: boolean }) {
  const { accounts, settings } = useStarted();
  const actionsOf = useSearchActions();
  const list = useUi((ui) => (ui.screen === 'mail' ? ui.list : null));
  const openInboxes = useUi((ui) => ui.openInboxes);
  const openSearch = useUi((ui) => ui.openSearch);
  const unread = inboxesOf(useMailboxes().data ?? [], accounts).reduce((sum, { unseen }) => sum + unseen, 0);
  const isOpen = ({ query }: SavedSearch) => list?.kind === 'search' && list.accountId === null && list.query === query;
  // A search that began there still has its place there, unless it has a row of its own.
  const inInboxes = list !== null && placeOf(list).kind === 'inboxes' && !settings.savedSearches.some((search) => isOpen(search));
  return (
    <>
      {receivingAccounts(accounts).length > 1 && (
        <Row icon={Layers} name={text.sidebar.allInboxes} unread={unread} rail={rail} isOpen={inInboxes} onOpen={openInboxes} />
      )}
      {settings.savedSearches.map((search) => (
        <div key={search.name} className="side-search" data-search={search.name}>
          <Row icon={Bookmark} name={search.name} unread={0} rail={rail} isOpen={isOpen(search)} onOpen={() => openSearch(search.query)} />
          {!rail && <ActionMenu label={text.sidebar.search.actions(search.name)} actions={actionsOf(search)} />}
        </div>
      ))}
    </>
  );
}

interface RowProps {
  icon: LucideIcon;
  name: string;
  unread: number;
  rail: boolean;
  isOpen: boolean;
  onOpen(): void;
}

function Row({ icon: Icon, name, unread, rail, isOpen, onOpen }: RowProps) {
  const row = (
    <button type="button" className="side-row" aria-current={isOpen ? 'page' : undefined} data-unread={unread > 0 || undefined} onClick={onOpen}>
      <Icon aria-hidden size={17} />
      <span className="side-name">{name}</span>
      {unread > 0 && (
        <span className="side-count">
          <span aria-hidden>{text.number(unread)}</span>
          <span className="hidden">, {text.sidebar.unread(unread)}</span>
        </span>
      )}
    </button>
  );
  return rail ? <Tip label={name}>{row}</Tip> : row;
}
