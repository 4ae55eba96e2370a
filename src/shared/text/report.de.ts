import type { ReportText } from './report.en.ts';
import { unitsOf } from './units.ts';

const { number } = unitsOf('de');
const moment = new Intl.DateTimeFormat('de', { dateStyle: 'full', timeStyle: 'long', timeZone: 'UTC' });
const day = new Intl.DateTimeFormat('de', { dateStyle: 'long', timeZone: 'UTC' });

/** The same in German. */
export const reportDe: ReportText = {
  title: (subject) => `Tracker-Bericht: ${subject}`,
  fileName: (subject) => `Bericht ${subject}`,
  madeBy: 'Erstellt von Unseen. Dafür wurde nichts geladen.',
  defanged: 'Adressen stehen mit hxxp und [.], damit kein Programm, in das sie eingefügt werden, sie abruft.',
  from: 'Von',
  to: 'An',
  subject: 'Betreff',
  date: 'Datum',
  sender: 'Absender',
  platform: 'Versandt mit',
  learnt: 'Was sie erfahren hätten',
  trackers: 'Tracker',
  grades: {
    named: 'Bekannte Tracker',
    structural: 'Gebaut wie ein Tracker',
    suspected: 'Bilder mit persönlicher Kennung',
    none: 'Anderes von außen',
  },
  receipts: 'Lesebestätigungen',
  links: 'Links',

  page: {
    moment: (at) => moment.format(at),
    noSubject: 'Kein Betreff',
    part: (title, count) => `${title} (${number(count)})`,
    status: (status) =>
      status.state === 'loaded'
        ? 'Geladen, wie beim Lesen gewünscht.'
        : status.state === 'failed'
          ? `Nicht geladen: ${status.reason}`
          : 'Ferngehalten.',
    clean: 'Ohne Tracking:',
    claimed: (by) => `Geht zuerst zu ${by}, und dort heißt es, er führe zu`,
  },

  lines: {
    day: (at) => (at === null ? 'kein Datum' : day.format(at)),
    platform: 'Versandt mit',
    receipts: 'Lesebestätigungen',
    noSender: '(kein Absender)',
    noSubject: '(kein Betreff)',
    partial: 'konnte nicht ganz geprüft werden',
    nobodyLearns: 'Niemand erfährt, dass diese Nachricht geöffnet wird.',
    gradeNames: { named: 'bekannt', structural: 'gebaut wie ein Tracker', suspected: 'persönliche Kennung' },
    kindNames: {
      picture: 'Bild',
      stylesheet: 'Stilvorlage',
      font: 'Schrift',
      media: 'Ton oder Film',
      frame: 'Rahmen',
      script: 'Skript',
      connection: 'Verbindung',
      other: 'Sonstiges',
    },
    when: { hover: 'beim Daraufzeigen', click: 'beim Anklicken', legacy: 'in alten E-Mail-Programmen' },
    repeats: (times) => `${number(times)}-mal`,
    linkText: (text) => (text === '' ? '(kein Text)' : `„${text}“`),
    countedBy: (service) => `gezählt von ${service}`,
    wrapped: (by, target) => `geht über ${by}; führt zu ${target}`,
    claimed: (by, target) => `geht zuerst zu ${by}, und dort heißt es, er führe zu ${target}`,
    opaque: (by) => `nur ${by} weiß, wohin er führt`,
    clean: (url) => `ohne Tracking: ${url}`,
    plainLinks: (count, more) =>
      count === 1
        ? `1 ${more ? 'weiterer ' : ''}Link führt dorthin, wohin er zu führen scheint.`
        : `${number(count)} ${more ? 'weitere ' : ''}Links führen dorthin, wohin sie zu führen scheinen.`,
  },
};
