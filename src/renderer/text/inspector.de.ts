import { de } from './de.ts';
import type { inspectorText } from './inspector.en.ts';

const n = de.number;
const TRIGGERS = {
  open: 'beim Öffnen der Nachricht',
  hover: 'beim Zeigen mit der Maus',
  click: 'beim Klicken',
  legacy: 'in alten E-Mail-Programmen',
};

/** "The tracker was", and its plurals. */
const allTrackersWere = (trackers: number) => {
  if (trackers === 1) return 'Der Tracker wurde';
  return trackers === 2 ? 'Beide Tracker wurden' : `Alle ${n(trackers)} Tracker wurden`;
};

/** What the inspector says, in German; part of the catalogue, apart for its length. */
export const inspectorDe: typeof inspectorText = {
  label: 'Inspektor',
  none: 'Öffnen Sie eine Nachricht, um zu sehen, wer Sie beobachten wollte.',
  verdict: {
    named: (names, trackers) =>
      `${de.and(names)} ${names.length === 1 ? 'wollte' : 'wollten'} wissen, wann Sie diese Nachricht lesen. ${allTrackersWere(trackers)} blockiert.`,
    structural: (trackers) =>
      trackers === 1
        ? 'Ein versteckter Tracker wurde blockiert. Er verrät nicht, wer dahintersteckt.'
        : `${n(trackers)} versteckte Tracker wurden blockiert. Sie verraten nicht, wer dahintersteckt.`,
    suspected: (pictures) =>
      pictures === 1
        ? 'Kein Tracker, aber ein Bild trägt eine persönliche Kennung.'
        : `Kein Tracker, aber ${n(pictures)} Bilder tragen eine persönliche Kennung.`,
    receipt: 'Kein Tracker, aber der Absender wollte erfahren, wann Sie diese Nachricht lesen.',
    ordinary: 'Kein Tracker gefunden. Die externen Inhalte sind unauffällig.',
    nothing: 'Bei dieser Nachricht beobachtet Sie niemand.',
  },
  report: {
    menu: 'Bericht sichern',
    copy: 'Als Text kopieren',
    copied: 'Der Bericht wurde kopiert.',
    page: 'Als Webseite speichern…',
    pageNote: 'Zum Aufheben, Weitergeben oder Drucken',
    json: 'Als JSON speichern…',
  },
  learnt: 'Was man über Sie erfahren hätte',
  trackers: 'Tracker',
  suspectedHeading: 'Bilder mit persönlicher Kennung',
  pictures: 'Bilder',
  others: 'Andere externe Inhalte',
  links: 'Links',
  receipts: 'Lesebestätigungen',
  receiptTo: (to) => `An: ${to}`,
  platform: 'Gesendet mit',
  sender: {
    title: 'Dieser Absender',
    none: (messages) =>
      messages === 1
        ? 'Dies ist die einzige Nachricht von dieser Adresse, und sie enthält keinen Tracker.'
        : `Kein Tracker in den ${n(messages)} Nachrichten von dieser Adresse.`,
    all: (messages) =>
      messages === 1
        ? 'Die einzige Nachricht von dieser Adresse enthält Tracker.'
        : `Alle ${n(messages)} Nachrichten von dieser Adresse enthalten Tracker.`,
    some: (tracking, messages) =>
      `${n(tracking)} von ${n(messages)} Nachrichten von dieser Adresse ${tracking === 1 ? 'enthält' : 'enthalten'} Tracker.`,
    since: (date) => `Die erste mit Tracker kam am ${date}.`,
    service: (messages) => `${n(messages)} ${messages === 1 ? 'Nachricht' : 'Nachrichten'}`,
  },
  authentication: 'Absenderprüfung',
  grades: {
    named: 'Bekannter Tracker',
    structural: 'Gebaut wie ein Tracker',
    suspected: 'Persönliche Kennung',
    none: 'Unauffällig',
  },
  gradeHelp: {
    named: 'Ein bekannter Dienst, und es ist so gebaut, wie dieser Dienst seine Tracker baut.',
    structural: 'Kein bekannter Name, aber kein Mensch könnte es je sehen: Es ist nur da, um etwas zu melden.',
    suspected: 'Ein Bild, das Sie sehen können, aber seine Adresse wurde allein für Sie erzeugt.',
    none: 'Nichts spricht für einen Tracker.',
  },
  by: (company, purpose) => `${company}, ${purpose}`,
  unknownService: (host) => `Namenloser Tracker bei ${host}`,
  learns: 'Erfährt',
  evidence: 'Woran das zu erkennen ist',
  would: (via, trigger) => `Wäre ${TRIGGERS[trigger]} geladen worden (${via})`,
  repeats: (times) => `${n(times)}-mal verwendet`,
  size: (width, height) => (width !== null && height !== null ? `${width} × ${height}` : ''),
  status: ({ status }) =>
    status.state === 'loaded' ? 'Auf Ihren Wunsch geladen' : status.state === 'failed' ? `Nicht geladen: ${status.reason}` : 'Blockiert',
  statusPicture: ({ status }) =>
    status.state === 'loaded' ? 'Angezeigt' : status.state === 'failed' ? `Nicht abgerufen: ${status.reason}` : 'Nicht geladen',
  address: 'Adresse',
  more: (hidden) => `Noch ${n(hidden)} anzeigen`,
  linkOpaque: (by) => `Nur ${by} weiß, wohin dieser Link führt.`,
  linkWrapped: (by) => `Führt über ${by}.`,
  linkNoText: 'ein Bild oder ein leerer Link',
  linkSummary: (followed) =>
    followed === 1 ? '1 Link meldet den Klick, bevor er weiterführt.' : `${n(followed)} Links melden den Klick, bevor sie weiterführen.`,
  believedBy: (by) => `Das sagt ${by}, der Server Ihres Kontos.`,
  believedNobody: 'Kein Server, dem Sie vertrauen, hat etwas über den Absender gesagt.',
  result: 'Ergebnis',
  method: 'Prüfung',
  domain: 'Domain',
  close: 'Inspektor schließen',
};
