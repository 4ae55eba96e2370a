import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { text } from '../text/text.ts';
import { IconButton } from '../ui/Button.tsx';

/** What is looked for, and at which place of those that have it. */
export interface Find {
  query: string;
  at: number;
}

interface FindFieldProps {
  label: string;
  find: Find;
  /** In how many places it is. */
  hits: number;
  onLook(find: Find): void;
  /** Escape, and a button for it; without, there is neither. */
  onClose?: () => void;
  /** Whoever opens it is about to type. */
  takesFocus?: boolean;
}

/** A field for what is looked for, how often it is there, and the ways from place to place. */
export function FindField({ label, find, hits, onLook, onClose, takesFocus = false }: FindFieldProps) {
  const said = text.reading.find;
  const go = (by: number) => hits > 0 && onLook({ ...find, at: (find.at + by + hits) % hits });
  return (
    <search className="find" aria-label={label}>
      <input
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- where it is asked for, the field is what was asked for
        autoFocus={takesFocus}
        value={find.query}
        placeholder={label}
        aria-label={label}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onLook({ query: event.target.value, at: 0 })}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape' && onClose) onClose();
          else return;
          event.preventDefault();
        }}
      />
      <output className="find-count">{find.query.trim() === '' ? '' : said.place(hits === 0 ? 0 : find.at + 1, hits)}</output>
      <IconButton icon={ChevronUp} label={said.previous} disabled={hits === 0} onClick={() => go(-1)} />
      <IconButton icon={ChevronDown} label={said.next} disabled={hits === 0} onClick={() => go(1)} />
      {onClose && <IconButton icon={X} label={said.close} onClick={onClose} />}
    </search>
  );
}
