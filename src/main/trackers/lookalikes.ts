import { KEPT_HOSTS, remembered } from '../remembered.ts';
import { domainToUnicode } from './idn.ts';

const LATIN = /\p{Script=Latin}/u;
const OTHER_SCRIPT = /\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Armenian}|\p{Script=Cherokee}/u;

/** Letters of other scripts that are drawn like Latin ones, enough to tell an imitation from a foreign name. */
const LOOKALIKES = 'аеорсухіјѕԁԛԝһӏɡοαν';
const ONLY_LOOKALIKES = new RegExp(`^[${LOOKALIKES}0-9.-]+$`, 'u');
const A_LOOKALIKE = new RegExp(`[${LOOKALIKES}]`, 'iu');

/** Letters of phonetic writing, which are Latin to Unicode, are drawn like others, and stand in no name of a site that does not imitate one. */
const PHONETIC = /[ɑɡɩɪɴʀʏʙɢʜʟꜰꜱᴀᴄᴅᴇᴊᴋᴍᴏᴘᴛᴜᴠᴡᴢ]/u;

/** Whether a word of a text has Latin letters and such as only look like them. A whole word of another script is one of its language. */
export const hasImitatedLetters = (text: string): boolean =>
  (text.match(/\p{L}+/gu) ?? []).some((word) => LATIN.test(word) && OTHER_SCRIPT.test(word) && A_LOOKALIKE.test(word));

/** A host as people read it, where its name imitates another; null where it does not. */
export function imitatingHost(host: string): string | null {
  const readable = domainToUnicode(host);
  const labels = readable.split('.').filter((label) => /[^\0-\x7f]/.test(label));
  const imitates = (label: string) => (LATIN.test(label) && OTHER_SCRIPT.test(label)) || ONLY_LOOKALIKES.test(label) || PHONETIC.test(label);
  return labels.some(imitates) ? readable : null;
}

/** What is odd about the name of a host, a sentence each. */
export const hostWarnings = remembered(KEPT_HOSTS, (host): readonly string[] => [...warningsAbout(host)]);

function* warningsAbout(host: string): Generator<string> {
  const readable = domainToUnicode(host);
  if (imitatingHost(host) !== null) yield `The name of the site, ${readable}, imitates Latin letters with letters of another script.`;
  else if (readable !== host) yield `The name of the site is written with special characters: ${readable} (${host}).`;
  if (/^(?:\d{1,3}\.){3}\d{1,3}$/.test(host) || host.startsWith('[')) yield `Leads to a bare IP address, ${host}, not to a named site.`;
}
