import { sender, service, word } from './letters.ts';

/** A search of the bench, and the same for the programs that it is compared with; null: they have no such thing. */
export interface Search {
  kind: string;
  query: string;
  mu: string | null;
  notmuch: string | null;
}

const plain = (kind: string, query: string): Search => ({ kind, query, mu: query, notmuch: query });
const own = (kind: string, query: string): Search => ({ kind, query, mu: null, notmuch: null });

/** Words from "the" to one that stands in a few letters. */
const RANKS = [0, 3, 10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000, 55_000];

/** Sixty searches, of every kind that people type. */
export const SEARCHES: readonly Search[] = [
  ...RANKS.map((rank) => plain('a word', `"${word(rank)}"`)),
  ...[20, 200, 2_000, 20_000].map((rank) => plain('two words', `"${word(rank)}" "${word(rank * 2)}"`)),
  ...[1, 50, 500, 5_000].map((rank) => plain('three words', `"${word(rank)}" "${word(rank + 1)}" "${word(rank + 2)}"`)),
  ...['ba', 'ren', 'moro', 'sendi', 'fé'].map((begin) => ({ kind: 'as one types', query: begin, mu: `${begin}*`, notmuch: `${begin}*` })),
  ...[5, 40].map((rank) => plain('a phrase', `"${word(rank)} ${word(rank + 3)}"`)),
  ...[0, 10, 300, 1_500].map((rank) => plain('a sender', `from:${sender(rank).address}`)),
  ...[2, 700].map((rank) => plain('a recipient', `to:${sender(rank).address}`)),
  ...[8, 800, 8_000].map((rank) => plain('a subject', `subject:${word(rank)}`)),
  ...[15, 1_500].map((rank) => ({
    kind: 'a word, and not another',
    query: `"${word(rank)}" -"${word(2)}"`,
    mu: `"${word(rank)}" AND NOT "${word(2)}"`,
    notmuch: `"${word(rank)}" and not "${word(2)}"`,
  })),
  ...[6, 600].map((rank) => own('a word from a sender', `"${word(rank)}" from:${sender(3).address}`)),
  ...[0, 20, 50].map((rank) => own('a tracker', `tracker:"${service(rank).name}"`)),
  own('trackers', 'has:tracker'),
  own('trackers', '-has:tracker'),
  own('trackers', `has:tracker "${word(400)}"`),
  own('attachments', 'has:attachment'),
  own('attachments', `has:attachment "${word(60)}"`),
  own('flags', 'is:unread'),
  own('flags', 'is:starred'),
  own('flags', `is:starred "${word(1)}"`),
  own('flags', `is:unread "${word(4)}"`),
  own('a mailbox', 'in:projects'),
  own('a mailbox', `in:projects "${word(0)}"`),
  own('a mailbox', `-in:projects "${word(70)}"`),
  own('time and size', 'after:2024 before:2024-06'),
  own('time and size', 'before:2013'),
  own('time and size', `before:2013 "${word(9)}"`),
  own('time and size', `after:2025 "${word(90)}"`),
  own('time and size', 'larger:2M'),
  own('time and size', `larger:2M "${word(12)}"`),
  own('nothing to be found', '"zzyzx"'),
  own('nothing to be found', 'from:nobody@nowhere.example'),
  own('everything but', `-"${word(5)}"`),
  own('everything but', `-from:${sender(0).address} is:read`),
];
