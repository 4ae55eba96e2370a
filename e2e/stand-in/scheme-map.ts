/**
 * Chromium does not know our schemes. Each stands behind reserved hosts (RFC 6761: `.invalid` never resolves) that exist
 * only as intercepted requests: `unseen://app/` is `https://app.unseen.invalid/`, `mail://<token>/` is
 * `https://<token>.mail.unseen.invalid/`. Origins, relative URLs and `'self'` come out the same on both sides.
 */
export const SCHEME_HOSTS = { unseen: 'unseen.invalid', mail: 'mail.unseen.invalid' } as const;

type KnownScheme = keyof typeof SCHEME_HOSTS;

export const isKnownScheme = (scheme: string): scheme is KnownScheme => Object.hasOwn(SCHEME_HOSTS, scheme);

/** A host of ours is one label: anything longer would be read as another scheme's. */
const SCHEME_URL = /^(unseen|mail):\/\/([a-z0-9-]+)(?=[/?#]|$)/i;
const RESERVED_URL = /^https:\/\/([a-z0-9-]+)\.(mail\.)?unseen\.invalid(?=[/?#]|$)/i;

/** The reserved address of a scheme URL; any other URL as it is. */
export function toReserved(url: string): string {
  return url.replace(SCHEME_URL, (_, scheme: string, host: string) => `https://${host}.${SCHEME_HOSTS[scheme.toLowerCase() as KnownScheme]}`);
}

/** The scheme URL of a reserved address; any other URL as it is. */
export function fromReserved(url: string): string {
  return url.replace(RESERVED_URL, (_, host: string, mail: string | undefined) => `${mail ? 'mail' : 'unseen'}://${host}`);
}

/** Origin of a page as Electron tells it: `unseen://app`. A URL without an origin has `null`. */
export function electronOrigin(url: string): string {
  const [own] = SCHEME_URL.exec(fromReserved(url)) ?? [];
  if (own !== undefined) return own.toLowerCase();
  return URL.canParse(url) ? new URL(url).origin : 'null';
}

/** A Content-Security-Policy with its scheme sources turned into the reserved hosts. */
export function mapPolicy(policy: string): string {
  const source = (word: string): string => {
    const [, scheme] = /^(unseen|mail):$/i.exec(word) ?? [];
    return scheme === undefined ? toReserved(word) : `https://*.${SCHEME_HOSTS[scheme.toLowerCase() as KnownScheme]}`;
  };
  return policy
    .split(';')
    .map((directive) => directive.split(' ').map(source).join(' '))
    .join(';');
}
