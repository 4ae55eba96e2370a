import { addressesIn } from '../../shared/text/person-name.ts';
import { hasImitatedLetters } from '../trackers/lookalikes.ts';
import { areNamesakes, areOfOneOwner } from '../trackers/owners.ts';
import { isPlainSpelling } from '../trackers/plain-spelling.ts';
import { domainOf, sitesIn } from '../trackers/sites.ts';
import type { Mailbox } from './mime/address.ts';

export const domainIn = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** A host as the DNS has it; as it is written where it is none. */
export const asHost = (domain: string) => URL.parse(`https://${domain}`)?.hostname ?? domain;

/** Services that hide an address: what they pass on comes from an address of theirs, under the name of whoever wrote. */
const RELAYS = new Set(
  'duck.com mozmail.com privaterelay.appleid.com simplelogin.co simplelogin.com aleeas.com slmail.me anonaddy.com anonaddy.me addy.io passmail.net'.split(
    ' ',
  ),
);

/** A list or a service by which somebody else writes, as it says itself: `ada@firm.test via Team`. */
const VIA = /\s[([]?(?:via|über|durch|par|por|tramite|przez|через)\s+(.+)$/isu;

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);

/** Whether the name says who passed the message on, and that is whose address it is: `via Firm` from `share@firm.test`, of a list also `via Team` from `team@firm.test`. */
function isPassedOn(name: string, address: string, isList: boolean): boolean {
  const by = VIA.exec(name)?.[1];
  if (by === undefined) return false;
  const domain = domainOf(asHost(domainIn(address)));
  if (RELAYS.has(domain)) return true;
  const user = isList ? wordsOf(address.slice(0, address.lastIndexOf('@'))) : [];
  const own = new Set([...user, domain.split('.', 1)[0] ?? '']);
  return wordsOf(by).some((word) => own.has(word));
}

/** Whether a relay has who wrote in the address that it gave them: `news_at_shop.de_k3x@relay.test`. */
function isRelayed(shown: string, address: string): boolean {
  const letters = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  return RELAYS.has(domainIn(address)) && letters(address).includes(letters(domainIn(shown)));
}

/**
 * What a name pretends that its address is not, a sentence each.
 * @param answered an address that everybody can have and that an answer goes to: forms write under the name of whoever filled them in
 * @param isList a list sent it on
 */
export function* nameDoubts({ name, address }: Mailbox, answered: string | null, isList: boolean): Generator<string> {
  const own = asHost(domainIn(address));
  const isOther = (host: string) => domainOf(host) !== domainOf(own) && !areOfOneOwner(host, own) && !isPlainSpelling(domainOf(own), domainOf(host));
  const shownAddress = addressesIn(name.normalize('NFKC')).find(
    (shown) => isOther(asHost(domainIn(shown))) && shown.toLowerCase() !== answered?.toLowerCase() && !isRelayed(shown, address),
  );
  const shownSite = [...sitesIn(name)].find(({ shown, host }) => isOther(host) && !areNamesakes(host, own) && !isRelayed(shown, address));
  if (shownAddress && !isPassedOn(name, address, isList)) yield `The name shows ${shownAddress}, but the address is ${address}.`;
  else if (shownSite) yield `The name shows ${shownSite.shown}, but the address is ${address}.`;
  if (hasImitatedLetters(name)) yield 'The name of the sender imitates Latin letters with letters of another script.';
}
