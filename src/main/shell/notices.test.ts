import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AccountId, Mailbox, MailboxId, MessageId } from '../../shared/model.ts';
import type { NotificationDetail } from '../../shared/settings.ts';
import type { Arrival } from '../mailbox/protocol.ts';

const shown: { options: { title: string; body: string }; click(): void }[] = [];
const badges: number[] = [];
vi.mock('electron', () => ({
  app: { setBadgeCount: (count: number) => badges.push(count) },
  Notification: class {
    static isSupported = () => true;
    click = () => undefined;
    readonly options;
    constructor(options: { title: string; body: string }) {
      this.options = options;
    }
    on(_event: string, listener: () => undefined) {
      this.click = listener;
    }
    show() {
      shown.push(this);
    }
  },
}));
const { noticeOf, notices, unreadBadge } = await import('./notices.ts');

const arrival = (count: number, sender = 'Ada', subject = 'Engines'): Arrival => ({
  accountId: 'a' as AccountId,
  mailboxId: 1 as MailboxId,
  count,
  newest: { messageId: 7 as MessageId, sender, subject },
});
beforeEach(() => {
  shown.length = 0;
  badges.length = 0;
});

describe('a notification', () => {
  it.each<[NotificationDetail, number, { title: string; body: string } | null]>([
    ['none', 1, null],
    ['count', 1, { title: 'New mail', body: 'One new message' }],
    ['count', 3, { title: 'New mail', body: '3 new messages' }],
    ['sender', 1, { title: 'Ada', body: 'Engines' }],
    ['sender', 3, { title: 'Ada', body: 'Engines\nand 2 more' }],
  ])('with "%s" says of %d messages %j', (detail, count, expected) => {
    expect(noticeOf(arrival(count), detail, 'en')).toEqual(expected);
  });

  it('says no more of a stranger than has room, and names what has no name', () => {
    expect(noticeOf(arrival(1, '', ''), 'sender', 'en')).toEqual({ title: 'Unknown sender', body: 'No subject' });
    expect(noticeOf(arrival(1, 'x'.repeat(999)), 'sender', 'en')?.title).toHaveLength(120);
    expect(noticeOf(arrival(2), 'count', 'de')).toEqual({ title: 'Neue E-Mail', body: '2 neue Nachrichten' });
  });

  it('has no markup of a stranger in it', () => {
    expect(noticeOf(arrival(1, '<b>Ada</b>', 'Hello <img src="http://watcher.test/a.png">'), 'sender', 'en')).toEqual({
      title: '‹b›Ada‹/b›',
      body: 'Hello ‹img src="http://watcher.test/a.png"›',
    });
  });

  const window = (isFocused: boolean) => {
    const focused: string[] = [];
    const fake = {
      isDestroyed: () => false,
      isFocused: () => isFocused,
      isMinimized: () => true,
      show: () => focused.push('shown'),
      restore: () => focused.push('restored'),
      focus: () => focused.push('focused'),
    };
    return { fake: fake as never, focused };
  };

  it('is not shown to who looks at the window', () => {
    const tell = (isFocused: boolean) =>
      notices({ window: window(isFocused).fake, detail: () => 'count', language: () => 'en', chosen: () => undefined })(arrival(1));
    tell(true);
    expect(shown).toHaveLength(0);
    tell(false);
    expect(shown.map(({ options }) => options)).toEqual([{ title: 'New mail', body: 'One new message', silent: true }]);
  });

  it('leads to the message', () => {
    const { fake, focused } = window(false);
    const chosen = vi.fn();
    notices({ window: fake, detail: () => 'sender', language: () => 'en', chosen })(arrival(1));
    shown[0]?.click();
    expect(focused).toEqual(['restored', 'shown', 'focused']);
    expect(chosen).toHaveBeenCalledWith(arrival(1));
  });
});

it('the badge counts what is unread in inboxes, of the sample only while it is alone', async () => {
  const mailbox = (accountId: AccountId, specialUse: Mailbox['specialUse'], unseen: number) => ({ accountId, specialUse, unseen }) as Mailbox;
  const [sample, own, other] = ['sample', 'a', 'b'].map((id) => ({ id: id as AccountId, kind: id === 'sample' ? 'sample' : 'imap' }) as const);
  const mailboxes = [mailbox(sample!.id, 'inbox', 20), mailbox(own!.id, 'inbox', 3), mailbox(own!.id, 'junk', 90), mailbox(other!.id, 'inbox', 2)];
  await unreadBadge({ mailboxes: () => Promise.resolve(mailboxes), accounts: () => [sample!, own!, other!] })();
  await unreadBadge({ mailboxes: () => Promise.resolve(mailboxes), accounts: () => [sample!] })();
  expect(badges).toEqual([5, 20]);
});

it('the badge stays while nobody can count', async () => {
  await unreadBadge({ mailboxes: () => Promise.reject(new Error('gone')), accounts: () => [] })();
  expect(badges).toEqual([]);
});
