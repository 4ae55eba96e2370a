import { text } from '../text/text.ts';

/** What people look for most, as a search has it. */
const FILTERS = ['has:tracker', 'is:unread', 'is:starred', 'has:attachment'] as const;

const wordsOf = (query: string) => query.split(/\s+/).filter((word) => word !== '');

interface SearchFiltersProps {
  query: string;
  onChange(query: string): void;
}

/** Parts of a search that are pressed instead of typed. */
export function SearchFilters({ query, onChange }: SearchFiltersProps) {
  const words = wordsOf(query);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset would be a form's
    <div className="search-filters" role="group" aria-label={text.list.search.filters}>
      {FILTERS.map((filter) => {
        const pressed = words.includes(filter);
        return (
          <button
            key={filter}
            type="button"
            className="search-filter"
            aria-pressed={pressed}
            // The field keeps the focus, or they would be gone before they are pressed.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChange((pressed ? words.filter((word) => word !== filter) : [...words, filter]).join(' '))}
          >
            {text.list.search.filterNames[filter]}
          </button>
        );
      })}
    </div>
  );
}
