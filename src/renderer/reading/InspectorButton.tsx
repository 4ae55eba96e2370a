import { useQueryClient } from '@tanstack/react-query';
import { Radar } from 'lucide-react';
import type { MessageView } from '../../shared/model.ts';
import { certainTrackers, markOf } from '../../shared/report.ts';
import { useActs } from '../app/acts.ts';
import { toggleInspector, useInspectorPlace } from '../app/inspector-place.ts';
import { text } from '../text/text.ts';
import { Tip } from '../ui/Button.tsx';

/** Opens and closes the inspector, and tells how many trackers it would show. */
export function InspectorButton({ view }: { view: MessageView | null }) {
  const client = useQueryClient();
  const acts = useActs();
  const open = useInspectorPlace() !== 'closed';
  const mark = view && markOf(view.report);
  const trackers = mark ? certainTrackers(mark) : 0;
  const label = trackers > 0 ? text.reading.inspectorWith(text.list.trackers(trackers, mark?.services ?? [])) : text.reading.inspector;

  return (
    <Tip label={label} shortcut="I">
      <button
        type="button"
        className="inspector-button"
        data-watched={trackers > 0 || undefined}
        aria-label={label}
        aria-keyshortcuts="I"
        aria-pressed={open}
        onClick={() => toggleInspector(client, acts)}
      >
        <Radar aria-hidden size={17} />
        <span aria-hidden>{trackers > 0 ? text.reading.trackers(trackers) : text.reading.inspector}</span>
      </button>
    </Tip>
  );
}
