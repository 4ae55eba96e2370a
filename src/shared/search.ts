/** What a search finds, and how it was understood; plain data. */
import type { AccountId, MessageSummary, PageCursor } from './model.ts';

/** `date`: newest first; `oldest`: oldest first. */
export type DateOrder = 'date' | 'oldest';

/** `relevance`: the best of the newest matches first. */
export type SearchOrder = DateOrder | 'relevance';

/** A piece of text, and whether it is what was looked for. */
export interface TextSegment {
  text: string;
  hit: boolean;
}

/** What the list shows of a message that was found; one segment where nothing is marked. */
export interface SearchHits {
  subject: TextSegment[];
  /** Of the sender's name, or of the address where there is none. */
  from: TextSegment[];
  /** The text around the first hit, else its beginning. */
  snippet: TextSegment[];
}

export interface FoundMessage extends MessageSummary {
  hits: SearchHits;
}

export type SearchOperator = 'from' | 'to' | 'subject' | 'has' | 'is' | 'in' | 'tracker' | 'before' | 'after' | 'larger' | 'smaller';

/** A part of what was typed, as it was taken. */
export interface SearchPiece {
  /** Null: words or a phrase, looked for everywhere. */
  operator: SearchOperator | null;
  value: string;
  /** What has it is not wanted. */
  excluded: boolean;
  /** It, or what stands before it. */
  or?: true;
  /** It is the reader. */
  me?: true;
}

/** Pieces of a search that all have to hold, each with what may hold in its place. */
export const alternatives = <One extends Pick<SearchPiece, 'or'>>(pieces: readonly One[]): One[][] => {
  const groups: One[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (piece.or && last) last.push(piece);
    else groups.push([piece]);
  }
  return groups;
};

export interface SearchPage {
  messages: FoundMessage[];
  /** Counted to 1,000. */
  total: number;
  next: PageCursor | null;
  understood: SearchPiece[];
  /** An `OR` stood between pieces of which only both can be looked for: both were. */
  apart?: true;
  /** Messages of which only the envelope was looked through, since they are not here whole; counted to 1,000. */
  bodiless: number;
}

/** What the value of an operator may be, of which the beginning was typed. Null: in every account. */
export interface SuggestFor {
  operator: 'from' | 'to' | 'tracker';
  typed: string;
  accountId: AccountId | null;
}

export interface Suggestion {
  /** An address, or the name of a service. */
  value: string;
  /** Whose it is; '' where that says no more. */
  label: string;
}
