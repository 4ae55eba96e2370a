import { hostWarnings, imitatingHost } from './lookalikes.ts';
import { domainOf, sitesIn } from './sites.ts';

/** Overrides of the direction: what follows is read backwards. */
const OVERRIDES = /[\u202d\u202e]/;

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
}

/** A site that the text of a link shows, and the other one that the link goes to. */
interface Mismatch {
  shown: string;
  host: string;
  /** Another host stands between, which may or may not lead to what is shown. */
  through: boolean;
}

/** The first site in the text that is not where the link goes, now or at last. */
function mismatch({ url, leadsTo, texts, opaque }: LinkFacts, way: readonly URL[]): Mismatch | null {
  // A letter, a call or another program goes to no host.
  if (leadsTo.hostname === '') return null;
  for (const text of texts) {
    // The address in full shows what there is to it; where it leads on to is told beside it.
    if (URL.parse(text.trim())?.href === url.href) continue;
    for (const { shown, host } of sitesIn(text)) {
      const other = way.find(({ hostname }) => domainOf(hostname) !== domainOf(host));
      if (!other) continue;
      return { shown, host: other.hostname, through: opaque || other !== leadsTo };
    }
  }
  return null;
}

const isBackwards = (texts: readonly string[]): boolean => texts.some((text) => OVERRIDES.test(text));

/** What stands before an @ in an address, which may look like its host. */
const disguisedIn = (url: URL, way: readonly URL[]) => [url, ...way].find(({ username, password }) => username !== '' || password !== '');

/**
 * By what a link wants to be taken for another, a sentence that stands by itself; null: it does not. That it counts clicks, or goes through somebody who does, is no
 * deceit: most newsletters do that.
 */
export function deceitOf(facts: LinkFacts): string | null {
  const { url, leadsTo, claims, texts } = facts;
  const way = [...claims, leadsTo];
  const other = mismatch(facts, way);
  if (other && !other.through) return `A link shows ${other.shown}, but leads to ${other.host}.`;
  if (isBackwards(texts)) return 'The text of a link is written backwards: it may not say what it seems to.';
  // As it is drawn it is what it imitates: only as the DNS has it one sees that it is another.
  const imitating = way.find(({ hostname }) => imitatingHost(hostname) !== null);
  if (imitating) return `A link leads to ${imitating.hostname}, which is made to look like another name with letters of another script.`;
  const disguised = disguisedIn(url, way);
  return disguised ? `A link hides behind an @ that it leads to ${disguised.hostname}.` : null;
}

/** What a person should know before they follow a link; a sentence each. */
export function linkWarnings(facts: LinkFacts): string[] {
  const { url, leadsTo, claims, texts, address } = facts;
  const way = [...claims, leadsTo];
  const warnings: string[] = [];
  const other = mismatch(facts, way);
  if (other?.through) warnings.push(`The text shows ${other.shown}, but the link goes through ${other.host}, which decides where it leads.`);
  else if (other) warnings.push(`The text shows ${other.shown}, but the link leads to ${other.host}.`);
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
