import type { ServiceFacts } from '../../src/main/trackers/service.ts';
import { OPENS } from './learns.ts';
import { OWN_DOMAIN } from './sources.ts';

/** A service by its own domains. */
export type Row = readonly [id: string, name: string, company: string, homepage: string, ...hosts: string[]];

/** Services of one purpose of which only the domains are known: they name a picture that the structure has convicted. */
export const knownByDomain =
  (purpose: string) =>
  ([id, name, company, homepage, ...hosts]: Row): ServiceFacts => ({
    id,
    name,
    company,
    purpose,
    learns: OPENS,
    homepage,
    hosts,
    source: OWN_DOMAIN,
  });
