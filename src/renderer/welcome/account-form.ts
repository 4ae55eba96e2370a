import type { AccountChange, NewAccount } from '../../shared/account-orders.ts';
import type { FoundServer } from '../../shared/found-server.ts';
import type { Account, ConnectionSecurity, ServerSettings } from '../../shared/model.ts';
import { protectionOf, providerAt, providerOf, type Provider } from '../../shared/providers.ts';
import { EMPTY_PAGE, neededByPage, pageFieldsOf, wayOf, type PageFields, type SignInWay } from './page-fields.ts';
import { needsSignIn } from './sign-in.ts';

/** The form as it is typed; `touched` are the fields that a guess may no longer change. */
export interface AccountForm extends PageFields {
  /** Under which an account is listed that is here already. */
  name: string;
  address: string;
  password: string;
  host: string;
  port: string;
  security: ConnectionSecurity;
  user: string;
  /** How it signs in. */
  way: SignInWay;
  touched: ReadonlySet<Guessed>;
  /** What was found for a domain; another address of it keeps that. */
  found: { domain: string; server: FoundServer } | null;
}

type Guessed = 'host' | 'port' | 'security' | 'user' | 'way';
export type AccountField = 'name' | 'address' | 'password' | 'host' | 'port' | 'user' | keyof PageFields;
/** Those that may be needed. */
export type NeededField = Exclude<AccountField, 'clientSecret' | 'scope'>;
/** An IMAP account, which has a server. */
export type ImapAccount = Account & { server: ServerSettings };
export const isImap = (account: Account): account is ImapAccount => account.server !== null;

/** IANA: imaps, and imap with STARTTLS. */
const PORTS: Readonly<Record<ConnectionSecurity, string>> = { tls: '993', starttls: '143' };
const HIGHEST_PORT = 65_535;

export const EMPTY_FORM: AccountForm = {
  name: '',
  address: '',
  password: '',
  host: '',
  port: PORTS.tls,
  security: 'tls',
  user: '',
  way: 'password',
  ...EMPTY_PAGE,
  touched: new Set(),
  found: null,
};

/** An account as it is, without its password, which no window knows. Another kind of protection brings its own port where this one has its own. */
export function formOf({ name, address, oauth, server: { host, port, security, user } }: ImapAccount): AccountForm {
  const touched: Guessed[] = String(port) === PORTS[security] ? ['host', 'user', 'way'] : ['host', 'user', 'way', 'port'];
  const way = wayOf(oauth, host);
  const page = pageFieldsOf(oauth);
  return { name, address, password: '', host, port: String(port), security, user, way, ...page, touched: new Set(touched), found: null };
}

/** The provider that the form leads to: who wrote another server than that of their address's provider knows better. */
export function providerIn({ address, host }: AccountForm): Provider | null {
  const named = providerOf(address);
  return named?.host === host.trim() ? named : providerAt(host);
}

/** The domain of an address, as far as it could be one of the internet; null: there is none yet. */
export function domainOf(address: string): string | null {
  return /^[^@\s]+@([^@\s]+\.[^@\s.]+)$/.exec(address.trim())?.[1]?.toLowerCase() ?? null;
}

/** The address was typed: server and user follow from it until the reader says otherwise. Nobody is asked. */
export function withAddress(form: AccountForm, address: string): AccountForm {
  const [name = '', domain = ''] = address.trim().split('@');
  const found = form.found?.domain === domainOf(address) ? form.found : null;
  const provider = providerOf(address);
  const offered = protectionOf(provider);
  const security = form.touched.has('security') ? form.security : offered.security;
  const guess = {
    host: provider?.host ?? (domain && `imap.${domain}`),
    user: provider?.byName || found?.server.user === 'name' ? name : address.trim(),
    security,
    port: offered.port ?? PORTS[security],
    ...(found && protectionFrom(found.server)),
  };
  const kept = Object.fromEntries([...form.touched].map((field) => [field, form[field]]));
  return withWay({ ...form, address, ...guess, ...kept, found });
}

