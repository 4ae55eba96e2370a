import { describe, expect, it } from 'vitest';
import type { AccountId, Mailbox, MailboxId, MessageId, MessageSummary } from '../../shared/model.ts';
import { scannerService } from '../reader/scanner-service.ts';
import { authservOffers } from './authserv-offer.ts';

const ACCOUNT = 'a' as AccountId;
const INBOX = { id: 1 as MailboxId, accountId: ACCOUNT, specialUse: 'inbox' } as Mailbox;

/** An inbox of messages, each from a sender and with the header lines on top that its receiver wrote. */
const offered = (letters: readonly { from: string; top: string }[]) => {
  const raws = letters.map(({ from, top }) => Buffer.from(`${top}From: ${from}\r\nSubject: x\r\n\r\nHello.\r\n`));
  const messages = letters.map(
    ({ from }, index) => ({ id: index as MessageId, body: 'stored', from: { name: '', address: from } }) as MessageSummary,
  );
  const mailbox = {
    mailboxes: () => Promise.resolve([INBOX]),
    page: () => Promise.resolve({ messages, total: messages.length, next: null }),
    message: ({ messageId }: { messageId: MessageId }) =>
      Promise.resolve({
        ok: true as const,
        value: {
          id: messageId,
          accountId: ACCOUNT,
          mailboxId: INBOX.id,
          receivedAt: 0,
          seen: false,
          mark: null,
          raw: raws[messageId] ?? new Uint8Array(),
          leftOut: [],
        },
      }),
  };
  return authservOffers(mailbox, scannerService())(ACCOUNT);
};

const HOME = 'Authentication-Results: mx.home.test; dkim=pass header.d=a.test\r\n';
const FOREIGN = 'Authentication-Results: mx.forger.test; dmarc=pass header.from=bank.test\r\n';

describe('the server that could be believed', () => {
  it('is the one on top of nearly all messages, from several senders', async () => {
    const letters = ['a@a.test', 'b@b.test', 'c@c.test', 'd@a.test'].map((from) => ({ from, top: HOME }));
    expect(await offered([...letters, { from: 'x@x.test', top: '' }])).toEqual({ authserv: 'mx.home.test', messages: 4, of: 5 });
  });

  it('is not one further down', async () => {
    const letters = ['a@a.test', 'b@b.test', 'c@c.test'].map((from) => ({ from, top: HOME + FOREIGN }));
    expect(await offered(letters)).toMatchObject({ authserv: 'mx.home.test' });
  });

  it.each([
    ['few messages carry', [HOME, HOME, '', '', '']],
    ['is only in a part of them', [HOME, HOME, HOME, '', '', '', '']],
    ['nobody wrote', ['', '', '', '']],
  ])('is none that %s', async (_, tops) => {
    expect(await offered(tops.map((top, index) => ({ from: `a@${index}.test`, top })))).toBeNull();
  });

  it('is none that one sender alone brings along', async () => {
    expect(await offered(Array.from({ length: 6 }, () => ({ from: 'spam@forger.test', top: FOREIGN })))).toBeNull();
  });

  it('is all of a provider’s servers, where each writes its own name', async () => {
    const top = (server: number) => `Authentication-Results: mx${server}.home-mail.com; dkim=pass header.d=a.test\r\n`;
    const letters = ['a@a.test', 'b@b.test', 'c@c.test', 'd@d.test'].map((from, index) => ({ from, top: top(index) }));
    expect(await offered(letters)).toEqual({ authserv: '*.home-mail.com', messages: 4, of: 4 });
  });
});
