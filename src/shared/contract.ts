/**
 * Everything that main and renderer may say to each other. The renderer's side is `window.unseen` (src/preload);
 * the main side parses every request with the schema of the same name (src/main/ipc/schemas.ts).
 */
import type { AnswerTo } from './answer.ts';
import type { FilesOpened } from './files.ts';
import type { LedgerEntry } from './ledger.ts';
import type {
  Account,
  AccountId,
  AccountStatus,
  AuthservOffer,
  FilterList,
  Mailbox,
  MailboxId,
  MessageId,
  MessagePage,
  MessageSummary,
  PageCursor,
  Section,
  UserError,
} from './model.ts';
import type { AppState } from './app-state.ts';
import type { DraggedOut, MessageView, PictureRef, ReadAs, ShownPicture } from './message-view.ts';
import type { AccountChange, NewAccount, SignIn, SignInAgain } from './account-orders.ts';
import type { ChangedChoice, Consent, PictureScope } from './consent.ts';
import type { FoundServer } from './found-server.ts';
import type { MenuGroup, MenuItem } from './menu.ts';
import type { Overview, OverviewBucketSize, SenderFacts } from './overview.ts';
import type { DateOrder, FoundMessage, SearchOrder, SearchPage, SuggestFor, Suggestion } from './search.ts';
import type { Settings } from './settings.ts';
import type { Unsubscription } from './unsubscribe.ts';

/** What every call resolves to; a call never rejects for a reason that the reader of mail could have caused. */
export type Result<T> = { ok: true; value: T } | Failure;
export type Failure = { ok: false; error: UserError };

export type FileSaved = { saved: true; path: string } | { saved: false };

