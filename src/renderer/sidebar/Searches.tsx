import { Bookmark, Inbox, X, type LucideIcon } from 'lucide-react';
import type { SavedSearch } from '../../shared/settings.ts';
import { useActs } from '../app/acts.ts';
import { useMailboxes, useStarted } from '../app/queries.ts';
import { useUi } from '../app/ui-state.ts';
import { ALL_INBOXES, openSearch, useListQuery, useSearchesEverywhere } from '../list/search.ts';
import { text } from '../text/text.ts';
import { IconButton, Tip } from '../ui/Button.tsx';

/** What goes over all accounts: their inboxes together, and searches that were kept. */
export function Searches({ rail }: { rail: boolean }) {
  const { accounts, settings } = useStarted();
  const acts = useActs();
  const inboxes = (useMailboxes().data ?? []).filter(({ specialUse }) => specialUse === 'inbox');
  const unread = inboxes.reduce((sum, { unseen }) => sum + unseen, 0);
  const forget = (search: SavedSearch) => void acts.change({ savedSearches: settings.savedSearches.filter((other) => other !== search) });
  return (
    <>
      {accounts.length > 1 && <SearchRow icon={Inbox} name={text.sidebar.allInboxes} query={ALL_INBOXES} unread={unread} rail={rail} />}
      {settings.savedSearches.map((search) => (
        <div key={search.name} className="side-search">
          <SearchRow icon={Bookmark} name={search.name} query={search.query} unread={0} rail={rail} />
          {!rail && <IconButton icon={X} label={text.sidebar.forgetSearch(search.name)} onClick={() => forget(search)} />}
        </div>
      ))}
    </>
  );
}

interface SearchRowProps {
  icon: LucideIcon;
  name: string;
  query: string;
  unread: number;
  rail: boolean;
}

function SearchRow({ icon: Icon, name, query, unread, rail }: SearchRowProps) {
  const isOpen = useListQuery() === query;
  const everywhere = useSearchesEverywhere();
  const inMail = useUi((ui) => ui.screen === 'mail');
  const row = (
    <button
      type="button"
      className="side-row"
      aria-current={isOpen && everywhere && inMail ? 'page' : undefined}
      data-unread={unread > 0 || undefined}
      onClick={() => openSearch(query)}
    >
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
