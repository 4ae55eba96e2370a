import type { accountText } from './account.en.ts';

/** What the form for an account that is here already says, in German. */
export const accountDe: typeof accountText = {
  change: { title: 'Konto ändern', submit: 'Sichern', busy: 'Verbindung wird aufgebaut …' },
  signIn: { title: 'Neu anmelden', submit: 'Anmelden', busy: 'Verbindung wird aufgebaut …' },
  note: 'Der Server wird gefragt, bevor sich etwas ändert. Die E-Mail auf diesem Computer bleibt.',
  name: 'Name',
  nameHint: (address) => `So nennt Unseen das Konto von ${address} überall, wo es aufgeführt ist.`,
  keepsPassword: 'Lassen Sie es leer, um das gespeicherte zu behalten.',
  changed: (name) => `${name} wurde geändert.`,
  signedIn: (name) => `${name} ist angemeldet. Neue E-Mail wird gesucht.`,
  believesNobody: 'Die E-Mail kommt jetzt von einem anderen Anbieter: Wählen Sie in Einstellungen, Konten neu, welcher Server Absender prüft.',
  changeThis: 'Ändern …',
  changeName: (name) => `${name} ändern`,
  changeAccount: 'Konto ändern …',
  signInAgain: 'Neu anmelden',
  page: {
    way: 'Art der Anmeldung',
    ways: {
      password: () => 'Ein Passwort',
      page: (name) => (name === null ? 'Eine Anmeldeseite im Browser (OAuth 2.0)' : `Die Anmeldeseite von ${name} im Browser`),
      'own-page': () => 'Eine andere Anmeldeseite im Browser (OAuth 2.0)',
    },
    registered: (name) =>
      `Ihr Browser öffnet die Seite von ${name}. Was Sie dort eingeben, bleibt dort; Unseen bekommt einen Schlüssel zu Ihrer E-Mail, den der Schlüsselbund aufbewahrt.`,
    unregistered: (name) => `Unseen ist bei ${name} noch nicht registriert und braucht deshalb eine Client-ID von Ihnen.`,
    forWhom: (redirect) =>
      `Das ist für Leute, die dort eine Desktop-App${redirect === null ? '' : ` mit der Weiterleitungsadresse ${redirect}`} registrieren können oder deren Firma das getan hat.`,
    others: { wait: 'Alle anderen müssen warten, bis es so weit ist.', password: 'Alle anderen melden sich mit einem App-Passwort an.' },
    other: (redirect) =>
      `Für Mailserver mit eigener Anmeldung, etwa Keycloak oder Authelia, und für Firmen mit einer eigenen bei einem großen Anbieter. Wer Ihre betreibt, registriert Unseen als Desktop-App (Public Client) mit der Weiterleitungsadresse ${redirect} und beliebigem Port und sagt Ihnen, was hier einzutragen ist.`,
    fields: {
      clientId: 'Client-ID',
      clientSecret: 'Client-Geheimnis',
      authorization: 'Adresse der Anmeldeseite',
      token: 'Adresse für Token',
      scope: 'Umfang (Scope)',
    },
    secretOfDesktop: (name) => `${name} vergibt eines mit der Client-ID. Der Schlüsselbund bewahrt es auf.`,
    secretIfAny: 'Nur, wenn Sie eines bekommen haben. Der Schlüsselbund bewahrt es auf.',
    secretKept: 'Lassen Sie es leer, um das gespeicherte zu behalten.',
    scopeHint: 'Worum gebeten werden soll, etwa openid offline_access. Kann leer bleiben.',
    submit: (name) => (name === null ? 'Anmeldeseite öffnen' : `Mit ${name} anmelden`),
    busy: 'Warten …',
    waitNote: 'Melden Sie sich auf der Seite in Ihrem Browser an. Unseen wartet zehn Minuten darauf.',
    stop: 'Nicht mehr warten',
  },
  find: {
    ask: 'Server suchen',
    asking: 'Wird gefragt …',
    explain: (domain) =>
      `Nicht sicher? Unseen kann den Namensdienst Ihres Netzes fragen und danach ${domain} selbst. Beide erfahren nur, dass der Mailserver gesucht wird; Ihre Adresse und Ihr Passwort bleiben hier.`,
    by: {
      srv: ({ domain, host }) => `${domain} nennt E-Mail-Programmen ${host}.`,
      mx: ({ domain, host, hoster }) => `Die E-Mail von ${domain} nimmt ${hoster} an; der Server dort ist ${host}.`,
      autoconfig: ({ domain, host }) => `${domain} nennt ${host} in der eigenen Datei für E-Mail-Programme.`,
    },
    outside: (host, domain) => `${host} ist kein Teil von ${domain}. Prüfen Sie, ob es zu Ihrem Anbieter gehört, bevor Sie ihm Ihr Passwort senden.`,
  },
};
