import { Info } from 'lucide-react';
import { text } from '../text/text.ts';

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
