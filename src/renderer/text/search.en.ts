import { unitsOf } from '../../shared/text/units.ts';

const { number: n, counted } = unitsOf('en');

/** What is said about a search, in English; part of the catalogue, apart for its length. */
export const searchText = {
  label: 'Search mail',
  placeholder: 'Search this account',
  everywhere: 'Search all accounts',
  hint: 'Words, "phrases", OR, -without, from: to: from:me to:me subject: has:attachment has:tracker tracker: is:unread is:starred in: after: before: larger:',
  clear: 'Clear the search',
  suggestions: 'Suggestions',
  you: 'you',
  either: 'what stands before it, or after it',
  apart: 'OR goes between two mailboxes, or between two other things. Here all of it is looked for, not either.',
  pieces: {
    'from:': 'who wrote it',
    'to:': 'to whom',
    'subject:': 'words of the subject',
    'has:attachment': 'with an attachment',
    'has:tracker': 'that tracks',
    'tracker:': 'by which service it tracks',
    'is:unread': 'not read yet',
    'is:starred': 'with a star',
    'in:': 'in a mailbox',
    'after:': 'a day, 2026-11-29, a month, or so long ago: 7d, 3m',
    'before:': 'a day, 2026-11-29, a month, or so long ago: 7d, 3m',
    'larger:': 'a size, 2mb',
    'smaller:': 'a size, 200kb',
  },
  onlyUnread: 'Only unread messages',
  filters: 'Filters',
  inPlace: (mailbox: string) => `In ${mailbox}`,
  filterNames: { 'has:tracker': 'Trackers', 'is:unread': 'Unread', 'is:starred': 'Starred', 'has:attachment': 'Files' },
  title: 'Found',
  titleEverywhere: 'In all accounts',
  count: (count: number) => (count >= 1_000 ? '1,000 messages and more' : counted(count, 'message', 'messages')),
  allRead: 'All read',
  allReadNote: 'Shift and U shows the read messages again.',
  nothing: 'Nothing found',
  nothingNote:
    'Fewer words find more, and the end of a word may be missing. from: subject: has:attachment and the like make it narrower, OR between two of them makes it wider.',
  keep: 'Keep this search',
  keepHint: (query: string) => `It will look for “${query}” in all accounts.`,
  keepNow: 'Keep',
  change: 'Change the search',
  changeNow: 'Change',
  wanted: 'Looks for',
  wantedMissing: 'Say what it looks for.',
  name: 'Name',
  nameMissing: 'Give the search a name.',
  nameTaken: 'A search of this name is kept already.',
  order: 'Order',
  orders: { date: 'Newest first', oldest: 'Oldest first', relevance: 'Best match first' },
  server: {
    explain: (count: number) =>
      count >= 1_000
        ? 'Of 1,000 messages and more, which are not on this computer whole, only sender and subject were searched.'
        : `Of ${counted(count, 'message', 'messages')} that ${count === 1 ? 'is' : 'are'} not on this computer whole, only sender and subject were searched.`,
    ask: 'Search on the server',
    asking: 'The server is searching…',
    found: (count: number) => (count === 0 ? 'The server found nothing more.' : `The server found ${n(count)} more.`),
  },
};
