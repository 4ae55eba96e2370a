import { de } from './de.ts';
import type { overviewText } from './overview.en.ts';

const n = de.number;
const percent = new Intl.NumberFormat('de', { style: 'percent', maximumFractionDigits: 0 });
const messages = (count: number) => `${n(count)} ${count === 1 ? 'Nachricht' : 'Nachrichten'}`;
/** After "von". */
const ofSenders = (count: number) => `${n(count)} ${count === 1 ? 'Absender' : 'Absendern'}`;

/** What the overview says, in German. */
export const overviewDe: typeof overviewText = {
  title: 'Übersicht',
  loading: 'Wird gezählt',
  failed: 'Die Übersicht konnte nicht erstellt werden',
  account: 'Konto',
  allAccounts: 'Alle Konten',
  range: 'Zeit',
  ranges: { month: '30 Tage', quarter: '90 Tage', year: '1 Jahr', all: 'Gesamte Zeit' },
  during: { month: 'In den letzten 30 Tagen:', quarter: 'In den letzten 90 Tagen:', year: 'Im letzten Jahr:', all: 'In allem, was hier ist:' },
  share: (tracking, all, senders) =>
    tracking === 0
      ? 'Niemand hat Sie verfolgt.'
      : `${n(tracking)} von ${messages(all)} ${tracking === 1 ? 'hat' : 'haben'} Sie verfolgt (${percent.format(tracking / all)}), von ${senders >= 100 ? 'hundert Absendern oder mehr' : ofSenders(senders)}.`,
  kept: 'Alle Tracker wurden ferngehalten, außer Sie wollten es anders.',
  nothingYet: 'Noch wurde keine E-Mail durchgesehen',
  nothingYetNote: 'Unseen sieht jede Nachricht einmal durch, wenn sie eintrifft. Schauen Sie gleich wieder vorbei.',
  nothingThen: 'Keine E-Mail in dieser Zeit',
  nothingThenNote: 'Wählen Sie eine längere.',
  time: 'Im Lauf der Zeit',
  states: { tracking: 'verfolgt Sie', suspected: 'trägt eine persönliche Kennung', quiet: 'tut es nicht' },
  column: (span, tracking, suspected, all) =>
    `${span}: ${messages(all)}, ${n(tracking)} ${tracking === 1 ? 'verfolgt' : 'verfolgen'} Sie${suspected > 0 ? `, ${n(suspected)} mit persönlicher Kennung` : ''}`,
  asTable: 'Als Tabelle',
  asChart: 'Als Diagramm',
  span: 'Ab',
  total: 'Nachrichten',
  services: 'Dienste',
  companies: 'Unternehmen dahinter',
  senders: 'Absender',
  kinds: 'Womit sie beobachten',
  nobody: 'Keine.',
  ofTheirs: (tracking, all) => `${n(tracking)} von ${n(all)}`,
  since: (date) => `seit ${date}`.replaceAll(' ', '\u00a0'),
  by: (senders) => `${n(senders)} Absender`,
  show: (name) => `Die Nachrichten von ${name} zeigen`,
  kindNames: {
    pixel: 'Zählpixel und versteckte Bilder',
    style: 'Formatvorlagen',
    font: 'Schriften',
    media: 'Ton und Film',
    connection: 'Hinweise zum Verbinden',
    other: 'Andere Abrufe',
    address: 'Ihre Adresse in einer URL',
    suspected: 'Bilder mit persönlicher Kennung',
    receipt: 'Verlangte Lesebestätigungen',
  },
};
