/** What one message may cost. Each bound is far above what an honest newsletter needs. */

/** A photograph of a modern telephone has about 5 MB. */
export const MOST_PICTURE_BYTES = 10_000_000;
/** All pictures of one message together. */
export const MOST_MESSAGE_BYTES = 60_000_000;
/** Long newsletters have some 100 pictures. */
export const MOST_PICTURES = 300;
/** From the first packet to the last byte of one picture: a server that answers drop by drop learns nothing by it. */
export const PICTURE_TIME_MS = 20_000;
/** Hops from one address to another. */
export const MOST_REDIRECTS = 3;
/** Connections to one host at a time, as browsers have. */
export const CONNECTIONS_PER_HOST = 6;

/**
 * The same for every user and every message: whoever is asked for a picture learns from these that it was asked for,
 * and nothing else. No cookie, no Referer, no language, no validator is ever among them.
 */
export const PICTURE_HEADERS = Object.freeze({
  'user-agent': 'Mozilla/5.0',
  accept: 'image/webp,image/png,image/jpeg,image/gif;q=0.9,image/*;q=0.5',
  'accept-encoding': 'identity',
});

/** Ports of other protocols, which a picture's address must not make us speak to (the Fetch Standard's "bad ports" below 1024, and the best known above). */
const REFUSED_PORTS: ReadonlySet<number> = new Set([
  1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110, 111, 113, 115, 117, 119, 123,
  135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995,
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6379, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080, 11211,
]);

/** Port that the URL leads to, or null where it is none for pictures. */
export function picturePort(url: URL): number | null {
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  return REFUSED_PORTS.has(port) ? null : port;
}
