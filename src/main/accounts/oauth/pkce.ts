import { createHash, randomBytes } from 'node:crypto';

/** RFC 7636, 4.1 and 7.1: 32 random octets, 43 characters of base64url. As much for `state` (RFC 6749, 10.10). */
const RANDOM_OCTETS = 32;

/** A value that nobody can guess, of characters that need no escape in a URL. */
export const unguessable = (): string => randomBytes(RANDOM_OCTETS).toString('base64url');

/** The S256 challenge of a verifier (RFC 7636, 4.2): who has only seen the challenge cannot redeem the code. */
export const challengeOf = (verifier: string): string => createHash('sha256').update(verifier, 'ascii').digest('base64url');
