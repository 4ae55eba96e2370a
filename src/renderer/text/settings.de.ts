import type { settingsText } from './settings.en.ts';

/** What settings and the account form say, in German. */
export const settingsDe: typeof settingsText = {
  title: 'Einstellungen',
  tabs: {
    general: 'Allgemein',
    accounts: 'Konten',
    senders: 'Absender mit Bildern',
    unsubscribed: 'Abbestellt',
    lists: 'Filterlisten',
    connections: 'Verbindungen',
  },
  theme: 'Erscheinungsbild',
  themes: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
  density: 'Nachrichtenliste',
  densities: { comfortable: 'Geräumig', compact: 'Dicht' },
  grouped: 'Eine Zeile für jede Unterhaltung',
  groupedNote:
    'In Postfächern; eine Suche zeigt jede gefundene Nachricht. Was Sie mit einer solchen Zeile tun, gilt für alle ihre Nachrichten in diesem Postfach.',
  markRead: 'Nachrichten beim Öffnen als gelesen kennzeichnen',
  markReadNote: 'Ihr Mailserver erfährt, dass Sie gelesen haben, damit Ihre anderen Geräte es wissen. Der Absender erfährt es nicht.',
  darkBodies: 'Nachrichten abdunkeln, solange Unseen dunkel ist',
  darkBodiesNote: 'Ihre Farben werden umgekehrt, ihre Bilder nicht. Eine einzelne Nachricht kann ihre eigenen Farben zurückbekommen.',
  version: (version) => `Unseen ${version}`,
  notifications: 'Hinweise auf neue E-Mail',
  notificationsNote: 'Sie kommen von diesem Computer und laden nichts. Was darin steht, kann man auf einem gesperrten Bildschirm lesen.',
  notificationDetails: { none: 'Keine', count: 'Wie viele Nachrichten', sender: 'Absender und Betreff' },
  fetching: 'Ganze Nachrichten werden geholt',
  fetchingNames: {
    all: 'Alle, im Hintergrund',
    unmetered: 'Alle, außer das Netz wird nach Menge bezahlt',
    opened: 'Wenn Sie sie öffnen',
  },
  fetchingNote:
    'Windows und Linux sagen, ob ein Netz nach Menge bezahlt wird, etwa das eines Telefons; macOS sagt es nicht. Wer was geschickt hat, wird immer geholt; Tracker werden nur in ganzen Nachrichten gefunden.',
  bandwidth: 'Im Hintergrund höchstens',
  bandwidthNames: { none: 'Ohne Grenze', '100000': '100 kB/s', '500000': '500 kB/s', '2000000': '2 MB/s' },
  keep: 'Ganze Nachrichten auf diesem Computer behalten',
  keepNames: { all: 'Alle', '36': 'Der letzten drei Jahre', '12': 'Des letzten Jahres', '3': 'Der letzten drei Monate' },
  keepNote: 'Ältere bleiben auf dem Server und in der Liste, werden von der Suche gefunden und beim Öffnen wieder geholt. Markierte bleiben.',
  keepLabel: (account) => `Ganze Nachrichten von ${account} behalten`,
  tray: 'Nach dem Schließen des Fensters im Infobereich bleiben',
  trayNote: 'Es wird weiter nach E-Mail gesehen. Hat der Desktop keinen Infobereich, beendet das Schließen Unseen.',
  language: 'Sprache',
  languages: { system: 'Wie das System', en: 'English', de: 'Deutsch' },
  passwords: 'Passwörter',
  keychain: {
    protected: 'Ihre Passwörter liegen im Schlüsselbund dieses Systems.',
    'basic-text':
      'Dieses System bietet keinen Schlüsselbund. Ihr Passwort wäre nur schwach geschützt; jedes Programm, das unter Ihrem Namen läuft, könnte es lesen.',
    unavailable:
      'Dieses System hat keinen Schlüsselbund, der Ihr Passwort aufnehmen könnte, also lässt sich noch kein Konto hinzufügen. Unter Linux installieren und entsperren Sie GNOME Keyring (gnome-keyring) oder KWallet und starten Unseen neu. Das Beispielpostfach braucht keinen.',
  },

  noAccounts: 'Noch keine Konten.',
  authserv: 'Wessen Nachweis gilt',
  authservExplain:
    'Ein Mailserver, der Ihre E-Mail annimmt, prüft, wer sie wirklich gesandt hat, und schreibt das Ergebnis unter seinem Namen in jede Nachricht (RFC 8601 nennt ihn authserv-id). Unseen glaubt einem Namen: dem Ihres Anbieters. Die anderen könnte jeder geschrieben haben. Leer heißt: niemandem glauben.',
  authservLabel: (account) => `Name des Servers, dem bei ${account} geglaubt wird`,
  authservHint:
    'Sie finden ihn im Quelltext einer Nachricht: in der obersten Zeile „Authentication-Results:“ das erste Wort, zum Beispiel mx.example.org.',
  authservSave: 'Sichern',
  authservSaved: 'Gesichert. Ab jetzt werden Nachrichten danach beurteilt.',
  authservOffer: (name, messages, of) =>
    `${messages} der neuesten ${of} Nachrichten hier tragen Ergebnisse von ${name}. Ist das der Mailserver Ihres Anbieters, kann man seinem Wort glauben.`,
  authservBelieve: (name) => `${name} glauben`,
  proxy: 'Erlaubte Bilder über einen Proxy holen',
  proxyNote:
    'Ein SOCKS-5-Proxy wie der von Tor. Absender sehen dann seine Adresse und nicht Ihre. Wo er nicht antwortet, wird nichts geholt. Was Sie senden, um von einer Liste zu kommen, geht denselben Weg.',
  proxyWrong: 'Schreiben Sie ihn als socks5://host:port, zum Beispiel socks5://127.0.0.1:9050.',
  removeAccount: 'Konto entfernen',
  removeTitle: (name) => `${name} aus Unseen entfernen?`,
  removeNote:
    'Nachrichten, Passwort, gemerkte Absender und Listen dieses Kontos werden von diesem Computer entfernt. Auf dem Server ändert sich nichts.',
  removeBusy: 'Wird entfernt …',

  sendersNote:
    'Bilder dieser Absender werden gleich gezeigt, wenn nachgewiesen ist, dass sie die Nachricht gesandt haben. Tracker bleiben trotzdem draußen.',
  noSenders: 'Noch kein Absender',
  noSendersNote: 'Wenn Sie in einer Nachricht „Immer zeigen“ wählen, erscheint der Absender hier.',
  sender: 'Absender',
  account: 'Konto',
  choice: 'Bilder',
  choices: { always: 'immer', never: 'nie', until: (day) => `bis zum ${day}` },
  since: 'Seit',
  revoke: 'Vergessen',
  revokeName: (identity) => `${identity} vergessen`,

  listsNote:
    'Unseen erkennt Tracker daran, wie sie gebaut sind, und kennt rund 500 Dienste mit Namen. Eine eigene Liste in der Schreibweise von Adblock Plus fügt ihre Regeln hinzu: Was sie treffen, wird als Fund dieser Liste gekennzeichnet. Die Liste bleibt auf diesem Computer und wird nie von selbst erneuert.',
  noLists: 'Noch keine eigene Liste.',
  addList: 'Liste aus einer Datei hinzufügen',
  addingList: 'Die Liste wird gelesen …',
  listAdded: (name, rules, one) => `„${name}“ wurde mit ${rules} ${one ? 'Regel' : 'Regeln'} hinzugefügt. Ihre E-Mail wird neu beurteilt.`,
  list: 'Liste',
  rules: 'Regeln',
  added: 'Hinzugefügt',
  removeList: 'Entfernen',
  removeListName: (name) => `Die Liste ${name} entfernen`,

  ledgerNote: 'Jede Verbindung, die Unseen je hergestellt hat, und warum. Andere gibt es nicht.',
  noLedger: 'Unseen hat sich noch mit nichts verbunden',
  noLedgerNote: 'Jede Verbindung, die es herstellt, wird hier mit dem Grund stehen. Andere gibt es nicht.',
  when: 'Wann',
  where: 'Wohin',
  why: 'Warum',
  outcome: 'Ergebnis',
  more: 'Ältere zeigen',
  outcomes: {
    done: (size) => `${size} empfangen`,
    answered: (records) => (records === 0 ? 'Nichts bekannt' : `${records} ${records === 1 ? 'Eintrag' : 'Einträge'}`),
    accepted: 'Angenommen',
    refused: (reason) => `Verweigert: ${reason}`,
    failed: (reason) => `Gescheitert: ${reason}`,
  },
  by: { pictures: 'Bilder', imap: 'Mailserver', search: 'Suche nach einem Server', unsubscribe: 'Abbestellen' },

  add: {
    title: 'Eigenes Konto hinzufügen',
    note: 'Jedes Konto, das IMAP spricht. Unseen sendet nie E-Mail und holt Nachrichten so, dass sie auf dem Server ungelesen bleiben.',
    address: 'E-Mail-Adresse',
    password: 'Passwort',
    passwordHint: 'Viele Anbieter verlangen hier ein App-Passwort aus den Sicherheitseinstellungen Ihres Kontos.',
    provider: {
      'app-password': (name) =>
        `${name} verlangt hier ein App-Passwort, nicht das der Website. Sie legen es dort in den Sicherheitseinstellungen Ihres Kontos an.`,
      'switched-on': (name) => `${name} lässt E-Mail-Programme ein, sobald IMAP in den Einstellungen der Website eingeschaltet ist.`,
      'mail-password': (name) => `${name} verlangt hier das Passwort für E-Mail-Programme, das Sie auf der Website festlegen.`,
      'sign-in-page': (name) =>
        `${name} lässt Programme nur über die eigene Anmeldeseite ein, die Unseen noch nicht hat. Ein Passwort wird höchstwahrscheinlich abgelehnt.`,
      bridge: (name) =>
        `${name} spricht IMAP nur über seine Bridge, ein Programm auf diesem Computer. Nehmen Sie Benutzernamen und Passwort von dort, und lassen Sie diesen Computer ihrem Zertifikat vertrauen.`,
      'no-imap': (name) => `${name} spricht kein IMAP; diese E-Mail lässt sich hier nicht lesen.`,
    },
    server: 'Mailserver',
    host: 'IMAP-Server',
    port: 'Port',
    security: 'Schutz',
    securities: { tls: 'TLS', starttls: 'STARTTLS' },
    user: 'Benutzername',
    submit: 'Konto hinzufügen',
    busy: 'Verbindung wird aufgebaut …',
    busyNote: (host) => `${host} wird gefragt, ob das Passwort stimmt.`,
    required: {
      name: 'Geben Sie dem Konto einen Namen.',
      address: 'Geben Sie Ihre E-Mail-Adresse ein, zum Beispiel sie@example.org.',
      host: 'Geben Sie den Namen Ihres Mailservers ein, zum Beispiel imap.example.org.',
      port: 'Geben Sie einen Port zwischen 1 und 65535 ein. Meist ist es 993.',
      user: 'Geben Sie den Namen ein, mit dem Sie sich anmelden. Meist ist es Ihre Adresse.',
      password: 'Geben Sie Ihr Passwort ein.',
    },
    added: (name) => `${name} wurde hinzugefügt. Die E-Mail ist unterwegs.`,
  },
};
