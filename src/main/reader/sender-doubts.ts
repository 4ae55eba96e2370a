import type { Authentication } from '../../shared/message-view.ts';
import { domainIdentity } from '../consent/domain-identity.ts';
import { borrowedName } from '../trackers/borrowed-names.ts';
import { imitatingHost } from '../trackers/lookalikes.ts';
import { areNearlySame } from '../trackers/near-names.ts';
import type { Mailbox } from './mime/address.ts';
import { mailboxesOf } from './mime/envelope.ts';
import { valueOf, valuesOf, type Field } from './mime/header.ts';
import { asHost, domainIn, nameDoubts } from './name-doubts.ts';

const isOpen = (address: string) => address.includes('@') && domainIdentity(address.toLowerCase()) === null;

/** An encoded word (RFC 2047), which has no place in an address, and which some programs decode there all the same ("Mailsploit"). */
const ENCODED_WORD = /=\?[^?\s]+\?[bq]\?/i;

/** Two programs may read two addresses out of it. */
const isAmbiguous = ({ address, form, grouped }: Mailbox) =>
  grouped || form === 'routed' || ENCODED_WORD.test(address) || (form !== 'quoted' && address.normalize('NFKC').split('@').length > 2);

/** Users who are programs: they write for somebody, whom one answers. */
const PROGRAM =
  /no[-_]?reply|do[-_]?not[-_]?reply|nicht-?antworten|ne-?pas-?repondre|no-?responder|notifications?|^(?:mailer|mailer-daemon|wordpress|webform|forms?|root|www-data|apache)$/i;

const onlyLetters = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

const isOfList = (fields: readonly Field[]): boolean => valueOf(fields, 'list-id') !== null;

/** Who writes to the answerer by a program, a list, or a service that has the whole address in its own, as they need whose own domain allows no others: `ada=gmail.com@mailing.test`. */
function writesForOthers(fields: readonly Field[], sender: Mailbox, reply: Mailbox): boolean {
  const user = sender.address.slice(0, sender.address.lastIndexOf('@'));
  return PROGRAM.test(user) || onlyLetters(user) === onlyLetters(reply.address) || isOfList(fields);
}

/**
 * What speaks against the sender being whom the From line lets one take them for, a sentence each: what no server has looked at, since
 * DKIM and DMARC prove a domain and not a name.
 * @param verdict on the domain of From
 * @param me the reader's own addresses
 */
export function senderDoubts(fields: readonly Field[], verdict: Authentication['verdict'], me: readonly string[]): string[] {
  const doubts: string[] = [];
  const [sender, ...others] = mailboxesOf(fields, 'from');
  const [reply = null] = mailboxesOf(fields, 'reply-to');
  if (valuesOf(fields, 'from').length > 1) doubts.push('The message has more than one From line, which no honest one has.');
  else if (others.some(({ address }) => domainIn(address) !== domainIn(sender?.address ?? '')))
    doubts.push(`The From line names ${others.length + 1} senders, and anybody may be one of them.`);
  if (!sender) return doubts;
  if (isAmbiguous(sender)) doubts.push('The address of the sender is written so that programs may read another out of it.');
  // Forms write under the name of whoever filled them in, where that is an address that proves nobody.
  const answered = reply !== null && isOpen(reply.address) ? reply.address : null;
  doubts.push(...nameDoubts(sender, answered, isOfList(fields)));
  const host = asHost(domainIn(sender.address));
  const imitating = imitatingHost(host);
  if (imitating !== null) doubts.push(`The domain of the sender, ${imitating}, imitates Latin letters with letters of another script.`);
  const borrowed = borrowedName(host);
  if (borrowed !== null)
    doubts.push(`The address of the sender is at ${borrowed.domain}, although the name of its host begins like ${borrowed.shown}.`);
  // Providers have the same name under many endings.
  const mine = me
    .filter((address) => !isOpen(address))
    .map((address) => asHost(domainIn(address)))
    .find((own) => areNearlySame(host, own));
  if (mine !== undefined) doubts.push(`The domain of the sender, ${host}, is nearly yours, ${mine}.`);
  // Forms and lists have it too, where it is known whose they are.
  const isElsewhere = reply !== null && isOpen(reply.address) && domainIn(reply.address) !== domainIn(sender.address);
  const isUnexplained = verdict !== 'pass' && isElsewhere && (verdict === 'fail' || !writesForOthers(fields, sender, reply));
  if (reply !== null && (isUnexplained || (!isOpen(sender.address) && areNearlySame(asHost(domainIn(reply.address)), host))))
    doubts.push(`An answer would go to ${reply.address}, not to the sender.`);
  return doubts;
}
