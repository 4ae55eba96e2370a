import { unitsOf } from '../../shared/text/units.ts';
import type { Resource, Trigger } from '../../shared/report.ts';
import { reportEn } from '../../shared/text/report.en.ts';
import { en } from './en.ts';

const { counted: count } = unitsOf('en');

/** What the inspector says, in English; part of the catalogue, apart for its length. */
export const inspectorText = {
  label: 'Inspector',
  place: 'Show its place in the message',
  verdict: {
    named: (names: string[], trackers: number) =>
      `${en.and(names)} wanted to know when you read this. ${trackers === 1 ? 'The tracker was' : trackers === 2 ? 'Both trackers were' : `All ${en.number(trackers)} trackers were`} kept out.`,
    structural: (trackers: number) =>
      trackers === 1
        ? 'A hidden tracker was kept out. It does not say who is behind it.'
        : `${en.number(trackers)} hidden trackers were kept out. They do not say who is behind them.`,
    suspected: (pictures: number) =>
      pictures === 1
        ? 'No tracker, but one picture carries a personal mark.'
        : `No tracker, but ${en.number(pictures)} pictures carry a personal mark.`,
    receipt: 'No tracker, but the sender asked to be told when you read this.',
    partial: 'No tracker found, but the message could not be examined whole. Everything in it is blocked all the same.',
    ordinary: 'No tracker found. What is remote here is ordinary.',
    clicks: (links: number) => `Nobody learns that you read this, but ${count(links, 'link reports', 'links report')} a click.`,
    nothing: 'Nobody is watching this message.',
  },
  report: {
    menu: 'Keep this report',
    copy: 'Copy as text',
    copied: 'The report was copied.',
    page: 'Save as a page…',
    pageNote: 'To keep, to send on or to print',
    json: 'Save as JSON…',
  },
  learnt: reportEn.learnt,
  trackers: reportEn.trackers,
  suspectedHeading: reportEn.grades.suspected,
  pictures: 'Pictures',
  others: reportEn.grades.none,
  links: reportEn.links,
  receipts: reportEn.receipts,
  receiptTo: (to: string) => `To: ${to}`,
  platform: reportEn.platform,
  sender: {
    title: 'This sender',
    none: (messages: number) =>
      messages === 1
        ? 'This is the only message from them here, and no tracker was found in it.'
        : `No tracker in any of ${en.number(messages)} messages from them.`,
    all: (messages: number) =>
      messages === 1
        ? 'The only message from them here tracks you.'
        : messages === 2
          ? 'Both messages from them track you.'
          : `All ${en.number(messages)} messages from them track you.`,
    some: (tracking: number, messages: number) => `${en.number(tracking)} of ${en.number(messages)} messages from them track you.`,
    since: (date: string) => `The first that did came on ${date}.`,
    service: (messages: number) => count(messages, 'message', 'messages'),
  },
  authentication: 'Who sent it',
  grades: {
    named: 'Known tracker',
    structural: 'Built like a tracker',
    suspected: 'Personal mark',
    none: 'Ordinary',
  },
  gradeHelp: {
    named: 'A known service, and it is built the way this service builds its trackers.',
    structural: 'No known name, but no person could ever see it: it is there to report.',
    suspected: 'A picture you can see, but its address was made for you alone.',
    none: 'Nothing speaks for a tracker.',
  },
  by: (company: string, purpose: string) => `${company}, ${purpose}`,
  unknownService: (host: string) => `Unnamed tracker at ${host}`,
  learns: 'It learns',
  evidence: 'How we know',
  would: (via: string, trigger: Trigger) =>
    `Would have loaded ${{ open: 'as you open the message', hover: 'as you point at it', click: 'as you click it', legacy: 'in old mail programs' }[trigger]} (${via})`,
  repeats: (times: number) => `used ${en.number(times)} times`,
  size: (width: number | null, height: number | null) => (width !== null && height !== null ? `${width} × ${height}` : ''),
  status: (resource: Resource) =>
    resource.status.state === 'loaded'
      ? 'Loaded, as you asked'
      : resource.status.state === 'failed'
        ? `Not loaded: ${resource.status.reason}`
        : 'Kept out',
  statusPicture: (resource: Resource) =>
    resource.status.state === 'loaded' ? 'Shown' : resource.status.state === 'failed' ? `Not fetched: ${resource.status.reason}` : 'Not loaded',
  address: 'Address',
  linkOpaque: (by: string) => `Only ${by} knows where this leads.`,
  linkWrapped: (by: string) => `Goes through ${by}.`,
  linkClaimed: (by: string) => `Goes first to ${by}, which says that it leads to this address.`,
  linkNoText: 'a picture or an empty link',
  linkSummary: (followed: number) => `${count(followed, 'link reports', 'links report')} the click before it leads on.`,
  believedBy: (by: string) => `Said by ${by}, your account's server.`,
  believedNobody: 'No server that checks senders for you has said anything about this one.',
  result: 'Result',
  method: 'Check',
  domain: 'Domain',
  close: 'Close the inspector',
};
