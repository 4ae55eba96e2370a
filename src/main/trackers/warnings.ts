import { percentDecoded } from '../../shared/text/percent-decoded.ts';
import { addressesIn } from '../../shared/text/person-name.ts';
import { domainIdentity } from '../consent/domain-identity.ts';
import { borrowedName } from './borrowed-names.ts';
import { hostWarnings, imitatingHost } from './lookalikes.ts';
import { areNamesakes, areOfOneOwner } from './owners.ts';
import { isPlainSpelling } from './plain-spelling.ts';
import { domainOf, sitesIn, type ShownSite } from './sites.ts';
import { tokenShape } from './tokens.ts';
import { isNameOfSource } from './written-sites.ts';

const RIGHT_TO_LEFT = String.raw`\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}`;

/** Overrides of the direction around letters that run the other way. Telephones put one around numbers, which then read as they do without. */
const BACKWARDS = new RegExp(String.raw`\u202e[^\u202c-\u202e]*?(?![${RIGHT_TO_LEFT}])[\p{L}\p{N}]|\u202d[^\u202c-\u202e]*?[${RIGHT_TO_LEFT}]`, 'u');

interface LinkFacts {
  url: URL;
  /** Where it leads as far as is known: the wrapped target, else itself. */
  leadsTo: URL;
  /** Hosts before that of which nobody knows whether they lead on. */
  claims: readonly URL[];
  /** What may be read as its text, each as it was written, with characters that nobody sees. */
  texts: readonly string[];
  /** The real target is known only to a service. */
  opaque: boolean;
  /** The reader's address in it, as a sentence. */
  address: string | null;
  /** The domain whose owner is proven to have sent the message; null: nobody is. */
  proven: string | null;
  /** The message has many of its kind; see `listedPages`. */
  listed: boolean;
}

/** A site that the text of a link shows, and the other one that the link goes to. */
interface Mismatch {
  shown: string;
  host: string;
  /** Another host stands between, which may or may not lead to what is shown. */
  through: boolean;
  /** Whoever reads it expects to get to the site, and does not. */
  deceives: boolean;
}

/** Texts are asked for their sites by what warns of a link and by what tells a deceit. */
const known = new WeakMap<readonly string[], readonly (readonly ShownSite[])[]>();

/** The sites that each text shows; none where it is the address in full, which shows what there is to it: where that leads on to is told beside it. */
function sitesOf({ texts, url }: LinkFacts): readonly (readonly ShownSite[])[] {
  let sites = known.get(texts);
  if (!sites) {
    sites = texts.map((text) => (URL.parse(text.trim())?.href === url.href ? [] : [...sitesIn(text)]));
    known.set(texts, sites);
  }
  return sites;
}

/** Whether who is at one host is where the other is shown. */
const isThere = (at: string, shown: string): boolean =>
  domainOf(at) === domainOf(shown) || areOfOneOwner(at, shown) || isPlainSpelling(domainOf(at), domainOf(shown));

/** What is taken for a host in `http://https://www.firm.test/`, which leads nowhere. */
const MISSPELT = /^(?:https?|www)$/;

/** Sites in the text that are not where the link goes, now or at last. */
function* mismatches(facts: LinkFacts, way: readonly URL[]): Generator<Mismatch> {
  const { leadsTo, opaque, proven, listed } = facts;
  // A letter, a call or another program goes to no host.
  if (leadsTo.hostname === '' || MISSPELT.test(leadsTo.hostname)) return;
  for (const sites of sitesOf(facts)) {
    const showsTarget = sites.some(({ host }) => domainOf(host) === domainOf(leadsTo.hostname));
    for (const { shown, host, form, isSubject } of sites) {
      const other = way.find(({ hostname }) => !isThere(hostname, host));
      if (!other || (form === 'name' && isNameOfSource(shown, leadsTo))) continue;
      const through = opaque || other !== leadsTo;
      // Nobody but its owner is taken for the owner of the site, and it is the owner who writes.
      const isOwn = proven !== null && domainOf(proven) === domainOf(host);
      yield {
        shown,
        host: other.hostname,
        through,
        deceives: !through && !listed && !isSubject && !showsTarget && !isOwn && !areNamesakes(host, other.hostname),
      };
    }
  }
}

interface MailMismatch {
  shown: string;
  address: string;
  deceives: boolean;
}

