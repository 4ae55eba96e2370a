/** One connection that the app made or refused to make. */
export interface LedgerEntry {
  id: number;
  at: number;
  /** Who connected: the picture fetcher, an IMAP session, the search for a server that the reader asked for, a request to be taken off a list, or a sign-in. */
  by: 'pictures' | 'imap' | 'search' | 'unsubscribe' | 'sign-in';
  /** Of a question to the name service the addresses of its servers, which are asked one after the other until one answers. */
  host: string;
  port: number;
  /** Address that was connected to; null: none was, or it is not known which. */
  ip: string | null;
  /** Why, one sentence: "Picture 2 of 3 in a message from shop.example, which you approved." */
  why: string;
  outcome:
    | { state: 'done'; bytes: number }
    | { state: 'answered'; /** Of the name service. */ records: number }
    | { state: 'refused' | 'failed'; reason: string };
}
