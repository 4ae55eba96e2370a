import { shell } from 'electron';
import { percentDecoded } from '../../shared/text/percent-decoded.ts';
import { safeMailto } from '../trackers/mailto.ts';

/** Schemes that a click may hand to the system: a web page, a mail to write, a number to call. */
const ALLOWED_SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** Longer than any honest link; some systems cut or choke on more. */
const LONGEST_URL = 8_192;

/** A number to call with nothing in it but what numbers are written with (RFC 3966, 3): Windows puts a link between two `"` of a command line. */
function safeTel({ pathname, search, hash }: URL): string {
  const number = percentDecoded(pathname + search + hash).replaceAll(/[^\w+*#().;=,-]+/g, '');
  return `tel:${number.replaceAll('#', '%23')}`;
}

/** What is handed to the system: the parsed form, so that what was checked is what is opened. Null: nothing is. */
function handedOver(address: string): string | null {
  const url = URL.parse(address);
  if (!url || !ALLOWED_SCHEMES.has(url.protocol)) return null;
  const handed = url.protocol === 'mailto:' ? safeMailto(url) : url.protocol === 'tel:' ? safeTel(url) : url.href;
  return handed.length <= LONGEST_URL ? handed : null;
}

/** Opens a link that the reader chose to follow, in the system's browser. False: it was not opened. */
export async function openLink(address: string): Promise<boolean> {
  const handed = handedOver(address);
  if (handed === null) return false;
  await shell.openExternal(handed);
  return true;
}
