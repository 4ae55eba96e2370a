import { randomUUID } from 'node:crypto';
import type { AccountChange, NewAccount } from '../../shared/contract.ts';
import type { Account, AccountId, ServerSettings } from '../../shared/model.ts';
import type { Consents } from '../consent/consents.ts';
import type { ApprovedPictures } from '../egress/approved-pictures.ts';
import { UserFailure, valueOf } from '../errors.ts';
import type { AccountRecord, MailboxService } from '../mailbox/protocol.ts';
import { freeColour } from './account-colour.ts';
import type { Unsubscriptions } from '../unsubscribe/unsubscriptions.ts';
import type { AccountList } from './account-list.ts';
import type { Credentials } from './credentials.ts';
import { authservAfterMove, knownAuthserv } from './providers.ts';
import { importSample } from './sample-account.ts';

export interface AccountServiceParts {
  accounts: AccountList;
  credentials: Credentials;
  consents: Pick<Consents, 'forgetAccount'>;
  unsubscriptions: Pick<Unsubscriptions, 'forgetAccount'>;
  pictures: Pick<ApprovedPictures, 'forgetAccount'>;
  mailbox(): MailboxService;
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
  remove(id: AccountId): Promise<null>;
  sync(id: AccountId): Promise<null>;
  trust(id: AccountId, authserv: string | null): Promise<Account>;
  /** Keeps whole messages for so many months from now on. */
  keep(id: AccountId, months: number | null): Promise<Account>;
}

const NO_ACCOUNT = () => new UserFailure('not-found', 'There is no such account any more.', 'Look at the list of accounts.');

const isSame = (one: ServerSettings, other: ServerSettings): boolean =>
  one.host === other.host && one.port === other.port && one.security === other.security && one.user === other.user;

export function accountService({
  accounts,
  credentials,
  consents,
  unsubscriptions,
  pictures,
  mailbox,
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

  const start = async (account: AccountRecord) => {
    if (account.kind !== 'imap') {
      valueOf(await mailbox().startAccount({ account, password: null }));
      return account.kind === 'sample' ? importSample(mailbox()) : undefined;
    }
    const password = await credentials.password(account.id);
    valueOf(await mailbox().startAccount({ account, password }));
    if (password !== null) return;
    const error = {
      code: 'keychain-unavailable',
      message: 'The password of this account could not be read from the keychain. The mail that is already here can be read.',
      next: 'Unlock the keychain and try again, or sign in again.',
    } as const;
    accounts.setStatus(account.id, { state: 'offline', error, retryAt: null });
    changed();
  };

  /** Throws where another account than `id` is the same user's on the same server. */
  const refuseTwin = ({ host, user }: ServerSettings, id: AccountId | null, next: string) => {
    const twin = accounts.records().find((other) => other.id !== id && other.server?.host === host && other.server.user === user);
    if (twin) throw new UserFailure('duplicate-account', `This account is here already, as ${twin.name}.`, next);
  };

  /** What the reader gave, else what is kept: for the server and the user that it was given for, and for nobody else. */
  const passwordFor = async (account: AccountRecord, server: ServerSettings, given: string | null): Promise<string> => {
    if (given !== null) return given;
    if (account.server?.host !== server.host || account.server.user !== server.user)
      throw new UserFailure('wrong-password', 'The password that is kept belongs to another server or user, and was not sent.', 'Enter it again.');
    const kept = await credentials.password(account.id);
    if (kept !== null) return kept;
    throw new UserFailure('keychain-unavailable', 'The password could not be read from the keychain.', 'Enter it again.');
  };

  return {
    async startAll() {
      for (const account of accounts.records()) await start(account);
    },

    async add({ address, host, port, security, user, password }) {
      const server = { host, port, security, user };
      refuseTwin(server, null, 'Change that one instead, in the settings.');
      valueOf(await mailbox().checkServer({ server, password }));
      const account: AccountRecord = {
        id: randomUUID() as AccountId,
        kind: 'imap',
        address,
        name: address,
        colour: freeColour(accounts.records()),
        server,
        trustedAuthserv: knownAuthserv(host),
        keepMonths: null,
      };
      await credentials.keep(account.id, password);
      await accounts.put(account);
      valueOf(await mailbox().startAccount({ account, password }));
      changed();
      return shown(account.id);
    },

    async change({ accountId, name, host, port, security, user, password }) {
      const before = known(accountId);
      const server = { host, port, security, user };
      if (before.server === null) throw NO_ACCOUNT();
      const isAsked = password !== null || !isSame(before.server, server);
      if (isAsked) {
        refuseTwin(server, accountId, 'Nothing was changed.');
        const tried = await passwordFor(before, server, password);
        valueOf(await mailbox().checkServer({ server, password: tried }));
        // It may have been removed while the server was asked.
        known(accountId);
        if (password !== null) await credentials.keep(accountId, password);
      }
      const account: AccountRecord = { ...known(accountId), name, server };
      await accounts.put({ ...account, trustedAuthserv: authservAfterMove(account.trustedAuthserv, before.server.host, host) });
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
      // It does not run for want of its password, which the keychain may give by now.
      const { status } = shown(id);
      if (status.state === 'offline' && status.error.code === 'keychain-unavailable') await start(account);
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
