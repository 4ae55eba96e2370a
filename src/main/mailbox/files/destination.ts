import { basename, dirname } from 'node:path';
import { plainWords } from '../../../shared/text/plain-words.ts';
import type { Found } from '../../mail-files/found.ts';
import { OPENED, type FileMailbox } from '../store/file-mail.ts';

const DELIVERED: ReadonlySet<string> = new Set(['cur', 'new']);

/** What a mailbox is called that came from an mbox: its file, without the endings that say what it is. */
const boxName = (file: string) => basename(file).replace(/(?<=.)(?:\.mbo?x)?(?:\.gz)?$/i, '');

/** What a Maildir's subfolder is called (Maildir++): its last part, without the dots. */
const folderName = (folder: string) => basename(folder).replace(/^\.(?:.*\.)?(?=[^.])/, '') || folder;

/**
 * The mailbox that a message from a file belongs in: that of its mbox, of its folder or Maildir, or the one for messages that were opened
 * by themselves.
 */
export function destinationOf({ place: { file, index }, how }: Extract<Found, { kind: 'message' }>): FileMailbox {
  if (index !== null) return { path: file, name: plainWords(boxName(file)), specialUse: null };
  if (how === 'given') return OPENED;
  const folder = dirname(file);
  const whole = how === 'maildir' && DELIVERED.has(basename(folder)) ? dirname(folder) : folder;
  return { path: whole, name: plainWords(folderName(whole)), specialUse: null };
}
