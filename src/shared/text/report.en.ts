import type { Grade, ResourceKind, ResourceStatus, Trigger } from '../report.ts';
import { unitsOf } from './units.ts';

const { number } = unitsOf('en');

const grades: Record<Grade, string> = {
  named: 'Known trackers',
  structural: 'Built like a tracker',
  suspected: 'Pictures with a personal mark',
  none: 'Other remote content',
};

/** Of what is known, in one word. */
const gradeNames: Record<Exclude<Grade, 'none'>, string> = { named: 'named', structural: 'structural', suspected: 'suspected' };

const kindNames: Record<ResourceKind, string> = {
  picture: 'picture',
  stylesheet: 'stylesheet',
  font: 'font',
  media: 'media',
  frame: 'frame',
  script: 'script',
  connection: 'connection',
  other: 'other',
};

const when: Record<Exclude<Trigger, 'open'>, string> = { hover: 'on hover', click: 'on click', legacy: 'on old mail programs' };

/** What the report of a message says that leaves the app, as a page and as text, in English. Times in it are of UTC. */
export const reportEn = {
  title: (subject: string) => `Tracker report: ${subject}`,
  fileName: (subject: string) => `Report ${subject}`,
  madeBy: 'Made by Unseen. Nothing was loaded to make it.',
  defanged: 'Addresses are written with hxxp and [.], so that no program that they are pasted into asks for them.',
  from: 'From',
  to: 'To',
  subject: 'Subject',
  date: 'Date',
  sender: 'Sender',
  platform: 'Sent with',
  learnt: 'What they would have learnt',
  trackers: 'Trackers',
  grades,
  receipts: 'Read receipts',
  links: 'Links',

  page: {
    moment: (at: number) => new Date(at).toUTCString(),
    noSubject: 'No subject',
    part: (title: string, count: number) => `${title} (${number(count)})`,
    status: (status: ResourceStatus) =>
      status.state === 'loaded' ? 'Loaded, as its reader asked.' : status.state === 'failed' ? `Not loaded: ${status.reason}` : 'Kept out.',
    clean: 'Without tracking:',
    claimed: (by: string) => `Goes first to ${by}, which says that it leads to`,
  },

  lines: {
    day: (at: number | null) => (at === null ? 'no date' : new Date(at).toISOString().slice(0, 10)),
    platform: 'Sent by',
    receipts: 'Receipts',
    noSender: '(no sender)',
    noSubject: '(no subject)',
    partial: 'could not be examined whole',
    nobodyLearns: 'Nobody is told that this message is opened.',
    gradeNames,
    kindNames,
    when,
    repeats: (times: number) => `${number(times)} times`,
    linkText: (text: string) => (text === '' ? '(no text)' : `"${text}"`),
    countedBy: (service: string) => `counted by ${service}`,
    wrapped: (by: string, target: string) => `wrapped by ${by}; leads to ${target}`,
    claimed: (by: string, target: string) => `goes first to ${by}, which says that it leads to ${target}`,
    opaque: (by: string) => `only ${by} knows where it leads`,
    clean: (url: string) => `without its tracking: ${url}`,
    /** @param more there are others that do not */
    plainLinks: (count: number, more: boolean) =>
      `${number(count)} ${count === 1 ? 'link' : 'links'}${more ? ' more' : ''} that ${count === 1 ? 'leads where it says' : 'lead where they say'}.`,
  },
};

export type ReportText = typeof reportEn;
