import { useQueryClient } from '@tanstack/react-query';
import { Radar } from 'lucide-react';
import type { MessageView } from '../../shared/message-view.ts';
import { certainTrackers, markOf, type TrackerReport } from '../../shared/report.ts';
import { useActs } from '../app/acts.ts';
import { toggleInspector, useInspectorPlace } from '../app/inspector-place.ts';
import { isUnwatched } from '../inspector/verdict.ts';
import { text } from '../text/text.ts';
import { Tip } from '../ui/Tip.tsx';

/** Opens and closes the inspector, and tells in a word what it would show: how many trackers, or that nobody watches. */
export function InspectorButton({ view }: { view: MessageView | null }) {
  const client = useQueryClient();
  const acts = useActs();
  const open = useInspectorPlace() !== 'closed';
  const { words, label, isWatched } = view ? told(view.report) : NOTHING_TOLD;

  return (
    <Tip label={label} shortcut="I">
      <button
        type="button"
        className="inspector-button"
        data-watched={isWatched || undefined}
        aria-label={label}
        aria-keyshortcuts="I"
        aria-pressed={open}
        onClick={() => toggleInspector(client, acts)}
      >
        <Radar aria-hidden size={17} />
        <span aria-hidden>{words}</span>
      </button>
    </Tip>
  );
}

const NOTHING_TOLD = { words: text.reading.inspector, label: text.reading.inspector, isWatched: false };

function told(report: TrackerReport): typeof NOTHING_TOLD {
  const mark = markOf(report);
  const trackers = certainTrackers(mark);
  if (trackers > 0) {
    return {
      words: text.reading.trackers(trackers),
      label: text.reading.inspectorWith(text.list.trackers(trackers, mark.services)),
      isWatched: true,
    };
  }
  if (!isUnwatched(report)) return NOTHING_TOLD;
  return { words: text.reading.unwatched, label: text.reading.inspectorWith(text.inspect.verdict.nothing), isWatched: false };
}
