import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useUi } from '../app/ui-state.ts';
import { text } from '../text/text.ts';
import { IconButton } from '../ui/Button.tsx';
import { hitsOf } from './find.ts';

/**
 * Looks for something in the words of the open message. Its text is shown meanwhile: what is drawn by the sender's design is in a frame that nothing may
 * reach into.
 */
export function FindBar({ words }: { words: string }) {
  const { find, look, readAs } = useUi();
  if (!find) return null;
  const hits = hitsOf(words, find.query);
  const go = (by: number) => hits > 0 && look({ ...find, at: (find.at + by + hits) % hits });
  const close = () => {
    look(null);
    readAs('html');
    document.getElementById('message')?.focus();
  };
  const said = text.reading.find;

  return (
    <search className="find" aria-label={said.label}>
      <input
        // Whoever opens it is about to type.
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- see above
        autoFocus
        value={find.query}
        placeholder={said.label}
        aria-label={said.label}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => look({ query: event.target.value, at: 0 })}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape') close();
          else return;
          event.preventDefault();
        }}
      />
      <output className="find-count">{find.query.trim() === '' ? '' : said.place(hits === 0 ? 0 : find.at + 1, hits)}</output>
      <IconButton icon={ChevronUp} label={said.previous} disabled={hits === 0} onClick={() => go(-1)} />
      <IconButton icon={ChevronDown} label={said.next} disabled={hits === 0} onClick={() => go(1)} />
      <IconButton icon={X} label={said.close} onClick={close} />
    </search>
  );
}
