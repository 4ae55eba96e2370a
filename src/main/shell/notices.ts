import { app, Notification, type BrowserWindow } from 'electron';
import { inboxesOf } from '../../shared/accounts.ts';
import type { Account, Mailbox } from '../../shared/model.ts';
import type { Language, NotificationDetail } from '../../shared/settings.ts';
import { bringBack } from './tray.ts';
import type { Arrival } from '../mailbox/protocol.ts';

/** What a notification says, in the languages of the interface. */
const WORDS: Readonly<
  Record<Language, { title: string; count(count: number): string; more(count: number): string; nobody: string; noSubject: string }>
> = {
  en: {
    title: 'New mail',
    count: (count) => (count === 1 ? 'One new message' : `${count} new messages`),
    more: (count) => (count === 1 ? 'and one more' : `and ${count} more`),
    nobody: 'Unknown sender',
    noSubject: 'No subject',
  },
  de: {
    title: 'Neue E-Mail',
    count: (count) => (count === 1 ? 'Eine neue Nachricht' : `${count} neue Nachrichten`),
    more: (count) => (count === 1 ? 'und eine weitere' : `und ${count} weitere`),
    nobody: 'Unbekannter Absender',
    noSubject: 'Kein Betreff',
  },
};

/** Words of a stranger that stand on a lock screen. */
const LONGEST = 120;

/** Electron holds on to no notification that it shows, and one that was collected cannot be chosen any more (electron#16922). Older ones are history. */
const MOST_KEPT = 50;

/**
 * A stranger's words as words. Electron hands them to libnotify as they are, where `<img>` and `<a>` are markup that a desktop may follow
 * (KDE did: CVE-2018-6790).
 */
const plain = (words: string) => words.slice(0, LONGEST).replaceAll('<', '‹').replaceAll('>', '›');

/**
 * Title and body of the notification of new mail; null: the reader wants none. As much of the message as the reader wants, and never a
 * picture.
 */
export function noticeOf({ count, newest }: Arrival, detail: NotificationDetail, language: Language): { title: string; body: string } | null {
  const words = WORDS[language];
  if (detail === 'none') return null;
  if (detail === 'count') return { title: words.title, body: words.count(count) };
  const more = count > 1 ? `\n${words.more(count - 1)}` : '';
  return { title: plain(newest.sender || words.nobody), body: plain(newest.subject || words.noSubject) + more };
}

interface NoticesParts {
  /** The main one, which comes to the front when a notification is chosen. */
  window: BrowserWindow;
  detail(): NotificationDetail;
  language(): Language;
  /** The reader chose the notification. */
  chosen(arrival: Arrival): void;
}

/** Tells of new mail while the window is not looked at. @returns call it with what arrived */
export function notices({ window, detail, language, chosen }: NoticesParts): (arrival: Arrival) => void {
  const kept: Notification[] = [];
  return (arrival) => {
    const notice = noticeOf(arrival, detail(), language());
    if (!notice || window.isDestroyed() || window.isFocused() || !Notification.isSupported()) return;
    const notification = new Notification({ ...notice, silent: true });
    notification.on('click', () => {
      if (window.isDestroyed()) return;
      bringBack(window);
      chosen(arrival);
    });
    kept.push(notification);
    if (kept.length > MOST_KEPT) kept.shift();
    notification.show();
  };
}

interface UnreadParts {
  mailboxes(): Promise<readonly Mailbox[]>;
  accounts(): readonly Pick<Account, 'id' | 'kind'>[];
}

/** Shows on the app's icon, where the system can, how many messages are unread in the inboxes of the accounts that count. @returns call it when there may be other ones */
export function unreadBadge({ mailboxes, accounts }: UnreadParts): () => Promise<void> {
  return async () => {
    // The process may end meanwhile; it will say again what changed.
    const counted = await mailboxes().catch(() => null);
    if (counted) app.setBadgeCount(inboxesOf(counted, accounts()).reduce((sum, { unseen }) => sum + unseen, 0));
  };
}
