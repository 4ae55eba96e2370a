import type { Address } from '../../shared/model.ts';
import type { TrackerReport } from '../../shared/report.ts';
import type { Failure, Place } from '../mail-files/found.ts';

/** What the command line tells of a message besides its report. */
export interface Envelope {
  messageId: string | null;
  /** Date header, milliseconds; null where it is missing or absurd. */
  sentAt: number | null;
  from: Address[];
  subject: string;
}

export interface InspectRequest {
  raw: Uint8Array;
  /** The reader's own addresses, to be found in URLs. */
  me: string[];
}

/** What the reader process of the command line makes of one message. */
export type Inspected = { kind: 'message'; envelope: Envelope; report: TrackerReport } | { kind: 'not-a-message' };

/** Calls of the reader process of the command line (over src/main/rpc.ts). */
export interface InspectService {
  /** Answers when the process has loaded its libraries. */
  ping(): Promise<null>;
  inspect(request: InspectRequest): Promise<Inspected>;
}

/** One line of the outcome: a message, or why there is none. */
export type Inspection =
  { kind: 'message'; place: Place; envelope: Envelope; report: TrackerReport } | { kind: 'failure'; place: Place; failure: Failure };
