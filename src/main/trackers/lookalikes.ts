import { KEPT_HOSTS, remembered } from '../remembered.ts';
import { borrowedName } from './borrowed-names.ts';
import { domainToUnicode } from './idn.ts';

const LATIN = /\p{Script=Latin}/u;
const OTHER_SCRIPT = /\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Armenian}|\p{Script=Cherokee}/u;
const OTHER_LETTERS = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/gu;

/** Letters of other scripts that are drawn like Latin ones, enough to tell an imitation from a foreign name. */
const LOOKALIKES = 'аеорсухіјѕԁԛԝһӏɡοαν';
const ONLY_LOOKALIKES = new RegExp(`^[${LOOKALIKES}0-9.-]+$`, 'u');

/** The same of capitals, which are more. */
const CAPITAL_LOOKALIKES = 'АВЕКМНОРСТУХЅІЈԚԜӀΑΒΕΖΗΙΚΜΝΟΡΤΥΧ';
const LOOKALIKE = new RegExp(`^[${LOOKALIKES}${CAPITAL_LOOKALIKES}]$`, 'u');

/** Letters of phonetic writing, which are Latin to Unicode, are drawn like others, and stand in no name of a site that does not imitate one. */
const PHONETIC = /[ɑɡɩɪɴʀʏʙɢʜʟꜰꜱᴀᴄᴅᴇᴊᴋᴍᴏᴘᴛᴜᴠᴡᴢ]/u;

/** Whether a word has Latin letters, and others that all only look like them. A name that joins a word of each script, or has an ending of the other, has more. */
function imitatesLatin(word: string): boolean {
  const others = word.match(OTHER_LETTERS) ?? [];
  return LATIN.test(word) && others.length > 0 && others.every((letter) => LOOKALIKE.test(letter));
}

/** Whether a word of a text is made of Latin letters and such as only look like them. A whole word of another script is one of its language. */
export const hasImitatedLetters = (text: string): boolean => (text.match(/\p{L}+/gu) ?? []).some(imitatesLatin);

/** A host as people read it, where its name imitates another; null where it does not. */
export function imitatingHost(host: string): string | null {
  const readable = domainToUnicode(host);
  const all = readable.split('.');
  const labels = all.filter((label) => /[^\0-\x7f]/.test(label));
  // Below an ending of its own script a name is one of its language.
  const isAtHome = OTHER_SCRIPT.test(all.at(-1) ?? '');
  const imitates = (label: string) =>
    (LATIN.test(label) && OTHER_SCRIPT.test(label)) || (!isAtHome && ONLY_LOOKALIKES.test(label)) || PHONETIC.test(label);
  return labels.some(imitates) ? readable : null;
}

/** What is odd about the name of a host, a sentence each. */
export const hostWarnings = remembered(KEPT_HOSTS, (host): readonly string[] => [...warningsAbout(host)]);

function* warningsAbout(host: string): Generator<string> {
  const readable = domainToUnicode(host);
  if (imitatingHost(host) !== null) yield `The name of the site, ${readable}, imitates Latin letters with letters of another script.`;
  else if (readable !== host) yield `The name of the site is written with special characters: ${readable} (${host}).`;
  const borrowed = borrowedName(host);
  if (borrowed) yield `The name of its host begins like ${borrowed.shown}, but it leads to ${borrowed.domain}.`;
  if (/^(?:\d{1,3}\.){3}\d{1,3}$/.test(host) || host.startsWith('[')) yield `Leads to a bare IP address, ${host}, not to a named site.`;
}
