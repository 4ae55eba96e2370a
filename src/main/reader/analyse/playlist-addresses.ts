import { addressesIn } from './addresses-in-text.ts';
import type { Named } from './named-address.ts';

/** Lists of what to play (M3U and RFC 8216, PLS, RAM, ASX): each address in one is played, or drawn while that is. */
export function* playlistAddresses(text: string): Generator<Named> {
  for (const raw of addressesIn(text)) yield { raw, kind: 'media', trigger: 'legacy', via: 'playlist' };
}
