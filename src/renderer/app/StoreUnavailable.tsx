import { DatabaseZap } from 'lucide-react';
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { StoreState, UserError } from '../../shared/model.ts';
import { text } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';
import { callFor, useBridge, userErrorOf } from './bridge.ts';
import { keys } from './queries.ts';
import { useUi } from './ui-state.ts';

/** The store cannot be opened: which file, why, and a way on that deletes nothing. */
export function StoreUnavailable({ store }: { store: Extract<StoreState, { state: 'unavailable' }> }) {
  const bridge = useBridge();
  const client = useQueryClient();
  const tell = useUi((ui) => ui.tell);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<UserError | null>(null);
  const said = text.store;

  const moveAside = async () => {
    setBusy(true);
    setError(null);
    try {
      const { movedTo } = await callFor(bridge, 'store:move-aside', {});
      tell({ kind: 'done', sentence: said.moved(movedTo) });
      await client.refetchQueries({ queryKey: keys.state });
    } catch (thrown) {
      setError(userErrorOf(thrown));
    } finally {
      setBusy(false);
    }
  };

  return (
    <main className="whole">
      <div className="whole-card">
        <span className="whole-icon">
          <DatabaseZap aria-hidden size={28} strokeWidth={1.6} />
        </span>
        <h1>{said.title}</h1>
        <dl className="selectable">
          <dt>{said.file}</dt>
          <dd>
            <code>{store.file}</code>
          </dd>
          <dt>{said.reason}</dt>
          <dd>{store.reason}</dd>
        </dl>
        <p>{said.explain}</p>
        {error && (
          <p role="alert" className="field-error">
            {error.message} {error.next}
          </p>
        )}
        <Button kind="primary" busy={busy} onClick={() => void moveAside()}>
          {busy ? said.busy : said.act}
        </Button>
      </div>
    </main>
  );
}
