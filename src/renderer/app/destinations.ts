import type { Mailbox, MessageSummary, SpecialUse } from '../../shared/model.ts';
import { isOutgoing } from '../sidebar/order.ts';

/** Where mail goes that is done with; Gmail has no archive but the mailbox of all mail. */
const USES: Readonly<Record<'archive' | 'trash' | 'junk' | 'inbox', readonly SpecialUse[]>> = {
  archive: ['archive', 'all'],
  trash: ['trash'],
  junk: ['junk'],
  inbox: ['inbox'],
};

/** The mailboxes of its account that a message can be moved to. */
export function destinations(mailboxes: readonly Mailbox[], { mailboxId }: Pick<MessageSummary, 'mailboxId'>): Mailbox[] {
  const accountId = mailboxes.find(({ id }) => id === mailboxId)?.accountId;
  return mailboxes.filter((mailbox) => mailbox.accountId === accountId && mailbox.id !== mailboxId && mailbox.selectable);
}

/** The mailboxes that some messages can all be moved to; none, where they are of several accounts. */
export function destinationsOfAll(mailboxes: readonly Mailbox[], messages: readonly Pick<MessageSummary, 'mailboxId'>[]): Mailbox[] {
  const [first = [], ...rest] = messages.map((message) => destinations(mailboxes, message));
  return first.filter(({ id }) => rest.every((others) => others.some((other) => other.id === id)));
}

/** The archive or the trash of a message's account, or what else is named; null: there is none, or the message is there. */
export function destination(mailboxes: readonly Mailbox[], message: Pick<MessageSummary, 'mailboxId'>, use: keyof typeof USES): Mailbox | null {
  const here = mailboxes.find(({ id }) => id === message.mailboxId)?.specialUse;
  if (here && USES[use].includes(here)) return null;
  const fitting = destinations(mailboxes, message);
  for (const special of USES[use]) {
    const found = fitting.find(({ specialUse }) => specialUse === special);
    if (found) return found;
  }
  return null;
}

/** Whether a message has been taken for junk: it lies there. */
export const isJunk = (mailboxes: readonly Mailbox[], { mailboxId }: Pick<MessageSummary, 'mailboxId'>): boolean =>
  mailboxes.find(({ id }) => id === mailboxId)?.specialUse === 'junk';

/** Where a message goes that is junk, or the inbox for one that was taken for it; null: nowhere. What its reader wrote is none. */
export function junkDestination(mailboxes: readonly Mailbox[], message: Pick<MessageSummary, 'mailboxId'>): Mailbox | null {
  const here = mailboxes.find(({ id }) => id === message.mailboxId);
  if (here && isOutgoing(here)) return null;
  return destination(mailboxes, message, isJunk(mailboxes, message) ? 'inbox' : 'junk');
}
