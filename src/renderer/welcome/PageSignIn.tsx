import { Info } from 'lucide-react';
import type { ComponentProps } from 'react';
import { loopbackOf, type OAuthProvider } from '../../shared/oauth.ts';
import { providerAt } from '../../shared/providers.ts';
import { text } from '../text/text.ts';
import { TextField } from '../ui/TextField.tsx';
import type { AccountForm } from './account-form.ts';
import { pageProviderIn, type PageFields } from './page-fields.ts';

interface PageSignInProps {
  form: AccountForm;
  /** What a field is beside its label. */
  field(name: keyof PageFields): Omit<ComponentProps<typeof TextField>, 'label' | 'onValue'>;
  /** The account has a registration already, whose secret is kept. */
  keepsSecret: boolean;
  onChange(form: AccountForm): void;
}

/** For whom a client ID of one's own is, and what is left for everybody else. */
function toldOf({ name, loopback, listsRedirects, hosts: [host = ''] }: OAuthProvider): string {
  const said = text.account.page;
  const others = providerAt(host)?.note === 'app-password' ? said.others.password : said.others.wait;
  return [said.unregistered(name), said.forWhom(listsRedirects ? `http://${loopback}` : null), others].join(' ');
}

/** Asks for what a provider's sign-in page wants to know of Unseen: nothing where Unseen is registered there, else the reader's own registration. */
export function PageSignIn({ form, field, keepsSecret, onChange }: PageSignInProps) {
  const said = text.account.page;
  const provider = pageProviderIn(form);
  const line = (name: keyof PageFields, hint?: string, placeholder?: string) => (
    <TextField
      {...field(name)}
      type={name === 'clientSecret' ? 'password' : 'text'}
      label={said.fields[name]}
      hint={hint}
      placeholder={placeholder}
      onValue={(value) => onChange({ ...form, [name]: value })}
    />
  );
  if (provider?.registered) return <p className="form-note">{said.registered(provider.name)}</p>;
  return (
    <>
      <div className="callout">
        <Info aria-hidden size={17} />
        <p>{provider ? toldOf(provider) : said.other(`http://${loopbackOf(form.authorization)}`)}</p>
      </div>
      {!provider && line('authorization', undefined, 'https://login.example.org/authorize')}
      {!provider && line('token', undefined, 'https://login.example.org/token')}
      {line('clientId')}
      {(!provider || provider.secret) &&
        line('clientSecret', keepsSecret ? said.secretKept : provider ? said.secretOfDesktop(provider.name) : said.secretIfAny)}
      {!provider && line('scope', said.scopeHint)}
    </>
  );
}
