/**
 * Schemes that make a client talk to another machine as soon as it resolves them. `file:` only with a host, where
 * Windows opens an SMB session and offers the user's NTLM hash.
 */
const NETWORK_SCHEMES = new Set(['http:', 'https:', 'ftp:', 'ftps:', 'sftp:', 'ws:', 'wss:', 'smb:', 'dav:', 'davs:', 'gopher:', 'rtsp:', 'mms:']);

/** Schemes that lead nowhere outside the message or the page itself, and are therefore no link either. */
const LOCAL_SCHEMES = new Set(['data:', 'cid:', 'mid:', 'blob:', 'about:', 'javascript:', 'vbscript:', 'filesystem:']);

/** Schemes that say how the address behind them is to be looked at: Firefox's `view-source:` and `feed:`, IE's `URL:`. */
const WRAPPING = /^(?:view-source|feed|url):([\s\S]*)$/i;

/** Those of a file inside an archive, whose address comes first: Firefox's `jar:`, and IE's, which read mail pages and help files. */
const INSIDE_ARCHIVE = /^(?:jar|mhtml|(?:ms-)?its|mk:@msitstore):([\s\S]*?)(?:!|::|$)/i;

/** The address in one that only some programs know how to look at; null: it is one by itself. */
const wrappedUrl = (text: string): string | null => (WRAPPING.exec(text) ?? INSIDE_ARCHIVE.exec(text))?.[1] ?? null;

/** Schemes of this kind in one address. Browsers take one; whoever writes more wants to keep something busy. */
const MOST_WRAPPINGS = 4;

function unwrapped(text: string): string {
  let inner = text;
  for (let count = 0; count < MOST_WRAPPINGS; count++) {
    const next = wrappedUrl(inner);
    if (next === null) return inner;
    inner = next.trim();
  }
  return inner;
}

/** Whether no browser of today asks for it, and old ones would. */
export const isWrappedUrl = (raw: string): boolean => wrappedUrl(urlText(raw)) !== null;

/** A URL longer than this is refused by every browser (Chromium's limit is 2 MB); it would only cost time. */
const LONGEST_URL = 2 * 1024 * 1024;

/** Without what WHATWG's URL parser strips at both ends: C0 controls and space. Not with a regular expression: it would try each run of them to the end. */
function trimControls(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) <= 0x20) start++;
  while (end > start && text.charCodeAt(end - 1) <= 0x20) end--;
  return text.slice(start, end);
}

/** What WHATWG's URL parser reads of an attribute: no white space at the ends, no tabs and line breaks anywhere (WHATWG URL, 4.4). */
export const urlText = (raw: string): string => trimControls(raw).replace(/[\t\r\n]/g, '');

function parse(raw: string, base: string | null): URL | null {
  if (raw.length > LONGEST_URL) return null;
  const trimmed = unwrapped(urlText(raw));
  if (trimmed === '' || trimmed.startsWith('#')) return null;
  // Windows opens the machine behind four slashes as it does behind two.
  if (/^file:[\\/]{4}/i.test(trimmed)) return URL.parse(`file://${trimmed.replace(/^file:[\\/]+/i, '')}`);
  // Network-path references; a backslash is a slash in all schemes that a page can have.
  if (/^[\\/]{2}/.test(trimmed)) return base === null ? URL.parse(`https:${trimmed}`) : URL.parse(trimmed, networkBase(base));
  return base === null ? URL.parse(trimmed) : (URL.parse(trimmed, base) ?? URL.parse(trimmed));
}

/** Only a base with a network scheme says what `//host` means. */
function networkBase(base: string): string {
  return /^https?:/i.test(base) ? base : 'https://unseen.invalid/';
}

/**
 * The absolute URL that a browser would request for this attribute or CSS value (WHATWG URL): white space and controls
 * stripped, backslashes as slashes, IDN in punycode, `//host` with https where the base does not say otherwise.
 * @param base absolute URL that relative ones are resolved against; null: there is none
 * @returns null where no other machine would be asked (data:, cid:, `#x`, relative without a base, not a URL)
 */
export function normaliseUrl(raw: string, base: string | null): string | null {
  const url = parse(raw, base);
  if (!url) return null;
  // A fragment is never sent: with or without it, it is one picture. Behind Gmail's proxy it is the address of the original.
  if (url.href.includes('#') && !url.hash.startsWith('#http')) url.hash = '';
  // Chromium writes it so in a path, where the standard leaves it as it is.
  if (url.pathname.includes('|')) url.pathname = url.pathname.replaceAll('|', '%7C');
  if (url.protocol === 'file:') return url.host === '' ? null : url.href;
  return NETWORK_SCHEMES.has(url.protocol) && url.host !== '' ? url.href : null;
}

/** A site without a scheme, as people write it into a link. No page is around a message that it could be a file of. */
const BARE_SITE = /^www\.[\p{L}\p{N}-]+\.[\p{L}\p{N}]/iu;

/**
 * The same for what a person may follow: also `mailto:`, `tel:` and whatever else an application may have registered for.
 * @returns null for what leads nowhere
 */
export function normaliseLink(raw: string, base: string | null): string | null {
  const isBare = base === null && BARE_SITE.test(urlText(raw));
  const url = parse(isBare ? `http://${urlText(raw)}` : raw, base);
  return url && !LOCAL_SCHEMES.has(url.protocol) && !(url.protocol === 'file:' && url.host === '') ? url.href : null;
}

/** Names of more characters than this do not exist in the DNS (RFC 1035, 2.3.4). */
export const LONGEST_HOST = 253;

/** A host name and the domains that it is in, from the longest: `a.b.test`, `b.test`. */
export function* domainsOf(host: string): Generator<string> {
  if (host.length > LONGEST_HOST) return;
  for (let at = host; at.includes('.'); at = at.slice(at.indexOf('.') + 1)) yield at;
}

/** Host of a normalised URL, lower case, without port; the scheme where there is none (`mailto:`). */
export function hostOf(url: string): string {
  const parsed = URL.parse(url);
  return parsed === null ? '' : hostIn(parsed);
}

/** The same of one that is parsed. */
export const hostIn = (url: URL): string => url.hostname.toLowerCase() || url.protocol;
