import { certainTrackers, markOf, type Evidence, type Grade, type Link, type Platform, type Receipt, type Resource } from '../../../shared/report.ts';
import type { Address } from '../../../shared/model.ts';
import type { ServiceRef, TrackerReport } from '../../../shared/report.ts';
import type { Failure } from '../../mail-files/found.ts';
import type { Inspection } from '../inspection.ts';

type ServiceName = Pick<ServiceRef, 'id' | 'name' | 'company'>;

/** One line of `--json`; docs/inspect.schema.json is its schema. */
export interface JsonRecord {
  file: string;
  offset: number | null;
  index: number | null;
  messageId: string | null;
  /** RFC 3339, UTC. */
  date: string | null;
  from: Address[];
  subject: string | null;
  /** At least one resource is named or structural. */
  tracks: boolean;
  grades: Record<Grade, number>;
  resources: (Omit<Resource, 'id' | 'status' | 'service' | 'evidence'> & { service: ServiceName | null; evidence: Evidence[] })[];
  links: (Omit<Link, 'id' | 'service'> & { service: ServiceName | null })[];
  receipts: Receipt[];
  platform: Platform | null;
  /** All of the message was examined. */
  whole: boolean;
  learnt: string;
  error: Failure | null;
}

const nameOf = (service: ServiceRef | null): ServiceName | null => service && { id: service.id, name: service.name, company: service.company };

/** Named or structural at least once: what "this message tracks" means everywhere in the output. */
export const tracks = (report: TrackerReport) => certainTrackers(markOf(report)) > 0;

export const isoDate = (time: number | null) => (time === null ? null : new Date(time).toISOString());

export function recordOf(inspection: Inspection): JsonRecord {
  const { place } = inspection;
  if (inspection.kind === 'failure') {
    const nothing = {
      messageId: null,
      date: null,
      from: [],
      subject: null,
      tracks: false,
      resources: [],
      links: [],
      receipts: [],
      platform: null,
      whole: false,
      learnt: '',
    };
    return { ...place, ...nothing, grades: { named: 0, structural: 0, suspected: 0, none: 0 }, error: inspection.failure };
  }
  const { envelope, report } = inspection;
  const { named, structural, suspected } = markOf(report);
  return {
    file: place.file,
    offset: place.offset,
    index: place.index,
    messageId: envelope.messageId,
    date: isoDate(envelope.sentAt),
    from: envelope.from,
    subject: envelope.subject,
    tracks: named + structural > 0,
    grades: { named, structural, suspected, none: report.resources.length - named - structural - suspected },
    resources: report.resources.map(({ id: _id, status: _status, ...resource }) => ({ ...resource, service: nameOf(resource.service) })),
    links: report.links.map(({ id: _id, ...link }) => ({ ...link, service: nameOf(link.service) })),
    receipts: report.receipts,
    platform: report.platform,
    whole: report.whole,
    learnt: report.learnt,
    error: null,
  };
}
