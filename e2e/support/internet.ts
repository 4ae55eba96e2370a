/**
 * The small internet that the end-to-end tests run in: a network namespace in which these names lead to an address that looks
 * public, so that the address guard stays as it is. Without one (no namespaces, no iproute2) nothing answers there.
 */
export const PUBLIC_ADDRESS = '203.1.113.80';
/** Of a domain that has a web server of its own, apart from the one that nobody should visit. */
export const OWN_ADDRESS = '203.1.113.81';

/** A shop with its pictures and its lists, a friend's picture host, a tracker. */
export const HOSTS = {
  'shop.test': PUBLIC_ADDRESS,
  'pictures.shop.test': PUBLIC_ADDRESS,
  'lists.shop.test': PUBLIC_ADDRESS,
  'friend.test': PUBLIC_ADDRESS,
  'watcher.test': PUBLIC_ADDRESS,
  'login.home.test': PUBLIC_ADDRESS,
  'own.test': OWN_ADDRESS,
  // The mail server of a test.
  'imap.home.test': '127.0.0.1',
} as const;

/** Set by scripts/test.ts for the processes that run inside. */
export const INSIDE = process.env['UNSEEN_TEST_INTERNET'] === '1';