/** Channel → what the renderer sends and what it gets. */
export interface Calls {
  'app:state': { request: Record<string, never>; response: AppState };
  'settings:change': { request: Partial<Settings>; response: Settings };
  'account:add': { request: NewAccount; response: Account };
  /** Asks the DNS and the domain itself for the IMAP server of its mail; the reader asked for it. */
  'account:find': { request: { domain: string }; response: FoundServer };
  /** Where server or password are others the server is tried first; nothing is changed where it says no. */
  'account:change': { request: AccountChange; response: Account };
  /** Opens the provider's page in the browser and waits for it, some minutes at most; then as `account:add`. */
  'account:sign-in': { request: SignIn; response: Account };
  /** The same for an account that is here; then as `account:change`. */
  'account:sign-in-again': { request: SignInAgain; response: Account };
  /** Ends the wait for the browser: what waited fails with `cancelled`. */
  'account:sign-in-cancel': { request: Record<string, never>; response: null };
  'account:remove': { request: { accountId: AccountId }; response: null };
  'account:sync': { request: { accountId: AccountId }; response: null };
  /** Null believes nobody's Authentication-Results. */
  'account:trust': { request: { accountId: AccountId; authserv: string | null }; response: Account };
  /** Null keeps whole messages for ever. */
  'account:keep': { request: { accountId: AccountId; months: number | null }; response: Account };
  /** The order in which the reader wants them; one that is not among them comes after those. `accounts:changed` tells of it. */
  'account:order': { request: { accountIds: AccountId[] }; response: null };
  /** Whose Authentication-Results stand on top of the newest messages of the inbox; null: no one server's. */
  'account:authserv': { request: { accountId: AccountId }; response: AuthservOffer | null };
  /** Asks for mail files, or for folders of them, and has them read; `files:opened` tells what became of it. */
  'files:choose': { request: { choice: 'files' | 'folder' }; response: null };
  /** These were dropped on the window. It is the preload's alone: a page can name no file. */
  'files:drop': { request: { paths: string[] }; response: null };
  /** Stops reading mail files; what was read stays. */
  'files:stop': { request: Record<string, never>; response: null };
  'mailbox:list': { request: Record<string, never>; response: Mailbox[] };
  /** Of mailboxes of different accounts, together; without an order, newest first. */
  'mailbox:page': {
    request: { mailboxIds: MailboxId[]; after: PageCursor | null; limit: number; grouped: boolean; order?: DateOrder | undefined };
    response: MessagePage;
  };
  /** Takes a mailbox of mail files, and its messages, out of Unseen; the files stay. */
  'mailbox:remove': { request: { mailboxId: MailboxId }; response: null };
  /** Counted in the background; nobody waits for it. */
  'mailbox:conversations': { request: { mailboxIds: MailboxId[] }; response: { messages: number; conversations: number } };
  /** Marks all messages of some mailboxes read. Those that were unread, so that it can be taken back. */
  'mailbox:read': { request: { mailboxIds: MailboxId[] }; response: MessageId[] };
  /** Each message once. Null: in every account, in every mailbox. Without an order, newest first. */
  'mailbox:search': {
    request: {
      query: string;
      accountId: AccountId | null;
      mailboxId: MailboxId | null;
      order?: SearchOrder | undefined;
      after: PageCursor | null;
      limit: number;
    };
    response: SearchPage;
  };
  /** Messages that are not on this computer whole and that the server finds, the newest first, bounded. */
  'mailbox:search-server': { request: { query: string; accountId: AccountId | null }; response: FoundMessage[] };
  /** What a search may go on with, the most frequent first; few. */
  'search:suggest': { request: SuggestFor; response: Suggestion[] };
  /** Who watched, from `since` on until before `until`. Null: in every account. */
  'overview:get': {
    request: { accountId: AccountId | null; since: number; until: number; bucket: OverviewBucketSize };
    response: Overview;
  };
  /** Null: nothing is known yet of who sent the message. */
  'sender:facts': { request: { messageId: MessageId }; response: SenderFacts | null };
  /** Of a message, in all mailboxes of its account, itself among them, oldest first; bounded. */
  'message:conversation': { request: { messageId: MessageId }; response: MessageSummary[] };
  /** `section` is '' for the message itself; see `Section`. `at`: what `body:reserve` gave; its body will stand there, or nothing ever will. Or where its body stands now: it stays there where it is the same. */
  'message:open': { request: { messageId: MessageId; section: Section; as: ReadAs; at?: string }; response: MessageView };
  /** Makes a message ready that may be opened next, with an HTML document: as it will be when nothing changes. It is not marked read. Null: it cannot be. */
  'message:prepare': { request: { messageId: MessageId }; response: MessageView | null };
  /** These messages are in sight and may be opened next, the likeliest first: whichever it is, it is opened sooner then. */
  'message:foresee': { request: { messageIds: MessageId[] }; response: null };
  /** Has an origin reserved for the body of a message that will be opened. The address of an empty document there. */
  'body:reserve': { request: Record<string, never>; response: string };
  'message:pictures': { request: { messageId: MessageId; section: Section; scope: PictureScope }; response: MessageView };
  'message:source': { request: { messageId: MessageId }; response: { source: string; truncated: boolean } };
  'message:save': { request: { messageId: MessageId }; response: FileSaved };
  /** Each as a file of its own, into a folder that is asked for; `path` is that folder's. */
  'message:save-all': { request: { messageIds: MessageId[] }; response: FileSaved };
  /** An open message as it is shown; saved: false where the reader changed their mind. */
  'message:pdf': { request: { messageId: MessageId; section: Section }; response: FileSaved };
  'message:print': { request: { messageId: MessageId; section: Section }; response: { printed: boolean } };
  /** The tracker report of an open message, as a page of its own or for a program. */
  'report:save': { request: { messageId: MessageId; section: Section; format: 'html' | 'json' }; response: FileSaved };
  /** Shows a file or folder that was saved from this window in the system's file manager. */
  'file:show': { request: { path: string }; response: null };
  /** Puts the report of an open message on the clipboard, as text. */
  'report:copy': { request: { messageId: MessageId; section: Section }; response: null };
  'message:seen': { request: { messageId: MessageId; seen: boolean }; response: null };
  'message:flag': { request: { messageId: MessageId; flagged: boolean }; response: null };
  /** Out of the one mailbox at once; the other way round within some seconds takes it back before the server was told. */
  'message:move': { request: { messageId: MessageId; from: MailboxId; to: MailboxId }; response: null };
  /** Takes a message that came from a file out of a mailbox; the file stays. */
  'message:remove': { request: { messageId: MessageId; mailboxId: MailboxId }; response: null };
  'attachment:save': { request: { messageId: MessageId; section: Section; part: number }; response: FileSaved };
  /** Of an open message, all that it lists, into a folder that is asked for; `path` is that folder's. */
  'attachment:save-all': { request: { messageId: MessageId; section: Section }; response: FileSaved };
  /** The pictures that the body of an open message shows now. */
  'picture:list': { request: { messageId: MessageId; section: Section }; response: ShownPicture[] };
  /** One of them; asks where to. */
  'picture:save': { request: { messageId: MessageId; section: Section; picture: PictureRef }; response: FileSaved };
  /** Has a file written that is about to be dragged out of the window: its number. */
  'drag:prepare': { request: { what: DraggedOut }; response: { dragId: number } };
  /** The pointer, whose button is held, drags it from now on. */
  'drag:start': { request: { dragId: number }; response: null };
  /** What is remembered where it was a link to unsubscribe by. */
  'link:open': {
    request: { messageId: MessageId; section: Section; link: number; which: 'clean' | 'original' };
    response: Unsubscription | null;
  };
  'link:copy': { request: { messageId: MessageId; section: Section; link: number; which: 'clean' | 'original' }; response: null };
  /** Begins an answer to an open message in the reader's own mail program: Unseen writes and sends none. */
  'message:answer': { request: { messageId: MessageId; section: Section; to: AnswerTo }; response: null };
  /** Puts an address that an open message is from, to or to be answered to on the clipboard. */
  'address:copy': { request: { messageId: MessageId; section: Section; address: string }; response: null };
  'consent:list': { request: Record<string, never>; response: Consent[] };
  'consent:revoke': { request: { consentId: number }; response: null };
  /** Sends the one request of an open message that asks its list to take the reader off. Null: it was accepted, and cannot be remembered. */
  'unsubscribe:send': { request: { messageId: MessageId }; response: Unsubscription | null };
  /** Newest first. */
  'unsubscribe:list': { request: Record<string, never>; response: Unsubscription[] };
  /** Forgets that it was asked; what was asked cannot be taken back. */
  'unsubscribe:forget': { request: { unsubscriptionId: number }; response: null };
  /** The reader's own filter lists, in the order in which they were added. */
  'lists:list': { request: Record<string, never>; response: FilterList[] };
  /** Asks for a file; null where none was chosen. */
  'lists:add': { request: Record<string, never>; response: FilterList | null };
  'lists:remove': { request: { listId: number }; response: null };
  /** Newest first; `before` is the id of the last entry seen. */
  'ledger:list': { request: { before: number | null; limit: number }; response: LedgerEntry[] };
  /** Shows a message in a window of its own. */
  'window:read': { request: { messageId: MessageId }; response: null };
  /** Closes the window that asks. */
  'window:close': { request: Record<string, never>; response: null };
  /** What the application menu offers besides what every program's does; chosen items come back as `command:chosen`. */
  'menu:show': { request: { file: MenuItem[]; groups: MenuGroup[] }; response: null };
  /** Moves a store that cannot be opened aside, under a name that is returned, and starts a new one. Nothing is deleted. */
  'store:move-aside': { request: Record<string, never>; response: { movedTo: string } };
}

