import { useSyncExternalStore } from 'react';
import { create } from 'zustand';
import type { SearchOrder } from '../../shared/search.ts';

/** Widths in CSS pixels from which there is room for more. Below `list`, list or message; below `sidebar`, icons. */
export const ROOM = { list: 760, sidebar: 1000, sidebarAndInspector: 1480, inspectorBeside: 1080 } as const;

/** Bounds of the panes that can be resized. */
export const BOUNDS = {
  sidebar: { least: 180, most: 340, first: 228 },
  list: { least: 260, most: 560, first: 340 },
  inspector: { least: 300, most: 560, first: 348 },
} as const;

export type Pane = keyof typeof BOUNDS;

/** Sizes of a body, as factors; the middle one is the designed one. */
export const ZOOMS = [0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5] as const;

/** How close the rows of the list stand. */
export type Density = 'comfortable' | 'compact';

interface Layout {
  widths: Record<Pane, number>;
  density: Density;
  searchOrder: SearchOrder;
  /** Bodies are dark where the window is. */
  darkBodies: boolean;
  /** How much larger than designed a body is shown; one of ZOOMS. */
  zoom: number;
  /** The reader wants icons only, even where there is room. */
  collapsed: boolean;
  sampleNoteSeen: boolean;
}

interface LayoutState extends Layout {
  resize(pane: Pane, width: number): void;
  collapse(collapsed: boolean): void;
  dismissSampleNote(): void;
  pack(density: Density): void;
  orderSearch(order: SearchOrder): void;
  darken(darkBodies: boolean): void;
  /** Steps up or down; 0 is back to what was designed. */
  zoomBy(steps: number): void;
}

const KEPT_UNDER = 'layout';

const FIRST: Layout = {
  widths: { sidebar: BOUNDS.sidebar.first, list: BOUNDS.list.first, inspector: BOUNDS.inspector.first },
  density: 'comfortable',
  searchOrder: 'date',
  darkBodies: true,
  zoom: 1,
  collapsed: false,
  sampleNoteSeen: false,
};

export const clampWidth = (pane: Pane, width: number): number => Math.round(Math.min(BOUNDS[pane].most, Math.max(BOUNDS[pane].least, width)));

/** The size that is so many steps from another one, within ZOOMS. */
function zoomAfter(zoom: number, steps: number): number {
  const at = ZOOMS.findIndex((one) => one >= zoom) + steps;
  return ZOOMS[Math.min(ZOOMS.length - 1, Math.max(0, at))] ?? FIRST.zoom;
}

/** What was kept; storage may be refused, or hold what another version wrote. */
function kept(): Layout {
  try {
    const value = JSON.parse(localStorage.getItem(KEPT_UNDER) ?? '{}') as Partial<Layout>;
    const width = (pane: Pane) => clampWidth(pane, Number(value.widths?.[pane]) || FIRST.widths[pane]);
    return {
      widths: { sidebar: width('sidebar'), list: width('list'), inspector: width('inspector') },
      density: value.density === 'compact' ? 'compact' : 'comfortable',
      searchOrder: value.searchOrder === 'relevance' ? 'relevance' : 'date',
      darkBodies: value.darkBodies !== false,
      zoom: ZOOMS.find((zoom) => zoom === value.zoom) ?? FIRST.zoom,
      collapsed: value.collapsed === true,
      sampleNoteSeen: value.sampleNoteSeen === true,
    };
  } catch {
    return FIRST;
  }
}

function keep({ widths, density, searchOrder, darkBodies, zoom, collapsed, sampleNoteSeen }: Layout): void {
  try {
    localStorage.setItem(KEPT_UNDER, JSON.stringify({ widths, density, searchOrder, darkBodies, zoom, collapsed, sampleNoteSeen }));
  } catch {
    // Without storage the layout lasts as long as the window, which is no loss worth a word.
  }
}

/** How the reader arranged the window. */
export const useLayout = create<LayoutState>()((set, get) => {
  const change = (next: Partial<Layout>) => {
    set(next);
    keep(get());
  };
  return {
    ...kept(),
    resize: (pane, width) => change({ widths: { ...get().widths, [pane]: clampWidth(pane, width) } }),
    collapse: (collapsed) => change({ collapsed }),
    dismissSampleNote: () => change({ sampleNoteSeen: true }),
    pack: (density) => change({ density }),
    orderSearch: (searchOrder) => change({ searchOrder }),
    darken: (darkBodies) => change({ darkBodies }),
    zoomBy: (steps) => change({ zoom: steps === 0 ? FIRST.zoom : zoomAfter(get().zoom, steps) }),
  };
});

const onResize = (listener: () => void) => {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
};

/** Width of the window in CSS pixels. */
export const useWindowWidth = (): number => useSyncExternalStore(onResize, () => window.innerWidth);
