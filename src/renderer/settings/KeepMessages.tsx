import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Account, UserError } from '../../shared/model.ts';
import { callFor, useBridge, userErrorOf } from '../app/bridge.ts';
import { takeAccount } from '../app/queries.ts';
import { accountName } from '../sidebar/order.ts';
import { text } from '../text/text.ts';
import { Choice } from './Choice.tsx';

type Kept = keyof typeof text.settings.keepNames;

/** For how long whole messages of an account stay on this computer. */
export function KeepMessages({ account }: { account: Account }) {
  const bridge = useBridge();
  const client = useQueryClient();
  const [error, setError] = useState<UserError | null>(null);
  const said = text.settings;

  const keep = async (kept: Kept) => {
    try {
      const changed = await callFor(bridge, 'account:keep', { accountId: account.id, months: kept === 'all' ? null : Number(kept) });
      takeAccount(client, changed);
      setError(null);
    } catch (thrown) {
      setError(userErrorOf(thrown));
    }
  };

  return (
    <>
      <Choice
        label={said.keep}
        name={said.keepLabel(accountName(account))}
        note={said.keepNote}
        names={said.keepNames}
        value={(account.keepMonths === null ? 'all' : String(account.keepMonths)) as Kept}
        onChange={(kept) => void keep(kept)}
      />
      {error && (
        <output className="field-error">
          {error.message} {error.next}
        </output>
      )}
    </>
  );
}
