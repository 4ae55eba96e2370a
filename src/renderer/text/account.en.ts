/** A server that was found for a domain; its hoster's name is empty where none is known. */
interface Found {
  domain: string;
  host: string;
  hoster: string;
}

/** What the form for an account that is here already says, in English; part of the catalogue, apart for its length. */
export const accountText = {
  change: { title: 'Change the account', submit: 'Save', busy: 'Connecting…' },
  signIn: { title: 'Sign in again', submit: 'Sign in', busy: 'Connecting…' },
  note: 'The server is asked before anything is changed. The mail on this computer stays.',
  name: 'Name',
  nameHint: (address: string) => `What Unseen calls the account of ${address} wherever it is listed.`,
  keepsPassword: 'Leave it empty to keep the one that is stored.',
  changed: (name: string) => `${name} was changed.`,
  signedIn: (name: string) => `${name} is signed in. New mail is being looked for.`,
  believesNobody: 'Its mail comes from another provider now: choose again which server checks senders, in Settings, Accounts.',
  /** Of a button; the second says to a screen reader of which account. */
  changeThis: 'Change…',
  changeName: (name: string) => `Change ${name}`,
  changeAccount: 'Change account…',
  signInAgain: 'Sign in again',
  page: {
    way: 'Way to sign in',
    ways: {
      password: () => 'A password',
      page: (name: string | null) => (name === null ? 'A sign-in page in the browser (OAuth 2.0)' : `${name}’s sign-in page in the browser`),
      'own-page': () => 'Another sign-in page in the browser (OAuth 2.0)',
    },
    registered: (name: string) =>
      `Your browser opens ${name}’s page. What you type goes there alone; Unseen is given a key to your mail, which the keychain keeps.`,
    unregistered: (name: string) => `Unseen is not registered with ${name} yet, so it needs a client ID of your own.`,
    forWhom: (redirect: string | null) =>
      `That is for people who can register a desktop app there${redirect === null ? '' : ` with the redirect address ${redirect}`}, or whose company has done so.`,
    others: { wait: 'Everybody else has to wait until it is.', password: 'Everybody else signs in with an app password.' },
    other: (redirect: string) =>
      `For mail servers with a sign-in of their own, such as Keycloak or Authelia, and for companies with one of their own at a large provider. Whoever runs yours registers Unseen as a desktop app (public client) with the redirect address ${redirect} and any port, and tells you what to enter.`,
    fields: {
      clientId: 'Client ID',
      clientSecret: 'Client secret',
      authorization: 'Address of the sign-in page',
      token: 'Address for tokens',
      scope: 'Scope',
    },
    secretOfDesktop: (name: string) => `${name} gives one with the client ID. The keychain keeps it.`,
    secretIfAny: 'Only if you were given one. The keychain keeps it.',
    secretKept: 'Leave it empty to keep what is stored.',
    scopeHint: 'What you were told to ask for, such as openid offline_access. It may be empty.',
    submit: (name: string | null) => (name === null ? 'Open the sign-in page' : `Sign in with ${name}`),
    busy: 'Waiting…',
    waitNote: 'Sign in on the page in your browser. Unseen waits ten minutes for it.',
    stop: 'Stop waiting',
  },
  find: {
    ask: 'Find the server',
    asking: 'Asking…',
    explain: (domain: string) =>
      `Not sure? Unseen can ask the name service of your network, and then ${domain} itself. All they learn is that its mail server is looked for; your address and your password stay here.`,
    by: {
      srv: ({ domain, host }: Found) => `${domain} names ${host} for mail programs.`,
      mx: ({ domain, host, hoster }: Found) => `The mail of ${domain} is received by ${hoster}, whose server is ${host}.`,
      autoconfig: ({ domain, host }: Found) => `${domain} names ${host} in its file for mail programs.`,
    },
    outside: (host: string, domain: string) =>
      `${host} is not a part of ${domain}. Check that it belongs to your provider before you send it your password.`,
  },
};
