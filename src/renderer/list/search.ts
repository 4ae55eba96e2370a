import { create } from 'zustand';
import type { MailboxId } from '../../shared/model.ts';
import { useUi } from '../app/ui-state.ts';

interface SearchState {
  /** Where it was typed: a search is over when another mailbox is opened. */
  mailboxId: MailboxId | null;
  query: string;
}

const useSearch = create<SearchState>()(() => ({ mailboxId: null, query: '' }));

const inMailbox = ({ mailboxId, query }: SearchState, open: MailboxId | null) => (mailboxId === open ? query : '');

/** What is looked for; '': nothing, and the list is that of the open mailbox. */
export function useListQuery(): string {
  const open = useUi((ui) => ui.mailboxId);
  return useSearch((search) => inMailbox(search, open));
}

/** The same, now. */
export const listQuery = (): string => inMailbox(useSearch.getState(), useUi.getState().mailboxId);

/** Looks for something in the account of the open mailbox; white space is nothing. */
export function search(query: string): void {
  useSearch.setState({ mailboxId: useUi.getState().mailboxId, query: query.trim() === '' ? '' : query });
}
