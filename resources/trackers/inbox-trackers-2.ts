import type { ServiceFacts } from '../../src/main/trackers/service.ts';
import { LIVE } from './learns.ts';
import { OWN_DOMAIN } from './sources.ts';

/** Add-ons and mail programs with which one person watches another reading a single mail. (Continued.) */
export const INBOX_TRACKERS_2: readonly ServiceFacts[] = [
  {
    id: 'newoldstamp',
    name: 'Newoldstamp',
    company: 'Newoldstamp',
    purpose: 'tells the sender of a single mail that it was opened',
    learns: LIVE,
    homepage: 'https://newoldstamp.com',
    hosts: ['newoldstamp.com'],
    source: OWN_DOMAIN,
  },
  {
    id: 'exclaimer',
    name: 'Exclaimer',
    company: 'Exclaimer',
    purpose: 'tells the sender of a single mail that it was opened',
    learns: LIVE,
    homepage: 'https://exclaimer.com',
    hosts: ['exclaimer.net'],
    source: OWN_DOMAIN,
  },
  {
    id: 'opensense',
    name: 'Opensense',
    company: 'Opensense',
    purpose: 'tells the sender of a single mail that it was opened',
    learns: LIVE,
    homepage: 'https://www.opensense.com',
    hosts: ['opensense.com'],
    source: OWN_DOMAIN,
  },
  {
    id: 'codetwo',
    name: 'CodeTwo',
    company: 'CodeTwo',
    purpose: 'tells the sender of a single mail that it was opened',
    learns: LIVE,
    homepage: 'https://www.codetwo.com',
    hosts: ['codetwo.com', 'codetwo.online'],
    source: OWN_DOMAIN,
  },
];
