import { randomUUID } from 'node:crypto';
import type { NewAccount } from '../../shared/contract.ts';
import type { Account, AccountId } from '../../shared/model.ts';
import type { Consents } from '../consent/consents.ts';
import type { ApprovedPictures } from '../egress/approved-pictures.ts';
import { UserFailure, valueOf } from '../errors.ts';
import type { AccountRecord, MailboxService } from '../mailbox/protocol.ts';
import { freeColour } from './account-colour.ts';
import type { AccountList } from './account-list.ts';
import type { Credentials } from './credentials.ts';
import { knownAuthserv } from './providers.ts';
import { importSample } from './sample-account.ts';

export interface AccountServiceParts {
  accounts: AccountList;
  credentials: Credentials;
  consents: Consents;
  pictures: Pick<ApprovedPictures, 'forgetAccount'>;
  mailbox(): MailboxService;
  /** The list is other than before. */
  changed(): void;
}

export interface AccountService {
  /** Starts every account in the mailbox process. */
  startAll(): Promise<void>;
  add(account: NewAccount): Promise<Account>;
  remove(id: AccountId): Promise<null>;
  sync(id: AccountId): Promise<null>;
  trust(id: AccountId, authserv: string | null): Promise<Account>;
  /** Keeps whole messages for so many months from now on. */
  keep(id: AccountId, months: number | null): Promise<Account>;
}

export function accountService({ accounts, credentials, consents, pictures, mailbox, changed }: AccountServiceParts): AccountService {
  const known = (id: AccountId): AccountRecord => {
    const account = accounts.find(id);
    if (!account) throw new UserFailure('not-found', 'There is no such account any more.', 'Look at the list of accounts.');
    return account;
  };
  const shown = (id: AccountId): Account => {
    const account = accounts.all().find((other) => other.id === id);
    if (!account) throw new UserFailure('not-found', 'There is no such account any more.', 'Look at the list of accounts.');
    return account;
  };

  const start = async (account: AccountRecord) => {
    if (account.kind === 'sample') {
      valueOf(await mailbox().startAccount({ account, password: null }));
      return importSample(mailbox());
    }
    const password = await credentials.password(account.id);
    valueOf(await mailbox().startAccount({ account, password }));
    if (password !== null) return;
    const error = {
      code: 'keychain-unavailable',
      message: 'The password of this account could not be read from the keychain. The mail that is already here can be read.',
      next: 'Remove the account and add it again.',
    } as const;
    accounts.setStatus(account.id, { state: 'offline', error, retryAt: null });
    changed();
  };

  return {
    async startAll() {
      for (const account of accounts.records()) await start(account);
    },

    async add({ address, host, port, security, user, password }) {
      const server = { host, port, security, user };
      const twin = accounts.records().find((other) => other.server?.host === host && other.server.user === user);
      if (twin)
        throw new UserFailure(
          'duplicate-account',
          `This account is here already, as ${twin.name}.`,
          'Remove that one first, if it is to be set up anew.',
        );
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

    async remove(id) {
      known(id);
      valueOf(await mailbox().removeAccount({ accountId: id }));
      await credentials.forget(id);
      await consents.forgetAccount(id);
      await pictures.forgetAccount(id);
      await accounts.remove(id);
      changed();
      return null;
    },

    async sync(id) {
      known(id);
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
