import { BOUNDS, type Pane } from './layout.ts';

/** Width of the sidebar that is icons only, as in app.css. */
export const RAIL = 57;

/** Most newsletters are built 600 px wide; with the margins of body and table and a scrollbar they need this, or scroll sideways. */
export const READING = 640;

/** The panes beside the message that have no width of their own choosing give way for it, each as far as it can. */
const YIELDING = ['list', 'inspector'] as const satisfies readonly Pane[];

/**
 * How wide each pane is.
 * @param chosen what the reader made of each; null: as there is room
 * @param beside the panes that stand beside the message, the sidebar in full
 */
export function widthsIn(windowWidth: number, chosen: Readonly<Record<Pane, number | null>>, beside: readonly Pane[]): Record<Pane, number> {
  const wanted = (pane: Pane) => chosen[pane] ?? BOUNDS[pane].first;
  const slack = (pane: Pane) => (chosen[pane] === null && beside.includes(pane) ? BOUNDS[pane].first - BOUNDS[pane].least : 0);
  const taken = beside.reduce((sum, pane) => sum + wanted(pane), beside.includes('sidebar') ? 0 : RAIL);
  const slackOfAll = YIELDING.reduce((sum, pane) => sum + slack(pane), 0);
  const share = slackOfAll === 0 ? 0 : Math.min(1, Math.max(0, taken + READING - windowWidth) / slackOfAll);
  const width = (pane: Pane) => Math.floor(wanted(pane) - share * slack(pane));
  return { sidebar: wanted('sidebar'), list: width('list'), inspector: width('inspector') };
}
