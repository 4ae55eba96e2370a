import './row-marks.css';
import { EyeOff, MailCheck, type LucideIcon } from 'lucide-react';
import type { MessageSummary } from '../../shared/model.ts';
import { certainTrackers } from '../../shared/report.ts';
import { text } from '../text/text.ts';
import { Tip } from '../ui/Tip.tsx';

/** Something that is so of a message: a picture, and words for who does not see it. */
export function Flag({ icon: Icon, label, filled = false }: { icon: LucideIcon; label: string; filled?: boolean }) {
  return (
    <span className={filled ? 'row-flag row-star' : 'row-flag'}>
      <Icon aria-hidden size={13} />
      <span className="hidden">. {label}</span>
    </span>
  );
}

/** The tracker mark: how many, and on hover or to a screen reader who they are. */
export function TrackerMarkBadge({ mark }: Pick<MessageSummary, 'mark'>) {
  if (!mark) return null;
  const trackers = certainTrackers(mark);
  const said = [
    ...(trackers > 0 ? [text.list.trackers(trackers, mark.services)] : []),
    ...(mark.suspected > 0 ? [text.list.suspected(mark.suspected)] : []),
    ...(mark.receipts > 0 ? [text.list.receipt] : []),
    ...(mark.partial ? [text.list.partial] : []),
  ];
  if (said.length === 0) return null;
  const sentence = said.join('. ');
  const tone = trackers > 0 ? 'trackers' : mark.receipts > 0 ? 'receipt' : 'suspected';
  const Icon = tone === 'receipt' ? MailCheck : EyeOff;
  return (
    <Tip label={sentence}>
      <span className="row-mark" data-tone={tone}>
        <Icon aria-hidden size={12} />
        {trackers + mark.suspected > 0 && <span aria-hidden>{text.number(tone === 'trackers' ? trackers : mark.suspected)}</span>}
        <span className="hidden">. {sentence}</span>
      </span>
    </Tip>
  );
}
