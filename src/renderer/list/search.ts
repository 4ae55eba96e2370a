import { create } from 'zustand';
import type { MailboxId } from '../../shared/model.ts';
import { useUi } from '../app/ui-state.ts';

interface SearchState {
  /** Where it was typed: a search is over when another mailbox is opened. */
  mailboxId: MailboxId | null;
  query: string;
  /** In every account, not in that of the mailbox alone. */
  everywhere: boolean;
  /** How many searches were not typed, but chosen elsewhere: the field begins anew with each. */
  chosen: number;
}

const useSearch = create<SearchState>()(() => ({ mailboxId: null, query: '', everywhere: false, chosen: 0 }));

const inMailbox = ({ mailboxId, query }: SearchState, open: MailboxId | null) => (mailboxId === open ? query : '');

/** What is looked for; '': nothing, and the list is that of the open mailbox. */
export function useListQuery(): string {
  const open = useUi((ui) => ui.mailboxId);
  return useSearch((search) => inMailbox(search, open));
}

/** The same, now. */
export const listQuery = (): string => inMailbox(useSearch.getState(), useUi.getState().mailboxId);

/** Whether what is looked for is looked for in every account. */
export function useSearchesEverywhere(): boolean {
  const open = useUi((ui) => ui.mailboxId);
  return useSearch(({ mailboxId, everywhere }) => mailboxId === open && everywhere);
}

/** The same, now. */
export function searchesEverywhere(): boolean {
  const { mailboxId, everywhere } = useSearch.getState();
  return mailboxId === useUi.getState().mailboxId && everywhere;
}

/** Looks for something in the account of the open mailbox, or everywhere; white space is nothing, and ends the search. */
export function search(query: string, everywhere = false): void {
  const nothing = query.trim() === '';
  useSearch.setState({ mailboxId: useUi.getState().mailboxId, query: nothing ? '' : query, everywhere: everywhere && !nothing });
}

/** Looks for something that was not typed, in every account, wherever one is. */
export function openSearch(query: string): void {
  const { openMail, select } = useUi.getState();
  openMail();
  select(new Set());
  useUi.setState({ cursorId: null, messageId: null, sections: [], pane: 'list', sidebarOver: false });
  useSearch.setState(({ chosen }) => ({ mailboxId: useUi.getState().mailboxId, query, everywhere: true, chosen: chosen + 1 }));
}

/** Another one for each search that was chosen. */
export const useChosenSearch = (): number => useSearch(({ chosen }) => chosen);

/** Inboxes of all accounts. */
export const ALL_INBOXES = 'in:inbox';
