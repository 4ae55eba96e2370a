import { useQueryClient } from '@tanstack/react-query';
import { BookmarkPlus, ListFilter, Search, X } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { AccountId } from '../../shared/model.ts';
import { useStarted } from '../app/queries.ts';
import { useUi } from '../app/ui-state.ts';
import { text } from '../text/text.ts';
import { Tip } from '../ui/Tip.tsx';
import { queryOf } from './mail-list.ts';
import { toggleUnread } from './only-unread.ts';
import { SearchFilters } from './SearchFilters.tsx';
import { completed, type Completion } from './suggest.ts';
import { suggestionId, Suggestions } from './Suggestions.tsx';
import { useSuggestions } from './useSuggestions.ts';

/** A letter is looked for at once; those that come sooner after it than so are looked for together. */
const QUIET_MS = 10;

export const SEARCH_FIELD = 'search';

/** What is looked for now. */
const listedQuery = () => queryOf(useUi.getState().list);

/** Once the list is that of the new search. */
const focusOnList = () => requestAnimationFrame(() => document.getElementById('messages')?.focus());

/** Finds messages of an account, or (null) of all, while one types. Escape gives the mailbox back, Enter and the arrow lead into what was found. */
export function SearchField({ accountId }: { accountId: AccountId | null }) {
  const [typed, setTyped] = useState(listedQuery);
  const client = useQueryClient();
  const hint = useId();
  const show = useUi((ui) => ui.show);
  const search = useUi((ui) => ui.search);
  const isKept = useStarted().settings.savedSearches.some(({ query }) => query === typed.trim());
  const said = text.list.search;

  const lastTyped = useRef(-Infinity);
  useEffect(() => {
    const now = performance.now();
    const isQuiet = now - lastTyped.current > QUIET_MS;
    lastTyped.current = now;
    if (typed === listedQuery()) return;
    if (isQuiet) return search(typed, accountId);
    const timer = setTimeout(() => search(typed, accountId), QUIET_MS);
    return () => clearTimeout(timer);
  }, [typed, accountId, search]);

  const list = useId();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const all = useSuggestions(typed, accountId);
  const completions = isOpen ? all : [];
  const type = (next: string) => {
    setTyped(next);
    setOpen(true);
    setActive(-1);
  };
  const take = (completion: Completion | undefined) => completion && type(completed(typed, completion));
  /** Whether a key was one of the suggestions'. */
  const suggests = (key: string): boolean => {
    if (completions.length === 0) return false;
    if (key === 'ArrowDown') setActive((active + 1) % completions.length);
    else if (key === 'ArrowUp') setActive((active <= 0 ? completions.length : active) - 1);
    else if ((key === 'Tab' || key === 'Enter') && active >= 0) take(completions[active]);
    else if (key === 'Escape') setOpen(false);
    else return false;
    return true;
  };

  const clear = () => {
    setTyped('');
    search('', accountId);
  };

  return (
    <search className="search-box" data-active={typed !== '' || undefined}>
      <div className="search">
        <Search aria-hidden size={15} />
        <input
          id={SEARCH_FIELD}
          value={typed}
          placeholder={accountId === null ? said.everywhere : said.placeholder}
          aria-label={said.label}
          aria-describedby={hint}
          role="combobox"
          aria-expanded={completions.length > 0}
          aria-controls={completions.length > 0 ? list : undefined}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 && active < completions.length ? suggestionId(list, active) : undefined}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => type(event.target.value)}
          onBlur={() => setOpen(false)}
          onKeyDown={(event) => {
            if (suggests(event.key)) {
              event.preventDefault();
              return;
            }
            if (event.key === 'Escape') {
              clear();
              focusOnList();
            } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
              search(typed, accountId);
              focusOnList();
            } else return;
            event.preventDefault();
          }}
        />
        <span id={hint} hidden>
          {said.hint}
        </span>
        {typed.trim() !== '' && !isKept && (
          <button
            type="button"
            className="search-clear"
            aria-label={said.keep}
            title={said.keep}
            onClick={() => show({ kind: 'keep-search', query: typed })}
          >
            <BookmarkPlus aria-hidden size={14} />
          </button>
        )}
        {typed === '' && (
          <Tip label={said.onlyUnread} shortcut="Shift+U">
            <button
              type="button"
              className="search-clear"
              aria-label={said.onlyUnread}
              aria-keyshortcuts="Shift+U"
              onClick={() => toggleUnread(client)}
            >
              <ListFilter aria-hidden size={14} />
            </button>
          </Tip>
        )}
        {typed !== '' && (
          <button type="button" className="search-clear" aria-label={said.clear} onClick={clear}>
            <X aria-hidden size={14} />
          </button>
        )}
      </div>
      {completions.length > 0 && <Suggestions id={list} completions={completions} active={active} onTake={take} />}
      <SearchFilters query={typed} onChange={setTyped} />
    </search>
  );
}