/** Where a provider lets nobody in otherwise, its page is the way, until the reader says another. */
const withWay = (form: AccountForm): AccountForm =>
  form.touched.has('way') ? form : { ...form, way: providerIn(form)?.note === 'sign-in-page' ? 'page' : 'password' };

const protectionFrom = ({ host, port, security }: FoundServer) => ({ host, port: String(port), security });

/** The server that was found for a domain takes the place of what was guessed or typed; where the address has another domain by now, it does not. */
export function withFound(form: AccountForm, domain: string, server: FoundServer): AccountForm {
  if (domainOf(form.address) !== domain) return form;
  const touched = new Set([...form.touched].filter((field) => field === 'user'));
  return withAddress({ ...form, touched, found: { domain, server } }, form.address);
}

/** What was found, as long as it stands in the form. */
export const foundIn = ({ found, host }: AccountForm): FoundServer | null => (found?.server.host === host.trim() ? found.server : null);

export function withSecurity(form: AccountForm, security: ConnectionSecurity): AccountForm {
  const port = form.touched.has('port') ? form.port : PORTS[security];
  return { ...form, security, port, touched: new Set([...form.touched, 'security']) };
}

export function withField(form: AccountForm, field: Exclude<Guessed, 'security' | 'way'>, value: string): AccountForm {
  return withWay({ ...form, [field]: value, touched: new Set([...form.touched, field]) });
}

export function withChosenWay(form: AccountForm, way: SignInWay): AccountForm {
  return { ...form, way, touched: new Set([...form.touched, 'way']) };
}

/** Fields that a new account needs, in their order on screen. */
export const neededToAdd = (form: AccountForm): readonly NeededField[] => [
  'address',
  ...(form.way !== 'password' ? neededByPage(form) : (['password'] as const)),
  'host',
  'port',
  'user',
];

/** The same for a change. The kept password goes to its own server and user alone, and nowhere once it was refused. */
export function neededToChange({ server, oauth, status }: ImapAccount, form: AccountForm): readonly NeededField[] {
  if (form.way !== 'password') return ['name', ...neededByPage(form), 'host', 'port', 'user'];
  const isElsewhere = form.host.trim() !== server.host || form.user.trim() !== server.user;
  return oauth !== null || isElsewhere || needsSignIn({ status }) ? ['name', 'password', 'host', 'port', 'user'] : ['name', 'host', 'port', 'user'];
}

const isHttps = (typed: string): boolean => URL.parse(typed.trim())?.protocol === 'https:';

/** Those of the fields that keep the form from being sent. */
export function missingIn(form: AccountForm, needed: readonly NeededField[]): NeededField[] {
  const port = Number(form.port);
  const wrong: Readonly<Record<NeededField, boolean>> = {
    name: form.name.trim() === '',
    address: !/^\S+@\S+$/.test(form.address.trim()),
    password: form.password === '',
    host: form.host.trim() === '',
    port: !Number.isInteger(port) || port < 1 || port > HIGHEST_PORT,
    user: form.user.trim() === '',
    clientId: form.clientId.trim() === '',
    authorization: !isHttps(form.authorization),
    token: !isHttps(form.token),
  };
  return needed.filter((field) => wrong[field]);
}

const serverIn = ({ host, port, security, user }: AccountForm): ServerSettings => ({
  host: host.trim(),
  port: Number(port),
  security,
  user: user.trim(),
});

export const newAccountOf = (form: AccountForm): NewAccount => ({
  address: form.address.trim(),
  password: form.password,
  ...serverIn(form),
});

export const changeOf = ({ id }: ImapAccount, form: AccountForm): AccountChange => ({
  accountId: id,
  name: form.name.trim(),
  password: form.password === '' ? null : form.password,
  ...serverIn(form),
});
