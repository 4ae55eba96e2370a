import type { AccountList } from '../accounts/account-list.ts';
import type { Arrival } from '../mailbox/protocol.ts';
import type { SupervisedMailbox } from '../mailbox/supervised.ts';
import type { AppWindow, Windows } from './windows.ts';

interface MailboxNewsParts {
  mailbox: Pick<SupervisedMailbox, 'on'>;
  accounts: Pick<AccountList, 'setStatus'>;
  windows: Pick<Windows, 'tell'>;
  main: Pick<AppWindow, 'send'>;
  /** Resolves when the main window hears what it is sent. */
  listening: Promise<void>;
  showUnread(): Promise<void>;
  notify(arrival: Arrival): void;
}

/** Brings what the mailbox process tells by itself to whoever shows it. */
export function bringMailboxNews({ mailbox, accounts, windows, main, listening, showUnread, notify }: MailboxNewsParts): void {
  mailbox.on('status', ({ accountId, status }) => {
    accounts.setStatus(accountId, status);
    windows.tell('account:status', { accountId, status });
  });
  mailbox.on('changed', (change) => {
    windows.tell('mailbox:changed', change);
    void showUnread();
  });
  mailbox.on('filesShown', (shown) => void listening.then(() => main.send('files:shown', shown)));
  mailbox.on('arrived', notify);
}
