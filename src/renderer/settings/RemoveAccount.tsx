import type { Account } from '../../shared/model.ts';
import { accountName } from '../sidebar/order.ts';
import { text } from '../text/text.ts';
import { Confirm } from '../ui/Confirm.tsx';
import { useRemoval } from './removal.ts';

/** Asks before an account is removed, and says what that means. */
export function RemoveAccount({ account, onClose }: { account: Account; onClose(): void }) {
  const removeAccount = useRemoval();
  const said = text.settings;
  return (
    <Confirm
      title={said.removeTitle(accountName(account))}
      note={account.kind === 'files' ? text.files.removeNote : said.removeNote}
      label={said.removeAccount}
      busyLabel={said.removeBusy}
      act={() => removeAccount(account.id)}
      onClose={onClose}
    />
  );
}
