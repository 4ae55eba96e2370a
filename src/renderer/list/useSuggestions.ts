import { useQuery } from '@tanstack/react-query';
import type { SuggestFor } from '../../shared/search.ts';
import { callFor, useBridge } from '../app/bridge.ts';
import { keys, useMailboxes } from '../app/queries.ts';
import { eitherFor, lastPiece, mailboxesFor, meFor, operatorsFor, valueOf, type Completion } from './suggest.ts';

/** More would hide what was found. */
const MOST_SHOWN = 6;

const isAsked = (operator: string | null): operator is SuggestFor['operator'] => operator === 'from' || operator === 'to' || operator === 'tracker';

/** What the search that is being typed may go on with. */
export function useSuggestions(typed: string, accountId: SuggestFor['accountId']): Completion[] {
  const bridge = useBridge();
  const mailboxes = useMailboxes().data ?? [];
  const { operator, value, minus } = lastPiece(typed);
  const asked = isAsked(operator) ? { operator, typed: value, accountId } : null;
  const { data: found = [] } = useQuery({
    queryKey: keys.suggestions(asked),
    enabled: asked !== null,
    staleTime: 0,
    gcTime: 0,
    // People stay while the next letter is looked for; they are no services.
    placeholderData: (before, query) => (query?.queryKey[1]?.operator === asked?.operator ? before : undefined),
    queryFn: () => (asked ? callFor(bridge, 'search:suggest', asked) : []),
  });
  const values = asked
    ? found.filter((one) => one.value !== value).map((one) => ({ piece: `${minus}${asked.operator}:${valueOf(one.value)}`, label: one.label }))
    : [];
  return [...operatorsFor(typed), ...eitherFor(typed), ...meFor(typed), ...mailboxesFor(typed, mailboxes), ...values].slice(0, MOST_SHOWN);
}
