import { useQueryClient } from '@tanstack/react-query';
import { Inspector } from '../inspector/Inspector.tsx';
import { text } from '../text/text.ts';
import { Splitter } from '../ui/Splitter.tsx';
import { useActs } from './acts.ts';
import { isReading, toggleInspector, useInspectorPlace } from './inspector-place.ts';
import { BOUNDS, useLayout } from './layout.ts';
import { useUi } from './ui-state.ts';

/** The inspector, beside the message or over it; nothing where it is closed, or no message open. */
export function InspectorPane({ width }: { width: number }) {
  const client = useQueryClient();
  const acts = useActs();
  const place = useInspectorPlace();
  const resize = useLayout((layout) => layout.resize);
  const isShown = useUi(isReading);
  if (place === 'closed' || !isShown) return null;
  const beside = place === 'beside';
  return (
    <aside className="pane-inspector" data-over={!beside || undefined} aria-label={text.inspect.label}>
      {beside && (
        <Splitter
          side="start"
          reverse
          label={text.app.resizeInspector}
          value={width}
          bounds={BOUNDS.inspector}
          onResize={(to) => resize('inspector', to)}
        />
      )}
      <Inspector takesFocus={!beside} onClose={() => toggleInspector(client, acts)} />
    </aside>
  );
}
