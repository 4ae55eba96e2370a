import { useSyncExternalStore } from 'react';
import { create } from 'zustand';
import type { AccountId, Mailbox } from '../../shared/model.ts';
import { MOST_FOLDED_MAILBOXES, MOST_ORDERED_PLACES, type Density, type Layout, type OrderedPlace } from '../../shared/settings.ts';
import { inUsualPixels } from '../ui/rem.ts';

/** Widths in CSS pixels, with letters of the usual size, from which there is room for more. Below `list`, list or message; below `sidebar`, icons. */
export const ROOM = { list: 760, sidebar: 1080, sidebarAndInspector: 1480, inspectorBeside: 1257 } as const;

/** Bounds of the panes that can be resized, and the width that each has where there is room and nobody chose another. */
export const BOUNDS = {
  sidebar: { least: 180, most: 340, first: 228 },
  list: { least: 260, most: 560, first: 340 },
  inspector: { least: 300, most: 560, first: 348 },
} as const;

export type Pane = keyof typeof BOUNDS;

/** Sizes of a body, as factors; the middle one is the designed one. */
export const ZOOMS = [0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5] as const;

export interface LayoutState extends Layout {
  /** What was kept has come. */
  restored: boolean;
  /** @param width null: as there is room */
  resize(pane: Pane, width: number | null): void;
  collapse(collapsed: boolean): void;
  /** Folds the mailboxes of an account away, or shows them again. */
  fold(accountId: AccountId): void;
  /** The same with the mailboxes that are in one. */
  foldMailbox(mailbox: Pick<Mailbox, 'accountId' | 'path'>): void;
  /** An account is gone, and with it what was arranged for its mailboxes. */
  forget(accountId: AccountId): void;
  /** The reader is there now. */
  rememberPlace(place: NonNullable<Layout['lastPlace']>): void;
  dismissSampleNote(): void;
  keepSample(): void;
  pack(density: Density): void;
  group(grouped: boolean): void;
  orderSearch(order: Layout['searchOrder']): void;
  /** The order of one place, and of what is looked for from there. */
  orderByDate(place: OrderedPlace, oldestFirst: boolean): void;
  darken(darkBodies: boolean): void;
  /** Steps up or down; 0 is back to what was designed. */
  zoomBy(steps: number): void;
}

const FIRST: Layout = {
  widths: { sidebar: null, list: null, inspector: null },
  density: 'comfortable',
  grouped: true,
  searchOrder: 'date',
  oldestFirst: false,
  orders: [],
  darkBodies: true,
  zoom: 1,
  collapsed: false,
  sampleNoteSeen: false,
  sampleKept: false,
  folded: [],
  foldedMailboxes: [],
  lastPlace: null,
};

type MailboxPlace = Layout['foldedMailboxes'][number];

const isOne = (one: OrderedPlace, other: OrderedPlace): boolean => one?.accountId === other?.accountId && one?.path === other?.path;

const isIn = (accountId: AccountId, place: Layout['lastPlace']): boolean => typeof place === 'object' && place?.accountId === accountId;

const isSameLast = (one: Layout['lastPlace'], other: Layout['lastPlace']): boolean =>
  one === other || (typeof one === 'object' && typeof other === 'object' && isOne(one, other));

/** Whether the mailboxes in one are folded away. */
export const isFoldedIn = ({ foldedMailboxes }: Pick<Layout, 'foldedMailboxes'>, mailbox: MailboxPlace): boolean =>
  foldedMailboxes.some((one) => isOne(one, mailbox));

/** Whether the lists of a place begin with the oldest. */
export const isOldestFirst = ({ orders, oldestFirst }: Pick<Layout, 'orders' | 'oldestFirst'>, place: OrderedPlace): boolean =>
  orders.find((one) => isOne(one.place, place))?.oldestFirst ?? oldestFirst;

const clampWidth = (pane: Pane, width: number | null): number | null =>
  width === null ? null : Math.round(Math.min(BOUNDS[pane].most, Math.max(BOUNDS[pane].least, width)));

/** The size that is so many steps from another one, within ZOOMS. */
function zoomAfter(zoom: number, steps: number): number {
  const at = ZOOMS.findIndex((one) => one >= zoom) + steps;
  return ZOOMS[Math.min(ZOOMS.length - 1, Math.max(0, at))] ?? FIRST.zoom;
}

