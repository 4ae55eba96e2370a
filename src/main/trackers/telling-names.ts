import type { Token } from './tokens.ts';
import { fileName, inSharedFolder, isLayoutName } from './url-shape.ts';

/** `opens2.gif`, `tracker0802.gif`, `track-spring-abc123.gif`: nobody calls what keeps a layout together so. The same for all of a sending, it counts it all the same. */
const COUNTER = /^(?:(?:e?mail|news(?:letter)?)[-_]?)?(?:opens?|opened|track(?:er|ing)?|webbug|beacon)(?:[-_]?\d+|[-_][a-z\d_-]+)?\.\w{3,4}$/i;

export const isCalledCounter = (url: URL): boolean => COUNTER.test(fileName(url));

/** `/track/open/48/a7/dot.gif`: folders that nobody keeps pictures in, beside what is kept in them or called as what holds a layout together. */
const COUNTING_FOLDER = /\/[-_]?(?:open|opens|opened|track|tracking|tracker|trk|webbug|beacons?)\//i;

export const liesWithCounters = (url: URL): boolean => COUNTING_FOLDER.test(url.pathname) && !inSharedFolder(url) && !isLayoutName(url);

/** What a key of OpenPGP is known by, as the last of a name: eight or sixteen hexadecimal digits, or its fingerprint of forty or sixty-four (RFC 9580, 5.5.4). */
const KEY_NAME = /(?:^|[^\da-f])(?:[\da-f]{8}|[\da-f]{16}|[\da-f]{40}|[\da-f]{64})(?:[._-]?(?:asc|gpg|pgp|key|pub|txt))*$/i;

export const isNameOfKey = ({ value }: Token): boolean => KEY_NAME.test(value);
