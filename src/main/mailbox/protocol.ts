/** What the mailbox process is asked, what it answers, and what it tells by itself. */
import type { Failure } from '../../shared/contract.ts';
import type { FilesOpened } from '../../shared/files.ts';
import type { LedgerEntry } from '../../shared/ledger.ts';
import type {
  Account,
  Address,
  AccountId,
  AccountStatus,
  Mailbox,
  MailboxId,
  MessageId,
  MessagePage,
  MessageSummary,
  PageCursor,
  ServerSettings,
  StoreState,
} from '../../shared/model.ts';
import type { Overview, OverviewBucketSize, SenderFacts } from '../../shared/overview.ts';
import type { DateOrder, FoundMessage, SearchOrder, SearchPage, SuggestFor, Suggestion } from '../../shared/search.ts';
import type { TrackerMark } from '../../shared/report.ts';
import type { ScanResult } from '../reader/protocol.ts';
import type { ConversationCount } from './store/conversation-count.ts';
import type { FetchLimits } from './sync/bandwidth.ts';

/** An account as main keeps it, without its password. */
export type AccountRecord = Omit<Account, 'status'>;

/** What a provider's sign-in page led to: it lets a session in for some time, mostly an hour. */
export interface AccessToken {
  value: string;
  /** Milliseconds since 1970; null: nobody said. */
  expiresAt: number | null;
}

/** What a server lets one in by. */
export type Proof = { kind: 'password'; password: string } | { kind: 'token'; token: AccessToken };

/** What an account is synced with. Main keeps what lasts: for a token that has ended, or null, the mailbox process asks it for another. */
export type Secret = Proof | { kind: 'token'; token: null };

export interface LocalMessage {
  raw: Uint8Array;
  /** What a server's ENVELOPE would tell, until the message has been scanned. */
  from: Address;
  subject: string;
  receivedAt: number;
  seen: boolean;
  flagged: boolean;
}

/** An attachment of a large message that was not fetched with it. */
export interface LeftOut {
  /** As of `Attachment`. */
  part: number;
  /** As the server names it. */
  section: string;
  /** Bytes, decoded; estimated. */
  size: number;
}

export interface StoredMessage {
  id: MessageId;
  accountId: AccountId;
  mailboxId: MailboxId;
  receivedAt: number;
  /** What its last scan found; null: it has not been scanned, or could not be. */
  mark: TrackerMark | null;
  /** Exact bytes; fetched from the server now where they were not in the store. */
  raw: Uint8Array;
  /** Parts that are empty in `raw`, of a message that is too large to be fetched for being read. */
  leftOut: LeftOut[];
}

/** A message to scan. */
export interface ScanTask {
  messageId: MessageId;
  accountId: AccountId;
  raw: Uint8Array;
  /** As of `senderHistory`. */
  earlier: string[][];
}

export type Outcome<T> = { ok: true; value: T } | Failure;

