import { vi } from 'vitest';
import type { AccountChange } from '../../../shared/account-orders.ts';
import type { Account, AccountId, AccountStatus, ServerSettings } from '../../../shared/model.ts';
import type { AccountRecord, MailboxService, Outcome } from '../../mailbox/protocol.ts';
import type { AccountList } from '../account-list.ts';
import { accountService, type AccountService, type AccountServiceParts } from '../account-service.ts';
import type { AccessTokens } from '../oauth/access-tokens.ts';
import { SAMPLE_ACCOUNT } from '../sample-account.ts';

export const ID = 'a' as AccountId;
export const SERVER: ServerSettings = { host: 'imap.home.example', port: 993, security: 'tls', user: 'robin' };
export const ACCOUNT: AccountRecord = {
  id: ID,
  kind: 'imap',
  address: 'robin@home.example',
  name: 'robin@home.example',
  colour: 1,
  server: SERVER,
  trustedAuthserv: 'mx.home.example',
  oauth: null,
  keepMonths: null,
};

/** Three accounts, what is kept of them, and a mailbox process and a browser that do as they are told. */
export class AccountsInMemory {
  records: AccountRecord[] = [SAMPLE_ACCOUNT, ACCOUNT, { ...ACCOUNT, id: 'b' as AccountId, name: 'Club', server: { ...SERVER, user: 'club' } }];
  passwords = new Map<AccountId, string>([[ID, 'old']]);
  status: AccountStatus = { state: 'idle', checkedAt: null };
  /** What the mail server says to whoever is tried. */
  answer: Outcome<null> = { ok: true, value: null };
  readonly checkServer = vi.fn<MailboxService['checkServer']>(() => Promise.resolve(this.answer));
  readonly startAccount = vi.fn<MailboxService['startAccount']>(() => Promise.resolve({ ok: true, value: null }));
  readonly changed = vi.fn<() => void>();
  readonly another = vi.fn<AccessTokens['another']>();
  readonly signInByBrowser = vi.fn<AccountServiceParts['signInByBrowser']>();

  list(): AccountList {
    return {
      aside: null,
      records: () => this.records,
      all: () => this.records.map((record): Account => ({ ...record, status: this.status })),
      find: (id) => this.records.find((record) => record.id === id) ?? null,
      judgedFor: () => ({ me: [], trustedAuthserv: [] }),
      put: (account) => {
        const isKnown = this.records.some(({ id }) => id === account.id);
        this.records = isKnown ? this.records.map((other) => (other.id === account.id ? account : other)) : [...this.records, account];
        return Promise.resolve();
      },
      remove: (id) => Promise.resolve(void (this.records = this.records.filter((other) => other.id !== id))),
      order: (ids) => Promise.resolve(void (this.records = ids.flatMap((id) => this.records.filter((record) => record.id === id)))),
      setStatus: (_, told) => void (this.status = told),
    };
  }

  service(): AccountService {
    return accountService({
      accounts: this.list(),
      credentials: {
        state: () => Promise.resolve('protected'),
        keep: (id, password) => Promise.resolve(void this.passwords.set(id, password)),
        password: (id) => Promise.resolve(this.passwords.get(id) ?? null),
        forget: (id) => Promise.resolve(void this.passwords.delete(id)),
      },
      consents: {} as never,
      unsubscriptions: {} as never,
      pictures: {} as never,
      mailbox: () =>
        ({
          checkServer: this.checkServer,
          startAccount: this.startAccount,
          syncNow: () => Promise.resolve({ ok: true, value: null }),
        }) as unknown as MailboxService,
      accessTokens: { another: this.another },
      signInByBrowser: this.signInByBrowser,
      changed: this.changed,
    });
  }

  change(change: Partial<AccountChange>): Promise<Account> {
    return this.service().change({ accountId: ID, name: ACCOUNT.name, ...SERVER, password: null, ...change });
  }
}
