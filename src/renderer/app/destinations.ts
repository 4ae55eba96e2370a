import type { Mailbox, MessageSummary, SpecialUse } from '../../shared/model.ts';

/** Where mail goes that is done with; Gmail has no archive but the mailbox of all mail. */
const USES: Readonly<Record<'archive' | 'trash', readonly SpecialUse[]>> = { archive: ['archive', 'all'], trash: ['trash'] };

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

/** The archive or the trash of a message's account; null: there is none, or the message is there. */
export function destination(mailboxes: readonly Mailbox[], message: Pick<MessageSummary, 'mailboxId'>, use: 'archive' | 'trash'): Mailbox | null {
  const here = mailboxes.find(({ id }) => id === message.mailboxId)?.specialUse;
  if (here && USES[use].includes(here)) return null;
  const fitting = destinations(mailboxes, message);
  for (const special of USES[use]) {
    const found = fitting.find(({ specialUse }) => specialUse === special);
    if (found) return found;
  }
  return null;
}
