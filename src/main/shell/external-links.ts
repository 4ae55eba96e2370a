import { shell } from 'electron';
import { safeMailto } from '../trackers/clean.ts';

/** Schemes that a click may hand to the system: a web page, a mail to write, a number to call. */
const ALLOWED_SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** Longer than any honest link; some systems cut or choke on more. */
const LONGEST_URL = 8_192;

/** True where the URL may be handed to the system's browser. */
function mayOpen(url: string): boolean {
  return url.length <= LONGEST_URL && URL.canParse(url) && ALLOWED_SCHEMES.has(new URL(url).protocol);
}

/** Opens a link that the reader chose to follow, in the system's browser. False: it was not opened. */
export async function openLink(url: string): Promise<boolean> {
  if (!mayOpen(url)) return false;
  // The parsed form: what was checked is what is opened.
  const parsed = new URL(url);
  await shell.openExternal(parsed.protocol === 'mailto:' ? safeMailto(parsed) : parsed.href);
  return true;
}
