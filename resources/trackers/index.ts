import type { ServiceFacts } from '../../src/main/trackers/service.ts';
import { CUSTOMER_PLATFORMS } from './customer-platforms.ts';
import { CUSTOMER_PLATFORMS_2 } from './customer-platforms-2.ts';
import { INBOX_TRACKERS } from './inbox-trackers.ts';
import { INBOX_TRACKERS_2 } from './inbox-trackers-2.ts';
import { MARKETING_SUITES } from './marketing-suites.ts';
import { MARKETING_SUITES_2 } from './marketing-suites-2.ts';
import { MEASUREMENT_AND_ADVERTISING } from './measurement-and-advertising.ts';
import { MEASUREMENT_AND_ADVERTISING_2 } from './measurement-and-advertising-2.ts';
import { MEASUREMENT_AND_ADVERTISING_3 } from './measurement-and-advertising-3.ts';
import { NEWSLETTER_PLATFORMS } from './newsletter-platforms.ts';
import { NEWSLETTER_PLATFORMS_2 } from './newsletter-platforms-2.ts';
import { SALES_TOOLS } from './sales-tools.ts';
import { SENDERS } from './senders.ts';
import { SENDING_SERVICES } from './sending-services.ts';
import { SUPPORT_AND_HIRING } from './support-and-hiring.ts';
import { SUPPORT_AND_HIRING_2 } from './support-and-hiring-2.ts';

/** Every service that Unseen can name. Facts only, in our own words; each says where it is from. */
export const SERVICES: readonly ServiceFacts[] = [
  ...INBOX_TRACKERS,
  ...INBOX_TRACKERS_2,
  ...SALES_TOOLS,
  ...NEWSLETTER_PLATFORMS,
  ...NEWSLETTER_PLATFORMS_2,
  ...CUSTOMER_PLATFORMS,
  ...CUSTOMER_PLATFORMS_2,
  ...MARKETING_SUITES,
  ...MARKETING_SUITES_2,
  ...SENDING_SERVICES,
  ...SUPPORT_AND_HIRING,
  ...SUPPORT_AND_HIRING_2,
  ...MEASUREMENT_AND_ADVERTISING,
  ...MEASUREMENT_AND_ADVERTISING_2,
  ...MEASUREMENT_AND_ADVERTISING_3,
  ...SENDERS,
];
