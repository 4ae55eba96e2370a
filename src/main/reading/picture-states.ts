import type { StandingConsent } from '../../shared/consent.ts';
import type { PictureState } from '../../shared/message-view.ts';
import type { Resource, TrackerReport } from '../../shared/report.ts';
import { identityOf } from '../consent/identity.ts';
import type { FetchedPicture } from '../egress/picture-fetcher.ts';
import type { ViewResult } from '../reader/protocol.ts';

/** A report that says what became of its pictures. */
export const withStatus = (report: TrackerReport, statuses: ReadonlyMap<number, Resource['status']>): TrackerReport => ({
  ...report,
  resources: report.resources.map((resource) => ({ ...resource, status: statuses.get(resource.id) ?? resource.status })),
});

/** What a report says of a picture that was asked for. */
export const statusOf = (picture: FetchedPicture): Resource['status'] =>
  picture.state === 'loaded' ? { state: 'loaded', bytes: picture.bytes.byteLength } : picture;

/** A message whose pictures stay out, and what could be chosen. */
export const blockedState = ({ envelope, authentication, showable, suspected }: ViewResult, standing: StandingConsent | null): PictureState =>
  showable.length + suspected.length === 0
    ? { state: 'none' }
    : { state: 'blocked', showable: showable.length, suspected: suspected.length, standing, ...identityOf(envelope.from, authentication) };
