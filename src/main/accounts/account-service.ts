import { randomUUID } from 'node:crypto';
import type { AccountChange, NewAccount, SignIn, SignInAgain } from '../../shared/account-orders.ts';
import type { Account, AccountId, ServerSettings } from '../../shared/model.ts';
import type { OAuthSettings } from '../../shared/oauth.ts';
import type { Consents } from '../consent/consents.ts';
import type { ApprovedPictures } from '../egress/approved-pictures.ts';
import { failureOf, UserFailure, valueOf } from '../errors.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import type { AccessToken, AccountRecord, MailboxService } from '../mailbox/protocol.ts';
import { freeColour } from './account-colour.ts';
import type { Unsubscriptions } from '../unsubscribe/unsubscriptions.ts';
import type { AccountList } from './account-list.ts';
import type { Credentials } from './credentials.ts';
import { keychainUnavailable } from './keychain-unavailable.ts';
import type { AccessTokens } from './oauth/access-tokens.ts';
import type { SignInOrder } from './oauth/browser-sign-in.ts';
import { kept, type Grant } from './oauth/grant.ts';
import { refuseForeignServer } from './oauth/party.ts';
import { proofs } from './proofs.ts';
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
  /** Puts them in another order, see `account:order`. */
  order(ids: readonly AccountId[]): Promise<null>;
}

/** Accounts are kept in one list. */
const ALL = 'accounts';

const NO_ACCOUNT = () => new UserFailure('not-found', 'There is no such account any more.', 'Look at the list of accounts.');

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
  const { secretOf, proofFor, clientSecretFor } = proofs(credentials, accessTokens);
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

  /** Accounts that could not be started. */
  const unstarted = new Set<AccountId>();

  /** @param token that was given a moment ago */
  const start = async (account: AccountRecord, token: AccessToken | null = null) => {
    const secret = account.kind === 'imap' ? await secretOf(account, token) : null;
    valueOf(await mailbox().startAccount({ account, secret }));
    if (account.kind === 'sample') await importSample(mailbox());
    unstarted.delete(account.id);
    if (account.kind !== 'imap' || secret !== null) return;
    accounts.setStatus(account.id, { state: 'offline', error: keychainUnavailable(account), retryAt: null });
    changed();
  };

  /** Throws where another account than `id` is the same user's on the same server. */
  const refuseTwin = (server: ServerSettings, id: AccountId | null, next: string) => {
    const twin = accounts.records().find((other) => other.id !== id && other.server !== null && isSameAccount(other.server, server));
    if (twin) throw new UserFailure('duplicate-account', `This account is here already, as ${twin.name}.`, next);
  };
  const refuseSecond = (server: ServerSettings) => refuseTwin(server, null, 'Change that one instead, in the settings.');

  const refuseOther = (server: ServerSettings, id: AccountId) => {
    known(id);
    refuseTwin(server, id, 'Nothing was changed.');
  };

  /** While a server was asked, another window may have added or changed what is refused then: that is looked at, and kept, before anything else is. */
  const keeping = oneAtATime();

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
    await keeping(ALL, async () => {
      refuseSecond(server);
      await credentials.keep(account.id, keep);
      await accounts.put(account);
    });
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

  return {
    /** One that cannot be started keeps no other from it. */
    async startAll() {
      for (const account of accounts.records()) {
        try {
          await start(account);
        } catch (thrown) {
          unstarted.add(account.id);
          accounts.setStatus(account.id, { state: 'offline', error: failureOf(thrown, 'the start of an account').error, retryAt: null });
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
        refuseOther(server, accountId);
        const proof = await proofFor(before, server, password);
        valueOf(await mailbox().checkServer({ server, proof }));
      }
      await keeping(ALL, async () => {
        if (isAsked) refuseOther(server, accountId);
        if (password !== null) await credentials.keep(accountId, password);
        await putChanged(accountId, { name, server, ...(password !== null && { oauth: null }) });
      });
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
        refuseOther(server, accountId);
        const secret = clientSecret ?? (await clientSecretFor(before, oauth));
        const { grant, token } = await admitted(server, { settings: oauth, clientSecret: secret, address: before.address }, cancel);
        await keeping(ALL, async () => {
          refuseOther(server, accountId);
          await credentials.keep(accountId, kept(grant));
          await putChanged(accountId, { name, server, oauth });
        });
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
      unstarted.delete(id);
      changed();
      return null;
    },

    async sync(id) {
      const account = known(id);
      // It does not run, for want of its password, which the keychain may give by now, or of room on the disk.
      const { status } = shown(id);
      if (unstarted.has(id) || (status.state === 'offline' && status.error.code === 'keychain-unavailable')) await start(account);
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

    async order(ids) {
      await keeping(ALL, () => accounts.order(ids));
      changed();
      return null;
    },
  };
}
