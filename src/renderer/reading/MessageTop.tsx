import { ChevronDown, ChevronUp } from 'lucide-react';
import type { MessageSummary } from '../../shared/model.ts';
import { text } from '../text/text.ts';
import { IconButton } from '../ui/Button.tsx';
import type { Standing } from './conversation.ts';
import { readOn } from './read-on.ts';

/** The subject, and of a conversation the place in it with the ways to what came before and after. */
export function MessageTop({ subject, standing }: { subject: string; standing: Standing | null }) {
  return (
    <header className="message-top">
      <h2 className="message-subject">{subject || text.list.noSubject}</h2>
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
