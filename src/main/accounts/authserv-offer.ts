import { getDomain } from 'tldts';
import type { AccountId, AuthservOffer, MessageSummary } from '../../shared/model.ts';
import type { MailboxService } from '../mailbox/protocol.ts';
import type { ScannerService } from '../reader/protocol.ts';

/** Messages that are looked at: enough to tell the rule from an exception, few enough to be read at once. */
const SAMPLE = 40;
/** A name that fewer messages carry is not offered, */
const FEWEST_MESSAGES = 3;
/** nor one that comes from fewer sender domains: a sender could have written it, */
const FEWEST_SENDERS = 2;
/** nor one on less than this share of all: whoever receives the mail of an account receives nearly all of it. */
const LEAST_SHARE = 0.6;

const domainOf = ({ from }: MessageSummary) => from?.address.slice(from.address.lastIndexOf('@') + 1).toLowerCase() ?? '';

/** Servers of one provider, of which each writes its own name, are believed by its domain. */
function allBelow<Seen extends { authserv: string }>(seen: Seen): Seen[] {
  const domain = /^[a-z\d.-]+$/.test(seen.authserv) ? getDomain(seen.authserv, { allowPrivateDomains: true }) : null;
  return domain === null || domain === seen.authserv ? [] : [{ ...seen, authserv: `*.${domain}` }];
}

/** The name that stands on nearly all of the messages; null: none does. */
function mostUsual(seen: readonly { authserv: string; sender: string }[], of: number): AuthservOffer | null {
  const found = new Map<string, { messages: number; senders: Set<string> }>();
  for (const { authserv, sender } of seen) {
    const entry = found.get(authserv) ?? { messages: 0, senders: new Set() };
    entry.messages++;
    entry.senders.add(sender);
    found.set(authserv, entry);
  }
  const [best] = [...found].toSorted(([, a], [, b]) => b.messages - a.messages);
  if (!best) return null;
  const [authserv, { messages, senders }] = best;
  return messages < FEWEST_MESSAGES || senders.size < FEWEST_SENDERS || messages < of * LEAST_SHARE ? null : { authserv, messages, of };
}

/**
 * Finds out whose Authentication-Results an account could believe (RFC 8601 leaves it to the reader to say so). It is an
 * offer: a message may have brought the field along, so nothing is believed before the reader agreed.
 */
export function authservOffers(
  mailbox: Pick<MailboxService, 'mailboxes' | 'page' | 'message'>,
  reader: Pick<ScannerService, 'receiver'>,
): (accountId: AccountId) => Promise<AuthservOffer | null> {
  const receiver = async ({ id }: MessageSummary): Promise<string | null> => {
    const outcome = await mailbox.message({ messageId: id });
    return outcome.ok ? reader.receiver({ raw: outcome.value.raw }).catch(() => null) : null;
  };

  return async (accountId) => {
    const inbox = (await mailbox.mailboxes()).find((box) => box.accountId === accountId && box.specialUse === 'inbox');
    if (!inbox) return null;
    const { messages } = await mailbox.page({ mailboxIds: [inbox.id], after: null, limit: SAMPLE, grouped: false });
    const stored = messages.filter(({ body }) => body === 'stored');
    const seen: { authserv: string; sender: string }[] = [];
    for (const message of stored) {
      const authserv = await receiver(message);
      if (authserv !== null) seen.push({ authserv, sender: domainOf(message) });
    }
    return mostUsual(seen, stored.length) ?? mostUsual(seen.flatMap(allBelow), stored.length);
  };
}
