import { ChevronDown, ChevronUp } from 'lucide-react';
import type { MessageId, MessageSummary } from '../../shared/model.ts';
import type { MessageView } from '../../shared/message-view.ts';
import { useRow } from '../app/conversations.ts';
import { text } from '../text/text.ts';
import { IconButton } from '../ui/Button.tsx';
import type { Standing } from './conversation.ts';
import { tellWhole } from '../ui/tell-whole.ts';
import { readOn } from './read-on.ts';

interface MessageTopProps {
  messageId: MessageId;
  /** Null: it is still on its way, and the list knows its subject. */
  view: MessageView | null;
  standing: Standing | null;
}

/** The subject, and of a conversation the place in it with the ways to what came before and after. */
export function MessageTop({ messageId, view, standing }: MessageTopProps) {
  const row = useRow(messageId);
  const told = view ?? row;
  if (!told) return null;
  return (
    <header className="message-top">
      {/* It is the same to who has no mouse: nothing is cut off from who listens. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- see above */}
      <h2 className="message-subject" dir="auto" onMouseEnter={tellWhole}>
        {told.subject || text.list.noSubject}
      </h2>
      {standing && <Place standing={standing} />}
    </header>
  );
}

function Place({ standing: { place, of, earlier, later } }: { standing: Standing }) {
  const said = text.reading.conversation;
  const go = (to: MessageSummary | undefined) => to && readOn(to.id);
  return (
    <nav className="place" aria-label={said.label}>
      <span aria-hidden>{said.shortPlace(place, of)}</span>
      <span className="hidden">{said.place(place, of)}</span>
      <IconButton icon={ChevronUp} label={said.earlier} shortcut="[" disabled={earlier.length === 0} onClick={() => go(earlier.at(-1))} />
      <IconButton icon={ChevronDown} label={said.later} shortcut="]" disabled={later.length === 0} onClick={() => go(later[0])} />
    </nav>
  );
}
