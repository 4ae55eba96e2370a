import type { ParsedEnvelope } from '../protocol.ts';
import { parseAddresses, toAddress, type Mailbox } from './address.ts';
import { parseDate } from './date.ts';
import { textOf } from './entity.ts';
import { valueOf, valuesOf, type Field } from './header.ts';
import { LONGEST_FIELD, MOST_ADDRESSES } from './limits.ts';

const MESSAGE_ID = /<[^<>\s]{1,998}>/g;

/** Message-IDs of one field: threads longer than this are cut at their old end by every mail program. */
const MOST_REFERENCES = 500;

const messageIds = (field: string | null) => (field?.slice(0, LONGEST_FIELD).match(MESSAGE_ID) ?? []).slice(0, MOST_REFERENCES);

/** Mailboxes of all fields of that name: a second From is no reason to hide the first, or itself. */
export function mailboxesOf(fields: readonly Field[], name: string): Mailbox[] {
  return valuesOf(fields, name)
    .flatMap((value) => parseAddresses(value))
    .slice(0, MOST_ADDRESSES);
}

/** Whether more recipients are named than were taken apart. */
export function hasMoreRecipients(fields: readonly Field[], { to, cc }: ParsedEnvelope): boolean {
  if (to.length >= MOST_ADDRESSES || cc.length >= MOST_ADDRESSES) return true;
  return ['to', 'cc'].some((name) => valuesOf(fields, name).some((value) => value.length > LONGEST_FIELD));
}

/** @param now what tells an absurd date */
export function envelopeOf(fields: readonly Field[], now: number): ParsedEnvelope {
  const addresses = (name: string) => mailboxesOf(fields, name).map(toAddress);
  const ids = (name: string) => messageIds(valueOf(fields, name));
  return {
    subject: textOf(fields, 'subject') ?? '',
    from: addresses('from'),
    to: addresses('to'),
    cc: addresses('cc'),
    replyTo: addresses('reply-to'),
    sentAt: parseDate(valueOf(fields, 'date'), now),
    messageId: ids('message-id')[0] ?? null,
    inReplyTo: ids('in-reply-to'),
    references: ids('references'),
  };
}
