import { useShallow } from 'zustand/react/shallow';
import { DropNote } from '../files/DropNote.tsx';
import { MessageList } from '../list/MessageList.tsx';
import { Overview } from '../overview/Overview.tsx';
import { ReadingPane } from '../reading/ReadingPane.tsx';
import { Sidebar } from '../sidebar/Sidebar.tsx';
import { text } from '../text/text.ts';
import { lengthOf } from '../ui/rem.ts';
import { Splitter } from '../ui/Splitter.tsx';
import { Intro } from '../welcome/Intro.tsx';
import { SampleBanner } from '../welcome/SampleBanner.tsx';
import { SampleLeft } from '../welcome/SampleLeft.tsx';
import { useAccountsAside } from './accounts-aside.ts';
import { FirstMailbox } from './FirstMailbox.tsx';
import { InspectorPane } from './InspectorPane.tsx';
import { useInspectorPlace } from './inspector-place.ts';
import { useKeptFocus } from './kept-focus.ts';
import { useKeyboard } from './keyboard.ts';
import { BOUNDS, ROOM, useLayout, useWindowWidth } from './layout.ts';
import { useMenu } from './menu.ts';
import { Notices } from './Notices.tsx';
import { Overlays } from './Overlays.tsx';
import { useStarted } from './queries.ts';
import { SidebarOver } from './SidebarOver.tsx';
import { useUi } from './ui-state.ts';
import { hasRoomForSidebar, widthsIn } from './widths.ts';

/** The panes: sidebar, list, message, inspector; as many beside each other as there is room for. */
export function Workspace() {
  const { accounts, settings } = useStarted();
  const width = useWindowWidth();
  const { chosen, collapsed, sampleNoteSeen, sampleKept, resize, collapse, dismissSampleNote, keepSample } = useLayout(
    useShallow(({ widths, collapsed, sampleNoteSeen, sampleKept, resize, collapse, dismissSampleNote, keepSample }) => ({
      chosen: widths,
      collapsed,
      sampleNoteSeen,
      sampleKept,
      resize,
      collapse,
      dismissSampleNote,
      keepSample,
    })),
  );
  const { screen, pane, sidebarOver, showSidebar } = useUi(
    useShallow(({ screen, pane, sidebarOver, showSidebar }) => ({ screen, pane, sidebarOver, showSidebar })),
  );

  const onePane = width < ROOM.list;
  const inspectorBeside = useInspectorPlace() === 'beside' && screen === 'mail';
  const roomForSidebar = hasRoomForSidebar(width, chosen, inspectorBeside);
  const rail = collapsed || !roomForSidebar;
  const widths = widthsIn(width, chosen, [...(rail ? [] : (['sidebar'] as const)), 'list', ...(inspectorBeside ? (['inspector'] as const) : [])]);
  useKeyboard({ onePane });
  useMenu();
  useKeptFocus();
  useAccountsAside();

  const skipsTo = screen === 'overview' ? 'overview' : onePane && pane === 'message' ? 'message' : 'list';
  const toggleSidebar = () => {
    if (roomForSidebar) collapse(!collapsed);
    else showSidebar(!sidebarOver);
  };
  const sample = accounts.find(({ kind }) => kind === 'sample');
  const hasOwn = accounts.some(({ kind }) => kind === 'imap');

  return (
    <div
      className="app"
      style={
        { '--sidebar': lengthOf(widths.sidebar), '--list': lengthOf(widths.list), '--inspector': lengthOf(widths.inspector) } as React.CSSProperties
      }
    >
      <a className="skip" href={`#${skipsTo}`} onClick={skip(skipsTo)}>
        {text.app.skipTo[skipsTo]}
      </a>
      {sample && accounts.length === 1 && !sampleNoteSeen && <SampleBanner onDismiss={dismissSampleNote} />}
      {sample && hasOwn && !sampleKept && <SampleLeft accountId={sample.id} onKeep={keepSample} />}
      <div className="panes" data-one={onePane || undefined} data-rail={rail || undefined}>
        <div className="pane-sidebar" inert={sidebarOver && rail}>
          <Sidebar rail={rail} onToggle={toggleSidebar} />
        </div>
        {screen === 'overview' && (
          <main className="pane-overview" id="overview" tabIndex={-1} aria-label={text.overview.title}>
            <Overview />
          </main>
        )}
        {screen === 'mail' && (!onePane || pane === 'list') && (
          <section className="pane-list" id="list" tabIndex={-1} aria-label={text.list.region}>
            {!rail && (
              <Splitter
                side="start"
                label={text.app.resizeSidebar}
                value={widths.sidebar}
                bounds={BOUNDS.sidebar}
                onResize={(to) => resize('sidebar', to)}
              />
            )}
            <MessageList />
            {!onePane && (
              <Splitter side="end" label={text.app.resizeList} value={widths.list} bounds={BOUNDS.list} onResize={(to) => resize('list', to)} />
            )}
          </section>
        )}
        {screen === 'mail' && (!onePane || pane === 'message') && (
          <main className="pane-message" id="message" tabIndex={-1} aria-label={text.reading.label}>
            <ReadingPane onePane={onePane} />
          </main>
        )}
        {screen === 'mail' && <InspectorPane width={widths.inspector} />}
        {sidebarOver && rail && <SidebarOver onToggle={toggleSidebar} />}
      </div>
      <FirstMailbox />
      <Notices />
      <Overlays />
      <DropNote />
      {!settings.introSeen && <Intro />}
    </div>
  );
}

/** A fragment would be a navigation, and nothing navigates here. */
const skip = (to: 'list' | 'message' | 'overview') => (event: React.MouseEvent) => {
  event.preventDefault();
  const inside = to === 'list' ? document.getElementById('messages') : null;
  (inside ?? document.getElementById(to))?.focus();
};
