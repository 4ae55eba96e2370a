/** What settings and the account form say, in English; part of the catalogue, apart for its length. */
export const settingsText = {
  title: 'Settings',
  tabs: { general: 'General', accounts: 'Accounts', senders: 'Picture senders', lists: 'Filter lists', connections: 'Connections' },
  theme: 'Appearance',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  density: 'Message list',
  densities: { comfortable: 'Comfortable', compact: 'Compact' },
  markRead: 'Mark messages as read when they are opened',
  markReadNote: 'Your mail server is told that you read it, so that your other devices know. The sender is not.',
  darkBodies: 'Darken messages while Unseen is dark',
  darkBodiesNote: 'Their colours are turned, their pictures are not. One message can have its own colours back.',
  version: (version: string) => `Unseen ${version}`,
  passwords: 'Passwords',
  keychain: {
    protected: 'Your passwords are kept in the keychain of this system.',
    'basic-text': 'This system offers no keychain. Your password would be stored with a weak protection that any program running as you can undo.',
    unavailable:
      'This system has no keychain that is ready to keep your password, so no account can be added yet. On Linux, install and unlock GNOME Keyring (gnome-keyring) or KWallet, then start Unseen again. The sample mailbox needs none.',
  },

  noAccounts: 'No accounts yet.',
  authserv: 'Whose proof to believe',
  authservExplain:
    'A mail server that receives your mail checks who really sent it and writes the result into each message, signed with a name of its own (RFC 8601 calls it authserv-id). Unseen believes one name: the one your own provider uses. Anyone else could have written the others. Leave it empty to believe nobody.',
  authservLabel: (account: string) => `Server name to believe for ${account}`,
  authservHint:
    'To find it, view the source of a message and look for the topmost “Authentication-Results:”. The name is its first word, for example mx.example.org.',
  authservSave: 'Save',
  authservSaved: 'Saved. Messages are judged by it from now on.',
  authservOffer: (name: string, messages: number, of: number) =>
    `${messages} of the newest ${of} messages here carry the results of ${name}. If that is your provider's mail server, its word can be believed.`,
  authservBelieve: (name: string) => `Believe ${name}`,
  proxy: 'Fetch approved pictures through a proxy',
  proxyNote: 'A SOCKS 5 proxy, such as Tor’s. Senders then see its address and not yours. Where it does not answer, nothing is fetched.',
  proxyWrong: 'Write it as socks5://host:port, for example socks5://127.0.0.1:9050.',
  removeAccount: 'Remove account',
  removeTitle: (name: string) => `Remove ${name} from Unseen?`,
  removeNote: 'Its messages, its password and its remembered senders are removed from this computer. On the server nothing changes.',
  removeBusy: 'Removing…',

  sendersNote: 'Pictures of these senders are shown at once, when it is proven that they sent the message. Trackers stay out all the same.',
  noSenders: 'No sender yet. When you choose “Always show pictures from …” in a message, the sender appears here.',
  sender: 'Sender',
  account: 'Account',
  since: 'Since',
  revoke: 'Forget',
  revokeName: (identity: string) => `Forget ${identity}`,

  listsNote:
    'Unseen finds trackers by how they are built and knows some 500 services by name. A list of your own, in the syntax of Adblock Plus, adds its rules: what they match is marked as found by that list. The list stays on this computer and is never updated by itself.',
  noLists: 'No list of your own yet.',
  addList: 'Add a list from a file',
  addingList: 'Reading the list…',
  listAdded: (name: string, rules: string, one: boolean) =>
    `“${name}” was added with ${rules} ${one ? 'rule' : 'rules'}. Your mail is being judged again.`,
  list: 'List',
  rules: 'Rules',
  added: 'Added',
  removeList: 'Remove',
  removeListName: (name: string) => `Remove the list ${name}`,

  ledgerNote: 'Every connection that Unseen ever made, and why. There are no others.',
  noLedger: 'Unseen has not connected to anything yet.',
  when: 'When',
  where: 'Where',
  why: 'Why',
  outcome: 'Outcome',
  more: 'Show older',
  outcomes: {
    done: (size: string) => `${size} received`,
    refused: (reason: string) => `Refused: ${reason}`,
    failed: (reason: string) => `Failed: ${reason}`,
  },
  by: { pictures: 'Pictures', imap: 'Mail server' },

  add: {
    title: 'Add your account',
    note: 'Any account that speaks IMAP. Unseen never sends mail, and it asks your server for messages in a way that leaves them unread.',
    address: 'Email address',
    password: 'Password',
    passwordHint: 'Many providers want an app password here, made in your account’s security settings.',
    server: 'Mail server',
    host: 'IMAP server',
    port: 'Port',
    security: 'Protection',
    securities: { tls: 'TLS', starttls: 'STARTTLS' },
    user: 'User name',
    submit: 'Add account',
    busy: 'Connecting…',
    busyNote: (host: string) => `Asking ${host} whether the password is right.`,
    required: {
      address: 'Enter your email address, such as you@example.org.',
      host: 'Enter the name of your mail server, such as imap.example.org.',
      port: 'Enter a port between 1 and 65535. It is mostly 993.',
      user: 'Enter the name you log in with. It is mostly your address.',
      password: 'Enter your password.',
    },
    added: (name: string) => `${name} was added. Its mail is on its way.`,
  },
};

export const bytes = (size: number): string => {
  // Decimal units, as file managers show them.
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  let value = size;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return new Intl.NumberFormat('en', {
    style: 'unit',
    unit: units[unit] ?? 'byte',
    unitDisplay: unit === 0 ? 'long' : 'short',
    maximumFractionDigits: unit > 1 ? 1 : 0,
  }).format(value);
};
