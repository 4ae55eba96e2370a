import { ArrowDown, ArrowUp, BadgeCheck, FileInput, FolderInput, FolderMinus, Pencil, RefreshCw, Trash2 } from 'lucide-react';
import type { Account, Mailbox, MailboxId } from '../../shared/model.ts';
import { useActs } from '../app/acts.ts';
import { useLayout } from '../app/layout.ts';
import { useStarted } from '../app/queries.ts';
import { useUi } from '../app/ui-state.ts';
import { mailboxIdOf } from '../list/mail-list.ts';
import { text } from '../text/text.ts';
import { ActionMenu } from '../ui/ActionMenu.tsx';
import type { MenuAction } from '../ui/MenuItems.tsx';
import { isImap } from '../welcome/account-form.ts';
import { needsSignIn } from '../welcome/sign-in.ts';
import { AccountFold } from './AccountFold.tsx';
import { MailboxTree } from './MailboxTree.tsx';
import { accountName, mailboxTree } from './order.ts';
import { RailStatus } from './RailStatus.tsx';
import { SyncStatus } from './SyncStatus.tsx';

interface AccountSectionProps {
  account: Account;
  mailboxes: Mailbox[];
  rail: boolean;
  /** Its colour is shown: there are others. */
  dot: boolean;
  /** The mailbox that is dropped on, if what is dragged is let go of now. */
  dropId: MailboxId | null;
  /** Shows the whole sidebar. */
  onExpand(): void;
}

/** One account: its name, how its sync stands, its mailboxes. */
export function AccountSection({ account, mailboxes, rail, dot, dropId, onExpand }: AccountSectionProps) {
  const acts = useActs();
  const show = useUi((ui) => ui.show);
  const heading = `account-${account.id}`;
  const name = accountName(account);
  const change = isImap(account) ? () => show({ kind: 'change-account', account }) : null;
  const signIn = needsSignIn(account) ? change : null;
  const steps = useStepsInOrder(account);
  const retry = () => void acts.sync(account.id);
  const isFiles = account.kind === 'files';
  const openId = useUi((ui) => mailboxIdOf(ui.list));
  const isFolded = useLayout((layout) => dot && layout.folded.includes(account.id));
  const unread = mailboxes.reduce(
    (sum, { accountId, specialUse, unseen }) => sum + (accountId === account.id && specialUse === 'inbox' ? unseen : 0),
    0,
  );
  const open = mailboxes.find(({ id, accountId }) => id === openId && accountId === account.id);

  return (
    <section className="account" aria-labelledby={heading}>
      <div className="account-head">
        {dot ? (
          <AccountFold id={heading} account={account} unread={unread} rail={rail} holdsOpen={open !== undefined} />
        ) : (
          <h2 id={heading} className="account-name" title={account.address || undefined}>
            {name}
          </h2>
        )}
        {!rail && (
          <ActionMenu
            label={text.sidebar.accountActions(name)}
            actions={[
              ...(isFiles
                ? [
                    { icon: FileInput, label: text.files.open, act: () => void acts.openFiles('files') },
                    { icon: FolderInput, label: text.files.openFolder, act: () => void acts.openFiles('folder') },
                    ...(open
                      ? [{ icon: FolderMinus, label: text.files.removeMailbox, act: () => show({ kind: 'remove-mailbox', mailbox: open }) }]
                      : []),
                  ]
                : [
                    { icon: RefreshCw, label: text.sidebar.checkNow, act: retry },
                    ...(change ? [{ icon: Pencil, label: text.account.changeAccount, act: change }] : []),
                    { icon: BadgeCheck, label: text.sidebar.trust, act: () => show({ kind: 'settings', tab: 'accounts' }) },
                  ]),
              ...steps,
              { icon: Trash2, label: text.sidebar.remove, act: () => show({ kind: 'remove-account', account }) },
            ]}
          />
        )}
      </div>
      {rail ? (
        <RailStatus account={account} onRetry={retry} onSignIn={signIn} onExpand={onExpand} />
      ) : isFolded && account.status.state !== 'offline' ? null : (
        <SyncStatus account={account} onRetry={retry} onSignIn={signIn} onStop={() => void acts.stopFiles()} />
      )}
      {!isFolded && <MailboxTree branches={mailboxTree(mailboxes, account.id)} account={name} isFiles={isFiles} rail={rail} dropId={dropId} />}
    </section>
  );
}

/** The ways to its places before and after another account of one's own; none, where it is the only one. */
function useStepsInOrder({ id }: Account): MenuAction[] {
  const acts = useActs();
  const own = useStarted()
    .accounts.filter(({ kind }) => kind === 'imap')
    .map((account) => account.id);
  const at = own.indexOf(id);
  const put = (to: number) => void acts.orderAccounts(own.toSpliced(at, 1).toSpliced(to, 0, id));
  return [
    ...(at > 0 ? [{ icon: ArrowUp, label: text.sidebar.moveUp, act: () => put(at - 1) }] : []),
    ...(at >= 0 && at < own.length - 1 ? [{ icon: ArrowDown, label: text.sidebar.moveDown, act: () => put(at + 1) }] : []),
  ];
}
