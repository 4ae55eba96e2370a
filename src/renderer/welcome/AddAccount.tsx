import '../settings/settings.css';
import { TriangleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { AppState, ConnectionSecurity, ErrorCode, UserError } from '../../shared/model.ts';
import { callFor, useBridge, userErrorOf } from '../app/bridge.ts';
import { keys } from '../app/queries.ts';
import { useUi } from '../app/ui-state.ts';
import { KeychainNote } from '../settings/KeychainNote.tsx';
import { text } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';
import { Modal } from '../ui/Modal.tsx';
import { TextField } from '../ui/TextField.tsx';
import { EMPTY_FORM, missingIn, newAccountOf, withAddress, withField, withSecurity, type AccountField, type AccountForm } from './account-form.ts';
import { providerOf, type ProviderNote } from './providers.ts';

/** The field that an error speaks of; it is marked, and gets the focus. */
const FIELD_OF: Partial<Record<ErrorCode, AccountField>> = {
  'wrong-password': 'password',
  'unknown-host': 'host',
  'not-reachable': 'host',
  'certificate-not-trusted': 'host',
  'no-tls': 'port',
  'duplicate-account': 'address',
};

/** What a password alone does not get past. */
const NO_WAY_IN: ReadonlySet<ProviderNote> = new Set(['sign-in-page', 'bridge', 'no-imap']);

const SECURITIES: readonly ConnectionSecurity[] = ['tls', 'starttls'];

type Attempt = { state: 'typing' } | { state: 'busy' } | { state: 'failed'; error: UserError };

/** Asks for an IMAP account. Nothing typed is lost when the server says no. */
export function AddAccount({ onClose }: { onClose(): void }) {
  const bridge = useBridge();
  const client = useQueryClient();
  const tell = useUi((ui) => ui.tell);
  const id = useId();
  const [form, setForm] = useState<AccountForm>(EMPTY_FORM);
  const [missing, setMissing] = useState<AccountField[]>([]);
  const [attempt, setAttempt] = useState<Attempt>({ state: 'typing' });
  const said = text.settings.add;
  const busy = attempt.state === 'busy';
  const named = providerOf(form.address);
  // Who wrote another server than its own knows better.
  const provider = named?.host === form.host.trim() ? named : null;
  const note = provider?.note && { kind: provider.note, sentence: said.provider[provider.note](provider.name) };
  const isObstacle = note !== undefined && NO_WAY_IN.has(note.kind);
  const failedField = attempt.state === 'failed' ? FIELD_OF[attempt.error.code] : undefined;

  const change = (next: AccountForm) => {
    setForm(next);
    if (attempt.state === 'failed') setAttempt({ state: 'typing' });
    if (missing.length > 0) setMissing(missingIn(next));
  };

  const focus = (field: AccountField | undefined) => document.getElementById(`${id}-${field}`)?.focus();

  const submit = async () => {
    const wrong = missingIn(form);
    setMissing(wrong);
    if (wrong.length > 0) return focus(wrong[0]);
    setAttempt({ state: 'busy' });
    try {
      const account = await callFor(bridge, 'account:add', newAccountOf(form));
      client.setQueryData<AppState>(
        keys.state,
        (state) => state && { ...state, accounts: [...state.accounts.filter((other) => other.id !== account.id), account] },
      );
      await client.invalidateQueries({ queryKey: keys.mailboxes });
      useUi.setState({ awaited: account.id });
      tell({ kind: 'done', sentence: said.added(account.name) });
      onClose();
    } catch (thrown) {
      const error = userErrorOf(thrown);
      setAttempt({ state: 'failed', error });
      focus(FIELD_OF[error.code]);
    }
  };

  const field = (name: AccountField) => ({
    id: `${id}-${name}`,
    error: missing.includes(name) ? said.required[name] : undefined,
    invalid: failedField === name,
    readOnly: busy,
  });

  return (
    <Modal title={said.title} onClose={onClose}>
      <form
        className="form"
        noValidate
        aria-busy={busy}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div className="modal-body">
          <p className="form-note">{said.note}</p>
          <KeychainNote />
          <TextField
            {...field('address')}
            label={said.address}
            data-first-focus
            type="email"
            value={form.address}
            placeholder="you@example.org"
            onValue={(address) => change(withAddress(form, address))}
          />
          {note && isObstacle && (
            <div className="callout callout-watch">
              <TriangleAlert aria-hidden size={17} />
              <p>{note.sentence}</p>
            </div>
          )}
          <TextField
            {...field('password')}
            label={said.password}
            type="password"
            hint={isObstacle ? undefined : (note?.sentence ?? said.passwordHint)}
            value={form.password}
            onValue={(password) => change({ ...form, password })}
          />
          <fieldset className="form-group">
            <legend>{said.server}</legend>
            <div className="form-grid">
              <TextField {...field('host')} label={said.host} value={form.host} onValue={(host) => change(withField(form, 'host', host))} />
              <TextField
                {...field('port')}
                label={said.port}
                value={form.port}
                inputMode="numeric"
                onValue={(port) => change(withField(form, 'port', port))}
              />
              <div className="field">
                <label htmlFor={`${id}-security`}>{said.security}</label>
                <select
                  id={`${id}-security`}
                  value={form.security}
                  disabled={busy}
                  onChange={(event) => change(withSecurity(form, event.target.value as ConnectionSecurity))}
                >
                  {SECURITIES.map((security) => (
                    <option key={security} value={security}>
                      {said.securities[security]}
                    </option>
                  ))}
                </select>
              </div>
            </div>
            <TextField {...field('user')} label={said.user} value={form.user} onValue={(user) => change(withField(form, 'user', user))} />
          </fieldset>
        </div>
        {/* Outside of what scrolls: an error is never below the edge. */}
        {attempt.state === 'failed' && (
          <div role="alert" className="callout callout-danger form-alert">
            <TriangleAlert aria-hidden size={17} />
            <p>
              <strong>{attempt.error.message}</strong> {attempt.error.next}
            </p>
          </div>
        )}
        <footer className="modal-foot">
          <output className="hint start">{busy && said.busyNote(form.host)}</output>
          <Button onClick={onClose}>{text.app.cancel}</Button>
          <Button kind="primary" type="submit" disabled={busy}>
            {busy ? said.busy : said.submit}
          </Button>
        </footer>
      </form>
    </Modal>
  );
}
