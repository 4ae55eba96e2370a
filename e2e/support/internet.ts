/**
 * The small internet that the end-to-end tests run in: a network namespace in which these names lead to an address that looks
 * public, so that the address guard stays as it is. Without one (no namespaces, no iproute2) nothing answers there.
 */
export const PUBLIC_ADDRESS = '203.1.113.80';

/** A shop with its pictures, a friend's picture host, a tracker. */
export const HOSTS = {
  'shop.test': PUBLIC_ADDRESS,
  'pictures.shop.test': PUBLIC_ADDRESS,
  'friend.test': PUBLIC_ADDRESS,
  'watcher.test': PUBLIC_ADDRESS,
} as const;

/** Set by scripts/test.ts for the processes that run inside. */
export const INSIDE = process.env['UNSEEN_TEST_INTERNET'] === '1';
