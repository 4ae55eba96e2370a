import { text } from '../text/text.ts';
import type { Completion } from './suggest.ts';

interface SuggestionsProps {
  id: string;
  completions: readonly Completion[];
  /** The one that Enter takes; -1: none. */
  active: number;
  onTake(completion: Completion): void;
}

export const suggestionId = (id: string, at: number) => `${id}-${at}`;

/** What a search may go on with, below its field; the keys are the field's. */
export function Suggestions({ id, completions, active, onTake }: SuggestionsProps) {
  return (
    <div
      id={id}
      className="suggestions"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a datalist shows no labels and cannot be styled
      role="listbox"
      aria-label={text.list.search.suggestions}
      tabIndex={-1}
    >
      {completions.map((completion, at) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the field's
        <div
          key={completion.piece}
          id={suggestionId(id, at)}
          className="suggestion"
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- as above
          role="option"
          aria-selected={at === active}
          tabIndex={-1}
          // The field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(completion)}
        >
          <span className="suggestion-piece">{completion.piece}</span>
          {completion.label !== '' && <span className="suggestion-label">{completion.label}</span>}
        </div>
      ))}
    </div>
  );
}
