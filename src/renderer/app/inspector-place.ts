import type { QueryClient } from '@tanstack/react-query';
import type { AppState } from '../../shared/app-state.ts';
import type { Acts } from './acts.ts';
import { ROOM, useWindowWidth, windowWidth } from './layout.ts';
import { keys, useStarted } from './queries.ts';
import { useUi } from './ui-state.ts';

/**
 * Where the inspector is. `beside` the message, where the window has room for it: a setting, which lasts. `over` the
 * message, in a narrower window: only while it is asked for, since it hides what is read.
 */
type InspectorPlace = 'closed' | 'beside' | 'over';

export function useInspectorPlace(): InspectorPlace {
  const roomBeside = useWindowWidth() >= ROOM.inspectorBeside;
  const { inspectorOpen } = useStarted().settings;
  const inspectorOver = useUi((ui) => ui.inspectorOver);
  if (roomBeside) return inspectorOpen ? 'beside' : 'closed';
  return inspectorOver ? 'over' : 'closed';
}

/** Opens or closes the inspector, wherever there is room for it. */
export function toggleInspector(client: QueryClient, acts: Pick<Acts, 'change'>): void {
  const { inspectorOver, showInspector } = useUi.getState();
  if (windowWidth() < ROOM.inspectorBeside) return showInspector(!inspectorOver);
  const open = client.getQueryData<AppState>(keys.state)?.settings.inspectorOpen ?? false;
  void acts.change({ inspectorOpen: !open });
}
