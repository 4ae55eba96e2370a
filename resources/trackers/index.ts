import type { ServiceFacts } from '../../src/main/trackers/service.ts';
import { NEWSLETTER_PLATFORMS } from './newsletter-platforms.ts';
import { OPEN_TRACKERS } from './open-trackers.ts';

/** Every service that Unseen can name. Facts only, in our own words; each says where it is from. */
export const SERVICES: readonly ServiceFacts[] = [...NEWSLETTER_PLATFORMS, ...OPEN_TRACKERS];
