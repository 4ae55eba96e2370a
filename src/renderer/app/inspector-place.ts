import type { QueryClient } from '@tanstack/react-query';
import type { AppState } from '../../shared/app-state.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Acts } from './acts.ts';
import { ROOM, useLayout, useWindowWidth, windowWidth, type LayoutState } from './layout.ts';
import { keys, useStarted } from './queries.ts';
import { useUi, type UiState } from './ui-state.ts';
import { hasRoomForAll, hasRoomForInspector } from './widths.ts';

/**
 * Where the inspector is. `beside` the message, where the window has room for it: a setting, which lasts. `over` the
 * message, in a narrower window: only while it is asked for, since it hides what is read.
 */
type InspectorPlace = 'closed' | 'beside' | 'over';

type Room = Pick<LayoutState, 'widths' | 'collapsed'> & Pick<UiState, 'alone'>;

/** As long as nobody has chosen, it takes no room from the names of the mailboxes, and leaves the list its first words. */
function isOpen({ inspectorOpen }: Pick<Settings, 'inspectorOpen'>, width: number, { alone, widths, collapsed }: Room): boolean {
  return inspectorOpen ?? (alone ? hasRoomForInspector(width, widths) : hasRoomForAll(width, widths, collapsed));
}

/** A message is open, and so there is something to inspect: without one no room is taken for it. */
export const isReading = ({ messageId, screen }: Pick<UiState, 'messageId' | 'screen'>): boolean => messageId !== null && screen === 'mail';

/** Where it is as soon as a message is open, so that the panes keep their widths when one is. */
export function useInspectorPlace(): InspectorPlace {
  const width = useWindowWidth();
  const { settings } = useStarted();
  const widths = useLayout((layout) => layout.widths);
  const collapsed = useLayout((layout) => layout.collapsed);
  const alone = useUi((ui) => ui.alone);
  const inspectorOver = useUi((ui) => ui.inspectorOver);
  if (width >= ROOM.inspectorBeside) return isOpen(settings, width, { alone, widths, collapsed }) ? 'beside' : 'closed';
  return inspectorOver ? 'over' : 'closed';
}

/** Opens or closes the inspector, wherever there is room for it. */
export function toggleInspector(client: QueryClient, acts: Pick<Acts, 'change'>): void {
  const { inspectorOver, showInspector, alone } = useUi.getState();
  const width = windowWidth();
  if (width < ROOM.inspectorBeside) return showInspector(!inspectorOver);
  const settings = client.getQueryData<AppState>(keys.state)?.settings;
  if (settings) void acts.change({ inspectorOpen: !isOpen(settings, width, { ...useLayout.getState(), alone }) });
}
