import { unitsOf } from '../../shared/text/units.ts';
import { reportDe } from '../../shared/text/report.de.ts';
import { de } from './de.ts';
import type { inspectorText } from './inspector.en.ts';

const { number: n, counted } = unitsOf('de');

/** What the inspector says, in German. */
export const inspectorDe: typeof inspectorText = {
  label: 'Inspektor',
  place: 'Stelle in der Nachricht zeigen',
  verdict: {
    named: (names, trackers) =>
      `${de.and(names)} ${names.length === 1 ? 'wollte' : 'wollten'} wissen, wann Sie dies lesen. ${trackers === 1 ? 'Der Tracker wurde' : trackers === 2 ? 'Beide Tracker wurden' : `Alle ${n(trackers)} Tracker wurden`} ferngehalten.`,
    structural: (trackers) =>
      trackers === 1
        ? 'Ein versteckter Tracker wurde ferngehalten. Er verrät nicht, wer dahintersteht.'
        : `${n(trackers)} versteckte Tracker wurden ferngehalten. Sie verraten nicht, wer dahintersteht.`,
    suspected: (pictures) =>
      pictures === 1
        ? 'Kein Tracker, aber ein Bild trägt eine persönliche Kennung.'
        : `Kein Tracker, aber ${n(pictures)} Bilder tragen eine persönliche Kennung.`,
    receipt: 'Kein Tracker, aber der Absender will erfahren, wann Sie dies lesen.',
    partial: 'Kein Tracker gefunden, aber die Nachricht konnte nicht ganz geprüft werden. Alles darin ist trotzdem blockiert.',
    ordinary: 'Kein Tracker gefunden. Was hier von außen kommt, ist gewöhnlich.',
    clicks: (links) => `Niemand erfährt, dass Sie dies lesen, aber ${links === 1 ? 'ein Link meldet' : `${n(links)} Links melden`} einen Klick.`,
    nothing: 'Niemand beobachtet diese Nachricht.',
  },
  report: {
    menu: 'Diesen Bericht behalten',
    copy: 'Als Text kopieren',
    copied: 'Der Bericht wurde kopiert.',
    page: 'Als Seite sichern …',
    pageNote: 'Zum Aufheben, Weitergeben oder Drucken',
    json: 'Als JSON sichern …',
  },
  learnt: reportDe.learnt,
  trackers: reportDe.trackers,
  suspectedHeading: reportDe.grades.suspected,
  pictures: 'Bilder',
  others: reportDe.grades.none,
  links: reportDe.links,
  receipts: reportDe.receipts,
  receiptTo: (to) => `An: ${to}`,
  platform: reportDe.platform,
  sender: {
    title: 'Dieser Absender',
    none: (messages) =>
      messages === 1
        ? 'Dies ist hier die einzige Nachricht von dort, und darin wurde kein Tracker gefunden.'
        : `In keiner von ${n(messages)} Nachrichten von dort ist ein Tracker.`,
    all: (messages) =>
      messages === 1
        ? 'Die einzige Nachricht von dort verfolgt Sie.'
        : messages === 2
          ? 'Beide Nachrichten von dort verfolgen Sie.'
          : `Alle ${n(messages)} Nachrichten von dort verfolgen Sie.`,
    some: (tracking, messages) => `${n(tracking)} von ${n(messages)} Nachrichten von dort verfolgen Sie.`,
    since: (date) => `Die erste davon kam am ${date}.`,
    service: (messages) => counted(messages, 'Nachricht', 'Nachrichten'),
  },
  authentication: 'Wer sie gesandt hat',
  grades: {
    named: 'Bekannter Tracker',
    structural: 'Gebaut wie ein Tracker',
    suspected: 'Persönliche Kennung',
    none: 'Gewöhnlich',
  },
  gradeHelp: {
    named: 'Ein bekannter Dienst, und so gebaut, wie dieser Dienst seine Tracker baut.',
    structural: 'Kein bekannter Name, aber niemand könnte es je sehen: Es ist da, um zu melden.',
    suspected: 'Ein sichtbares Bild, dessen Adresse aber für Sie allein gemacht ist.',
    none: 'Nichts spricht für einen Tracker.',
  },
  by: (company, purpose) => `${company}, ${purpose}`,
  unknownService: (host) => `Namenloser Tracker bei ${host}`,
  learns: 'Er erfährt:',
  evidence: 'Woran man es erkennt',
  would: (via, trigger) =>
    `Wäre geladen worden ${{ open: 'beim Öffnen der Nachricht', hover: 'beim Daraufzeigen', click: 'beim Anklicken', legacy: 'in alten E-Mail-Programmen' }[trigger]} (${via})`,
  repeats: (times) => `${n(times)}-mal verwendet`,
  size: (width, height) => (width !== null && height !== null ? `${width} × ${height}` : ''),
  status: (resource) =>
    resource.status.state === 'loaded'
      ? 'Geladen, wie Sie wollten'
      : resource.status.state === 'failed'
        ? `Nicht geladen: ${resource.status.reason}`
        : 'Ferngehalten',
  statusPicture: (resource) =>
    resource.status.state === 'loaded' ? 'Gezeigt' : resource.status.state === 'failed' ? `Nicht geholt: ${resource.status.reason}` : 'Nicht geladen',
  address: 'Adresse',
  linkOpaque: (by) => `Nur ${by} weiß, wohin das führt.`,
  linkWrapped: (by) => `Führt über ${by}.`,
  linkClaimed: (by) => `Geht zuerst zu ${by}, und dort heißt es, er führe zu dieser Adresse.`,
  linkNoText: 'ein Bild oder ein leerer Link',
  linkSummary: (followed) => `${counted(followed, 'Link meldet', 'Links melden')} den Klick, bevor es weitergeht.`,
  believedBy: (by) => `Das sagt ${by}, der Server Ihres Kontos.`,
  believedNobody: 'Kein Server, der für Sie Absender prüft, hat etwas über diesen gesagt.',
  result: 'Ergebnis',
  method: 'Prüfung',
  domain: 'Domain',
  close: 'Inspektor schließen',
};
