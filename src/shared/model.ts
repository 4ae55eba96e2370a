/**
 * What the reader of mail sees, as plain data that may cross from one process to another.
 * Times are milliseconds since 1970-01-01 UTC, sizes are bytes, unless a comment says otherwise.
 */
import type { OAuthSettings } from './oauth.ts';
import type { TrackerMark } from './report.ts';
import type { SyncProgress } from './sync.ts';

declare const brand: unique symbol;
type Branded<T, Name extends string> = T & { readonly [brand]: Name };

export type AccountId = Branded<string, 'AccountId'>;
/** Row id of a mailbox in the store. */
export type MailboxId = Branded<number, 'MailboxId'>;
/** Row id of a message in the store: its INTERNALDATE in seconds, probed upward where two collide. */
export type MessageId = Branded<number, 'MessageId'>;

/**
 * What is read inside a stored message, after IMAP's section specification (RFC 9051, 6.4.5): '' is the message itself, '3' the
 * nested message or HTML attachment in its part 3, '3.1' the one in part 1 of that. Parts are counted as in `Attachment`.
 */
export type Section = string;

/** A mailbox address of RFC 5322, 3.4. `name` is the decoded display name, empty where there is none. */
export interface Address {
  name: string;
  address: string;
}

/** How the connection to the IMAP server is protected. There is no third way: Unseen never sends a password in clear. */
export type ConnectionSecurity = 'tls' | 'starttls';

export interface ServerSettings {
  host: string;
  port: number;
  security: ConnectionSecurity;
  user: string;
}

/** Where an account's mail comes from: an IMAP server, files on this computer, or the mailbox that Unseen brings to try it on. */
export type AccountKind = 'imap' | 'files' | 'sample';

/** An error that is shown to a person: what happened, what is safe, what to do next. */
export interface UserError {
  code: ErrorCode;
  message: string;
  next: string;
}

export type ErrorCode =
  | 'bad-request'
  | 'wrong-password'
  /** Its provider has ended what was signed in to by a page; asking again with the same does not help. */
  | 'sign-in-ended'
  | 'cancelled'
  | 'unknown-host'
  | 'not-reachable'
  | 'certificate-not-trusted'
  | 'no-tls'
  | 'server-refused'
  | 'connection-lost'
  | 'keychain-unavailable'
  | 'duplicate-account'
  | 'not-found'
  | 'body-not-here'
  | 'reader-failed'
  | 'store-unavailable'
  | 'file-not-written'
  | 'internal';

export type AccountStatus =
  | { state: 'idle'; checkedAt: number | null }
  | { state: 'syncing'; progress: SyncProgress }
  /** `retryAt` is null where trying again alone cannot help (a wrong password). */
  | { state: 'offline'; error: UserError; retryAt: number | null };

export interface Account {
  id: AccountId;
  kind: AccountKind;
  /** The reader's own address in this account; '' for files, which may be anybody's. */
  address: string;
  /** What the sidebar calls it. */
  name: string;
  /** Which of the colours of accounts tells it from the others, from 1 to `ACCOUNT_COLOURS`; 0 is that of what no server has. */
  colour: number;
  server: ServerSettings | null;
  /** How it signs in at its provider's page; null: with a password. */
  oauth: OAuthSettings | null;
  /** The authserv-id of RFC 8601 whose Authentication-Results this account believes; null: nobody's. */
  trustedAuthserv: string | null;
  /** Months for which whole messages stay on this computer; null: for ever. */
  keepMonths: number | null;
  status: AccountStatus;
}

/** A filter list of the reader's own; its hits in a report are marked as its own. */
export interface FilterList {
  id: number;
  /** As its file was called. */
  name: string;
  /** Rules about requests in it. */
  rules: number;
  addedAt: number;
}

/** A server that seems to receive the mail of an account: it stands on top of so many messages of those that were looked at. */
export interface AuthservOffer {
  authserv: string;
  messages: number;
  of: number;
}

/** RFC 6154 special uses, the inbox, and messages that were opened from files. */
export type SpecialUse = 'inbox' | 'opened' | 'drafts' | 'sent' | 'archive' | 'junk' | 'trash' | 'all' | 'flagged';

export interface Mailbox {
  id: MailboxId;
  accountId: AccountId;
  /** Full name on the server, decoded; of mail files, the place on this computer. */
  path: string;
  /** Last component of the path. */
  name: string;
  /** Hierarchy delimiter of the server; null: flat. */
  delimiter: string | null;
  specialUse: SpecialUse | null;
  selectable: boolean;
  total: number;
  unseen: number;
  /** Why the server will not open it, a sentence; null: it does. What is stored can be read. */
  problem: string | null;
}

export interface MessageSummary {
  id: MessageId;
  mailboxId: MailboxId;
  from: Address | null;
  to: Address[];
  subject: string;
  snippet: string;
  /** INTERNALDATE. */
  date: number;
  seen: boolean;
  flagged: boolean;
  answered: boolean;
  /** `$Forwarded`: passed on, by whichever program (RFC 5788). */
  forwarded: boolean;
  hasAttachments: boolean;
  size: number;
  /** `pending`: envelope only, the body is still on the server. */
  body: 'pending' | 'stored';
  /** Null until the body has been scanned. */
  mark: TrackerMark | null;
  threadId: number;
  /** Messages of its conversation, in all mailboxes of the account. */
  threadSize: number;
  /** Set where a row of a list stands for its conversation: `seen`, `flagged`, `hasAttachments` and `mark` are then those of all of `group`. */
  group: MessageGroup | null;
  /** Of a mailbox, or among the messages of a conversation: the reader wrote it, whatever its From line says. */
  own?: true;
}

/** What a row stands for that is one for a conversation. */
export interface MessageGroup {
  /** Who wrote in it, the newest first, each once and only the first few; `me`: the reader. */
  people: (Address | 'me')[];
  /** Its messages in this mailbox, the newest, which the row is of, first; only the newest of very long ones. */
  messages: { id: MessageId; seen: boolean; flagged: boolean }[];
}

/** Keyset position in a mailbox: the next page starts after this message, in whichever order. */
export interface PageCursor {
  date: number;
  id: MessageId;
}

export interface MessagePage {
  messages: MessageSummary[];
  total: number;
  next: PageCursor | null;
}

/** How the system keeps the passwords that Unseen gives it. */
export type KeychainState = 'protected' | 'basic-text' | 'unavailable';

export type StoreState = { state: 'open' } | { state: 'unavailable'; file: string; reason: string };
