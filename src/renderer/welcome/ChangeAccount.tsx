import { TriangleAlert } from 'lucide-react';
import { useQueryClient } from '@tanstack/react-query';
import { callFor, useBridge } from '../app/bridge.ts';
import { keys, takeAccount } from '../app/queries.ts';
import { useUi } from '../app/ui-state.ts';
import { text } from '../text/text.ts';
import { changeOf, formOf, neededToChange, type AccountForm as Form, type ImapAccount } from './account-form.ts';
import { AccountForm } from './AccountForm.tsx';
import { goesByPage, signInAgainOf } from './page-sign-in.ts';
import { needsSignIn } from './sign-in.ts';

/**
 * Asks for what is other than before of an account: its password, its server, its name. Where the server refused the password, or it
 * could not be read, it begins there.
 * @param account as it was when it was asked for
 */
export function ChangeAccount({ account, onClose }: { account: ImapAccount; onClose(): void }) {
  const bridge = useBridge();
  const client = useQueryClient();
  const tell = useUi((ui) => ui.tell);
  const said = text.account;
  const isOut = needsSignIn(account);

  const submit = async (form: Form) => {
    const byPage = goesByPage(account, form);
    const changed = byPage
      ? await callFor(bridge, 'account:sign-in-again', signInAgainOf(account, form))
      : await callFor(bridge, 'account:change', changeOf(account, form));
    takeAccount(client, changed);
    await client.invalidateQueries({ queryKey: keys.mailboxes });
    const isOfNobody = account.trustedAuthserv !== null && changed.trustedAuthserv === null;
    tell({
      kind: 'done',
      sentence: form.password === '' && !byPage ? said.changed(changed.name) : said.signedIn(changed.name),
      ...(isOfNobody && { next: said.believesNobody }),
    });
  };

  return (
    <AccountForm
      words={isOut ? said.signIn : said.change}
      note={
        account.status.state === 'offline' && isOut ? (
          <div className="callout callout-watch">
            <TriangleAlert aria-hidden size={17} />
            <p>
              <strong>{account.status.error.message}</strong> {said.note}
            </p>
          </div>
        ) : (
          <p className="form-note">{said.note}</p>
        )
      }
      initial={formOf(account)}
      known="name"
      first={isOut ? (account.oauth ? 'clientId' : 'password') : 'name'}
      twin="user"
      {...(!isOut && !account.oauth && { passwordNote: said.keepsPassword })}
      needed={(form) => neededToChange(account, form)}
      keepsSecret={account.oauth !== null}
      goesByPage={(form) => goesByPage(account, form)}
      submit={submit}
      onClose={onClose}
    />
  );
}
