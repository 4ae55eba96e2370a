import type { Account, Address, Mailbox, MessageGroup, MessageSummary } from '../../shared/model.ts';
import { isOutgoing } from '../sidebar/order.ts';
import { text } from '../text/text.ts';

/** More names than a row has room for. */
const MOST_NAMED = 6;

/** Where a From line with the reader's own address may be anybody's. */
const FROM_OTHERS: readonly Mailbox['specialUse'][] = ['inbox', 'junk', 'opened'];

type Listed = Pick<MessageSummary, 'mailboxId' | 'from' | 'to' | 'own' | 'group'>;

const isOne = (person: Address | null, address: string) => person !== null && person.address.toLowerCase() === address.toLowerCase();

/**
 * Whether a row says to whom a message went, since its reader wrote it: it is in a mailbox of what they wrote, or was sent from there and is
 * now in the archive. Of that only the From line tells. It claims no more than that line does; in an inbox, where it may be forged, and of
 * what came to the reader, it is shown as it is.
 */
export function saysToWhom({ mailboxId, from, to, own, group }: Listed, mailboxes: readonly Mailbox[], accounts: readonly Account[]): boolean {
  const mailbox = mailboxes.find(({ id }) => id === mailboxId);
  if (!mailbox) return false;
  if (isOutgoing(mailbox)) return true;
  if (group && !group.people.every((person) => person === 'me')) return false;
  const address = accounts.find(({ id }) => id === mailbox.accountId)?.address ?? '';
  const isToOthers = to.length > 0 && !to.some((person) => isOne(person, address));
  if (own) return isToOthers;
  return address !== '' && isToOthers && isOne(from, address) && !FROM_OTHERS.includes(mailbox.specialUse);
}

/** To whom a message went, as its row says it. */
export function recipientLine(people: readonly Address[]): string {
  const names = people.map(({ name, address }) => name || address).filter((name) => name !== '');
  return names.length === 0 ? text.list.noRecipient : text.list.recipients(names.slice(0, MOST_NAMED).join(', '));
}

const nameOf = (person: Address | 'me' | null) => (person === 'me' ? text.list.me : person?.name || person?.address || text.list.nobody);

/** Who wrote, each by a name; of a conversation the newest first. */
export function writersOf({ from, own, group }: Pick<MessageSummary, 'from' | 'own' | 'group'>): string[] {
  if (group) return peopleIn(group);
  return [nameOf(own ? 'me' : from)];
}

const peopleIn = ({ people }: MessageGroup) => (people.length === 0 ? [text.list.nobody] : people.map(nameOf));
