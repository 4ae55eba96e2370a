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
  believesNobody: 'Its mail comes from another provider now: say again whose proof to believe, in Settings, Accounts.',
  /** Of a button; the second says to a screen reader of which account. */
  changeThis: 'Change…',
  changeName: (name: string) => `Change ${name}`,
  changeAccount: 'Change account…',
  signInAgain: 'Sign in again',
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
