import { useMemo } from 'react';
import { countedAccounts } from '../../shared/accounts.ts';
import type { Account, MailboxId } from '../../shared/model.ts';
import { useMailboxes, useStarted } from '../app/queries.ts';
import { isOfAllAccounts, type MailList } from '../list/mail-list.ts';
import { accountName } from './order.ts';

type Named = Pick<Account, 'kind' | 'name'>;

/** What tells an account from the others where there is little room. */
export interface AccountMark {
  colour: number;
  name: string;
  short: string;
}

const ADDRESS = /^(?<local>.+)@(?<domain>[^@]+)$/;

/** As much of an account's name as no other has: its domain, else what stands before it, else all of it. */
export function shortName(account: Named, accounts: readonly Named[]): string {
  const name = accountName(account);
  const { local, domain } = ADDRESS.exec(name)?.groups ?? {};
  const isAlone = (part: string | undefined, of: 'local' | 'domain') =>
    part !== undefined && accounts.filter((other) => ADDRESS.exec(accountName(other))?.groups?.[of] === part).length === 1;
  if (isAlone(domain, 'domain')) return domain ?? name;
  return isAlone(local, 'local') ? (local ?? name) : name;
}

/** Whose the messages of each mailbox are, for a list that has messages of several accounts; null: for any other. */
export function useAccountMarks(list: MailList): ReadonlyMap<MailboxId, AccountMark> | null {
  const { accounts } = useStarted();
  const mailboxes = useMailboxes().data;
  const ofAll = isOfAllAccounts(list);
  const isSearch = list.kind === 'search';
  return useMemo(() => {
    const counted = countedAccounts(accounts);
    const listed = isSearch && counted.length > 1 ? accounts : counted;
    if (!ofAll || listed.length < 2) return null;
    const marks = new Map(
      listed.map((account) => [account.id, { colour: account.colour, name: accountName(account), short: shortName(account, listed) }]),
    );
    return new Map(
      (mailboxes ?? []).flatMap(({ id, accountId }) => {
        const mark = marks.get(accountId);
        return mark ? [[id, mark] as const] : [];
      }),
    );
  }, [accounts, mailboxes, ofAll, isSearch]);
}
