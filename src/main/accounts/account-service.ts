import { randomUUID } from 'node:crypto';
import type { AccountChange, NewAccount, SignIn, SignInAgain } from '../../shared/account-orders.ts';
import type { Account, AccountId, ServerSettings } from '../../shared/model.ts';
import { endpointsOf, type OAuthSettings } from '../../shared/oauth.ts';
import type { Consents } from '../consent/consents.ts';
import type { ApprovedPictures } from '../egress/approved-pictures.ts';
import { failureOf, UserFailure, valueOf } from '../errors.ts';
import type { AccessToken, AccountRecord, MailboxService, Proof, Secret } from '../mailbox/protocol.ts';
import { freeColour } from './account-colour.ts';
import type { Unsubscriptions } from '../unsubscribe/unsubscriptions.ts';
import type { AccountList } from './account-list.ts';
import type { Credentials } from './credentials.ts';
import { keychainUnavailable } from './keychain-unavailable.ts';
import type { AccessTokens } from './oauth/access-tokens.ts';
import type { SignInOrder } from './oauth/browser-sign-in.ts';
import { grantOf, kept, type Grant } from './oauth/grant.ts';
import { refuseForeignServer } from './oauth/party.ts';
import { authservAfterMove, knownAuthserv } from './providers.ts';
import { isSameAccount, isSameServer, serverOf } from './same-account.ts';
import { importSample } from './sample-account.ts';

export interface AccountServiceParts {
  accounts: AccountList;
  credentials: Credentials;
  consents: Pick<Consents, 'forgetAccount'>;
  unsubscriptions: Pick<Unsubscriptions, 'forgetAccount'>;
  pictures: Pick<ApprovedPictures, 'forgetAccount'>;
  mailbox(): MailboxService;
  accessTokens: AccessTokens;
  /** Signs in at a provider's page in the browser. */
  signInByBrowser(order: SignInOrder, cancel: AbortSignal): Promise<{ grant: Grant; token: AccessToken }>;
  /** The list is other than before. */
  changed(): void;
}

export interface AccountService {
  /** Starts every account in the mailbox process. */
  startAll(): Promise<void>;
  add(account: NewAccount): Promise<Account>;
  /** Another name, server or password. The mail that is here stays. */
  change(change: AccountChange): Promise<Account>;
  has(id: AccountId): boolean;
  /** Keeps and starts an account that needs no password. */
  begin(account: AccountRecord): Promise<void>;
  /** As `add` and `change`, by the provider's page in the browser instead of a password. One at a time: another ends the one before. */
  signIn(account: SignIn): Promise<Account>;
  signInAgain(change: SignInAgain): Promise<Account>;
  cancelSignIn(): null;
  remove(id: AccountId): Promise<null>;
  sync(id: AccountId): Promise<null>;
  trust(id: AccountId, authserv: string | null): Promise<Account>;
  /** Keeps whole messages for so many months from now on. */
  keep(id: AccountId, months: number | null): Promise<Account>;
}

const NO_ACCOUNT = () => new UserFailure('not-found', 'There is no such account any more.', 'Look at the list of accounts.');

/** A secret belongs to one client of one server, and goes nowhere else. */
const isSameClient = (one: OAuthSettings | null, other: OAuthSettings): boolean =>
  one !== null && one.clientId === other.clientId && endpointsOf(one)?.token === endpointsOf(other)?.token;

