import { useState } from 'react';
import type { SavedSearch } from '../../shared/settings.ts';
import { useActs } from '../app/acts.ts';
import { useStarted } from '../app/queries.ts';
import { useUi } from '../app/ui-state.ts';
import { text } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';
import { Modal } from '../ui/Modal.tsx';
import { TextField } from '../ui/TextField.tsx';

interface KeepSearchProps {
  query: string;
  /** The search that is kept already and becomes another; null: it is kept anew. */
  changed: SavedSearch | null;
  onClose(): void;
}

/** Asks for the name under which a search is kept, and of one that is kept for what it looks for; it goes over all accounts from then on. */
export function KeepSearch({ query, changed, onClose }: KeepSearchProps) {
  const { savedSearches } = useStarted().settings;
  const acts = useActs();
  const openSearch = useUi((ui) => ui.openSearch);
  const [name, setName] = useState(changed?.name ?? '');
  const [wanted, want] = useState(query);
  const [errors, setErrors] = useState<{ name?: string; wanted?: string }>({});
  const said = text.list.search;

  const keep = () => {
    const search: SavedSearch = { name: name.trim(), query: wanted.trim() };
    const isOther = (other: SavedSearch) => other.name !== changed?.name;
    if (search.name === '') return setErrors({ name: said.nameMissing });
    if (savedSearches.some((other) => isOther(other) && other.name === search.name)) return setErrors({ name: said.nameTaken });
    if (search.query === '') return setErrors({ wanted: said.wantedMissing });
    const others = changed ? savedSearches.map((other) => (isOther(other) ? other : search)) : [...savedSearches, search];
    void acts.change({ savedSearches: others });
    openSearch(search.query);
    onClose();
  };

  return (
    <Modal title={changed ? said.change : said.keep} size="small" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <div className="modal-body">
          <TextField
            id="search-name"
            label={said.name}
            hint={changed ? undefined : said.keepHint(query)}
            error={errors.name}
            value={name}
            data-first-focus
            onValue={setName}
          />
          {changed && <TextField id="search-query" label={said.wanted} error={errors.wanted} value={wanted} onValue={want} />}
        </div>
        <footer className="modal-foot">
          <Button onClick={onClose}>{text.app.cancel}</Button>
          <Button kind="primary" type="submit">
            {changed ? said.changeNow : said.keepNow}
          </Button>
        </footer>
      </form>
    </Modal>
  );
}
