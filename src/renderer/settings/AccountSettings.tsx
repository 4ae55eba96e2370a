import { FileInput, Pencil, Plus, Trash2 } from 'lucide-react';
import { useActs } from '../app/acts.ts';
import { useStarted } from '../app/queries.ts';
import { useUi } from '../app/ui-state.ts';
import { accountName, ownFirst } from '../sidebar/order.ts';
import { text } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';
import { isImap } from '../welcome/account-form.ts';
import { KeepMessages } from './KeepMessages.tsx';
import { TrustForm } from './TrustForm.tsx';

/** The accounts, whose Authentication-Results each believes, and their removal. */
export function AccountSettings() {
  const { accounts } = useStarted();
  const show = useUi((ui) => ui.show);
  const acts = useActs();
  const said = text.settings;
  return (
    <div className="settings-stack">
      <p className="hint">{accounts.length === 0 ? said.noAccounts : said.authservExplain}</p>
      {ownFirst(accounts).map((account) => (
        <section key={account.id} className="card account-card" aria-label={accountName(account)}>
          <header className="account-card-head">
            <div>
              <h4>{accountName(account)}</h4>
              <p className="hint">
                {account.address}
                {account.server && `, ${account.server.host}:${account.server.port}`}
              </p>
            </div>
            <div className="account-card-acts">
              {isImap(account) && (
                <Button
                  icon={Pencil}
                  aria-label={text.account.changeName(accountName(account))}
                  onClick={() => show({ kind: 'change-account', account })}
                >
                  {text.account.changeThis}
                </Button>
              )}
              <Button kind="danger" icon={Trash2} onClick={() => show({ kind: 'remove-account', account })}>
                {said.removeAccount}
              </Button>
            </div>
          </header>
          {account.kind === 'files' ? <p className="hint">{text.files.unvouched}</p> : <TrustForm account={account} />}
          {account.kind === 'imap' && <KeepMessages account={account} />}
        </section>
      ))}
      <div>
        <Button icon={Plus} onClick={() => show({ kind: 'add-account' })}>
          {text.sidebar.addAccount}
        </Button>
        <Button kind="quiet" icon={FileInput} onClick={() => void acts.openFiles('files')}>
          {text.files.open}
        </Button>
      </div>
    </div>
  );
}
