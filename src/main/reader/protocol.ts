/** What the reader processes are asked, and what they answer. They get what strangers wrote, mostly messages, and nothing else. */
import type { Invitation } from '../../shared/calendar.ts';
import type { Address, ConnectionSecurity, Section } from '../../shared/model.ts';
import type { Attachment, Authentication, ReadAs, TextLink, TextReason } from '../../shared/message-view.ts';
import type { TrackerFacts, TrackerMark, TrackerReport } from '../../shared/report.ts';
import type { ListHeader } from './list-header.ts';
import type { BodyDocument } from './sanitise/body-document.ts';

export interface ReaderContext {
  /** The reader's own addresses, to be found in URLs. */
  me: string[];
  /** authserv-ids whose Authentication-Results are believed. */
  trustedAuthserv: string[];
  /** URLs that other messages of this sender would have fetched: a list for each message, the newest first. Absent: not known. */
  earlier?: string[][];
}

export interface ViewRequest extends ReaderContext {
  raw: Uint8Array;
  /** What to view inside `raw`; a nested message is judged by its own sender, whom nobody authenticated. */
  section: Section;
  /** But for `html` no body document is made, which is cheap and cannot hang on a hostile document. */
  as: ReadAs;
  /**
   * Ids of the resources to show as `remote/N`. Ids are stable for the same bytes and context. An id that is neither
   * `showable` nor `suspected` is ignored: approval never lets a tracker in.
   */
  approved: number[];
}

/** Bytes of a part that the body document shows as `part/N`, with a content type that its bytes were checked for. */
export interface InlinePart {
  part: number;
  contentType: string;
  bytes: Uint8Array;
}

export interface ParsedEnvelope {
  subject: string;
  from: Address[];
  to: Address[];
  cc: Address[];
  replyTo: Address[];
  /** Date header in milliseconds; null where it is missing or absurd. */
  sentAt: number | null;
  /** With its angle brackets; null where it is missing. */
  messageId: string | null;
  inReplyTo: string[];
  references: string[];
}

export interface ViewResult {
  envelope: ParsedEnvelope;
  authentication: Authentication;
  body: ({ kind: 'html' } & BodyDocument) | { kind: 'text'; reason: TextReason };
  text: string;
  /** Links of the report in `text`, in order. */
  textLinks: TextLink[];
  invitations: Invitation[];
  attachments: Attachment[];
  inlineParts: InlinePart[];
  report: TrackerReport;
  /** Ids of the resources that consent would show: pictures of grade `none`. */
  showable: number[];
  /** Ids of visible pictures of grade `suspected`, which only an act of their own shows. */
  suspected: number[];
  /** As of `MessageView`. */
  places: string[];
  /** What its header says about leaving its list; of a message inside another, nothing. */
  list: ListHeader;
  /** What speaks against its sender, a sentence each; they are among the notes as well. */
  doubts: string[];
  notes: string[];
}

export interface ScanRequest extends ReaderContext {
  raw: Uint8Array;
}

/** What the store keeps of a message besides its bytes. */
export interface ScanResult {
  envelope: ParsedEnvelope;
  /** First words of the text, at most 200 characters, white space folded. */
  snippet: string;
  /** Text for the search index, bounded. */
  text: string;
  attachmentNames: string[];
  hasAttachments: boolean;
  mark: TrackerMark;
  facts: TrackerFacts;
}

export interface PartRequest {
  raw: Uint8Array;
  section: Section;
  part: number;
}

export interface PartResult {
  filename: string;
  contentType: string;
  bytes: Uint8Array;
}

/** What bytes that were fetched as a picture really are. */
export interface PictureCheck {
  contentType: string;
  width: number;
  height: number;
}

/** A filter list of the reader's own, in the syntax of Adblock Plus. */
export interface FilterListText {
  name: string;
  text: string;
}

/** What became of a filter list: rules about requests in it, or a sentence about what is wrong with it. */
export type FilterListCheck = { ok: true; rules: number } | { ok: false; message: string };

/** A server as a stranger's file names it. */
export interface OfferedServer {
  host: string;
  /** NaN where it was no number. */
  port: number;
  security: ConnectionSecurity;
  /** What one logs in with: the address, or what stands before the @; null: something else. */
  user: 'address' | 'name' | null;
}

/** What both kinds of reader process do. */
export interface JudgingService {
  /** Answers when the process has loaded its libraries. */
  ping(): Promise<null>;
  /** Takes the place of all filter lists before, for every view or scan that follows. The answers are in the order of the lists. */
  useLists(request: { lists: FilterListText[] }): Promise<FilterListCheck[]>;
}

/** Calls of the process that reads what arrives (over src/main/rpc.ts). It has no DOM. */
export interface ScannerService extends JudgingService {
  scan(request: ScanRequest): Promise<ScanResult>;
  /** Whether a text is a filter list; nothing is changed. */
  checkList(request: FilterListText): Promise<FilterListCheck>;
  /** authserv-id of the topmost Authentication-Results, whoever wrote it; null where there is none. */
  receiver(request: { raw: Uint8Array }): Promise<string | null>;
  /** The IMAP servers in a file that a domain has for mail programs; none where it is no such file. */
  offeredServers(request: { file: Uint8Array; domain: string }): Promise<OfferedServer[]>;
}

/** Calls of the process that reads what is opened. It holds one message at a time. */
export interface ReaderService extends JudgingService {
  view(request: ViewRequest): Promise<ViewResult>;
  /** Rejects with an Error where there is no such part. */
  part(request: PartRequest): Promise<PartResult>;
  /** Told by the bytes alone; null: no picture of an allowed type, or larger when decoded than a screen has use for. */
  picture(request: { bytes: Uint8Array }): Promise<PictureCheck | null>;
}
