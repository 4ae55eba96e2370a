/** What one message may cost, and what goes with every request. Each bound is far above what an honest sender needs. */

/** A photograph of a modern telephone has about 5 MB. */
export const MOST_PICTURE_BYTES = 10_000_000;
/** All pictures of one message together, those included that are on their way: they are in memory until they are checked. */
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
export const PICTURE_REQUEST = Object.freeze({
  headers: Object.freeze({
    'user-agent': 'Mozilla/5.0',
    accept: 'image/webp,image/png,image/jpeg,image/gif;q=0.9,image/*;q=0.5',
    'accept-encoding': 'identity',
  }),
  mostBytes: MOST_PICTURE_BYTES,
  tooLarge: 'It is larger than a picture in a message should be.',
  together: Object.freeze({
    mostBytes: MOST_MESSAGE_BYTES,
    tooMuch: 'The pictures of this message are larger than all its pictures should be.',
  }),
});

/** From the first packet to the answer's first line: a person waits for it, and some lists are slow. */
export const ONE_CLICK_TIME_MS = 30_000;

/** RFC 8058, 3.1: what is sent, and all of it. */
export const ONE_CLICK_BODY = 'List-Unsubscribe=One-Click';

/** What goes with a request to be taken off a list, the same for every user: no cookie, no Referer, no language. */
export const ONE_CLICK_HEADERS = Object.freeze({
  'user-agent': PICTURE_REQUEST.headers['user-agent'],
  accept: '*/*',
  'accept-encoding': 'identity',
  'content-type': 'application/x-www-form-urlencoded',
});
