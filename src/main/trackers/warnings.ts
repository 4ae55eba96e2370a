import { getDomain, parse } from 'tldts';
import { domainToUnicode } from './idn.ts';

/** Letters of other scripts that are drawn like Latin ones, enough to tell an imitation from a foreign name. */
const LATIN = /\p{Script=Latin}/u;
const OTHER_SCRIPT = /\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Armenian}|\p{Script=Cherokee}/u;
const LOOKALIKES = /^[аеорсухіјѕԁԛԝһӏɡοαν0-9.-]+$/u;

/** A host name as people write it in link texts. */
const HOST_IN_TEXT =
  /(?:^|[\s(<"'])(?:https?:\/\/)?(?:[\w-]+@)?((?:[a-z0-9\u00a1-\uffff](?:[a-z0-9\u00a1-\uffff-]{0,61}[a-z0-9\u00a1-\uffff])?\.)+[a-z\u00a1-\uffff]{2,24})(?=$|[\s/:?#)>"',.])/iu;

/** Endings of files, which look like host names in a text. */
const FILE_LIKE = /\.(?:pdf|docx?|xlsx?|pptx?|zip|png|jpe?g|gif|html?|txt|csv|js|py|sh|md|php|asp|aspx|exe|mp3|mp4|mov|ics)$/i;

/** A sentence that begins right behind the full stop of another, a title before a name: `heute.Jetzt`, `St.Gallen`. Nobody writes an ending so. */
const CAPITALISED_ENDING = /\.\p{Lu}[\p{Ll}\p{M}]{3,}$/u;

/** The host that a link's text shows, lower case; null where it shows none, or what only looks like one. */
function hostIn(text: string): string | null {
  const shown = HOST_IN_TEXT.exec(text)?.[1];
  if (shown === undefined || FILE_LIKE.test(shown) || text.includes('@')) return null;
  const host = shown.toLowerCase();
  const { domain, isIcann } = parse(host);
  if (domain === null) return null;
  const meant = host.startsWith('www.') || /https?:\/\//i.test(text);
  return meant || (isIcann === true && !CAPITALISED_ENDING.test(shown)) ? host : null;
}

export interface LinkFacts {
  url: URL;
  /** Where it leads as far as is known: the wrapped target, else itself. */
  target: URL;
  text: string;
  /** The real target is known only to a service. */
  opaque: boolean;
  /** The reader's address in it, as a sentence. */
  address: string | null;
}

/** What a person should know before they follow a link; a sentence each. */
export function linkWarnings({ url, target, text, opaque, address }: LinkFacts): string[] {
  const warnings: string[] = [];
  const host = target.hostname.toLowerCase();
  // A letter, a call or another program goes to no host.
  const shown = host === '' ? null : hostIn(text);
  if (shown !== null) {
    const domain = getDomain(host) ?? host;
    const shownHost = URL.parse(`https://${shown}`)?.hostname ?? shown;
    if ((getDomain(shownHost) ?? shownHost) !== domain) {
      warnings.push(
        opaque
          ? `The text shows ${shown}, but the link goes through ${host}, which decides where it leads.`
          : `The text shows ${shown}, but the link leads to ${host}.`,
      );
    }
  }
  const readable = domainToUnicode(host);
  if (readable !== host) {
    const labels = readable.split('.').filter((label) => /[^\0-\x7f]/.test(label));
    if (labels.some((label) => (LATIN.test(label) && OTHER_SCRIPT.test(label)) || LOOKALIKES.test(label)))
      warnings.push(`The name of the site, ${readable}, imitates Latin letters with letters of another script.`);
    else warnings.push(`The name of the site is written with special characters: ${readable} (${host}).`);
  }
  if (/^(?:\d{1,3}\.){3}\d{1,3}$/.test(host) || host.startsWith('[')) warnings.push(`Leads to a bare IP address, ${host}, not to a named site.`);
  if (url.username !== '' || url.password !== '') warnings.push(`What stands before the @ in it is no site: it leads to ${host}.`);
  if (/^https?:$/.test(target.protocol)) {
    if (target.port !== '') warnings.push(`Leads to an unusual port, ${target.port}.`);
  } else if (!/^(?:mailto|tel|sms|callto|geo|webcal|maps|facetime):$/.test(target.protocol))
    warnings.push(`Opens no web page but hands over to another program (${target.protocol}).`);
  if (address) warnings.push(address);
  return warnings;
}
