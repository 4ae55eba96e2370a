import { ChevronDown, ChevronRight } from 'lucide-react';
import type { Account } from '../../shared/model.ts';
import { useLayout } from '../app/layout.ts';
import { text } from '../text/text.ts';
import { AccountDot } from '../ui/AccountDot.tsx';
import { Tip } from '../ui/Tip.tsx';
import { accountName } from './order.ts';

interface AccountFoldProps {
  /** Of the heading. */
  id: string;
  account: Account;
  /** In its inbox; told while that is folded away. */
  unread: number;
  rail: boolean;
  /** The mailbox that is open is one of its. */
  holdsOpen: boolean;
}

/** The name of one of several accounts, which folds its mailboxes away and shows them again. */
export function AccountFold({ id, account, unread, rail, holdsOpen }: AccountFoldProps) {
  const isFolded = useLayout((layout) => layout.folded.includes(account.id));
  const fold = useLayout((layout) => layout.fold);
  const name = accountName(account);
  const Chevron = isFolded ? ChevronRight : ChevronDown;
  const button = (
    <button
      type="button"
      className="account-fold"
      aria-expanded={!isFolded}
      data-holds-open={(isFolded && holdsOpen) || undefined}
      title={rail ? undefined : account.address || undefined}
      onClick={() => fold(account.id)}
    >
      <AccountDot colour={account.colour} />
      <span className="account-name">{name}</span>
      {isFolded && unread > 0 && (
        <span className="side-count">
          <span aria-hidden>{text.number(unread)}</span>
          <span className="hidden">, {text.sidebar.unread(unread)}</span>
        </span>
      )}
      <Chevron aria-hidden size={14} className="account-chevron" />
    </button>
  );
  return (
    <h2 id={id} className="account-title">
      {rail ? <Tip label={name}>{button}</Tip> : button}
    </h2>
  );
}
