import { hostWarnings } from './lookalikes.ts';
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

/** The first site in the text that is not where the link goes, now or at last. */
function mismatch({ url, leadsTo, texts, opaque }: LinkFacts, way: readonly URL[]): string | null {
  // A letter, a call or another program goes to no host.
  if (leadsTo.hostname === '') return null;
  for (const text of texts) {
    // The address in full shows what there is to it; where it leads on to is told beside it.
    if (URL.parse(text.trim())?.href === url.href) continue;
    for (const { shown, host } of sitesIn(text)) {
      const other = way.find(({ hostname }) => domainOf(hostname) !== domainOf(host));
      if (!other) continue;
      return opaque || other !== leadsTo
        ? `The text shows ${shown}, but the link goes through ${other.hostname}, which decides where it leads.`
        : `The text shows ${shown}, but the link leads to ${other.hostname}.`;
    }
  }
  return null;
}

/** What a person should know before they follow a link; a sentence each. */
export function linkWarnings(facts: LinkFacts): string[] {
  const { url, leadsTo, claims, texts, address } = facts;
  const way = [...claims, leadsTo];
  const warnings: string[] = [];
  const shownOther = mismatch(facts, way);
  if (shownOther) warnings.push(shownOther);
  if (texts.some((text) => OVERRIDES.test(text))) warnings.push('The text is written backwards: it may not say what it seems to.');
  for (const host of new Set(way.map(({ hostname }) => hostname))) warnings.push(...hostWarnings(host));
  const disguised = [url, ...way].find(({ username, password }) => username !== '' || password !== '');
  if (disguised) warnings.push(`What stands before the @ in it is no site: it leads to ${disguised.hostname}.`);
  if (/^https?:$/.test(leadsTo.protocol)) {
    const odd = way.find(({ port }) => port !== '');
    if (odd) warnings.push(`Leads to an unusual port, ${odd.port}.`);
  } else if (!/^(?:mailto|tel|sms|callto|geo|webcal|maps|facetime):$/.test(leadsTo.protocol))
    warnings.push(`Opens no web page but hands over to another program (${leadsTo.protocol}).`);
  if (address) warnings.push(address);
  return warnings;
}
