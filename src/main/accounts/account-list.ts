import * as v from 'valibot';
import type { Account, AccountId, AccountStatus } from '../../shared/model.ts';
import { ACCOUNT_COLOURS, LOCAL_COLOUR } from '../../shared/accounts.ts';
import { openJsonFile, Partly } from '../files/json-file.ts';
import type { AccountRecord } from '../mailbox/protocol.ts';
import { withColours } from './account-colour.ts';
import { judgedFor } from './judging.ts';
import { oauthSettings } from './oauth/settings.ts';

const NOT_YET: AccountStatus = { state: 'idle', checkedAt: null };

const record = v.object({
  id: v.pipe(
    v.string(),
    v.transform((id) => id as AccountId),
  ),
  kind: v.picklist(['imap', 'files', 'sample']),
  address: v.string(),
  name: v.string(),
  // An older version had none.
  colour: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(LOCAL_COLOUR), v.maxValue(ACCOUNT_COLOURS))),
  server: v.nullable(v.object({ host: v.string(), port: v.number(), security: v.picklist(['tls', 'starttls']), user: v.string() })),
  // An older version had none.
  oauth: v.optional(v.nullable(oauthSettings(v.string(), v.string())), null),
  trustedAuthserv: v.nullable(v.string()),
  // An older version had none.
  keepMonths: v.optional(v.nullable(v.number()), null),
});

export interface AccountList {
  /** Where the file is kept of which some account could not be understood when it was opened; null: all could. */
  readonly aside: string | null;
  records(): AccountRecord[];
  /** With the state that the mailbox process told last. */
  all(): Account[];
  find(id: string): AccountRecord | null;
  /** As of `judgedFor`. */
  judgedFor(id: AccountId): ReturnType<typeof judgedFor>;
  /** Adds it, or puts it in the place of the one with the same id. */
  put(account: AccountRecord): Promise<void>;
  remove(id: AccountId): Promise<void>;
  /** Puts these in this order, before all others. */
  order(ids: readonly AccountId[]): Promise<void>;
  setStatus(id: AccountId, status: AccountStatus): void;
}

/**
 * The accounts, without their passwords.
 * @param first what there is while the reader has no account
 */
export async function openAccounts(path: string, first: AccountRecord): Promise<AccountList> {
  // One that cannot be understood takes none of the others along.
  const parse = (value: unknown) => {
    if (!Array.isArray(value)) return null;
    const read = value.map((one) => v.safeParse(record, one)).flatMap((result) => (result.success ? [result.output] : []));
    if (read.length === 0) return value.length === 0 ? [first] : null;
    const accounts = withColours(read);
    return read.length === value.length ? accounts : new Partly(accounts);
  };
  const file = await openJsonFile<AccountRecord[]>(path, parse, [first]);
  const statuses = new Map<AccountId, AccountStatus>();
  const find = (id: string) => file.value.find((account) => account.id === id) ?? null;
  return {
    aside: file.aside,
    records: () => file.value,
    all: () => file.value.map((account) => ({ ...account, status: statuses.get(account.id) ?? NOT_YET })),
    find,
    judgedFor: (id) => judgedFor(file.value, id),
    put(account) {
      const known = file.value.some((other) => other.id === account.id);
      return file.write(known ? file.value.map((other) => (other.id === account.id ? account : other)) : [...file.value, account]);
    },
    remove(id) {
      statuses.delete(id);
      return file.write(file.value.filter((account) => account.id !== id));
    },
    order(ids) {
      const placeOf = ({ id }: AccountRecord) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
      return file.write(file.value.toSorted((a, b) => placeOf(a) - placeOf(b)));
    },
    setStatus: (id, status) => void statuses.set(id, status),
  };
}
