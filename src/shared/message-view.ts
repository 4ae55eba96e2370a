/** An open message, as it is shown. */
import type { Invitation } from './calendar.ts';
import type { StandingConsent } from './consent.ts';
import type { Address, MessageId, Section } from './model.ts';
import type { TrackerReport } from './report.ts';
import type { Unsubscribe } from './unsubscribe.ts';

/** One result of RFC 8601: `dkim=pass header.d=example.org`. */
interface AuthenticationResult {
  method: string;
  result: string;
  /** Domain that the result speaks of (header.d, header.from, smtp.mailfrom); null where none is given. */
  domain: string | null;
}

/** What the account's own server says about who sent the message. */
export interface Authentication {
  /** `pass`: the From domain is proven. `fail`: proven false. `none`: nobody that we believe said anything. */
  verdict: 'pass' | 'fail' | 'none';
  /** The proven domain of From, lower case; null unless `pass`. */
  domain: string | null;
  /** authserv-id of the header that was believed; null: none was. */
  by: string | null;
  results: AuthenticationResult[];
  /** The same for a person, one sentence. */
  sentence: string;
}

export interface Attachment {
  /** Index of the MIME leaf part in the message, depth first, from 0; the N of `part/N`. */
  part: number;
  filename: string;
  contentType: string;
  size: number;
  /** Shown inside the body (cid:) as well. */
  inline: boolean;
  /** Can be read in Unseen, through the same wall: a nested message (message/rfc822) or an HTML document. */
  readable: boolean;
}

/** A picture in the body of an open message: one that came with it, the N of `part/N`, or one that was fetched, the N of `remote/N`. */
export interface PictureRef {
  kind: 'part' | 'remote';
  number: number;
}

/** A picture that is shown, and can be saved. */
export interface ShownPicture extends PictureRef {
  name: string;
  size: number;
}

/** What can be dragged out of the window as a file: an attachment of an open message, or that message. */
export type DraggedOut = { kind: 'attachment'; messageId: MessageId; section: Section; part: number } | { kind: 'message'; messageId: MessageId };

/** How a message is read: as it was designed; as the text that was sent with it; or as the words of its design, in which something is looked for. */
export type ReadAs = 'html' | 'text' | 'words';

/** Why the text is shown instead of the HTML body. */
export type TextReason = 'text-only' | 'too-complex' | 'reader-timeout' | 'reader-crashed' | 'unreadable' | 'asked' | 'finding';

/** What a document is laid out for, in CSS pixels. */
export interface PageWidth {
  /** In a narrower window it would have to be scrolled sideways; 0: it is for any. */
  least: number;
  /** In windows up to this width it has a layout of its own; 0: it has none. */
  narrowUpTo: number;
}

export interface HtmlBody {
  kind: 'html';
  /** The `mail://<token>/` document to put in the sandboxed frame. */
  url: string;
  width: PageWidth;
}

type BodyView = HtmlBody | { kind: 'text'; text: string; reason: TextReason };

/** Characters of a text, from the first one on, that are a link of the report. */
export interface TextLink {
  from: number;
  to: number;
  link: number;
}

/** The state of the remote pictures of an open message; what the privacy bar tells. */
export type PictureState =
  /** The message refers to no remote picture that could be shown. */
  | { state: 'none' }
  | {
      state: 'blocked';
      /** Pictures that consent would load. Trackers are not among them. */
      showable: number;
      /** Visible pictures that carry a personal token; only `once-suspected` loads them. */
      suspected: number;
      /** The authenticated identity that "always" would be remembered for; null: "always" cannot be offered. */
      identity: string | null;
      /** The identity of all addresses of its domain; null: a choice for them is not offered. */
      domain: string | null;
      /** Why "always" cannot be offered or was not applied, one sentence; null where it can. */
      why: string | null;
      /** The reader chose to see none of this sender. */
      standing: StandingConsent | null;
    }
  | {
      state: 'shown';
      /** `sender`: by a choice that was made before, or now for later as well. */
      scope: 'once' | 'once-suspected' | 'sender';
      identity: string | null;
      domain: string | null;
      why: string | null;
      /** That choice. */
      standing: StandingConsent | null;
      showable: number;
      suspected: number;
      /** Both 0 until the fetches have ended, which `message:updated` tells. */
      loaded: number;
      failed: number;
    };

export interface MessageView {
  id: MessageId;
  section: Section;
  subject: string;
  from: Address[];
  to: Address[];
  cc: Address[];
  replyTo: Address[];
  /** The Date header; null where it is missing or absurd. */
  sentAt: number | null;
  receivedAt: number;
  authentication: Authentication;
  body: BodyView;
  /** The plain text of the message: its text part, else text made from the HTML. */
  text: string;
  /** Links in `text`, in order. */
  textLinks: TextLink[];
  /** Calendar entries that came with it, a few. */
  invitations: Invitation[];
  attachments: Attachment[];
  pictures: PictureState;
  report: TrackerReport;
  /** Fragments of the body document: `placeOfResource` and `placeOfLink` of what has a place in it. */
  places: string[];
  /** Null: it says nothing of how to leave its list, and nobody asked to. */
  unsubscribe: Unsubscribe | null;
  /** What makes its reader look twice, a sentence each: whom it pretends to be from, and where its links pretend to lead. */
  warnings: string[];
  /** Defects found on the way, each a sentence: "The message ends in the middle of a part." */
  notes: string[];
}
