import { Plus, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Account, AppState, UserError } from '../../shared/model.ts';
import { callFor, useBridge, userErrorOf } from '../app/bridge.ts';
import { keys, useStarted } from '../app/queries.ts';
import { useUi } from '../app/ui-state.ts';
import { text } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';

/** The accounts, whose Authentication-Results each believes, and their removal. */
export function AccountSettings() {
  const { accounts } = useStarted();
  const show = useUi((ui) => ui.show);
  const said = text.settings;
  return (
    <div className="settings-stack">
      <p className="hint">{accounts.length === 0 ? said.noAccounts : said.authservExplain}</p>
      {accounts.map((account) => (
        <section key={account.id} className="card account-card" aria-label={account.name}>
          <header className="account-card-head">
            <div>
              <h4>{account.name}</h4>
              <p className="hint">
                {account.address}
                {account.server && `, ${account.server.host}:${account.server.port}`}
              </p>
            </div>
            <Button kind="danger" icon={Trash2} onClick={() => show({ kind: 'remove-account', account })}>
              {said.removeAccount}
            </Button>
          </header>
          <TrustForm account={account} />
        </section>
      ))}
      <div>
        <Button icon={Plus} onClick={() => show({ kind: 'add-account' })}>
          {text.sidebar.addAccount}
        </Button>
      </div>
    </div>
  );
}

function TrustForm({ account }: { account: Account }) {
  const bridge = useBridge();
  const client = useQueryClient();
  const id = useId();
  const [authserv, setAuthserv] = useState(account.trustedAuthserv ?? '');
  const [outcome, setOutcome] = useState<UserError | 'saved' | null>(null);
  const said = text.settings;

  const save = async () => {
    try {
      const changed = await callFor(bridge, 'account:trust', { accountId: account.id, authserv: authserv.trim() || null });
      client.setQueryData<AppState>(
        keys.state,
        (state) => state && { ...state, accounts: state.accounts.map((other) => (other.id === changed.id ? changed : other)) },
      );
      await client.invalidateQueries({ queryKey: ['view'] });
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
        void save();
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
          aria-label={said.authservLabel(account.name)}
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            setAuthserv(event.target.value);
            setOutcome(null);
          }}
        />
        <Button type="submit" disabled={authserv.trim() === (account.trustedAuthserv ?? '')}>
          {said.authservSave}
        </Button>
      </div>
      <p id={`${id}-hint`} className="hint">
        {said.authservHint}
      </p>
      <output className={outcome === null || outcome === 'saved' ? 'hint' : 'field-error'}>
        {outcome === 'saved' ? said.authservSaved : outcome && `${outcome.message} ${outcome.next}`}
      </output>
    </form>
  );
}
