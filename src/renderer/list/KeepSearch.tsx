import { useState } from 'react';
import { useActs } from '../app/acts.ts';
import { useStarted } from '../app/queries.ts';
import { useUi } from '../app/ui-state.ts';
import { text } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';
import { Modal } from '../ui/Modal.tsx';
import { TextField } from '../ui/TextField.tsx';

/** Asks for the name under which a search is kept; it goes over all accounts from then on. */
export function KeepSearch({ query, onClose }: { query: string; onClose(): void }) {
  const { savedSearches } = useStarted().settings;
  const acts = useActs();
  const openSearch = useUi((ui) => ui.openSearch);
  const [name, setName] = useState('');
  const [error, setError] = useState<string | undefined>();
  const said = text.list.search;

  const keep = () => {
    const given = name.trim();
    if (given === '') return setError(said.nameMissing);
    if (savedSearches.some((search) => search.name === given)) return setError(said.nameTaken);
    void acts.change({ savedSearches: [...savedSearches, { name: given, query: query.trim() }] });
    openSearch(query.trim());
    onClose();
  };

  return (
    <Modal title={said.keep} size="small" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <div className="modal-body">
          <TextField id="search-name" label={said.name} hint={said.keepHint(query)} error={error} value={name} data-first-focus onValue={setName} />
        </div>
        <footer className="modal-foot">
          <Button onClick={onClose}>{text.app.cancel}</Button>
          <Button kind="primary" type="submit">
            {said.keepNow}
          </Button>
        </footer>
      </form>
    </Modal>
  );
}
