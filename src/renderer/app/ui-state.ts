import { create } from 'zustand';
import type { Account, AccountId, Mailbox, MailboxId, MessageId, MessageSummary, Section } from '../../shared/model.ts';
import type { ReadAs } from '../../shared/message-view.ts';
import type { SavedSearch } from '../../shared/settings.ts';
import { PLACE_PREFIX } from '../../shared/report.ts';
import type { Placed } from '../list/grouping.ts';
import { isSamePlace, placeOf, searchIn, type MailList } from '../list/mail-list.ts';
import type { Find } from '../reading/FindField.tsx';
import type { RangeName } from '../overview/range.ts';
import type { ImapAccount } from '../welcome/account-form.ts';

export type SettingsTab = 'general' | 'accounts' | 'senders' | 'unsubscribed' | 'lists' | 'connections';

/** What lies over the panes; one at a time. */
type Overlay =
  | { kind: 'keys' }
  | { kind: 'palette' }
  | { kind: 'add-account' }
  | { kind: 'change-account'; account: ImapAccount }
  /** `changed`: a search that is kept and becomes another; without, it is kept anew. */
  | { kind: 'keep-search'; query: string; changed?: SavedSearch }
  | { kind: 'settings'; tab: SettingsTab }
  | { kind: 'link'; messageId: MessageId; section: Section; link: number }
  | { kind: 'unsubscribe'; messageId: MessageId }
  | { kind: 'source'; messageId: MessageId; part: 'all' | 'headers' }
  | { kind: 'save-picture'; messageId: MessageId; section: Section }
  | { kind: 'move'; rows: MessageSummary[] }
  | { kind: 'remove-account'; account: Account }
  | { kind: 'remove-messages'; messages: Placed[] }
  | { kind: 'remove-mailbox'; mailbox: Mailbox };

/** No element has this id. A frame that pointed somewhere points there: without any fragment it would load anew. */
export const NO_PLACE = `${PLACE_PREFIX}nowhere`;

/** A short message about something that happened; `failure` stays until it is dismissed. */
export interface Notice {
  kind: 'done' | 'failure';
  sentence: string;
  next?: string;
  /** Takes back what the notice tells of, as long as it stands there; resolves when that is done, or was told to have failed. */
  undo?: () => Promise<void>;
  /** What can be done next about it. */
  offer?: { label: string; act(): void };
}

/** What was told when something was done, and when that was. */
interface Past {
  notice: Notice;
  at: number;
}

/** All rows between two, beside what was selected before. */
interface SelectedRange {
  from: MessageId | null;
  to: MessageId;
  beside: ReadonlySet<MessageId>;
}

