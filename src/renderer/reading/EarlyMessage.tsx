import type { MessageSummary } from '../../shared/model.ts';
import { certainTrackers, type TrackerMark } from '../../shared/report.ts';
import { useIsOwn } from '../app/conversations.ts';
import { text } from '../text/text.ts';
import { MessageHead } from './MessageHead.tsx';

/** What the list knows of a message, shown while the message itself is made harmless. Nothing moves when it comes. */
export function EarlyMessage({ row, isOneOfMany }: { row: MessageSummary; isOneOfMany: boolean }) {
  const isOwn = useIsOwn(row.id);
  return (
    <div className="early" aria-busy>
      <MessageHead isOneOfMany={isOneOfMany} isOwn={isOwn} sender={row.from} at={row.date}>
        <span className="early-line" />
        <span className="early-line early-short" />
      </MessageHead>
      <output className="early-bar" data-tone={row.mark && isUnmarked(row.mark) ? 'quiet' : undefined}>
        <span className="hidden">{text.reading.loading}</span>
      </output>
      <div className="body early-body">
        <span className="early-line" />
        <span className="early-line" />
        <span className="early-line early-short" />
      </div>
    </div>
  );
}

/** Most such messages have nothing remote in them. */
const isUnmarked = (mark: TrackerMark): boolean => certainTrackers(mark) + mark.suspected + mark.receipts === 0 && !mark.partial;