export type Channel = keyof Calls;
export type Request<C extends Channel> = Calls[C]['request'];
export type Response<C extends Channel> = Calls[C]['response'];

/** Main → renderer. */
export interface Events {
  'account:status': { accountId: AccountId; status: AccountStatus };
  'accounts:changed': { accounts: Account[] };
  /** In another window. */
  'settings:changed': { settings: Settings };
  /** Messages are judged otherwise than before, by other filter lists or with somebody else believed about senders, or an account is gone. */
  'judgement:changed': Record<string, never>;
  /** In another window. */
  'choice:changed': ChangedChoice;
  /** Of the system, as `#rrggbb`; null: it has none any more. The first is written into the page. */
  'accent:changed': { accent: string | null };
  /** Whether the network is paid by volume, as far as the system knows. */
  'network:changed': { metered: boolean };
  /** Messages of these mailboxes, or their counts, are other than before. */
  'mailbox:changed': { mailboxIds: MailboxId[] };
  /** Of mail files that are being opened there is something to look at: a mailbox, or (not null) a message in it. */
  'files:shown': { mailboxId: MailboxId; messageId: MessageId | null };
  /** What became of mail files that were opened. */
  'files:opened': { outcome: Result<FilesOpened> };
  /** The command of this key was chosen in the application menu. */
  'command:chosen': { key: string };
  /** The reader clicked `link/N` in a body. */
  'link:asked': { messageId: MessageId; section: Section; link: number };
  /** The reader chose to save a picture of a body. */
  'picture:asked': { messageId: MessageId; section: Section; picture: PictureRef };
  /** A key that was pressed or let go of while a body had the focus, by the names of KeyboardEvent. */
  'body:key': { type: 'down' | 'up'; key: string; shift: boolean; control: boolean; meta: boolean; repeat: boolean };
  /** The link of a body that the mouse or the focus is on; null: none any more. */
  'link:pointed': { link: { messageId: MessageId; section: Section; link: number } | null };
  /** The reader chose a notification: the message is to be opened, in its mailbox. */
  'message:chosen': { mailboxId: MailboxId; messageId: MessageId };
  /** Pictures of an open message have come, or failed to. `body.url` is the one it had, unless that is told as `instead`: where none came, the body is as it was before. */
  'message:updated': { view: MessageView; instead?: string };
}

export type EventName = keyof Events;

/** `window.unseen`. */
export interface UnseenBridge {
  call<C extends Channel>(channel: C, request: Request<C>): Promise<Result<Response<C>>>;
  /** Returns what ends the subscription. */
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void;
}

/** Messages that are saved at once: more are a mailbox, and take longer than anybody waits for without being told how far it is. */
export const MOST_SAVED = 200;

/** Messages in sight that main is told of: more than a window has room for. */
export const MOST_FORESEEN = 24;