export interface UiState {
  /** The window is for one message: there is no list, and nowhere to go. */
  alone: boolean;
  /** What the window is about: mail, or what is known of all of it. */
  screen: 'mail' | 'overview';
  /** What the overview counts; it stays while the messages behind it are looked at. Null: all accounts. */
  overview: { accountId: AccountId | null; name: RangeName };
  /** What the list shows; null: nothing has been opened yet. */
  list: MailList | null;
  /** An account that was just added: its inbox is opened as soon as it is there, unless something else is opened before. */
  awaited: AccountId | null;
  /** How often something was opened: the search field begins anew each time. */
  opened: number;
  /** The row that the keys move; the message is not necessarily open. */
  cursorId: MessageId | null;
  /** The how many-th row of the list the cursor stood on last: one goes on from there where that row has gone. Null: on none of this list. */
  cursorAt: number | null;
  messageId: MessageId | null;
  /** Where messages were last moved to by choice: who files several in a row means it again. */
  movedTo: MailboxId | null;
  /** What would be opened by a click where the mouse is. */
  hovered: MessageId | null;
  /** What is likeliest to be opened of the list as it stands, once it stands still; it counts while nothing is open. */
  expected: MessageId | null;
  /** Rows that are being dragged; none: nothing is. */
  dragged: readonly MessageSummary[];
  /** Rows that the next act is for, in place of the open message. */
  selected: ReadonlySet<MessageId>;
  /** All that the list has are to be selected: more are on their way. */
  selectsAll: boolean;
  /** What was selected last with Shift. Null: nothing yet. */
  range: SelectedRange | null;
  /** What is read inside the message: the way from the message ([]) to the nested document. */
  sections: Section[];
  as: ReadAs;
  /** What is looked for in the open message, and at which place of it. */
  find: Find | null;
  /** The place of the open message that is pointed at, or `NO_PLACE`; null: none has been. */
  place: string | null;
  /** The link of a body that the mouse is on, which main sees. */
  pointed: { messageId: MessageId; section: Section; link: number } | null;
  /** The open message keeps its own colours, although the window is dark. */
  asDesigned: boolean;
  /** The conversation (`threadId`) of which each message has its line, however many they are; null: none. */
  unfolded: number | null;
  /** The open message is folded to its line, as those around it are; it is still what is in hand. It counts in a conversation alone. */
  isFolded: boolean;
  /** Which of the two is seen where there is room for one. */
  pane: 'list' | 'message';
  /** The whole sidebar, over the list, where there is room for its icons only. */
  sidebarOver: boolean;
  /** The inspector over the message, where there is no room beside it. Whether it stands beside is a setting. */
  inspectorOver: boolean;
  overlay: Overlay | null;
  notice: Notice | null;
  /** The act that was asked for last of those that can be taken back, until main has answered: what it tells then, or null, where nothing came of it. */
  underway: Promise<Notice | null> | null;
  /** How many things are being taken back just now. */
  takesBack: number;
  /** What was done before what a notice tells of, and can be taken back after it; the newest last. */
  past: readonly Past[];

  openOverview(): void;
  chooseOverview(choice: Partial<UiState['overview']>): void;
  /** Back to mail, as it was left. */
  openMail(): void;
  /** To the list, as it was left, also where there is room for one pane. */
  openList(): void;
  openMailbox(mailboxId: MailboxId): void;
  /** The inboxes of all accounts as one. */
  openInboxes(): void;
  /** Looks for something that was not typed, in all accounts. */
  openSearch(query: string): void;
  /** The same, from what is read, which stays open. */
  findMore(query: string): void;
  /** Looks for something in an account, or (null) in all; white space is nothing, and ends the search. */
  search(query: string, accountId: AccountId | null): void;
  moveCursor(messageId: MessageId): void;
  hover(messageId: MessageId | null): void;
  expect(messageId: MessageId): void;
  drag(rows: readonly MessageSummary[]): void;
  select(messageIds: ReadonlySet<MessageId>): void;
  /** Selects these, and those that come when more of the list is asked for. */
  selectAll(messageIds: ReadonlySet<MessageId>): void;
  /** @param cursorId where the cursor stands then, if not on the message: on the row that stands for it, or null: where it was */
  openMessage(messageId: MessageId, cursorId?: MessageId | null): void;
  openSection(section: Section): void;
  /** One step back: out of a nested document, else to the list. */
  back(): void;
  /** The message that was open is not there any more. */
  close(): void;
  readAs(as: ReadAs): void;
  look(find: UiState['find']): void;
  point(place: string): void;
  keepColours(asDesigned: boolean): void;
  unfold(unfolded: number | null): void;
  fold(isFolded: boolean): void;
  show(overlay: Overlay | null): void;
  tell(notice: Notice | null): void;
  showSidebar(over: boolean): void;
  showInspector(over: boolean): void;
}

const NOTHING_READ = { cursorId: null, cursorAt: null, messageId: null, sections: [], as: 'html' } as const satisfies Partial<UiState>;

/** Shows a list. Where its place was open already what is read stays open, and only a search there is over. */
function opening(state: UiState, list: MailList): Partial<UiState> {
  const shown = { screen: 'mail', pane: 'list', sidebarOver: false, opened: state.opened + 1, awaited: null } as const;
  const here = state.list && placeOf(state.list);
  if (here && list.kind !== 'search' && isSamePlace(here, list))
    return { ...shown, list: here, ...(state.list?.kind === 'search' && { cursorAt: null }) };
  return { ...shown, ...NOTHING_READ, list };
}

/** Good news that can only be read: it gives way to a dialog, whose buttons it would lie on in a small window. */
const isSpent = (notice: Notice | null): boolean => notice?.kind === 'done' && notice.undo === undefined;

