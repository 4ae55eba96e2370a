import { BookmarkPlus, Search, X } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { useUi } from '../app/ui-state.ts';
import { text } from '../text/text.ts';
import { SearchFilters } from './SearchFilters.tsx';
import { listQuery, search, searchesEverywhere, useSearchesEverywhere } from './search.ts';

/** Quiet after which what is typed is looked for: letters that come together are looked for together, and nobody waits for it. */
const QUIET_MS = 10;

export const SEARCH_FIELD = 'search';

/** Once the list is that of the new search. */
const focusOnList = () => requestAnimationFrame(() => document.getElementById('messages')?.focus());

/** Finds messages while one types. Escape gives the mailbox back, Enter and the arrow lead into what was found. */
export function SearchField() {
  const [typed, setTyped] = useState(listQuery);
  const hint = useId();
  const everywhere = useSearchesEverywhere();
  const show = useUi((ui) => ui.show);
  const said = text.list.search;

  useEffect(() => {
    if (typed === listQuery()) return;
    const timer = setTimeout(() => search(typed, searchesEverywhere()), QUIET_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  const clear = () => {
    setTyped('');
    search('');
  };

  return (
    <search className="search-box" data-active={typed !== '' || undefined}>
      <div className="search">
        <Search aria-hidden size={15} />
        <input
          id={SEARCH_FIELD}
          value={typed}
          placeholder={everywhere ? said.everywhere : said.placeholder}
          aria-label={said.label}
          aria-describedby={hint}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              clear();
              focusOnList();
            } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
              search(typed, searchesEverywhere());
              focusOnList();
            } else return;
            event.preventDefault();
          }}
        />
        <span id={hint} hidden>
          {said.hint}
        </span>
        {typed.trim() !== '' && (
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
        {typed !== '' && (
          <button type="button" className="search-clear" aria-label={said.clear} onClick={clear}>
            <X aria-hidden size={14} />
          </button>
        )}
      </div>
      <SearchFilters query={typed} onChange={setTyped} />
    </search>
  );
}
