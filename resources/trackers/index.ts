import type { ServiceFacts } from '../../src/main/trackers/service.ts';
import { BUSINESS_TOOLS } from './business-tools.ts';
import { CUSTOMER_PLATFORMS } from './customer-platforms.ts';
import { CUSTOMER_PLATFORMS_2 } from './customer-platforms-2.ts';
import { INBOX_TRACKERS } from './inbox-trackers.ts';
import { INBOX_TRACKERS_2 } from './inbox-trackers-2.ts';
import { LINK_SCANNERS } from './link-scanners.ts';
import { MARKETING_SUITES } from './marketing-suites.ts';
import { MARKETING_SUITES_2 } from './marketing-suites-2.ts';
import { MEASUREMENT_AND_ADVERTISING } from './measurement-and-advertising.ts';
import { MEASUREMENT_AND_ADVERTISING_2 } from './measurement-and-advertising-2.ts';
import { MEASUREMENT_AND_ADVERTISING_3 } from './measurement-and-advertising-3.ts';
import { NEWSLETTER_PLATFORMS } from './newsletter-platforms.ts';
import { NEWSLETTER_PLATFORMS_2 } from './newsletter-platforms-2.ts';
import { NEWSLETTER_PLATFORMS_3 } from './newsletter-platforms-3.ts';
import { REGIONAL_PLATFORMS, REGIONAL_RELAYS } from './regional-platforms.ts';
import { SALES_TOOLS } from './sales-tools.ts';
import { SALES_TOOLS_2 } from './sales-tools-2.ts';
import { SENDERS } from './senders.ts';
import { SENDING_SERVICES } from './sending-services.ts';
import { SUPPORT_AND_HIRING } from './support-and-hiring.ts';
import { SUPPORT_AND_HIRING_2 } from './support-and-hiring-2.ts';

/** Services that write and send mail and watch over it, all in one. */
export const SUITES: readonly ServiceFacts[] = [
  ...NEWSLETTER_PLATFORMS,
  ...NEWSLETTER_PLATFORMS_2,
  ...NEWSLETTER_PLATFORMS_3,
  ...CUSTOMER_PLATFORMS,
  ...CUSTOMER_PLATFORMS_2,
  ...MARKETING_SUITES,
  ...MARKETING_SUITES_2,
  ...REGIONAL_PLATFORMS,
];

/** Services that send what other programs wrote. */
export const RELAYS: readonly ServiceFacts[] = [...SENDING_SERVICES, ...REGIONAL_RELAYS];

/** Programs that run on a site of their user's, beside whatever else is there: what one path of a host is tells nothing of another. */
export const SELF_HOSTED: ReadonlySet<string> = new Set([
  'acymailing',
  'civicrm',
  'fluentcrm',
  'groundhogg',
  'interspire',
  'listmonk',
  'mailpoet',
  'mailster',
  'mailwizz',
  'mautic',
  'odoo',
  'phplist',
  'sendy',
  'wp-mail-smtp',
]);

/** Every service that Unseen can name. Facts only, in our own words; each says where it is from. */
export const SERVICES: readonly ServiceFacts[] = [
  ...INBOX_TRACKERS,
  ...INBOX_TRACKERS_2,
  ...SALES_TOOLS,
  ...SALES_TOOLS_2,
  ...SUITES,
  ...RELAYS,
  ...SUPPORT_AND_HIRING,
  ...SUPPORT_AND_HIRING_2,
  ...BUSINESS_TOOLS,
  ...MEASUREMENT_AND_ADVERTISING,
  ...MEASUREMENT_AND_ADVERTISING_2,
  ...MEASUREMENT_AND_ADVERTISING_3,
  ...SENDERS,
  ...LINK_SCANNERS,
];
