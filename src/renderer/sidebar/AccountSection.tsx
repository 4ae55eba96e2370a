import { BadgeCheck, FileInput, FolderInput, FolderMinus, KeyRound, Pencil, RefreshCw, Trash2, WifiOff } from 'lucide-react';
import type { Account, Mailbox } from '../../shared/model.ts';
import { useActs } from '../app/acts.ts';
import { useUi } from '../app/ui-state.ts';
import { mailboxIdOf } from '../list/mail-list.ts';
import { text } from '../text/text.ts';
import { ActionMenu } from '../ui/ActionMenu.tsx';
import { AccountDot } from '../ui/AccountDot.tsx';
import { IconButton } from '../ui/Button.tsx';
import { isImap } from '../welcome/account-form.ts';
import { needsSignIn } from '../welcome/sign-in.ts';
import { MailboxRow } from './MailboxRow.tsx';
import { accountName, orderedMailboxes } from './order.ts';
import { SyncStatus } from './SyncStatus.tsx';

interface AccountSectionProps {
  account: Account;
  mailboxes: Mailbox[];
  rail: boolean;
  /** Its colour is shown: there are others. */
  dot: boolean;
}

/** One account: its name, how its sync stands, its mailboxes. */
export function AccountSection({ account, mailboxes, rail, dot }: AccountSectionProps) {
  const acts = useActs();
  const show = useUi((ui) => ui.show);
  const heading = `account-${account.id}`;
  const name = accountName(account);
  const change = isImap(account) ? () => show({ kind: 'change-account', account }) : null;
  const signIn = needsSignIn(account) ? change : null;
  const retry = () => void acts.sync(account.id);
  const isFiles = account.kind === 'files';
  const openId = useUi((ui) => mailboxIdOf(ui.list));
  const open = mailboxes.find(({ id, accountId }) => id === openId && accountId === account.id);

  return (
    <section className="account" aria-labelledby={heading}>
      <div className="account-head">
        {dot && <AccountDot colour={account.colour} />}
        <h2 id={heading} className="account-name" title={account.address || undefined}>
          {name}
        </h2>
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
              { icon: Trash2, label: text.sidebar.remove, act: () => show({ kind: 'remove-account', account }) },
            ]}
          />
        )}
      </div>
      {rail ? (
        account.status.state === 'offline' && (
          <IconButton
            className="rail-offline"
            icon={signIn ? KeyRound : WifiOff}
            label={`${name}: ${account.status.error.message} ${account.status.error.next} ${signIn ? text.account.signInAgain : text.sidebar.retryNow}.`}
            onClick={signIn ?? retry}
          />
        )
      ) : (
        <SyncStatus account={account} onRetry={retry} onSignIn={signIn} onStop={() => void acts.stopFiles()} />
      )}
      <ul>
        {orderedMailboxes(mailboxes, account.id).map((mailbox) => (
          <li key={mailbox.id}>
            <MailboxRow mailbox={mailbox} account={name} source={isFiles && mailbox.specialUse === null ? mailbox.path : null} rail={rail} />
          </li>
        ))}
      </ul>
    </section>
  );
}
