import '../settings/settings.css';
import { TriangleAlert } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { ConnectionSecurity, ErrorCode, UserError } from '../../shared/model.ts';
import { oauthProviderAt } from '../../shared/oauth.ts';
import { providerOf, type ProviderNote } from '../../shared/providers.ts';
import { callFor, useBridge, userErrorOf } from '../app/bridge.ts';
import { KeychainNote } from '../settings/KeychainNote.tsx';
import { text } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';
import { Modal } from '../ui/Modal.tsx';
import { TextField } from '../ui/TextField.tsx';
import {
  domainOf,
  foundIn,
  missingIn,
  providerIn,
  withAddress,
  withChosenWay,
  withField,
  withFound,
  withSecurity,
  type AccountField,
  type AccountForm as Form,
  type NeededField,
} from './account-form.ts';
import { FindServer } from './FindServer.tsx';
import { pageProviderIn, waysAt, type SignInWay } from './page-fields.ts';
import { PageSignIn } from './PageSignIn.tsx';

/** The field that an error speaks of; it is marked, and gets the focus. */
const FIELD_OF: Partial<Record<ErrorCode, AccountField>> = {
  'wrong-password': 'password',
  'keychain-unavailable': 'password',
  'unknown-host': 'host',
  'not-reachable': 'host',
  'certificate-not-trusted': 'host',
  'no-tls': 'port',
};

/** What a password alone does not get past. */
const NO_WAY_IN: ReadonlySet<ProviderNote> = new Set(['sign-in-page', 'bridge', 'no-imap']);

const SECURITIES: readonly ConnectionSecurity[] = ['tls', 'starttls'];

type Attempt = { state: 'typing' } | { state: 'busy' } | { state: 'failed'; error: UserError };

interface AccountFormProps {
  words: { title: string; submit: string; busy: string };
  /** What stands above the fields. */
  note: React.ReactNode;
  initial: Form;
  /** A new account is known by its address, one that is here by its name. */
  known: 'address' | 'name';
  /** Where the dialog starts. */
  first: AccountField;
  /** What is wrong where the account is here already. */
  twin: AccountField;
  /** The account has a client's secret that an empty field stands for. */
  keepsSecret?: boolean;
  /** Said of the password besides what its provider wants. */
  passwordNote?: string;
  needed(form: Form): readonly NeededField[];
  /** Whether sending it opens the provider's page in the browser. */
  goesByPage(form: Form): boolean;
  /** Rejects with what main said. Nothing typed is lost then. */
  submit(form: Form): Promise<void>;
  onClose(): void;
}

