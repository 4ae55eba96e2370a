import * as v from 'valibot';
import type { AccountId } from '../shared/model.ts';
import { LANGUAGES, MOST_FOLDED_MAILBOXES, MOST_ORDERED_PLACES, type Settings } from '../shared/settings.ts';
import { openJsonFile } from './files/json-file.ts';

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  language: 'system',
  markReadOnOpen: true,
  notifications: 'count',
  tray: false,
  fetching: 'unmetered',
  bandwidth: null,
  inspectorOpen: null,
  pictureProxy: null,
  savedSearches: [],
  layout: null,
  introSeen: false,
};

/** A SOCKS 5 proxy with its port and nothing else: no user, no path. */
const socksProxy = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(300),
  v.regex(/^socks5:\/\/(?:[a-z0-9.-]+|\[[0-9a-f:]+\]):\d{1,5}$/i),
  v.check((value) => URL.canParse(value)),
);

/** Where no proxy is (the discard port). */
const DEAD_PROXY = 'socks5://127.0.0.1:9';

const width = v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(100), v.maxValue(1_000)));
/** More accounts than anybody reads in one program. */
const MOST_FOLDED = 100;
/** Characters of the path of a mailbox: more than any server takes in a line. */
const LONGEST_PATH = 65_536;
const accountId = v.pipe(
  v.string(),
  v.maxLength(1_024),
  v.transform((id) => id as AccountId),
);
const mailboxPlace = v.strictObject({ accountId, path: v.pipe(v.string(), v.maxLength(LONGEST_PATH)) });
const layout = v.strictObject({
  widths: v.strictObject({ sidebar: width, list: width, inspector: width }),
  density: v.picklist(['comfortable', 'compact']),
  // A layout that an older version kept has none.
  grouped: v.optional(v.boolean(), true),
  searchOrder: v.picklist(['date', 'relevance']),
  // As above.
  oldestFirst: v.optional(v.boolean(), false),
  // As above.
  orders: v.optional(
    v.pipe(v.array(v.strictObject({ place: v.nullable(mailboxPlace), oldestFirst: v.boolean() })), v.maxLength(MOST_ORDERED_PLACES)),
    [],
  ),
  darkBodies: v.boolean(),
  zoom: v.pipe(v.number(), v.minValue(0.25), v.maxValue(5)),
  collapsed: v.boolean(),
  // As above.
  folded: v.optional(v.pipe(v.array(accountId), v.maxLength(MOST_FOLDED)), []),
  // As above.
  foldedMailboxes: v.optional(v.pipe(v.array(mailboxPlace), v.maxLength(MOST_FOLDED_MAILBOXES)), []),
  // As above.
  lastPlace: v.optional(v.nullable(v.union([mailboxPlace, v.literal('inboxes')])), null),
  sampleNoteSeen: v.boolean(),
  // As above.
  sampleKept: v.optional(v.boolean(), false),
});
const MOST_SEARCHES = 50;
const savedSearch = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
  query: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1_000)),
});

/** What each setting may be. */
const SETTING = {
  theme: v.picklist(['system', 'light', 'dark']),
  language: v.picklist(['system', ...LANGUAGES]),
  markReadOnOpen: v.boolean(),
  notifications: v.picklist(['none', 'count', 'sender']),
  tray: v.boolean(),
  fetching: v.picklist(['all', 'unmetered', 'opened']),
  bandwidth: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(10_000))),
  inspectorOpen: v.nullable(v.boolean()),
  pictureProxy: v.nullable(socksProxy),
  savedSearches: v.pipe(v.array(savedSearch), v.maxLength(MOST_SEARCHES)),
  layout: v.nullable(layout),
  introSeen: v.boolean(),
};

/** Some settings, as the interface asks to change them. */
export const settingsChange = v.partial(v.strictObject(SETTING));

/** Of the searches that are kept those that are understood: what a later version has kept of one takes none of the others along. */
const keptSearches = v.pipe(
  v.array(v.unknown()),
  v.transform((all) => all.map((one) => v.safeParse(v.object(savedSearch.entries), one))),
  v.transform((all) => all.flatMap(({ success, output }) => (success ? [output] : [])).slice(0, MOST_SEARCHES)),
);

/** A setting that an older version did not have, or that is not understood, gets its default; so nobody loses the others. */
const schema = v.object({
  theme: v.fallback(SETTING.theme, DEFAULT_SETTINGS.theme),
  language: v.fallback(SETTING.language, DEFAULT_SETTINGS.language),
  markReadOnOpen: v.fallback(SETTING.markReadOnOpen, DEFAULT_SETTINGS.markReadOnOpen),
  notifications: v.fallback(SETTING.notifications, DEFAULT_SETTINGS.notifications),
  tray: v.fallback(SETTING.tray, DEFAULT_SETTINGS.tray),
  fetching: v.fallback(SETTING.fetching, DEFAULT_SETTINGS.fetching),
  bandwidth: v.fallback(SETTING.bandwidth, DEFAULT_SETTINGS.bandwidth),
  inspectorOpen: v.fallback(SETTING.inspectorOpen, DEFAULT_SETTINGS.inspectorOpen),
  // One that is not understood is no reason to go without: then nothing is fetched, which its reader sees.
  pictureProxy: v.fallback(v.optional(SETTING.pictureProxy, DEFAULT_SETTINGS.pictureProxy), DEAD_PROXY),
  savedSearches: v.fallback(keptSearches, DEFAULT_SETTINGS.savedSearches),
  // What a later version keeps besides is left out.
  layout: v.fallback(v.nullable(v.object(layout.entries)), DEFAULT_SETTINGS.layout),
  introSeen: v.fallback(SETTING.introSeen, DEFAULT_SETTINGS.introSeen),
});

export interface SettingsFile {
  current(): Settings;
  change(change: Partial<Settings>): Promise<Settings>;
}

export async function openSettings(path: string): Promise<SettingsFile> {
  const parse = (value: unknown) => {
    const result = v.safeParse(schema, value);
    return result.success ? result.output : null;
  };
  const file = await openJsonFile<Settings>(path, parse, DEFAULT_SETTINGS);
  return {
    current: () => file.value,
    async change(change) {
      await file.write({ ...file.value, ...change });
      return file.value;
    },
  };
}
