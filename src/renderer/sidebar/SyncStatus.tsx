import { HardDrive, KeyRound, WifiOff, type LucideIcon } from 'lucide-react';
import type { Account, UserError } from '../../shared/model.ts';
import type { SyncProgress } from '../../shared/sync.ts';
import { useNow } from '../app/now.ts';
import { timeOf } from '../text/dates.ts';
import { text } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';
import { accountName } from './order.ts';

interface SyncStatusProps {
  account: Account;
  onRetry(): void;
  /** Asks for the password again; null: it is not what is missing. */
  onSignIn: (() => void) | null;
  /** Ends the reading of mail files. */
  onStop(): void;
}

/** How far the work is, in numbers; null: it has only begun to connect. */
export function progressWords({ stage, mailbox, done, total }: SyncProgress): string | null {
  if (stage === 'connecting') return null;
  return stage === 'reading' ? text.files.reading(mailbox, done, total) : text.sidebar[stage](mailbox, done, total);
}

/** Whether it is this computer that cannot go on, and not the way to the server. */
const isOfStore = ({ code }: UserError): boolean => code === 'store-unavailable';

/** What keeps an account from its mail: a password that is wanted, this computer, or the way to the server. */
export const OFFLINE_ICONS = { password: KeyRound, store: HardDrive, server: WifiOff } as const satisfies Record<string, LucideIcon>;

export const missingTo = (error: UserError, isSignedOut: boolean): keyof typeof OFFLINE_ICONS =>
  isSignedOut ? 'password' : isOfStore(error) ? 'store' : 'server';

/** How the sync of an account stands, in a line: with numbers while it works, with what to do while it cannot. */
export function SyncStatus({ account, onRetry, onSignIn, onStop }: SyncStatusProps) {
  const { status, kind } = account;
  const now = { now: useNow() };
  const said = text.sidebar;

  if (status.state === 'idle') {
    const sentence = kind !== 'imap' ? said.sample : status.checkedAt === null ? said.notChecked : said.checked(timeOf(status.checkedAt, now));
    return <p className="sync">{sentence}</p>;
  }

  if (status.state === 'syncing') {
    const { stage, done, total, pace } = status.progress;
    const words = progressWords(status.progress);
    if (words === null) return <p className="sync">{said.connecting}</p>;
    return (
      <div className="sync">
        <p>{words}</p>
        <progress aria-label={said.progress(accountName(account))} value={done} max={Math.max(total, 1)} />
        {pace && <p>{said.pace(pace)}</p>}
        {stage === 'reading' && (
          <Button kind="quiet" onClick={onStop}>
            {text.files.stop}
          </Button>
        )}
      </div>
    );
  }

  const Icon = OFFLINE_ICONS[missingTo(status.error, onSignIn !== null)];
  return (
    <div className="sync sync-offline">
      <p>
        <Icon aria-hidden size={14} /> {status.error.message} {status.retryAt === null ? status.error.next : ''}
      </p>
      {/* What goes on by itself asks for nothing; what it means is there for who wants to know. */}
      {status.retryAt !== null && (
        <>
          <p>{said.retryAt(timeOf(status.retryAt, now))}.</p>
          <details>
            <summary>{said.why}</summary>
            <p>{status.error.next}</p>
          </details>
        </>
      )}
      {onSignIn && (
        <Button kind="quiet" onClick={onSignIn}>
          {text.account.signInAgain}
        </Button>
      )}
      <Button kind="quiet" onClick={onRetry}>
        {said.retryNow}
      </Button>
    </div>
  );
}
