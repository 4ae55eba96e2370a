import { de } from './de.ts';
import type { settingsText } from './settings.en.ts';

const n = de.number;

/** What settings and the account form say, in German; part of the catalogue, apart for its length. */
export const settingsDe: typeof settingsText = {
  title: 'Einstellungen',
  tabs: { general: 'Allgemein', accounts: 'Konten', senders: 'Absender von Bildern', lists: 'Filterlisten', connections: 'Verbindungen' },
  theme: 'Darstellung',
  themes: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
  density: 'Nachrichtenliste',
  densities: { comfortable: 'Geräumig', compact: 'Kompakt' },
  markRead: 'Nachrichten beim Öffnen als gelesen markieren',
  markReadNote: 'Ihr Mailserver erfährt, dass Sie sie gelesen haben, damit auch Ihre anderen Geräte es wissen. Der Absender erfährt es nicht.',
  darkBodies: 'Nachrichten abdunkeln, solange Unseen dunkel ist',
  darkBodiesNote: 'Ihre Farben werden umgekehrt, ihre Bilder nicht. Einzelne Nachrichten lassen sich in Originalfarben anzeigen.',
  version: (version) => `Unseen ${version}`,
  notifications: 'Mitteilungen über neue E-Mails',
  notificationsNote: 'Sie kommen von diesem Computer und laden nichts. Was darin steht, kann auch auf dem Sperrbildschirm zu lesen sein.',
  notificationDetails: { none: 'Keine', count: 'Anzahl der Nachrichten', sender: 'Absender und Betreff' },
  language: 'Sprache',
  // Each in itself, so that who cannot read the interface finds the way.
  languages: { system: 'Wie das System', en: 'English', de: 'Deutsch' },
  passwords: 'Passwörter',
  keychain: {
    protected: 'Ihre Passwörter liegen im Schlüsselbund dieses Systems.',
    'basic-text':
      'Dieses System bietet keinen Schlüsselbund. Ihr Passwort würde nur schwach geschützt gespeichert: Jedes Programm, das unter Ihrem Namen läuft, kann diesen Schutz aufheben.',
    unavailable:
      'Dieses System hat keinen Schlüsselbund, der Ihr Passwort aufnehmen kann. Deshalb lässt sich noch kein Konto hinzufügen. Unter Linux: Installieren und entsperren Sie GNOME Keyring (gnome-keyring) oder KWallet und starten Sie Unseen dann neu. Das Beispielpostfach braucht keinen.',
  },

  noAccounts: 'Noch keine Konten.',
  authserv: 'Wessen Absenderprüfung gilt',
  authservExplain:
    'Der Mailserver, der Ihre E-Mails annimmt, prüft, wer sie wirklich gesendet hat. Das Ergebnis schreibt er in jede Nachricht, mit seinem eigenen Namen versehen (in RFC 8601 heißt er authserv-id). Unseen vertraut nur einem Namen: dem, den Ihr Anbieter verwendet. Die anderen könnte jeder hineingeschrieben haben. Lassen Sie das Feld leer, um niemandem zu vertrauen.',
  authservLabel: (account) => `Name des Servers, dem bei ${account} vertraut wird`,
  authservHint:
    'So finden Sie ihn: Zeigen Sie den Quelltext einer Nachricht an und suchen Sie darin das oberste „Authentication-Results:“. Der Name ist das erste Wort danach, zum Beispiel mx.example.org.',
  authservSave: 'Speichern',
  authservSaved: 'Gespeichert. Nachrichten werden ab jetzt danach beurteilt.',
  authservOffer: (name, messages, of) =>
    `${n(messages)} der neuesten ${n(of)} Nachrichten hier ${messages === 1 ? 'trägt' : 'tragen'} Ergebnisse von ${name}. Wenn das der Mailserver Ihres Anbieters ist, können Sie ihm vertrauen.`,
  authservBelieve: (name) => `${name} vertrauen`,
  proxy: 'Gewünschte Bilder über einen Proxy abrufen',
  proxyNote:
    'Ein SOCKS-5-Proxy, zum Beispiel der von Tor. Absender sehen dann seine Adresse und nicht Ihre. Antwortet er nicht, wird nichts abgerufen.',
  proxyWrong: 'Schreiben Sie ihn als socks5://host:port, zum Beispiel socks5://127.0.0.1:9050.',
  removeAccount: 'Konto entfernen',
  removeTitle: (name) => `${name} aus Unseen entfernen?`,
  removeNote: 'Nachrichten, Passwort und gemerkte Absender werden von diesem Computer entfernt. Auf dem Server ändert sich nichts.',
  removeBusy: 'Wird entfernt…',

  sendersNote:
    'Bilder dieser Absender werden sofort angezeigt, wenn nachgewiesen ist, dass die Nachricht von ihnen kommt. Tracker bleiben trotzdem blockiert.',
  noSenders: 'Noch kein Absender. Wenn Sie in einer Nachricht „Immer anzeigen“ wählen, erscheint ihr Absender hier.',
  sender: 'Absender',
  account: 'Konto',
  choice: 'Bilder',
  choices: { always: 'immer', never: 'nie', until: (day) => `bis zum ${day}` },
  since: 'Seit',
  revoke: 'Entfernen',
  revokeName: (identity) => `${identity} entfernen`,

  listsNote:
    'Unseen erkennt Tracker an ihrer Bauart und kennt rund 500 Dienste mit Namen. Eine eigene Liste in der Syntax von Adblock Plus bringt weitere Regeln mit: Was sie trifft, wird als Fund dieser Liste gekennzeichnet. Die Liste bleibt auf diesem Computer und wird nie von selbst aktualisiert.',
  noLists: 'Noch keine eigene Liste.',
  addList: 'Liste aus einer Datei hinzufügen',
  addingList: 'Liste wird gelesen…',
  listAdded: (name, rules, one) => `„${name}“ wurde mit ${rules} ${one ? 'Regel' : 'Regeln'} hinzugefügt. Ihre E-Mails werden neu beurteilt.`,
  list: 'Liste',
  rules: 'Regeln',
  added: 'Hinzugefügt',
  removeList: 'Entfernen',
  removeListName: (name) => `Liste „${name}“ entfernen`,

  ledgerNote: 'Jede Verbindung, die Unseen je aufgebaut hat, und warum. Andere gibt es nicht.',
  noLedger: 'Unseen hat noch keine Verbindung aufgebaut.',
  when: 'Wann',
  where: 'Wohin',
  why: 'Warum',
  outcome: 'Ergebnis',
  more: 'Ältere anzeigen',
  outcomes: {
    done: (size) => `${size} empfangen`,
    refused: (reason) => `Abgelehnt: ${reason}`,
    failed: (reason) => `Fehlgeschlagen: ${reason}`,
  },
  by: { pictures: 'Bilder', imap: 'Mailserver' },

  add: {
    title: 'Eigenes Konto hinzufügen',
    note: 'Jedes Konto, das IMAP unterstützt. Unseen sendet nie E-Mails und ruft Nachrichten so vom Server ab, dass sie ungelesen bleiben.',
    address: 'E-Mail-Adresse',
    password: 'Passwort',
    passwordHint: 'Viele Anbieter verlangen hier ein App-Passwort. Sie erzeugen es in den Sicherheitseinstellungen Ihres Kontos.',
    server: 'Mailserver',
    host: 'IMAP-Server',
    port: 'Port',
    security: 'Verschlüsselung',
    securities: { tls: 'TLS', starttls: 'STARTTLS' },
    user: 'Benutzername',
    submit: 'Konto hinzufügen',
    busy: 'Wird verbunden…',
    busyNote: (host) => `${host} wird gefragt, ob das Passwort stimmt.`,
    required: {
      address: 'Geben Sie Ihre E-Mail-Adresse ein, zum Beispiel you@example.org.',
      host: 'Geben Sie den Namen Ihres Mailservers ein, zum Beispiel imap.example.org.',
      port: 'Geben Sie einen Port zwischen 1 und 65535 ein. Meist ist es 993.',
      user: 'Geben Sie den Namen ein, mit dem Sie sich anmelden. Meist ist es Ihre Adresse.',
      password: 'Geben Sie Ihr Passwort ein.',
    },
    added: (name) => `${name} wurde hinzugefügt. Die E-Mails werden jetzt abgerufen.`,
  },
};
