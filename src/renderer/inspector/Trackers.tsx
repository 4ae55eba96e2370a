import { useState } from 'react';
import type { Resource } from '../../shared/report.ts';
import { text } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';
import { Part } from './Part.tsx';
import { Tracker } from './Tracker.tsx';

/** Shown at first, more than an honest message has: one that has hundreds would hold the window up, and nobody reads them all. */
const SHOWN_AT_FIRST = 25;

interface TrackersProps {
  title: string;
  trackers: Resource[];
  placeOf(resource: Resource): string | null;
}

/** Who watches, or may, each with what is known of it. */
export function Trackers({ title, trackers, placeOf }: TrackersProps) {
  const [all, setAll] = useState(false);
  const shown = all ? trackers : trackers.slice(0, SHOWN_AT_FIRST);
  return (
    <Part title={title} count={trackers.length}>
      {shown.map((resource) => (
        <Tracker key={resource.id} resource={resource} place={placeOf(resource)} />
      ))}
      {shown.length < trackers.length && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {text.inspect.more(trackers.length - shown.length)}
        </Button>
      )}
    </Part>
  );
}