/** Asks for an IMAP account: its server, and what it lets one in by. */
export function AccountForm({
  words,
  note,
  initial,
  known,
  first,
  twin,
  keepsSecret = false,
  passwordNote,
  needed,
  goesByPage,
  submit,
  onClose,
}: AccountFormProps) {
  const bridge = useBridge();
  const id = useId();
  /** The wait for the browser was ended by hand, which is no news. */
  const stopped = useRef(false);
  const [form, setForm] = useState<Form>(initial);
  const [missing, setMissing] = useState<NeededField[]>([]);
  const [attempt, setAttempt] = useState<Attempt>({ state: 'typing' });
  const said = text.settings.add;
  const page = text.account.page;
  const ways = waysAt(form.host);
  const byPage = goesByPage(form);
  const pageName = pageProviderIn(form)?.name ?? null;
  const busy = attempt.state === 'busy';
  const provider = providerIn(form);
  const domain = providerOf(form.address) ? null : domainOf(form.address);
  const wish = provider?.note && { kind: provider.note, sentence: said.provider[provider.note](provider.name) };
  const isObstacle = wish !== undefined && NO_WAY_IN.has(wish.kind) && (form.way === 'password' || wish.kind !== 'sign-in-page');
  const fieldOf = ({ code }: UserError) => (code === 'duplicate-account' ? twin : FIELD_OF[code]);
  const failedField = attempt.state === 'failed' ? fieldOf(attempt.error) : undefined;

  const change = (next: Form) => {
    setForm(next);
    if (attempt.state === 'failed') setAttempt({ state: 'typing' });
    if (missing.length > 0) setMissing(missingIn(next, needed(next)));
  };

  const focus = (field: AccountField | undefined) => document.getElementById(`${id}-${field}`)?.focus();

  const send = async () => {
    const wrong = missingIn(form, needed(form));
    setMissing(wrong);
    if (wrong.length > 0) return focus(wrong[0]);
    setAttempt({ state: 'busy' });
    stopped.current = false;
    try {
      await submit(form);
      onClose();
    } catch (thrown) {
      const error = userErrorOf(thrown);
      setAttempt(stopped.current ? { state: 'typing' } : { state: 'failed', error });
    }
  };

  /** Nobody waits for the browser any longer. */
  const stop = () => {
    stopped.current = true;
    void callFor(bridge, 'account:sign-in-cancel', {}).catch(() => undefined);
  };
  const close = () => {
    if (busy && byPage) stop();
    onClose();
  };

  // Once the error is there, which takes room from what scrolls.
  useEffect(() => {
    const wrong = failedField && document.getElementById(`${id}-${failedField}`);
    wrong?.focus();
    wrong?.scrollIntoView({ block: 'nearest' });
  }, [id, failedField]);

  const field = (name: AccountField) => ({
    id: `${id}-${name}`,
    value: form[name],
    error: missing.filter((one) => one === name).map((one) => said.required[one])[0],
    invalid: failedField === name,
    readOnly: busy,
    ...(name === first && { 'data-first-focus': true }),
  });

  return (
    <Modal title={words.title} onClose={close}>
      <form
        className="form"
        noValidate
        aria-busy={busy}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <div className="modal-body">
          {note}
          <KeychainNote />
          {known === 'name' ? (
            <TextField
              {...field('name')}
              label={text.account.name}
              hint={text.account.nameHint(form.address)}
              onValue={(name) => change({ ...form, name })}
            />
          ) : (
            <TextField
              {...field('address')}
              label={said.address}
              type="email"
              placeholder="you@example.org"
              onValue={(address) => change(withAddress(form, address))}
            />
          )}
          {wish && isObstacle && (
            <div className="callout callout-watch">
              <TriangleAlert aria-hidden size={17} />
              <p>{wish.sentence}</p>
            </div>
          )}
          <div className="field">
            <label htmlFor={`${id}-way`}>{page.way}</label>
            <select
              id={`${id}-way`}
              value={ways.includes(form.way) ? form.way : 'page'}
              disabled={busy}
              onChange={(event) => change(withChosenWay(form, event.target.value as SignInWay))}
            >
              {ways.map((way) => (
                <option key={way} value={way}>
                  {page.ways[way](oauthProviderAt(form.host)?.name ?? null)}
                </option>
              ))}
            </select>
          </div>
          {form.way !== 'password' ? (
            <PageSignIn form={form} field={field} keepsSecret={keepsSecret} onChange={change} />
          ) : (
            <TextField
              {...field('password')}
              label={said.password}
              type="password"
              hint={[passwordNote, isObstacle ? undefined : (wish?.sentence ?? said.passwordHint)].filter((words) => words !== undefined).join(' ')}
              onValue={(password) => change({ ...form, password })}
            />
          )}
          <fieldset className="form-group">
            <legend>{said.server}</legend>
            <div className="form-grid">
              <TextField {...field('host')} label={said.host} onValue={(host) => change(withField(form, 'host', host))} />
              <TextField {...field('port')} label={said.port} inputMode="numeric" onValue={(port) => change(withField(form, 'port', port))} />
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
            {domain !== null && (
              <FindServer
                key={domain}
                domain={domain}
                found={foundIn(form)}
                disabled={busy}
                onFound={(server) => {
                  setForm((now) => withFound(now, domain, server));
                  setAttempt({ state: 'typing' });
                }}
              />
            )}
            <TextField {...field('user')} label={said.user} onValue={(user) => change(withField(form, 'user', user))} />
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
          <output className="hint start">{busy && (byPage ? page.waitNote : said.busyNote(form.host))}</output>
          {busy && byPage ? <Button onClick={stop}>{page.stop}</Button> : <Button onClick={close}>{text.app.cancel}</Button>}
          <Button kind="primary" type="submit" busy={busy}>
            {byPage ? (busy ? page.busy : page.submit(pageName)) : busy ? words.busy : words.submit}
          </Button>
        </footer>
      </form>
    </Modal>
  );
}
