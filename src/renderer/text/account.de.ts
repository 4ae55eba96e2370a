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
  believesNobody: 'Die E-Mail kommt jetzt von einem anderen Anbieter: Legen Sie in Einstellungen, Konten neu fest, wessen Nachweis gilt.',
  changeThis: 'Ändern …',
  changeName: (name) => `${name} ändern`,
  changeAccount: 'Konto ändern …',
  signInAgain: 'Neu anmelden',
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
