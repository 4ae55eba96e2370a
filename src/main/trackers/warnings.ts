import { getDomain, parse } from 'tldts';
import { plainWords } from '../../shared/text/plain-words.ts';
import { domainToUnicode } from './idn.ts';

/** Letters of other scripts that are drawn like Latin ones, enough to tell an imitation from a foreign name. */
const LATIN = /\p{Script=Latin}/u;
const OTHER_SCRIPT = /\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Armenian}|\p{Script=Cherokee}/u;
const LOOKALIKES = /^[аеорсухіјѕԁԛԝһӏɡοαν0-9.-]+$/u;

/** A host name as people write it in link texts. */
const HOST_IN_TEXT =
  /(?:^|[\s(<"'])(?:https?:\/\/)?(?:[\w-]+@)?((?:[a-z0-9\u00a1-\uffff](?:[a-z0-9\u00a1-\uffff-]{0,61}[a-z0-9\u00a1-\uffff])?\.)+[a-z\u00a1-\uffff]{2,24})(?=$|[\s/:?#)>"',.])/giu;

/** What nobody sees, and what parts or shapes letters. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/** Overrides of the direction: what follows is read backwards. */
const OVERRIDES = /[\u202d\u202e]/;

/** Mail addresses, whose domains say nothing about where a link should lead. */
const MAIL_ADDRESS = /(^|\s)[^\s/@]+@[^\s/]+/g;

/** Characters of a text that are looked at for host names. */
const LONGEST_TEXT = 1_000;

/** Endings of files, which look like host names in a text. */
const FILE_LIKE = /\.(?:pdf|docx?|xlsx?|pptx?|zip|png|jpe?g|gif|html?|txt|csv|js|py|sh|md|php|asp|aspx|exe|mp3|mp4|mov|ics)$/i;

/** A sentence that begins right behind the full stop of another, a title before a name: `heute.Jetzt`, `St.Gallen`. Nobody writes an ending so. */
const CAPITALISED_ENDING = /\.\p{Lu}[\p{Ll}\p{M}]{3,}$/u;

export interface LinkFacts {
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

/** Whether what was found in a text is meant as a site: with a scheme or `www.`, or under a public ending that is written as one. */
function isMeant(found: string, written: string): boolean {
  const { domain, isIcann } = parse(found.toLowerCase());
  if (domain === null || FILE_LIKE.test(found)) return false;
  return /^www\./i.test(found) || /https?:\/\//i.test(written) || (isIcann === true && !CAPITALISED_ENDING.test(found));
}

/** Host names in a text, as a browser would read them where somebody typed them off; files and mail addresses apart. */
function* hostsIn(text: string): Generator<{ shown: string; host: string }> {
  const read = text.slice(0, LONGEST_TEXT).replace(UNSEEN, '').normalize('NFKC').replaceAll('\u3002', '.').replace(MAIL_ADDRESS, '$1');
  for (const [written, found = ''] of plainWords(read).matchAll(HOST_IN_TEXT)) {
    if (!isMeant(found, written)) continue;
    const shown = found.toLowerCase();
    yield { shown, host: URL.parse(`https://${shown}`)?.hostname ?? shown };
  }
}

/** Somebody's domain; below some suffixes, such as `github.io`, everybody has their own. */
const domainOf = (host: string) => getDomain(host, { allowPrivateDomains: true }) ?? host;

/** The first site in the text that is not where the link goes, now or at last. */
function mismatch({ leadsTo, claims, texts, opaque }: LinkFacts): string | null {
  // A letter, a call or another program goes to no host.
  for (const { shown, host } of leadsTo.hostname === '' ? [] : texts.flatMap((text) => [...hostsIn(text)])) {
    const other = [...claims, leadsTo].find(({ hostname }) => domainOf(hostname) !== domainOf(host));
    if (!other) continue;
    return opaque || other !== leadsTo
      ? `The text shows ${shown}, but the link goes through ${other.hostname}, which decides where it leads.`
      : `The text shows ${shown}, but the link leads to ${other.hostname}.`;
  }
  return null;
}

/** What is odd about the name of a host. */
function* nameWarnings(host: string): Generator<string> {
  const readable = domainToUnicode(host);
  if (readable !== host) {
    const labels = readable.split('.').filter((label) => /[^\0-\x7f]/.test(label));
    if (labels.some((label) => (LATIN.test(label) && OTHER_SCRIPT.test(label)) || LOOKALIKES.test(label)))
      yield `The name of the site, ${readable}, imitates Latin letters with letters of another script.`;
    else yield `The name of the site is written with special characters: ${readable} (${host}).`;
  }
  if (/^(?:\d{1,3}\.){3}\d{1,3}$/.test(host) || host.startsWith('[')) yield `Leads to a bare IP address, ${host}, not to a named site.`;
}

/** What a person should know before they follow a link; a sentence each. */
export function linkWarnings(facts: LinkFacts): string[] {
  const { url, leadsTo, claims, texts, address } = facts;
  const warnings: string[] = [];
  const shownOther = mismatch(facts);
  if (shownOther) warnings.push(shownOther);
  if (texts.some((text) => OVERRIDES.test(text))) warnings.push('The text is written backwards: it may not say what it seems to.');
  for (const host of new Set([...claims, leadsTo].map(({ hostname }) => hostname))) warnings.push(...nameWarnings(host));
  const disguised = [url, ...claims, leadsTo].find(({ username, password }) => username !== '' || password !== '');
  if (disguised) warnings.push(`What stands before the @ in it is no site: it leads to ${disguised.hostname}.`);
  if (/^https?:$/.test(leadsTo.protocol)) {
    const odd = [...claims, leadsTo].find(({ port }) => port !== '');
    if (odd) warnings.push(`Leads to an unusual port, ${odd.port}.`);
  } else if (!/^(?:mailto|tel|sms|callto|geo|webcal|maps|facetime):$/.test(leadsTo.protocol))
    warnings.push(`Opens no web page but hands over to another program (${leadsTo.protocol}).`);
  if (address) warnings.push(address);
  return warnings;
}
