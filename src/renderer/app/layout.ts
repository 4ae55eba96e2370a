import { useSyncExternalStore } from 'react';
import { create } from 'zustand';

/** Widths in CSS pixels from which there is room for more. Below `list`, list or message; below `sidebar`, icons. */
export const ROOM = { list: 760, sidebar: 1000, sidebarAndInspector: 1480, inspectorBeside: 1080 } as const;

/** Bounds of the panes that can be resized. */
export const BOUNDS = {
  sidebar: { least: 180, most: 340, first: 228 },
  list: { least: 260, most: 560, first: 340 },
  inspector: { least: 300, most: 560, first: 348 },
} as const;

export type Pane = keyof typeof BOUNDS;

interface Layout {
  widths: Record<Pane, number>;
  /** The reader wants icons only, even where there is room. */
  collapsed: boolean;
  sampleNoteSeen: boolean;
}

interface LayoutState extends Layout {
  resize(pane: Pane, width: number): void;
  collapse(collapsed: boolean): void;
  dismissSampleNote(): void;
}

const KEPT_UNDER = 'layout';

const FIRST: Layout = {
  widths: { sidebar: BOUNDS.sidebar.first, list: BOUNDS.list.first, inspector: BOUNDS.inspector.first },
  collapsed: false,
  sampleNoteSeen: false,
};

export const clampWidth = (pane: Pane, width: number): number => Math.round(Math.min(BOUNDS[pane].most, Math.max(BOUNDS[pane].least, width)));

/** What was kept; storage may be refused, or hold what another version wrote. */
function kept(): Layout {
  try {
    const value = JSON.parse(localStorage.getItem(KEPT_UNDER) ?? '{}') as Partial<Layout>;
    const width = (pane: Pane) => clampWidth(pane, Number(value.widths?.[pane]) || FIRST.widths[pane]);
    return {
      widths: { sidebar: width('sidebar'), list: width('list'), inspector: width('inspector') },
      collapsed: value.collapsed === true,
      sampleNoteSeen: value.sampleNoteSeen === true,
    };
  } catch {
    return FIRST;
  }
}

function keep({ widths, collapsed, sampleNoteSeen }: Layout): void {
  try {
    localStorage.setItem(KEPT_UNDER, JSON.stringify({ widths, collapsed, sampleNoteSeen }));
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
  };
});

const onResize = (listener: () => void) => {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
};

/** Width of the window in CSS pixels. */
export const useWindowWidth = (): number => useSyncExternalStore(onResize, () => window.innerWidth);