const afterAt = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** A mail address that the text shows, and the one of another domain that the letter goes to. */
function mailMismatch({ leadsTo, texts }: LinkFacts): MailMismatch | null {
  if (leadsTo.protocol !== 'mailto:') return null;
  // Some have a name around it.
  const [address, ...others] = addressesIn(percentDecoded(leadsTo.pathname));
  if (address === undefined || others.length > 0) return null;
  const domain = afterAt(address);
  const isOther = (shown: string) => domainOf(afterAt(shown)) !== domainOf(domain) && !areOfOneOwner(afterAt(shown), domain);
  for (const text of texts) {
    const shown = addressesIn(text);
    if (shown.length === 0 || !shown.every(isOther)) continue;
    const [first = ''] = shown;
    // Where everybody can have an address; programs that take letters in have domains of their own.
    return { shown: first, address, deceives: domainIdentity(address) === null && !areNamesakes(afterAt(first), domain) };
  }
  return null;
}

const isBackwards = (texts: readonly string[]): boolean => texts.some((text) => BACKWARDS.test(text));

/** What stands before an @ in an address, which may look like its host. */
const disguisedIn = (url: URL, way: readonly URL[]) => [url, ...way].find(({ username, password }) => username !== '' || password !== '');

/** Whether that is meant to be taken for the host: honest links have a key there, a password, a user of another program than the browser, or lead to a mail address as if it were a page. */
function hidesHost({ protocol, username, password, hostname }: URL, texts: readonly string[]): boolean {
  if ([...sitesIn(percentDecoded(`${username} ${password}`))].length > 0) return true;
  return (
    /^https?:$/.test(protocol) && password === '' && tokenShape(username) === null && !texts.some((text) => text.includes(`${username}@${hostname}`))
  );
}

/**
 * By what a link wants to be taken for another, a sentence that stands by itself; null: it does not. That it counts clicks, or goes through somebody who does, is no
 * deceit: most newsletters do that.
 */
export function deceitOf(facts: LinkFacts): string | null {
  const { url, leadsTo, claims, texts } = facts;
  const way = [...claims, leadsTo];
  for (const { shown, host, deceives } of mismatches(facts, way)) if (deceives) return `A link shows ${shown}, but leads to ${host}.`;
  const mail = mailMismatch(facts);
  if (mail?.deceives) return `A link shows ${mail.shown}, but writes to ${mail.address}.`;
  if (isBackwards(texts)) return 'The text of a link is written backwards: it may not say what it seems to.';
  // As it is drawn it is what it imitates: only as the DNS has it one sees that it is another.
  const imitating = way.find(({ hostname }) => imitatingHost(hostname) !== null);
  if (imitating) return `A link leads to ${imitating.hostname}, which is made to look like another name with letters of another script.`;
  const borrowed = way.map(({ hostname }) => borrowedName(hostname)).find((found) => found !== null);
  if (borrowed) return `A link leads to ${borrowed.domain}, although the name of its host begins like ${borrowed.shown}.`;
  const disguised = disguisedIn(url, way);
  return disguised && hidesHost(disguised, texts) ? `A link hides behind an @ that it leads to ${disguised.hostname}.` : null;
}

/** What a person should know before they follow a link; a sentence each. */
export function linkWarnings(facts: LinkFacts): string[] {
  const { url, leadsTo, claims, texts, address } = facts;
  const way = [...claims, leadsTo];
  const warnings: string[] = [];
  const [other] = mismatches(facts, way);
  if (other?.through) warnings.push(`The text shows ${other.shown}, but the link goes through ${other.host}, which decides where it leads.`);
  else if (other) warnings.push(`The text shows ${other.shown}, but the link leads to ${other.host}.`);
  const mail = mailMismatch(facts);
  if (mail) warnings.push(`The text shows ${mail.shown}, but the letter goes to ${mail.address}.`);
  if (isBackwards(texts)) warnings.push('The text is written backwards: it may not say what it seems to.');
  for (const host of new Set(way.map(({ hostname }) => hostname))) warnings.push(...hostWarnings(host));
  const disguised = disguisedIn(url, way);
  if (disguised) warnings.push(`What stands before the @ in it is no site: it leads to ${disguised.hostname}.`);
  if (/^https?:$/.test(leadsTo.protocol)) {
    const odd = way.find(({ port }) => port !== '');
    if (odd) warnings.push(`Leads to an unusual port, ${odd.port}.`);
  } else if (!/^(?:mailto|tel|sms|callto|geo|webcal|maps|facetime):$/.test(leadsTo.protocol))
    warnings.push(`Opens no web page but hands over to another program (${leadsTo.protocol}).`);
  if (address) warnings.push(address);
  return warnings;
}
