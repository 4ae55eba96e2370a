import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { MessageId } from '../../shared/model.ts';
import { useFileDrops } from '../files/useFileDrops.ts';
import { ReadingPane } from '../reading/ReadingPane.tsx';
import { text } from '../text/text.ts';
import { useActs } from './acts.ts';
import { InspectorPane } from './InspectorPane.tsx';
import { useKeptFocus } from './kept-focus.ts';
import { useKeyboard } from './keyboard.ts';
import { BOUNDS, useLayout } from './layout.ts';
import { useMenu } from './menu.ts';
import { Notices } from './Notices.tsx';
import { Overlays } from './Overlays.tsx';
import { viewIn } from './views.ts';
import { useUi } from './ui-state.ts';

/** A window for one message: what is read, and who watches. */
export function ReadingWindow({ messageId }: { messageId: MessageId }) {
  const width = useLayout(({ widths }) => widths.inspector ?? BOUNDS.inspector.first);
  useKeyboard({ onePane: false });
  useMenu();
  useKeptFocus();
  useFileDrops(false);
  useWindowTitle();
  useEndOfReading();
  useEffect(() => {
    useUi.setState({ alone: true });
    useUi.getState().openMessage(messageId);
  }, [messageId]);

  return (
    <div className="app" style={{ '--inspector': `${width}px` } as React.CSSProperties}>
      <div className="panes">
        <main className="pane-message" id="message" tabIndex={-1} aria-label={text.reading.label}>
          <ReadingPane onePane={false} />
        </main>
        <InspectorPane width={width} />
      </div>
      <Notices />
      <Overlays />
    </div>
  );
}

/** The window closes when what was read in it has been moved away, and nobody can take that back any more. */
function useEndOfReading() {
  const acts = useActs();
  const hasRead = useRef(false);
  const isOpen = useUi((ui) => ui.messageId !== null);
  const isTold = useUi((ui) => ui.notice !== null || ui.underway !== null || ui.takesBack > 0);
  useEffect(() => {
    if (isOpen) hasRead.current = true;
    else if (hasRead.current && !isTold) void acts.closeWindow();
  }, [isOpen, isTold, acts]);
}

/** Windows are told apart by what is read in them. */
function useWindowTitle() {
  const client = useQueryClient();
  const messageId = useUi((ui) => ui.messageId);
  useEffect(() => {
    if (messageId === null) return;
    const name = () => {
      const view = viewIn(client, messageId, '');
      if (view) document.title = view.subject || text.list.noSubject;
    };
    name();
    return client.getQueryCache().subscribe(name);
  }, [client, messageId]);
}
