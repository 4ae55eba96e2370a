import { addressesIn } from '../../shared/text/person-name.ts';
import { domainIdentity } from '../consent/domain-identity.ts';
import { hasImitatedLetters, imitatingHost } from '../trackers/lookalikes.ts';
import { domainOf, sitesIn } from '../trackers/sites.ts';
import type { Mailbox } from './mime/address.ts';
import { mailboxesOf } from './mime/envelope.ts';
import { valuesOf, type Field } from './mime/header.ts';

const domainIn = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase();
const isOpen = (address: string) => address.includes('@') && domainIdentity(address.toLowerCase()) === null;

/** A host as the DNS has it; as it is written where it is none. */
const asHost = (domain: string) => URL.parse(`https://${domain}`)?.hostname ?? domain;

/** An encoded word (RFC 2047), which has no place in an address, and which some programs decode there all the same ("Mailsploit"). */
const ENCODED_WORD = /=\?[^?\s]+\?[bq]\?/i;

/** Two programs may read two addresses out of it. */
const isAmbiguous = ({ address, form, grouped }: Mailbox) =>
  grouped || form === 'routed' || ENCODED_WORD.test(address) || (form !== 'quoted' && address.normalize('NFKC').split('@').length > 2);

/** What the name pretends that the address is not. */
function* nameDoubts({ name, address }: Mailbox): Generator<string> {
  const own = domainOf(asHost(domainIn(address)));
  const shownAddress = addressesIn(name.normalize('NFKC')).find((shown) => domainOf(asHost(domainIn(shown))) !== own);
  const shownSite = [...sitesIn(name)].find(({ host }) => domainOf(host) !== own);
  if (shownAddress) yield `The name shows ${shownAddress}, but the address is ${address}.`;
  else if (shownSite) yield `The name shows ${shownSite.shown}, but the address is ${address}.`;
  if (hasImitatedLetters(name)) yield 'The name of the sender imitates Latin letters with letters of another script.';
}

/**
 * What speaks against the sender being whom the From line lets one take them for, a sentence each: what no server has looked at, since
 * DKIM and DMARC prove a domain and not a name.
 * @param isProven the domain of From is
 */
export function senderDoubts(fields: readonly Field[], isProven: boolean): string[] {
  const doubts: string[] = [];
  const [sender, ...others] = mailboxesOf(fields, 'from');
  if (valuesOf(fields, 'from').length > 1) doubts.push('The message has more than one From line, which no honest one has.');
  else if (others.length > 0) doubts.push(`The From line names ${others.length + 1} senders, and anybody may be one of them.`);
  if (!sender) return doubts;
  if (isAmbiguous(sender)) doubts.push('The address of the sender is written so that programs may read another out of it.');
  doubts.push(...nameDoubts(sender));
  const imitating = imitatingHost(asHost(domainIn(sender.address)));
  if (imitating !== null) doubts.push(`The domain of the sender, ${imitating}, imitates Latin letters with letters of another script.`);
  const [reply] = mailboxesOf(fields, 'reply-to');
  // Forms and lists have it too, where it is known whose they are.
  if (!isProven && reply && isOpen(reply.address) && domainIn(reply.address) !== domainIn(sender.address))
    doubts.push(`An answer would go to ${reply.address}, not to the sender.`);
  return doubts;
}
