import type { ServerSettings } from './model.ts';

/**
 * A server from which the mail of a domain is read, as somebody named it: the domain's records in the DNS (`srv`, RFC 6186), its hoster, by
 * whose name the hosts go that receive its mail (`mx`), or a file that the domain has for mail programs (`autoconfig`).
 */
export interface FoundServer extends Omit<ServerSettings, 'user'> {
  by: 'srv' | 'mx' | 'autoconfig';
  /** What one logs in with: the address, or what stands before the @; null: nobody said. */
  user: 'address' | 'name' | null;
  /** Of `mx`: who the hoster is. */
  hoster: string | null;
  /** It was named by others, and is of another organisation than the domain. Who can forge an answer can name any (RFC 6186, 6). */
  isOutside: boolean;
}
