import type { TrackerKind } from '../../shared/report.ts';
import { en } from './en.ts';

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });
const messages = (count: number) => `${en.number(count)} ${count === 1 ? 'message' : 'messages'}`;

/** What the overview says, in English; part of the catalogue, apart for its length. */
export const overviewText = {
  title: 'Overview',
  loading: 'Counting',
  failed: 'The overview could not be made',
  account: 'Account',
  allAccounts: 'All accounts',
  range: 'Time',
  ranges: { month: '30 days', quarter: '90 days', year: '1 year', all: 'All time' },
  during: { month: 'In the last 30 days', quarter: 'In the last 90 days', year: 'In the last year', all: 'Of all mail that is here' },
  /** Senders are listed up to a hundred. */
  share: (tracking: number, all: number, senders: number) =>
    tracking === 0
      ? 'nobody tracked you.'
      : `${en.number(tracking)} of ${messages(all)} tracked you (${percent.format(tracking / all)}), from ${senders >= 100 ? 'a hundred senders or more' : overviewText.by(senders)}.`,
  kept: 'All trackers were kept out, unless you asked for something else.',
  nothingYet: 'No mail has been looked through yet',
  nothingYetNote: 'Unseen looks through each message once, as it arrives. Come back in a moment.',
  nothingThen: 'No mail in this time',
  nothingThenNote: 'Choose a longer one.',
  time: 'Over time',
  states: { tracking: 'tracks you', suspected: 'carries a personal mark', quiet: 'does not' },
  column: (span: string, tracking: number, suspected: number, all: number) =>
    `${span}: ${messages(all)}, ${en.number(tracking)} ${tracking === 1 ? 'tracks' : 'track'} you${suspected > 0 ? `, ${en.number(suspected)} with a personal mark` : ''}`,
  asTable: 'As a table',
  asChart: 'As a chart',
  span: 'From',
  total: 'Messages',
  services: 'Services',
  companies: 'Companies behind them',
  senders: 'Senders',
  kinds: 'How they watch',
  nobody: 'None.',
  ofTheirs: (tracking: number, all: number) => `${en.number(tracking)} of ${en.number(all)}`,
  since: (date: string) => `since ${date}`.replaceAll(' ', '\u00a0'),
  by: (senders: number) => `${en.number(senders)} ${senders === 1 ? 'sender' : 'senders'}`,
  show: (name: string) => `Show the messages of ${name}`,
  kindNames: {
    pixel: 'Pixels and hidden pictures',
    style: 'Style sheets',
    font: 'Fonts',
    media: 'Sound and film',
    connection: 'Hints to connect',
    other: 'Other requests',
    address: 'Your address in a URL',
    suspected: 'Pictures with a personal mark',
    receipt: 'Read receipts asked for',
  } satisfies Record<TrackerKind, string>,
};
