import type { AccountId, Mailbox } from './model.ts';
import type { SearchOrder } from './search.ts';

export type Theme = 'system' | 'light' | 'dark';

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a notification says of new mail: nothing at all, how much there is, or sender and subject. Never a picture. */
export type NotificationDetail = 'none' | 'count' | 'sender';

/** Bodies that are fetched without being asked for. `unmetered`: all of them, while the network is not paid by volume as far as the system knows. */
type Fetching = 'all' | 'unmetered' | 'opened';

/** For how long whole messages may be kept, in months. */
export const KEPT_MONTHS = [3, 12, 36] as const;

/** A search that was given a name. */
export interface SavedSearch {
  name: string;
  /** In all accounts. */
  query: string;
}

/** How close the rows of the list stand. */
export type Density = 'comfortable' | 'compact';

/** Mailboxes that are remembered to be folded: more than anybody has others in. */
export const MOST_FOLDED_MAILBOXES = 500;

/** Places whose order is remembered: more than anybody turns round. */
export const MOST_ORDERED_PLACES = 500;

/** Where a list is: a mailbox, or with null all inboxes. */
export type OrderedPlace = Pick<Mailbox, 'accountId' | 'path'> | null;

/** How the reader arranged the window; widths in CSS pixels, null: as there is room. */
export interface Layout {
  widths: { sidebar: number | null; list: number | null; inspector: number | null };
  density: Density;
  /** One row of a mailbox for each conversation. */
  grouped: boolean;
  /** What a search finds stands by date, or the best first. */
  searchOrder: Exclude<SearchOrder, 'oldest'>;
  /** What is listed by date begins with the oldest, where the reader chose nothing else; older versions had one order for all. */
  oldestFirst: boolean;
  /** What the reader chose for a mailbox, or for all inboxes; what is looked for from there goes the same way. */
  orders: { place: OrderedPlace; oldestFirst: boolean }[];
  /** Bodies are dark where the window is. */
  darkBodies: boolean;
  /** How much larger than designed a body is shown. */
  zoom: number;
  /** The reader wants icons only, even where there is room. */
  collapsed: boolean;
  /** Accounts whose mailboxes are folded away in the sidebar. */
  folded: AccountId[];
  /** Mailboxes whose own are folded away there. */
  foldedMailboxes: Pick<Mailbox, 'accountId' | 'path'>[];
  /** Where the reader was last, which is where the next start begins; null: nowhere yet. */
  lastPlace: Pick<Mailbox, 'accountId' | 'path'> | 'inboxes' | null;
  sampleNoteSeen: boolean;
  /** The sample stays beside the reader's own accounts, and nobody asks again. */
  sampleKept: boolean;
}

export interface Settings {
  theme: Theme;
  /** `system`: that of the system where there is a catalogue in it, else English. */
  language: 'system' | Language;
  /** Opening a message marks it read, on the server as well. */
  markReadOnOpen: boolean;
  notifications: NotificationDetail;
  /** Closing the window leaves Unseen in the system's tray, where there is one. */
  tray: boolean;
  fetching: Fetching;
  /** Bytes a second of what is fetched in the background; null: as fast as the line is. */
  bandwidth: number | null;
  /** Null, as long as the reader chose nothing: where the window has room for every pane. */
  inspectorOpen: boolean | null;
  /** `socks5://host:port` that approved pictures are fetched through, such as Tor's; null: directly. Never both. */
  pictureProxy: string | null;
  savedSearches: SavedSearch[];
  /** Null: as it was designed. */
  layout: Layout | null;
  /** The three screens about what Unseen does have been seen, or skipped. */
  introSeen: boolean;
}
