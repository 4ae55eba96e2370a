import { EyeOff, MailOpen, Paperclip, Star } from 'lucide-react';
import { useMailboxes } from '../app/queries.ts';
import { useUi } from '../app/ui-state.ts';
import { mailboxName } from '../sidebar/order.ts';
import { text } from '../text/text.ts';
import { Tip } from '../ui/Tip.tsx';
import { mailboxIdOf } from './mail-list.ts';
import { mailboxPiece } from './suggest.ts';

/** What people look for most, as a search has it, with the picture that it has in rows: it stands for the word where there is no room for all of them. */
const FILTERS = [
  ['has:tracker', EyeOff],
  ['is:unread', MailOpen],
  ['is:starred', Star],
  ['has:attachment', Paperclip],
] as const;

/** The pieces of a search as the store reads them (query.ts): a phrase in quotation marks is one. */
const piecesOf = (query: string): string[] => query.match(/-?(?:[a-z]+:)?(?:"[^"]*"?|\S+)/gi) ?? [];

/** Without a piece, and without an `OR` that then has nothing on one side of it. */
function without(pieces: readonly string[], piece: string): string[] {
  const left = pieces.filter((one) => one !== piece);
  return left.filter((one, at) => one !== 'OR' || (at > 0 && at < left.length - 1 && left[at - 1] !== 'OR'));
}

/** That a search stays where it began: in the open mailbox, or in all inboxes. */
function useInPlace(): { piece: string; label: string } | null {
  const list = useUi((ui) => ui.list);
  const mailboxes = useMailboxes().data ?? [];
  if (list === null) return null;
  const id = mailboxIdOf(list);
  if (id === null) return { piece: 'in:inbox', label: text.list.search.inPlace(text.sidebar.names.inbox) };
  const mailbox = mailboxes.find((one) => one.id === id);
  return mailbox ? { piece: mailboxPiece(mailbox), label: text.list.search.inPlace(mailboxName(mailbox)) } : null;
}

interface SearchFiltersProps {
  query: string;
  onChange(query: string): void;
}

/** Parts of a search that are pressed instead of typed. */
export function SearchFilters({ query, onChange }: SearchFiltersProps) {
  const pieces = piecesOf(query);
  const inPlace = useInPlace();
  const filters = [
    ...FILTERS.map(([piece, icon]) => ({ piece, icon, label: text.list.search.filterNames[piece] })),
    ...(inPlace ? [{ ...inPlace, icon: null }] : []),
  ];
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset would be a form's
    <div className="search-filters" role="group" aria-label={text.list.search.filters}>
      {filters.map(({ piece, icon: Icon, label }) => {
        const pressed = pieces.includes(piece);
        return (
          <Tip key={piece} label={`${label} (${piece})`}>
            <button
              type="button"
              className="search-filter"
              data-of={Icon ? piece : undefined}
              data-place={Icon ? undefined : true}
              aria-label={label}
              aria-pressed={pressed}
              // The field keeps the focus, or they would be gone before they are pressed.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChange((pressed ? without(pieces, piece) : [...pieces, piece]).join(' '))}
            >
              {Icon && <Icon aria-hidden size={13} />}
              <span className="search-filter-word">{label}</span>
            </button>
          </Tip>
        );
      })}
    </div>
  );
}
