import type { ServiceRef } from '../../shared/report.ts';

/**
 * What is known of a tracking service; the data are in `resources/trackers/`.
 *
 * A pattern is `HOST/PATH?KEYS`. HOST stands for itself and its subdomains, `*` for any host (custom domains). In PATH `*` is
 * anything within a segment, `**` anything at all, `{n}` digits, `{hex}` 8 or more hexadecimal digits (`{hex32}` 32 or more), `{c}` up to three letters, `{uuid}` a UUID, `{token}` 12 or more
 * characters of a token. KEYS, joined by `&`, must all be in the query; `key=value` takes the same placeholders.
 * A leading `~` marks a pattern that names the service only where the structure agrees: nobody can see the picture.
 */
export interface ServiceFacts extends Omit<ServiceRef, 'learns'> {
  learns: readonly string[];
  /** Its own domains: a picture there that nobody can see is the service's. */
  hosts: readonly string[];
  open?: readonly string[];
  click?: readonly string[];
  /** Where the patterns are from: documentation, a paper, a form seen in mail. */
  source: string;
}
