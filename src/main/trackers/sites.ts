import { getDomain, parse } from 'tldts';
import { plainWords } from '../../shared/text/plain-words.ts';

/** A host name as people write it in link texts. */
const HOST_IN_TEXT =
  /(?:^|[\s(<"'])(?:https?:\/\/)?(?:[\w-]+@)?((?:[a-z0-9\u00a1-\uffff](?:[a-z0-9\u00a1-\uffff-]{0,61}[a-z0-9\u00a1-\uffff])?\.)+[a-z\u00a1-\uffff]{2,24})(?=$|[\s/:?#)>"',.])/giu;

/** What nobody sees, and what parts or shapes letters. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/** Mail addresses, whose domains say nothing about where a link should lead. */
const MAIL_ADDRESS = /(^|\s)[^\s/@]+@[^\s/]+/g;

/** A full stop, or what may be read as one: most texts have neither. */
const MAY_NAME_SITE = /[.\u0080-\uffff]/;

/** Characters of a text that are looked at for host names. */
const LONGEST_TEXT = 1_000;

/** Endings of files, which look like host names in a text. */
const FILE_LIKE = /\.(?:pdf|docx?|xlsx?|pptx?|zip|png|jpe?g|gif|html?|txt|csv|js|py|sh|md|php|asp|aspx|exe|mp3|mp4|mov|ics)$/i;

/** A sentence that begins right behind the full stop of another, a title before a name: `heute.Jetzt`, `St.Gallen`. Nobody writes an ending so. */
const CAPITALISED_ENDING = /\.\p{Lu}[\p{Ll}\p{M}]{3,}$/u;

/** Somebody's domain; below some suffixes, such as `github.io`, everybody has their own. */
export const domainOf = (host: string) => getDomain(host, { allowPrivateDomains: true }) ?? host;

/** Is it a site that people visit, and not a host that programs alone go to? */
export const isSite = (host: string): boolean => host.startsWith('www.') || getDomain(host) === host;

/** Whether what was found in a text is meant as a site: with a scheme or `www.`, or under a public ending that is written as one. */
function isMeant(found: string, written: string): boolean {
  const { domain, isIcann } = parse(found.toLowerCase());
  if (domain === null || FILE_LIKE.test(found)) return false;
  return /^www\./i.test(found) || /https?:\/\//i.test(written) || (isIcann === true && !CAPITALISED_ENDING.test(found));
}

/** Host names that a text shows, as a browser would read them where somebody typed them off; files and mail addresses apart. */
export function* sitesIn(text: string): Generator<{ shown: string; host: string }> {
  if (!MAY_NAME_SITE.test(text)) return;
  const read = text.slice(0, LONGEST_TEXT).replace(UNSEEN, '').normalize('NFKC').replaceAll('\u3002', '.').replace(MAIL_ADDRESS, '$1');
  for (const [written, found = ''] of plainWords(read).matchAll(HOST_IN_TEXT)) {
    if (!isMeant(found, written)) continue;
    const shown = found.toLowerCase();
    yield { shown, host: URL.parse(`https://${shown}`)?.hostname ?? shown };
  }
}