export function accountService({
  accounts,
  credentials,
  consents,
  unsubscriptions,
  pictures,
  mailbox,
  accessTokens,
  signInByBrowser,
  changed,
}: AccountServiceParts): AccountService {
  const known = (id: AccountId): AccountRecord => {
    const account = accounts.find(id);
    if (!account) throw NO_ACCOUNT();
    return account;
  };
  const shown = (id: AccountId): Account => {
    const account = accounts.all().find((other) => other.id === id);
    if (!account) throw NO_ACCOUNT();
    return account;
  };

  /** The password that is kept. A grant is none, whatever was cut off while an account changed its way: it goes to no mail server. */
  const passwordOf = async (id: AccountId): Promise<Proof | null> => {
    const text = await credentials.password(id);
    return text === null || grantOf(text) ? null : { kind: 'password', password: text };
  };

  /** What the keychain has of an account; null: nothing that lets it in. */
  const secretOf = async ({ id, oauth }: AccountRecord, token: AccessToken | null): Promise<Secret | null> =>
    oauth ? grantOf(await credentials.password(id)) && { kind: 'token', token } : passwordOf(id);

  /** @param token that was given a moment ago */
  const start = async (account: AccountRecord, token: AccessToken | null = null) => {
    if (account.kind !== 'imap') {
      valueOf(await mailbox().startAccount({ account, secret: null }));
      return account.kind === 'sample' ? importSample(mailbox()) : undefined;
    }
    const secret = await secretOf(account, token);
    valueOf(await mailbox().startAccount({ account, secret }));
    if (secret !== null) return;
    accounts.setStatus(account.id, { state: 'offline', error: keychainUnavailable(account), retryAt: null });
    changed();
  };

  /** Throws where another account than `id` is the same user's on the same server. */
  const refuseTwin = (server: ServerSettings, id: AccountId | null, next: string) => {
    const twin = accounts.records().find((other) => other.id !== id && other.server !== null && isSameAccount(other.server, server));
    if (twin) throw new UserFailure('duplicate-account', `This account is here already, as ${twin.name}.`, next);
  };
  const refuseSecond = (server: ServerSettings) => refuseTwin(server, null, 'Change that one instead, in the settings.');

  /** What the reader gave, else what is kept: for the server and the user that it was given for, and for nobody else. */
  const proofFor = async (account: AccountRecord, server: ServerSettings, given: string | null): Promise<Proof> => {
    if (given !== null) return { kind: 'password', password: given };
    if (account.oauth) {
      refuseForeignServer(account.oauth, server.host);
      if (account.server?.host !== server.host || account.server.user !== server.user)
        throw new UserFailure('wrong-password', 'The sign-in belongs to another server or user, and was not sent.', 'Sign in again.');
      return { kind: 'token', token: valueOf(await accessTokens.another(account.id)) };
    }
    if (account.server?.host !== server.host || account.server.user !== server.user)
      throw new UserFailure('wrong-password', 'The password that is kept belongs to another server or user, and was not sent.', 'Enter it again.');
    const stored = await passwordOf(account.id);
    if (stored) return stored;
    throw new UserFailure('keychain-unavailable', 'The password could not be read from the keychain.', 'Enter it again.');
  };

  const addRecord = async (address: string, server: ServerSettings, oauth: OAuthSettings | null, keep: string, token: AccessToken | null) => {
    const account: AccountRecord = {
      id: randomUUID() as AccountId,
      kind: 'imap',
      address,
      name: address,
      colour: freeColour(accounts.records()),
      server,
      oauth,
      trustedAuthserv: knownAuthserv(server.host),
      keepMonths: null,
    };
    await credentials.keep(account.id, keep);
    try {
      // While the server was asked, another window may have added it.
      refuseSecond(server);
    } catch (refusal) {
      await credentials.forget(account.id);
      throw refusal;
    }
    await accounts.put(account);
    await start(account, token);
    changed();
    return shown(account.id);
  };

  const putChanged = (id: AccountId, change: Pick<AccountRecord, 'name' | 'server'> & Partial<Pick<AccountRecord, 'oauth'>>) => {
    const account = known(id);
    const { host: from = '' } = account.server ?? {};
    const { host: to = '' } = change.server ?? {};
    return accounts.put({ ...account, ...change, trustedAuthserv: authservAfterMove(account.trustedAuthserv, from, to) });
  };

  /** Accounts that could not be started. */
  const unstarted = new Set<AccountId>();

  let underWay: AbortController | null = null;
  const signingIn = async (act: (cancel: AbortSignal) => Promise<Account>): Promise<Account> => {
    underWay?.abort();
    const mine = new AbortController();
    underWay = mine;
    try {
      return await act(mine.signal);
    } finally {
      if (underWay === mine) underWay = null;
    }
  };

  /** Signed in at the page, and let in by the mail server. */
  const admitted = async (server: ServerSettings, order: SignInOrder, cancel: AbortSignal) => {
    refuseForeignServer(order.settings, server.host);
    const signedIn = await signInByBrowser(order, cancel);
    valueOf(await mailbox().checkServer({ server, proof: { kind: 'token', token: signedIn.token } }));
    if (cancel.aborted) throw new UserFailure('cancelled', 'The sign-in was cancelled. Nothing was changed.', 'Sign in when you like.');
    return signedIn;
  };

  const keptClientSecret = async (id: AccountId) => grantOf(await credentials.password(id))?.clientSecret ?? null;

  return {
    /** One that cannot be started keeps no other from it. */
    async startAll() {
      for (const account of accounts.records()) {
        try {
          await start(account);
          unstarted.delete(account.id);
        } catch (thrown) {
          unstarted.add(account.id);
          accounts.setStatus(account.id, { state: 'offline', error: failureOf(thrown).error, retryAt: null });
          changed();
        }
      }
    },

    async add({ password, ...account }) {
      const server = serverOf(account);
      refuseSecond(server);
      valueOf(await mailbox().checkServer({ server, proof: { kind: 'password', password } }));
      return addRecord(account.address, server, null, password, null);
    },

    async change({ accountId, name, password, ...account }) {
      const before = known(accountId);
      const server = serverOf(account);
      if (before.server === null) throw NO_ACCOUNT();
      const isAsked = password !== null || !isSameServer(before.server, server);
      if (isAsked) {
        refuseTwin(server, accountId, 'Nothing was changed.');
        const proof = await proofFor(before, server, password);
        valueOf(await mailbox().checkServer({ server, proof }));
        // It may have been removed while the server was asked.
        known(accountId);
        if (password !== null) await credentials.keep(accountId, password);
      }
      await putChanged(accountId, { name, server, ...(password !== null && { oauth: null }) });
      if (isAsked) await start(known(accountId));
      changed();
      return shown(accountId);
    },

    has: (id) => accounts.find(id) !== null,

    async begin(account) {
      await start(account);
      await accounts.put(account);
      changed();
    },

    signIn: ({ oauth, clientSecret, ...account }) =>
      signingIn(async (cancel) => {
        const server = serverOf(account);
        refuseSecond(server);
        const { grant, token } = await admitted(server, { settings: oauth, clientSecret, address: account.address }, cancel);
        return addRecord(account.address, server, oauth, kept(grant), token);
      }),

    signInAgain: ({ accountId, name, oauth, clientSecret, ...account }) =>
      signingIn(async (cancel) => {
        const before = known(accountId);
        const server = serverOf(account);
        if (before.server === null) throw NO_ACCOUNT();
        refuseTwin(server, accountId, 'Nothing was changed.');
        const secret = clientSecret ?? (isSameClient(before.oauth, oauth) ? await keptClientSecret(accountId) : null);
        const { grant, token } = await admitted(server, { settings: oauth, clientSecret: secret, address: before.address }, cancel);
        known(accountId);
        await credentials.keep(accountId, kept(grant));
        await putChanged(accountId, { name, server, oauth });
        await start(known(accountId), token);
        changed();
        return shown(accountId);
      }),

    cancelSignIn() {
      underWay?.abort();
      return null;
    },

    async remove(id) {
      known(id);
      valueOf(await mailbox().removeAccount({ accountId: id }));
      await credentials.forget(id);
      await consents.forgetAccount(id);
      await unsubscriptions.forgetAccount(id);
      await pictures.forgetAccount(id);
      await accounts.remove(id);
      changed();
      return null;
    },

    async sync(id) {
      const account = known(id);
      // It does not run, for want of its password, which the keychain may give by now, or of room on the disk.
      const { status } = shown(id);
      if (unstarted.has(id) || (status.state === 'offline' && status.error.code === 'keychain-unavailable')) await start(account);
      unstarted.delete(id);
      return valueOf(await mailbox().syncNow({ accountId: id }));
    },

    async trust(id, authserv) {
      await accounts.put({ ...known(id), trustedAuthserv: authserv });
      changed();
      return shown(id);
    },

    async keep(id, months) {
      const account = { ...known(id), keepMonths: months };
      await accounts.put(account);
      await start(account);
      changed();
      return shown(id);
    },
  };
}
