import type { UnsubscribeOffer, UnsubscribeSigned } from '../../shared/unsubscribe.ts';

/** What a header says about leaving its list. */
export interface ListHeader {
  /** As of `Unsubscribe`; none: it says nothing of it. */
  ways: UnsubscribeOffer[];
  signed: UnsubscribeSigned;
  /** RFC 2919; null: it names no list. */
  listId: string | null;
}

/** That of a message inside another: its list would take somebody else off, who sent it on. */
export const NO_LIST: ListHeader = { ways: [], signed: 'unknown', listId: null };
