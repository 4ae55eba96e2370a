import './welcome.css';
import { Sparkles, X } from 'lucide-react';
import { useState } from 'react';
import type { AccountId } from '../../shared/model.ts';
import { userErrorOf } from '../app/bridge.ts';
import { useUi } from '../app/ui-state.ts';
import { useRemoval } from '../settings/removal.ts';
import { text } from '../text/text.ts';
import { Button, IconButton } from '../ui/Button.tsx';

/** Asks once, when there is an account of one's own, whether the sample is still wanted. */
export function SampleLeft({ accountId, onKeep }: { accountId: AccountId; onKeep(): void }) {
  const tell = useUi((ui) => ui.tell);
  const remove = useRemoval();
  const [busy, setBusy] = useState(false);
  const said = text.welcome.left;
  const act = () => {
    setBusy(true);
    remove(accountId).then(
      () => tell({ kind: 'done', sentence: said.removed }),
      (thrown: unknown) => {
        const { message, next } = userErrorOf(thrown);
        tell({ kind: 'failure', sentence: message, next });
        setBusy(false);
      },
    );
  };
  return (
    <aside className="banner" aria-label={text.welcome.label}>
      <Sparkles aria-hidden size={16} />
      <p>{said.note}</p>
      <Button busy={busy} onClick={act}>
        {said.remove}
      </Button>
      <IconButton icon={X} label={said.keep} onClick={onKeep} />
    </aside>
  );
}
