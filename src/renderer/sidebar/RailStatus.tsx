import type { Account } from '../../shared/model.ts';
import { text } from '../text/text.ts';
import { IconButton } from '../ui/Button.tsx';
import { Tip } from '../ui/Tip.tsx';
import { accountName } from './order.ts';
import { missingTo, OFFLINE_ICONS, progressWords } from './SyncStatus.tsx';

interface RailStatusProps {
  account: Account;
  onRetry(): void;
  /** As of SyncStatus. */
  onSignIn: (() => void) | null;
  /** Shows the whole sidebar, where there is more to read. */
  onExpand(): void;
}

/** How the sync of an account stands, where there are icons only: a ring that fills while it works, and what it cannot do; nothing where all is well. */
export function RailStatus({ account, onRetry, onSignIn, onExpand }: RailStatusProps) {
  const { status } = account;
  const name = accountName(account);
  if (status.state === 'offline')
    return (
      <IconButton
        className="rail-offline"
        icon={OFFLINE_ICONS[missingTo(status.error, onSignIn !== null)]}
        label={`${name}: ${status.error.message} ${status.error.next} ${onSignIn ? text.account.signInAgain : text.sidebar.retryNow}.`}
        onClick={onSignIn ?? onRetry}
      />
    );
  const words = status.state === 'syncing' ? progressWords(status.progress) : null;
  if (status.state !== 'syncing' || words === null) return null;
  const { done, total } = status.progress;
  return (
    <Tip label={`${name}: ${words}`}>
      <button
        type="button"
        className="rail-progress"
        aria-label={`${name}: ${words}`}
        style={{ '--done': `${Math.round((100 * done) / Math.max(total, 1))}%` } as React.CSSProperties}
        onClick={onExpand}
      />
    </Tip>
  );
}
