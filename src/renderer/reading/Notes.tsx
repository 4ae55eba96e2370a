import { Info, TriangleAlert } from 'lucide-react';
import type { MessageId } from '../../shared/model.ts';
import { useIsGone } from '../app/conversations.ts';
import { text } from '../text/text.ts';
import { Breakable } from '../ui/Breakable.tsx';

/** Defects that were found in the message, each a sentence. */
export function Notes({ notes }: { notes: string[] }) {
  if (notes.length === 0) return null;
  return (
    <aside className="notes" aria-label={text.reading.notes}>
      <Info aria-hidden size={16} />
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </aside>
  );
}

/** What makes one look twice at a message before one believes it, each a sentence. */
export function Warnings({ warnings }: { warnings: string[] }) {
  if (warnings.length === 0) return null;
  return (
    <aside className="warnings callout callout-danger" aria-label={text.link.warnings}>
      <TriangleAlert aria-hidden size={18} />
      <div>
        <strong>{text.link.warnings}</strong>
        <ul>
          {warnings.map((warning) => (
            <li key={warning}>
              <Breakable words={warning} />
            </li>
          ))}
        </ul>
      </div>
    </aside>
  );
}

/** That the open message is not where it was any more: whoever listens is told when it comes to be so. */
export function Gone({ messageId }: { messageId: MessageId }) {
  const isGone = useIsGone(messageId);
  return (
    <p className={isGone ? 'notes' : 'hidden'} aria-live="polite">
      {isGone && (
        <>
          <Info aria-hidden size={16} />
          {text.reading.gone}
        </>
      )}
    </p>
  );
}
