import { useId, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Account, UserError } from '../../shared/model.ts';
import { callFor, useBridge, userErrorOf } from '../app/bridge.ts';
import { takeAccount } from '../app/queries.ts';
import { accountName } from '../sidebar/order.ts';
import { text } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';

/** Whose Authentication-Results an account believes; where nobody is named yet, with an offer from its own mail. */
export function TrustForm({ account }: { account: Account }) {
  const bridge = useBridge();
  const client = useQueryClient();
  const id = useId();
  const [authserv, setAuthserv] = useState(account.trustedAuthserv ?? '');
  const [outcome, setOutcome] = useState<UserError | 'saved' | null>(null);
  const said = text.settings;

  const believed = account.trustedAuthserv;
  const { data: offer } = useQuery({
    queryKey: ['authserv', account.id],
    enabled: believed === null && account.kind === 'imap',
    staleTime: 0,
    queryFn: () => callFor(bridge, 'account:authserv', { accountId: account.id }),
  });

  const save = async (name: string) => {
    setAuthserv(name);
    try {
      const changed = await callFor(bridge, 'account:trust', { accountId: account.id, authserv: name.trim() || null });
      takeAccount(client, changed);
      setOutcome('saved');
    } catch (thrown) {
      setOutcome(userErrorOf(thrown));
    }
  };

  return (
    <form
      className="field"
      onSubmit={(event) => {
        event.preventDefault();
        void save(authserv);
      }}
    >
      <label htmlFor={id}>{said.authserv}</label>
      <div className="field-line">
        <input
          id={id}
          value={authserv}
          placeholder="mx.example.org"
          spellCheck={false}
          autoComplete="off"
          aria-label={said.authservLabel(accountName(account))}
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            setAuthserv(event.target.value);
            setOutcome(null);
          }}
        />
        <Button type="submit" disabled={authserv.trim() === (believed ?? '')}>
          {said.authservSave}
        </Button>
      </div>
      <p id={`${id}-hint`} className="hint">
        {said.authservHint}
      </p>
      {believed === null && offer && (
        <p>
          {said.authservOffer(offer.authserv, offer.messages, offer.of)}{' '}
          <Button onClick={() => void save(offer.authserv)}>{said.authservBelieve(offer.authserv)}</Button>
        </p>
      )}
      <output className={outcome === null || outcome === 'saved' ? 'hint' : 'field-error'}>
        {outcome === 'saved' ? said.authservSaved : outcome && `${outcome.message} ${outcome.next}`}
      </output>
    </form>
  );
}
