import { useQueryClient } from '@tanstack/react-query';
import { callFor, useBridge } from '../app/bridge.ts';
import { keys, takeAccount } from '../app/queries.ts';
import { useUi } from '../app/ui-state.ts';
import { text } from '../text/text.ts';
import { EMPTY_FORM, neededToAdd, newAccountOf, type AccountForm as Form } from './account-form.ts';
import { AccountForm } from './AccountForm.tsx';
import { signInOf } from './page-sign-in.ts';

/** Asks for an account of one's own, whose inbox opens when it is there. */
export function AddAccount({ onClose }: { onClose(): void }) {
  const bridge = useBridge();
  const client = useQueryClient();
  const tell = useUi((ui) => ui.tell);
  const said = text.settings.add;

  const submit = async (form: Form) => {
    const account =
      form.way !== 'password' ? await callFor(bridge, 'account:sign-in', signInOf(form)) : await callFor(bridge, 'account:add', newAccountOf(form));
    takeAccount(client, account);
    await client.invalidateQueries({ queryKey: keys.mailboxes });
    useUi.setState({ awaited: account.id });
    tell({ kind: 'done', sentence: said.added(account.name) });
  };

  return (
    <AccountForm
      words={said}
      note={<p className="form-note">{said.note}</p>}
      initial={EMPTY_FORM}
      known="address"
      first="address"
      twin="address"
      needed={neededToAdd}
      goesByPage={(form) => form.way !== 'password'}
      submit={submit}
      onClose={onClose}
    />
  );
}