/** What of all this is kept. */
const keptOf = (layout: Layout): Layout => {
  const { widths, density, grouped, searchOrder, oldestFirst, orders, darkBodies, zoom } = layout;
  const { collapsed, folded, foldedMailboxes, lastPlace, sampleNoteSeen, sampleKept } = layout;
  return {
    widths,
    density,
    grouped,
    searchOrder,
    oldestFirst,
    orders,
    darkBodies,
    zoom,
    collapsed,
    folded,
    foldedMailboxes,
    lastPlace,
    sampleNoteSeen,
    sampleKept,
  };
};

/** What was kept, within what is possible now: another version may have kept it. */
function possible({ widths, zoom, ...rest }: Layout): Layout {
  const width = (pane: Pane) => clampWidth(pane, widths[pane]);
  return {
    ...rest,
    widths: { sidebar: width('sidebar'), list: width('list'), inspector: width('inspector') },
    zoom: ZOOMS.find((one) => one === zoom) ?? FIRST.zoom,
  };
}

/** A pane is dragged in many steps; the last is kept. */
const KEEP_AFTER_MS = 250;

let keep: ((layout: Layout) => void) | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** How the reader arranged the window. */
export const useLayout = create<LayoutState>()((set, get) => {
  const change = (next: Partial<Layout>) => {
    set(next);
    clearTimeout(timer);
    timer = setTimeout(() => {
      keep?.(keptOf(get()));
    }, KEEP_AFTER_MS);
  };
  return {
    ...FIRST,
    restored: false,
    resize: (pane, width) => change({ widths: { ...get().widths, [pane]: clampWidth(pane, width) } }),
    collapse: (collapsed) => change({ collapsed }),
    fold: (accountId) =>
      change({ folded: get().folded.includes(accountId) ? get().folded.filter((id) => id !== accountId) : [...get().folded, accountId] }),
    foldMailbox: ({ accountId, path }) => {
      const { foldedMailboxes } = get();
      const others = foldedMailboxes.filter((one) => !isOne(one, { accountId, path }));
      change({
        foldedMailboxes: others.length < foldedMailboxes.length ? others : [...foldedMailboxes, { accountId, path }].slice(-MOST_FOLDED_MAILBOXES),
      });
    },
    forget: (accountId) =>
      change({
        folded: get().folded.filter((id) => id !== accountId),
        foldedMailboxes: get().foldedMailboxes.filter((one) => one.accountId !== accountId),
        orders: get().orders.filter(({ place }) => place?.accountId !== accountId),
        lastPlace: isIn(accountId, get().lastPlace) ? null : get().lastPlace,
      }),
    rememberPlace: (lastPlace) => {
      if (!isSameLast(lastPlace, get().lastPlace)) change({ lastPlace });
    },
    dismissSampleNote: () => change({ sampleNoteSeen: true }),
    keepSample: () => change({ sampleKept: true }),
    pack: (density) => change({ density }),
    group: (grouped) => change({ grouped }),
    orderSearch: (searchOrder) => change({ searchOrder }),
    orderByDate: (place, oldestFirst) => {
      const others = get().orders.filter((one) => !isOne(one.place, place));
      change({ orders: [...others, { place, oldestFirst }].slice(-MOST_ORDERED_PLACES) });
    },
    darken: (darkBodies) => change({ darkBodies }),
    zoomBy: (steps) => change({ zoom: steps === 0 ? FIRST.zoom : zoomAfter(get().zoom, steps) }),
  };
});

/**
 * Arranges the window as it was, and has every change kept from now on.
 * @param kept null: nothing was
 */
export function restoreLayout(kept: Layout | null, keepWith: (layout: Layout) => void): void {
  keep = keepWith;
  useLayout.setState({ ...(kept === null ? FIRST : possible(kept)), restored: true });
}

/** The reader arranged another window: this one is alike from now on, and does not put back what was changed there when something is changed here. */
export const takeLayout = (layout: Layout): void => useLayout.setState(possible(layout));

/** Width of the window in CSS pixels of letters of the usual size: with larger ones less has room in it. */
export const windowWidth = (): number => inUsualPixels(window.innerWidth);

/** As it was when the window had its last size: to ask how large letters are has the style of all the page made up to date. Null: ask. */
let known: number | null = null;

const onResize = (listener: () => void) => {
  const resized = () => {
    known = null;
    listener();
  };
  known = null;
  window.addEventListener('resize', resized);
  return () => window.removeEventListener('resize', resized);
};

/** The same, kept up to date. */
export const useWindowWidth = (): number => useSyncExternalStore(onResize, () => (known ??= windowWidth()));
