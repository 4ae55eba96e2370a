import type { NewAccount } from '../../shared/contract.ts';
import type { ConnectionSecurity } from '../../shared/model.ts';
import { protectionOf, providerOf } from './providers.ts';

/** The form as it is typed; `touched` are the fields that a guess may no longer change. */
export interface AccountForm {
  address: string;
  password: string;
  host: string;
  port: string;
  security: ConnectionSecurity;
  user: string;
  touched: ReadonlySet<Guessed>;
}

type Guessed = 'host' | 'port' | 'security' | 'user';
export type AccountField = 'address' | 'password' | 'host' | 'port' | 'user';

/** IANA: imaps, and imap with STARTTLS. */
const PORTS: Readonly<Record<ConnectionSecurity, string>> = { tls: '993', starttls: '143' };
const HIGHEST_PORT = 65_535;

export const EMPTY_FORM: AccountForm = { address: '', password: '', host: '', port: PORTS.tls, security: 'tls', user: '', touched: new Set() };

/** The address was typed: server and user follow from it until the reader says otherwise. Nobody is asked. */
export function withAddress(form: AccountForm, address: string): AccountForm {
  const [name = '', domain = ''] = address.trim().split('@');
  const provider = providerOf(address);
  const offered = protectionOf(provider);
  const security = form.touched.has('security') ? form.security : offered.security;
  const guess = {
    host: provider?.host ?? (domain && `imap.${domain}`),
    user: provider?.byName ? name : address.trim(),
    security,
    port: offered.port ?? PORTS[security],
  };
  const kept = Object.fromEntries([...form.touched].map((field) => [field, form[field]]));
  return { ...form, address, ...guess, ...kept };
}

export function withSecurity(form: AccountForm, security: ConnectionSecurity): AccountForm {
  const port = form.touched.has('port') ? form.port : PORTS[security];
  return { ...form, security, port, touched: new Set([...form.touched, 'security']) };
}

export function withField(form: AccountForm, field: Exclude<Guessed, 'security'>, value: string): AccountForm {
  return { ...form, [field]: value, touched: new Set([...form.touched, field]) };
}

/** The fields that keep the form from being sent, in their order on screen. */
export function missingIn(form: AccountForm): AccountField[] {
  const port = Number(form.port);
  const wrong: Readonly<Record<AccountField, boolean>> = {
    address: !/^\S+@\S+$/.test(form.address.trim()),
    password: form.password === '',
    host: form.host.trim() === '',
    port: !Number.isInteger(port) || port < 1 || port > HIGHEST_PORT,
    user: form.user.trim() === '',
  };
  return (Object.keys(wrong) as AccountField[]).filter((field) => wrong[field]);
}

export function newAccountOf({ address, password, host, port, security, user }: AccountForm): NewAccount {
  return { address: address.trim(), password, host: host.trim(), port: Number(port), security, user: user.trim() };
}
