import { unitsOf } from '../../shared/text/units.ts';

const { number: n, counted, size } = unitsOf('en');

/** What is said of mail files, in English; part of the catalogue, apart for its length. */
export const filesText = {
  account: 'Files on this computer',
  open: 'Open mail files…',
  openFolder: 'Open a folder of mail…',
  drop: 'Drop mail files or folders to open them',
  dropNote: '.eml, mbox and Maildir. Nothing in them is loaded, and the files stay as they are.',
  reading: (name: string, done: number, total: number) => `${name}: ${size(done)} of ${size(total)} read`,
  stop: 'Stop',
  notLooked: 'Not looked at yet',
  empty: 'Messages appear here when you open mail files.',
  opened: (added: number, known: number) =>
    [
      ...(added > 0 ? [`${counted(added, 'message was', 'messages were')} read in.`] : []),
      ...(known > 0 ? [`${counted(known, 'message was', 'messages were')} here already.`] : []),
    ].join(' '),
  nothing: 'No mail was found there.',
  stopped: 'You stopped it. Open the files again to have the rest.',
  failed: (name: string, why: string) => `${name}: ${why}`,
  moreFailed: (count: number) => `${counted(count, 'other', 'others')} could not be read either.`,
  remove: 'Remove from Unseen…',
  removeTitle: (count: number) => (count === 1 ? 'Remove this message from Unseen?' : `Remove ${n(count)} messages from Unseen?`),
  removeMailbox: 'Remove this mailbox from Unseen…',
  removeMailboxTitle: (name: string) => `Remove “${name}” from Unseen?`,
  removeNote: 'The files on this computer stay as they are, and can be opened again.',
  removeNow: 'Remove',
  removed: (count: number) => `${counted(count, 'message was', 'messages were')} removed from Unseen.`,
  removedMailbox: (name: string) => `“${name}” was removed from Unseen.`,
  unvouched: 'No server vouches for who sent these messages, so pictures can be shown once, and not always for a sender.',
};
