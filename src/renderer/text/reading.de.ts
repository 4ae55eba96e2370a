import type { readingText } from './reading.en.ts';
import { unitsOf } from '../../shared/text/units.ts';

const { number: n, day } = unitsOf('de');
const counted = (count: number, one: string, many: string) => `${n(count)} ${count === 1 ? one : many}`;
const messages = (count: number) => counted(count, 'Nachricht', 'Nachrichten');
const trackers = (count: number) => counted(count, 'Tracker', 'Tracker');
const pictures = (count: number) => counted(count, 'Bild', 'Bilder');

/** What is said about an open message, in German. */
export const readingDe: typeof readingText = {
  reading: {
    label: 'Nachricht',
    none: 'Keine Nachricht geöffnet',
    noneNote: 'Wählen Sie eine Nachricht, um sie zu lesen. Niemand erfährt davon.',
    back: 'Zurück zur Liste',
    backToMessage: 'Zurück zur Nachricht',
    nested: 'Sie lesen etwas, das einer Nachricht angehängt war.',
    loading: 'Die Nachricht wird unschädlich gemacht',
    failed: 'Diese Nachricht konnte nicht gezeigt werden',
    from: 'Von',
    to: 'An',
    cc: 'Cc',
    replyTo: 'Antworten gehen an',
    sent: 'Gesendet',
    received: 'Empfangen',
    sentUnknown: 'Die Nachricht nennt es nicht',
    moreRecipients: (count) => `und ${counted(count, 'weitere Person', 'weitere Personen')}`,
    details: 'zeigen, wer und wann',
    recipients: 'nicht genannte Empfänger',
    conversation: {
      label: 'Unterhaltung',
      place: (at, of) => `Nachricht ${n(at)} von ${n(of)} in dieser Unterhaltung`,
      earlier: 'Die vorige',
      later: 'Die nächste',
    },
    moved: (mailbox) => `Nach ${mailbox} verschoben.`,
    movedMany: (count, mailbox) => `${messages(count)} nach ${mailbox} verschoben.`,
    archive: 'Archivieren',
    trash: 'In den Papierkorb',
    star: 'Markieren',
    unstar: 'Markierung entfernen',
    moveTo: 'Verschieben nach …',
    markUnread: 'Als ungelesen kennzeichnen',
    markRead: 'Als gelesen kennzeichnen',
    dark: 'In dunklen Farben zeigen',
    ownColours: 'In eigenen Farben zeigen',
    find: {
      label: 'In der Nachricht suchen',
      source: 'Im Quelltext suchen',
      place: (at, of) => (of === 0 ? 'Nicht gefunden' : `${n(at)} von ${n(of)}`),
      previous: 'Vorige Stelle',
      next: 'Nächste Stelle',
      close: 'Suche beenden',
    },
    asText: 'Als Text zeigen',
    asHtml: 'Wie gestaltet zeigen',
    source: 'Quelltext zeigen',
    save: 'Als .eml sichern',
    savePdf: 'Als PDF sichern',
    print: 'Drucken …',
    inspector: 'Inspektor',
    inspectorWith: (found) => `Inspektor: ${found}`,
    trackers,
    body: (subject) => `Inhalt von „${subject}“`,
    notes: 'Hinweise zu dieser Nachricht',
    saved: (path) => `Gesichert unter ${path}`,
    textReasons: {
      'text-only': null,
      asked: 'Sie lesen den reinen Text dieser Nachricht.',
      finding: 'Sie lesen die Wörter dieser Nachricht, während Sie etwas in ihr suchen.',
      'too-complex': 'Die Gestaltung dieser Nachricht ist zu umfangreich, um sie unschädlich zu machen; Sie sehen ihren Text.',
      'reader-timeout': 'Diese Nachricht unschädlich zu machen dauerte zu lange und wurde beendet; Sie sehen ihren Text.',
      'reader-crashed':
        'Diese Nachricht hat den Prozess zum Absturz gebracht, der sie unschädlich macht; Sie sehen ihren Text. Aus ihr wurde nichts geladen.',
      unreadable: 'Diese Nachricht ließ sich nicht zerlegen; Sie sehen ihren Quelltext.',
    },
    quoted: (lines) => counted(lines, 'zitierte Zeile', 'zitierte Zeilen'),
    emptyText: 'Diese Nachricht hat keinen Text.',
    attachments: (count) => counted(count, 'Anhang', 'Anhänge'),
    saveAttachment: (name) => `${name} sichern`,
    openAttachment: (name) => `${name} öffnen`,
    open: 'Öffnen',
    inline: 'in der Nachricht zu sehen',
    unnamed: 'ohne Namen',
    sourceTitle: 'Quelltext der Nachricht',
    headers: 'Alle Kopfzeilen',
    headersTitle: 'Kopfzeilen der Nachricht',
    sourceNote: 'Genau so, wie sie ankam. Nichts davon wird hier ausgeführt.',
    sourceCut: 'Nur der Anfang ist zu sehen. Sichern Sie die Nachricht, um alles zu haben.',
  },

  authentication: {
    pass: (domain) => `Kommt nachweislich von ${domain}`,
    passPlain: 'Kommt nachweislich von dieser Adresse',
    fail: 'Nicht vom genannten Absender: Der Nachweis ist gescheitert',
    none: 'Absender nicht bestätigt',
  },

  privacy: {
    nothing: 'In dieser Nachricht ist nichts von außen.',
    partial: 'Diese Nachricht konnte nicht ganz geprüft werden. Alles darin ist trotzdem blockiert.',
    trackers: (count) => `${trackers(count)} ferngehalten.`,
    others: (count) => `${counted(count, 'fremde Datei', 'fremde Dateien')} ferngehalten.`,
    pictures: (count) => `${pictures(count)} nicht geladen.`,
    loading: (count) => `${pictures(count)} ${count === 1 ? 'wird' : 'werden'} geholt …`,
    shown: (count) => `${pictures(count)} gezeigt.`,
    someFailed: (loaded, failed) => `${pictures(loaded)} gezeigt, ${n(failed)} nicht zu holen.`,
    allFailed: (failed) => `${pictures(failed)} nicht zu holen.`,
    sampleFailed: 'Dies ist ein Beispiel: Die Adressen seiner Bilder gibt es nicht, also ist nichts zu zeigen.',
    receipt: 'Der Absender bat um eine Lesebestätigung. Es wurde keine gesendet.',
    suspected: (count) =>
      count === 1
        ? '1 Bild trägt eine persönliche Kennung und bleibt draußen.'
        : `${n(count)} Bilder tragen eine persönliche Kennung und bleiben draußen.`,
    suspectedShown: (count) =>
      count === 1
        ? '1 davon trägt eine persönliche Kennung: Der Absender erfährt womöglich, dass Sie hingesehen haben.'
        : `${n(count)} davon tragen eine persönliche Kennung: Der Absender erfährt womöglich, dass Sie hingesehen haben.`,
    always: (identity, until) =>
      until === null ? `Bilder von ${identity} zeigen Sie immer.` : `Bilder von ${identity} zeigen Sie bis zum ${day(until)}.`,
    never: (identity) => `Bilder von ${identity} wollen Sie nie sehen.`,
    forDays: (days) => `${n(days)} Tage lang zeigen`,
    forDomain: (domain) => `Immer alles von ${domain} zeigen`,
    forDomainNote: 'Jede nachgewiesene Adresse davon.',
    neverShow: 'Nie zeigen und nicht fragen',
    askAgain: (identity) => `Bei ${identity} wieder fragen`,
    show: 'Bilder zeigen',
    showAlways: { short: 'Immer zeigen', rest: (identity) => `(Bilder von ${identity})` },
    more: 'Mehr zu den Bildern',
    showSuspected: (count) => (count === 1 ? 'Auch das gekennzeichnete Bild zeigen' : `Auch diese ${n(count)} zeigen`),
    showSuspectedNote: 'Bei dieser Nachricht, jetzt. Der Absender kann erkennen, dass Sie es waren.',
    forget: (identity) => `${identity} nicht mehr immer zeigen`,
  },

  link: {
    title: 'Diesen Link im Browser öffnen?',
    leadsTo: 'Er führt zu',
    textSays: 'Die Nachricht nennt ihn',
    through: (by) => `über ${by}, das allein weiß, wohin er führt`,
    via: (by) => `über ${by} zu `,
    first: ['zu ', '; dort heißt es, er führe zu '],
    goesFirst: 'Er geht zuerst zu',
    says: 'Dort heißt es, er führe zu',
    claimed: (by, host) =>
      `Niemand weiß, ob ${by} wirklich dorthin führt. Unseen kann geradewegs zu ${host} gehen; das Original geht zu ${by}, und dort erfährt man vom Klick.`,
    opaque: (by) => `Nur ${by} weiß, wohin das führt. Wer ihn öffnet, verrät dort, dass er geklickt hat.`,
    wrapped: (by, host) => `Er führt über ${by}, und dort würde man vom Klick erfahren. Unseen geht geradewegs zu ${host}.`,
    cleaned: 'Teile, die nur dem Verfolgen dienen, wurden entfernt.',
    warnings: 'Genau hinsehen',
    open: 'Öffnen',
    openClean: 'Ohne Tracking öffnen',
    openStraight: 'Geradewegs dorthin',
    openOriginal: 'Original öffnen',
    original: 'Die ursprüngliche Adresse',
    copied: 'Kopiert',
    gone: 'Diesen Link gibt es nicht mehr. Öffnen Sie die Nachricht noch einmal.',
  },
};