/** Calls of the mailbox process (over src/main/rpc.ts). A rejection is a bug; expected failures are values. */
export interface MailboxService {
  /** Opens or makes the store. Never deletes or overwrites a file that it cannot read. */
  openStore(request: { file: string }): Promise<StoreState>;
  /** Renames store and side files to a free name beside it, and opens a new one. */
  moveStoreAside(): Promise<Outcome<{ movedTo: string }>>;
  /** Logs in once and out again; nothing is stored. */
  checkServer(request: { server: ServerSettings; proof: Proof }): Promise<Outcome<null>>;
  /**
   * Adds the account to the store where it is new, and (for IMAP) keeps it in sync from now on. Without a secret its mail can
   * be read and nothing is fetched. An account that runs already starts anew.
   */
  startAccount(request: { account: AccountRecord; secret: Secret | null }): Promise<Outcome<null>>;
  /** The answer to `tokenWanted`. */
  giveToken(request: { accountId: AccountId; token: Outcome<AccessToken> }): Promise<void>;
  /** How much is fetched in the background from now on, of all accounts. */
  limit(request: FetchLimits): Promise<void>;
  /** Sync now: ends a waiting back-off as well. */
  syncNow(request: { accountId: AccountId }): Promise<Outcome<null>>;
  /** Ends its sessions and takes its mail out of the store. */
  removeAccount(request: { accountId: AccountId }): Promise<Outcome<null>>;
  /** Puts messages into a mailbox of a `sample` account, once: a mailbox that already has them is left as it is. */
  importLocal(request: { accountId: AccountId; mailbox: string; messages: LocalMessage[] }): Promise<Outcome<null>>;
  /**
   * Reads mail files (.eml, mbox, Maildir, folders of them) into a `files` account, after those that are being read. What is there already
   * is not added again. The files are left as they are.
   * @param paths absolute
   */
  openFiles(request: { accountId: AccountId; paths: string[] }): Promise<Outcome<FilesOpened>>;
  /** Stops reading them; what was read stays. */
  stopFiles(): Promise<void>;
  /** Takes a message of a `files` account out of a mailbox, and out of the store where it is in no other. Its file stays. */
  removeMessage(request: { messageId: MessageId; mailboxId: MailboxId }): Promise<Outcome<null>>;
  /** The same for a mailbox and all of its messages. */
  removeMailbox(request: { mailboxId: MailboxId }): Promise<Outcome<null>>;
  mailboxes(): Promise<Mailbox[]>;
  /** Of mailboxes of different accounts, together; with `grouped` one row for each conversation, which stands for all of its messages in its mailbox. */
  page(request: {
    mailboxIds: MailboxId[];
    after: PageCursor | null;
    limit: number;
    grouped: boolean;
    order?: DateOrder | undefined;
  }): Promise<MessagePage>;
  /** How many conversations their lists have; other calls have their turn in between. */
  conversations(request: { mailboxIds: MailboxId[] }): Promise<ConversationCount>;
  /** Messages that a search finds (query.ts). */
  search(request: {
    query: string;
    /** The reader's own addresses, for `from:me`. */
    me?: string[];
    accountId: AccountId | null;
    mailboxId: MailboxId | null;
    order: SearchOrder;
    after: PageCursor | null;
    limit: number;
  }): Promise<SearchPage>;
  /** What a search may go on with. */
  suggest(request: SuggestFor): Promise<Suggestion[]>;
  /**
   * Messages that are not here whole and that their server finds, the newest first, bounded. None where only this computer knows what is
   * asked for.
   */
  searchServer(request: { query: string; me?: string[]; accountId: AccountId | null; mailboxId: MailboxId | null }): Promise<Outcome<FoundMessage[]>>;
  /** Who watched from `since` on, until before `until`. */
  overview(request: { accountId: AccountId | null; since: number; until: number; bucket: OverviewBucketSize }): Promise<Overview>;
  /** Null: nothing is known of the message's sender, as long as it has not been scanned. */
  senderFacts(request: { messageId: MessageId }): Promise<SenderFacts | null>;
  /** URLs that other messages of the message's sender would have fetched, a list for each, the newest message first; bounded. */
  senderHistory(request: { messageId: MessageId }): Promise<string[][]>;
  /** The messages of a message's conversation, oldest first; itself alone where it answers nothing and nobody answered it. */
  conversation(request: { messageId: MessageId }): Promise<MessageSummary[]>;
  /** What messages are called, in the same order; null: there is no such message. */
  subjects(request: { messageIds: MessageId[] }): Promise<(string | null)[]>;
  /** With `here` only what is in the store: nobody has opened the message yet. */
  message(request: { messageId: MessageId; here?: boolean }): Promise<Outcome<StoredMessage>>;
  /** Writes a section of a message, or (null) all of it, to a file as it comes from the server. The file is there whole, or not at all. */
  saveFromServer(request: { messageId: MessageId; section: string | null; file: string }): Promise<Outcome<null>>;
  /** At once in the store, in every mailbox that holds the message; on the server as soon as it is there (kept over restarts). */
  setSeen(request: { messageId: MessageId; seen: boolean }): Promise<Outcome<null>>;
  /** The same for all messages of some mailboxes. @returns those that were unread */
  readAll(request: { mailboxIds: MailboxId[] }): Promise<Outcome<MessageId[]>>;
  /** The same for a star (\\Flagged). */
  setFlagged(request: { messageId: MessageId; flagged: boolean }): Promise<Outcome<null>>;
  /**
   * Out of the one mailbox at once; into the other when the server has been told, some seconds later and kept over restarts. Back
   * again within these seconds takes it off the queue.
   */
  move(request: { messageId: MessageId; from: MailboxId; to: MailboxId }): Promise<Outcome<null>>;
  /**
   * Messages whose body is stored and not yet scanned: what was last on screen, then the newest; fewer than `limit` where they are large.
   * `except`: they are being scanned.
   */
  toScan(request: { limit: number; except: MessageId[] }): Promise<ScanTask[]>;
  /** `result` null: the reader could not read it; it is not offered again. */
  scanned(request: { results: { messageId: MessageId; result: ScanResult | null }[] }): Promise<void>;
  /** Has a message scanned again, or all (null), since they would be judged otherwise now. What is known of them stays until then. */
  rescan(request: { messageId: MessageId | null }): Promise<void>;
  /** Ends sessions, closes the store cleanly. */
  close(): Promise<void>;
}

/** Unread mail that has just come into an inbox. */
export interface Arrival {
  accountId: AccountId;
  mailboxId: MailboxId;
  /** How many messages, of which `newest` is one. */
  count: number;
  newest: { messageId: MessageId; sender: string; subject: string };
}

export interface MailboxEvents {
  arrived: Arrival;
  status: { accountId: AccountId; status: AccountStatus };
  /** The token of an account ends or was refused: `giveToken` is waited for. */
  tokenWanted: { accountId: AccountId };
  changed: { mailboxIds: MailboxId[] };
  /** Of files that are being opened there is something to look at: a mailbox, or (not null) a message in it. */
  filesShown: { mailboxId: MailboxId; messageId: MessageId | null };
  /** There are messages to scan. */
  unscanned: Record<string, never>;
  /** For the ledger: a connection that a session made or tried. */
  connection: Omit<LedgerEntry, 'id'>;
}
