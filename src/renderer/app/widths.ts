import { BOUNDS, ROOM, type Pane } from './layout.ts';

/** Width of the sidebar that is icons only, as in app.css. */
export const RAIL = 57;

/** Most newsletters are built 600 px wide; with the margins of body and table and a scrollbar they need this, or scroll sideways. */
export const READING = 640;

/** Up to this width newsletters that have a layout of their own for narrow windows show it, nearly all of them. */
export const NARROW = 480;

/** A pane that is wider than that by no more has it as well: the list takes what is too much. */
const HARDLY_WIDER = 12;

/** The panes beside the message that have no width of their own choosing give way for it, each as far as it can: these first, and then the sidebar. */
const YIELDING = ['list', 'inspector'] as const satisfies readonly Pane[];

/** As narrow as each pane becomes without being asked: the sidebar no narrower than its own words, whatever somebody may drag it to. */
const NARROWEST: Readonly<Record<Pane, number>> = { sidebar: 210, list: BOUNDS.list.least, inspector: BOUNDS.inspector.least };

type Chosen = Readonly<Record<Pane, number | null>>;

/**
 * How wide each pane is.
 * @param chosen what the reader made of each; null: as there is room
 * @param beside the panes that stand beside the message, the sidebar in full
 */
export function widthsIn(windowWidth: number, chosen: Chosen, beside: readonly Pane[]): Record<Pane, number> {
  const wanted = (pane: Pane) => chosen[pane] ?? BOUNDS[pane].first;
  const slack = (pane: Pane) => (chosen[pane] === null && beside.includes(pane) ? BOUNDS[pane].first - NARROWEST[pane] : 0);
  const taken = beside.reduce((sum, pane) => sum + wanted(pane), beside.includes('sidebar') ? 0 : RAIL);
  const slackOfAll = YIELDING.reduce((sum, pane) => sum + slack(pane), 0);
  const missing = Math.max(0, taken + READING - windowWidth);
  const share = slackOfAll === 0 ? 0 : Math.min(1, missing / slackOfAll);
  const width = (pane: Pane) => Math.floor(wanted(pane) - share * slack(pane));
  const sidebar = wanted('sidebar') - Math.min(slack('sidebar'), Math.max(0, missing - slackOfAll));
  const list = width('list');
  const inspector = width('inspector');
  const besideMessage = (beside.includes('sidebar') ? sidebar : RAIL) + list + (beside.includes('inspector') ? inspector : 0);
  const tooMuch = windowWidth - besideMessage - NARROW;
  const isHardlyWider = chosen.list === null && tooMuch > 0 && tooMuch <= HARDLY_WIDER;
  return { sidebar, list: isHardlyWider ? list + tooMuch : list, inspector };
}

/** As wide as panes are at the least, one that the reader gave a width as wide as that. */
const leastOf = (chosen: Chosen, panes: readonly Pane[]): number => panes.reduce((sum, pane) => sum + (chosen[pane] ?? NARROWEST[pane]), 0);

/** Whether the sidebar has room in full, with list and message, or with the inspector as well: in a wide window, or where each gives way. */
export function hasRoomForSidebar(windowWidth: number, chosen: Chosen, inspectorBeside: boolean): boolean {
  if (!inspectorBeside) return windowWidth >= ROOM.sidebar;
  return windowWidth >= Math.min(ROOM.sidebarAndInspector, leastOf(chosen, ['sidebar', 'list', 'inspector']) + READING);
}

/** Whether all panes have room beside each other, the sidebar as the reader wants it: in full, or as icons. */
export function hasRoomForAll(windowWidth: number, chosen: Chosen, collapsed: boolean): boolean {
  return collapsed ? windowWidth >= RAIL + leastOf(chosen, ['list', 'inspector']) + READING : hasRoomForSidebar(windowWidth, chosen, true);
}

/** Whether there is room for message and inspector, where nothing else is in the window. */
export const hasRoomForInspector = (windowWidth: number, chosen: Chosen): boolean => windowWidth >= leastOf(chosen, ['inspector']) + READING;
