import { unitsOf } from '../../shared/text/units.ts';
import type { filesText } from './files.en.ts';

const { number: n, counted, size } = unitsOf('de');

/** Dasselbe auf Deutsch. */
export const filesDe: typeof filesText = {
  account: 'Dateien auf diesem Computer',
  open: 'E-Mail-Dateien öffnen …',
  openFolder: 'Ordner mit E-Mail öffnen …',
  drop: 'E-Mail-Dateien oder Ordner hier ablegen, um sie zu öffnen',
  dropNote: '.eml, mbox und Maildir. Nichts darin wird geladen, und die Dateien bleiben, wie sie sind.',
  reading: (name, done, total) => `${name}: ${size(done)} von ${size(total)} gelesen`,
  stop: 'Anhalten',
  notLooked: 'Noch nicht durchgesehen',
  empty: 'Nachrichten erscheinen hier, wenn Sie E-Mail-Dateien öffnen.',
  opened: (added, known) =>
    [
      ...(added > 0 ? [`${counted(added, 'Nachricht wurde', 'Nachrichten wurden')} eingelesen.`] : []),
      ...(known > 0 ? [`${counted(known, 'Nachricht war', 'Nachrichten waren')} schon da.`] : []),
    ].join(' '),
  nothing: 'Dort wurde keine E-Mail gefunden.',
  stopped: 'Sie haben es angehalten. Öffnen Sie die Dateien noch einmal, um den Rest zu bekommen.',
  failed: (name, why) => `${name}: ${why}`,
  moreFailed: (count) => `${counted(count, 'weitere', 'weitere')} ließen sich ebenfalls nicht lesen.`,
  remove: 'Aus Unseen entfernen …',
  removeTitle: (count) => (count === 1 ? 'Diese Nachricht aus Unseen entfernen?' : `${n(count)} Nachrichten aus Unseen entfernen?`),
  removeMailbox: 'Dieses Postfach aus Unseen entfernen …',
  removeMailboxTitle: (name) => `„${name}“ aus Unseen entfernen?`,
  removeNote: 'Die Dateien auf diesem Computer bleiben, wie sie sind, und lassen sich wieder öffnen.',
  removeNow: 'Entfernen',
  removed: (count) => `${counted(count, 'Nachricht wurde', 'Nachrichten wurden')} aus Unseen entfernt.`,
  removedMailbox: (name) => `„${name}“ wurde aus Unseen entfernt.`,
  unvouched:
    'Kein Server bürgt dafür, wer diese Nachrichten gesendet hat. Bilder lassen sich deshalb einmal zeigen, aber nicht immer für einen Absender.',
};