/** State of the interface itself; what main knows is in the query cache. */
export const useUi = create<UiState>()((set) => ({
  alone: false,
  screen: 'mail',
  overview: { accountId: null, name: 'quarter' },
  list: null,
  awaited: null,
  opened: 0,
  cursorId: null,
  cursorAt: null,
  messageId: null,
  movedTo: null,
  hovered: null,
  expected: null,
  dragged: [],
  selected: new Set(),
  selectsAll: false,
  range: null,
  sections: [],
  as: 'html',
  asDesigned: false,
  unfolded: null,
  isFolded: false,
  find: null,
  place: null,
  pointed: null,
  pane: 'list',
  sidebarOver: false,
  inspectorOver: false,
  overlay: null,
  notice: null,
  underway: null,
  takesBack: 0,
  past: [],

  openOverview: () => set({ screen: 'overview', awaited: null, sidebarOver: false, inspectorOver: false }),
  chooseOverview: (choice) => set(({ overview }) => ({ overview: { ...overview, ...choice } })),
  openMail: () => set({ screen: 'mail' }),
  openList: () => set({ screen: 'mail', pane: 'list', inspectorOver: false }),
  openMailbox: (mailboxId) => set((state) => opening(state, { kind: 'mailbox', mailboxId })),
  openInboxes: () => set((state) => opening(state, { kind: 'inboxes' })),
  openSearch: (query) => set((state) => (state.list ? opening(state, searchIn(placeOf(state.list), query, null)) : {})),
  findMore: (query) =>
    set(({ list, opened }) =>
      list ? { list: searchIn(placeOf(list), query, null), cursorAt: null, opened: opened + 1, screen: 'mail', pane: 'list' } : {},
    ),
  search: (query, accountId) => set(({ list }) => (list ? { list: searchIn(placeOf(list), query, accountId), cursorAt: null } : {})),
  moveCursor: (cursorId) => set({ cursorId }),
  hover: (hovered) => set({ hovered }),
  expect: (expected) => set({ expected }),
  drag: (dragged) => set({ dragged }),
  select: (selected) =>
    set((state) => (selected === state.selected || (selected.size === 0 && state.selected.size === 0) ? {} : { selected, selectsAll: false })),
  selectAll: (selected) => set(selected.size === 0 ? {} : { selected, selectsAll: true }),
  openMessage: (messageId, cursorId = messageId) =>
    set((state) =>
      state.messageId === messageId
        ? { screen: 'mail', cursorId: cursorId ?? state.cursorId, isFolded: false, pane: 'message', sidebarOver: false }
        : {
            screen: 'mail',
            cursorId: cursorId ?? state.cursorId,
            messageId,
            awaited: null,
            sections: [],
            as: 'html',
            asDesigned: false,
            isFolded: false,
            find: null,
            place: null,
            pane: 'message',
            sidebarOver: false,
            inspectorOver: false,
          },
    ),
  openSection: (section) => set((state) => ({ sections: [...state.sections, section], as: 'html', find: null, place: null })),
  back: () =>
    set((state) => (state.sections.length > 0 ? { sections: state.sections.slice(0, -1), as: 'html' } : { pane: 'list', inspectorOver: false })),
  close: () => set({ messageId: null, find: null, sections: [], as: 'html', pane: 'list', inspectorOver: false }),
  readAs: (as) => set({ as, isFolded: false }),
  look: (find) => set(find ? { find, isFolded: false } : { find }),
  point: (place) => set({ place }),
  keepColours: (asDesigned) => set({ asDesigned }),
  unfold: (unfolded) => set({ unfolded }),
  fold: (isFolded) => set({ isFolded }),
  show: (overlay) => set(({ notice }) => ({ overlay, notice: overlay && isSpent(notice) ? null : notice })),
  tell: (notice) => set({ notice }),
  showSidebar: (sidebarOver) => set({ sidebarOver }),
  showInspector: (inspectorOver) => set({ inspectorOver }),
}));

/** The section that is read now; '' is the message itself. */
export const sectionOf = (sections: Section[]): Section => sections.at(-1) ?? '';
