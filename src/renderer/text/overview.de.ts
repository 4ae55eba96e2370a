import { de } from './de.ts';
import type { overviewText } from './overview.en.ts';

const n = de.number;
const percent = new Intl.NumberFormat('de', { style: 'percent', maximumFractionDigits: 0 });

/** "from", which asks for the dative. Senders are listed up to a hundred. */
const bySenders = (senders: number) => {
  if (senders >= 100) return 'von hundert Absendern oder mehr';
  return `von ${n(senders)} ${senders === 1 ? 'Absender' : 'Absendern'}`;
};

/** What the overview says, in German; part of the catalogue, apart for its length. */
export const overviewDe: typeof overviewText = {
  title: 'Übersicht',
  loading: 'Wird gezählt',
  failed: 'Die Übersicht ließ sich nicht erstellen',
  account: 'Konto',
  allAccounts: 'Alle Konten',
  range: 'Zeitraum',
  ranges: { month: '30 Tage', quarter: '90 Tage', year: '1 Jahr', all: 'Gesamt' },
  // The verb follows, so that each is one sentence with `share`.
  during: { month: 'In den letzten 30 Tagen', quarter: 'In den letzten 90 Tagen', year: 'Im letzten Jahr', all: 'Insgesamt' },
  share: (tracking, all, senders) =>
    tracking === 0
      ? 'hat Sie niemand beobachtet.'
      : `${tracking === 1 ? 'enthielt' : 'enthielten'} ${n(tracking)} von ${de.list.count(all)} Tracker (${percent.format(tracking / all)}), gesendet ${bySenders(senders)}.`,
  kept: 'Alle Tracker wurden blockiert, soweit Sie es nicht anders wollten.',
  nothingYet: 'Noch keine E-Mails geprüft',
  nothingYetNote: 'Unseen prüft jede Nachricht einmal, wenn sie eintrifft. Sehen Sie gleich noch einmal nach.',
  nothingThen: 'Keine E-Mails in diesem Zeitraum',
  nothingThenNote: 'Wählen Sie einen längeren.',
  time: 'Im Lauf der Zeit',
  states: { tracking: 'mit Tracker', suspected: 'mit persönlicher Kennung', quiet: 'unauffällig' },
  column: (span, tracking, suspected, all) =>
    `${span}: ${de.list.count(all)}, ${n(tracking)} mit Tracker${suspected > 0 ? `, ${n(suspected)} mit persönlicher Kennung` : ''}`,
  asTable: 'Als Tabelle',
  asChart: 'Als Diagramm',
  span: 'Ab',
  total: 'Nachrichten',
  services: 'Dienste',
  companies: 'Unternehmen dahinter',
  senders: 'Absender',
  kinds: 'Wie Sie beobachtet werden',
  nobody: 'Keine.',
  ofTheirs: (tracking, all) => `${n(tracking)} von ${n(all)}`,
  since: (date) => `seit dem ${date}`,
  // The same in singular and plural.
  by: (senders) => `${n(senders)} Absender`,
  show: (name) => `Nachrichten zu ${name} anzeigen`,
  more: (count) => `Noch ${n(count)} anzeigen`,
  kindNames: {
    pixel: 'Zählpixel und versteckte Bilder',
    style: 'Stylesheets',
    font: 'Schriften',
    media: 'Ton und Video',
    connection: 'Vorab angestoßene Verbindungen',
    other: 'Andere Anfragen',
    address: 'Ihre Adresse in einer URL',
    suspected: 'Bilder mit persönlicher Kennung',
    receipt: 'Erbetene Lesebestätigungen',
  },
};
