import { decodeText } from './charset.ts';

/** A name without the word before it, or without the semicolon after that word. */
const UNDIVIDED = /^\s*(?:(attachment|inline)\s+)?(?=filename\*?\d{0,3}\*?\s*=)/i;

/** A path of Windows in quotation marks, in which backslashes are to be read as such. */
const PATH = /(name\s*=\s*")([a-z]:\\[^"\\][^"]{0,500})"/gi;

/** What RFC 2231 writes into `filename*`, in `filename`. */
const EXTENDED = /^([a-z\d][a-z\d_-]{2,30})'[a-z\d-]{0,20}'(\S{1,2000})$/i;

/** Octets of a URL: of a space, or of letters that are not of ASCII. */
const OCTETS = /%20|%[c-f][\da-f]%[89ab][\da-f]/i;

/** Content-Disposition or Content-Type as it was meant, so that the name in it is read: some programs leave out what divides, or write paths as they are. */
export const asMeant = (field: string): string =>
  field
    .replace(UNDIVIDED, (_, word: string | undefined) => `${word ?? 'attachment'}; `)
    .replace(PATH, (_, before: string, path: string) => `${before}${path.replaceAll('\\', '\\\\')}"`);

/** A file name that was written as a part of a URL is; null: it was not. */
function fromUrl(name: string): string | null {
  if (!OCTETS.test(name) || /\s/.test(name)) return null;
  try {
    return decodeURIComponent(name);
  } catch {
    return null;
  }
}

/** A file name that its program encoded in the way of another field (RFC 2231 without the asterisk, URLs), decoded. */
export function decodedName(name: string): string {
  const [, charset, octets] = EXTENDED.exec(name) ?? [];
  if (charset === undefined || octets === undefined || !octets.includes('%')) return fromUrl(name) ?? name;
  const bytes = Buffer.from(
    octets.replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
  return decodeText(bytes, charset);
}
