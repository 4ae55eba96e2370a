import type { Resource } from '../../shared/report.ts';
import { useFirstRows } from '../ui/first-rows.tsx';
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
  const { shown, rowRef, more } = useFirstRows(trackers, SHOWN_AT_FIRST);
  return (
    <Part title={title} count={trackers.length}>
      {shown.map((resource, at) => (
        <Tracker key={resource.id} ref={rowRef(at)} resource={resource} place={placeOf(resource)} />
      ))}
      {more}
    </Part>
  );
}
