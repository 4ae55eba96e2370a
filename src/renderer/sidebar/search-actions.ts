import { useQueryClient } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, Pencil, X } from 'lucide-react';
import type { AppState } from '../../shared/app-state.ts';
import type { SavedSearch } from '../../shared/settings.ts';
import { useActs } from '../app/acts.ts';
import { keys } from '../app/queries.ts';
import { useUi } from '../app/ui-state.ts';
import { undoable } from '../app/undo.ts';
import { text } from '../text/text.ts';
import type { MenuAction } from '../ui/MenuItems.tsx';

/** What can be done with a search that was kept. */
export function useSearchActions(): (search: SavedSearch) => MenuAction[] {
  const client = useQueryClient();
  const acts = useActs();
  const show = useUi((ui) => ui.show);
  const kept = (): readonly SavedSearch[] => client.getQueryData<AppState>(keys.state)?.settings.savedSearches ?? [];

  const forget = (search: SavedSearch, at: number) =>
    undoable(async (done) => {
      await acts.change({ savedSearches: kept().filter((other) => other !== search) });
      // That it could not be forgotten has been told.
      if (kept().some(({ name }) => name === search.name)) return;
      const undo = () => acts.change({ savedSearches: kept().toSpliced(at, 0, search) });
      done({ kind: 'done', sentence: text.sidebar.search.forgotten(search.name), undo });
    });

  return (search) => {
    const all = kept();
    const at = all.findIndex(({ name }) => name === search.name);
    const put = (to: number) => void acts.change({ savedSearches: all.toSpliced(at, 1).toSpliced(to, 0, search) });
    const said = text.sidebar.search;
    return [
      { icon: Pencil, label: said.change, act: () => show({ kind: 'keep-search', query: search.query, changed: search }) },
      ...(at > 0 ? [{ icon: ArrowUp, label: text.sidebar.moveUp, act: () => put(at - 1) }] : []),
      ...(at < all.length - 1 ? [{ icon: ArrowDown, label: text.sidebar.moveDown, act: () => put(at + 1) }] : []),
      { icon: X, label: said.forget, act: () => void forget(search, at) },
    ];
  };
}
