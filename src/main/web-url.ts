/** Ports of other protocols, which a picture's address must not make us speak to (the Fetch Standard's "bad ports", and the best known of others). */
const REFUSED_PORTS: ReadonlySet<number> = new Set([
  1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110, 111, 113, 115, 117, 119, 123,
  135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995,
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6379, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080, 11211,
]);

/** Port that the URL leads to. */
export function portOf(url: URL): number {
  return url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
}

/**
 * The URL where a picture can be fetched from it: over HTTP, from a web server's port, with no user or password in it, which
 * would be sent along and tell the server who asks.
 * @returns null where it cannot: such a picture is never offered, and never fetched
 */
export function pictureUrl(address: string, base?: URL): URL | null {
  const url = URL.parse(address, base);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  return url.username === '' && url.password === '' && !REFUSED_PORTS.has(portOf(url)) ? url : null;
}

/** The URL that a request to be taken off a list may go to (RFC 8058): as for a picture, and encrypted. Null: it may not. */
export function oneClickUrl(address: string): URL | null {
  const url = pictureUrl(address);
  return url?.protocol === 'https:' ? url : null;
}

/** The URL of an endpoint of OAuth (RFC 6749, 3.1 and 3.2): as for such a request, without a fragment. Null: it is none. */
export function endpointUrl(address: string): URL | null {
  const url = oneClickUrl(address);
  return url?.hash === '' ? url : null;
}
