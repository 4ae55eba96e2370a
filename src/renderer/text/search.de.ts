import { unitsOf } from '../../shared/text/units.ts';
import { messages } from './nouns.de.ts';
import type { searchText } from './search.en.ts';

const { number: n } = unitsOf('de');

/** What is said about a search, in German. */
export const searchDe: typeof searchText = {
  label: 'E-Mail durchsuchen',
  placeholder: 'Im Konto suchen',
  everywhere: 'In allen Konten suchen',
  hint: 'Wörter, "Wortfolgen", OR, -ohne, from: to: from:me to:me subject: has:attachment has:tracker tracker: is:unread is:starred in: after: before: larger:',
  clear: 'Suche leeren',
  suggestions: 'Vorschläge',
  you: 'Sie',
  either: 'was davor steht, oder danach',
  apart: 'OR steht zwischen zwei Postfächern oder zwischen zwei anderen Dingen. Hier wird alles davon gesucht, nicht eines von beiden.',
  pieces: {
    'from:': 'wer schrieb',
    'to:': 'an wen',
    'subject:': 'Wörter im Betreff',
    'has:attachment': 'mit Anhang',
    'has:tracker': 'mit Tracker',
    'tracker:': 'von welchem Dienst',
    'is:unread': 'noch ungelesen',
    'is:starred': 'markiert',
    'in:': 'in einem Postfach',
    'after:': 'ein Tag, 2026-11-29, ein Monat, oder so lange her: 7d, 3m',
    'before:': 'ein Tag, 2026-11-29, ein Monat, oder so lange her: 7d, 3m',
    'larger:': 'eine Größe, 2mb',
    'smaller:': 'eine Größe, 200kb',
  },
  onlyUnread: 'Nur ungelesene Nachrichten',
  filters: 'Filter',
  inPlace: (mailbox) => `In ${mailbox}`,
  filterNames: { 'has:tracker': 'Tracker', 'is:unread': 'Ungelesen', 'is:starred': 'Markiert', 'has:attachment': 'Dateien' },
  title: 'Gefunden',
  titleEverywhere: 'In allen Konten',
  count: (count) => (count >= 1_000 ? '1.000 Nachrichten und mehr' : messages(count)),
  allRead: 'Alles gelesen',
  allReadNote: 'Umschalt und U zeigt auch das Gelesene wieder.',
  nothing: 'Nichts gefunden',
  nothingNote:
    'Weniger Wörter finden mehr, und das Ende eines Wortes darf fehlen. from: subject: has:attachment und andere grenzen ein, OR zwischen zweien erweitert.',
  keep: 'Diese Suche merken',
  keepHint: (query) => `Sie sucht „${query}“ in allen Konten.`,
  keepNow: 'Merken',
  change: 'Suche ändern',
  changeNow: 'Ändern',
  wanted: 'Sucht nach',
  wantedMissing: 'Sagen Sie, wonach sie sucht.',
  name: 'Name',
  nameMissing: 'Geben Sie der Suche einen Namen.',
  nameTaken: 'Eine Suche mit diesem Namen gibt es schon.',
  order: 'Reihenfolge',
  orders: { date: 'Neueste zuerst', oldest: 'Älteste zuerst', relevance: 'Beste Treffer zuerst' },
  server: {
    explain: (count) =>
      `${count >= 1_000 ? '1.000 und mehr Nachrichten sind' : count === 1 ? 'Eine Nachricht ist' : `${messages(count)} sind`} nicht ganz auf diesem Computer; darin wurden nur Absender und Betreff durchsucht.`,
    ask: 'Auf dem Server suchen',
    asking: 'Der Server sucht …',
    found: (count) => (count === 0 ? 'Der Server hat nichts weiter gefunden.' : `Der Server hat ${n(count)} weitere gefunden.`),
  },
};
