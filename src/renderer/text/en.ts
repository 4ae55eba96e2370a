import type { SyncPace } from '../../shared/sync.ts';
import { readingText } from './reading.en.ts';
import { unitsOf } from '../../shared/text/units.ts';

/**
 * What the interface says, in English. Another language is another object of the same shape (`Catalogue`), functions
 * included, so that each language counts and orders words by its own rules.
 */
const units = unitsOf('en');
const n = units.number;
const counted = (count: number, one: string, many: string) => `${n(count)} ${count === 1 ? one : many}`;

export const en = {
  number: n,
  and: units.and,
  size: units.size,

  app: {
    loading: 'Opening your mail…',
    resizeSidebar: 'Width of the sidebar',
    resizeList: 'Width of the message list',
    resizeInspector: 'Width of the inspector',
    skip: 'Skip to the message list',
    skipToOverview: 'Skip to the overview',
    failed: 'Unseen could not start',
    retry: 'Try again',
    undo: 'Undo',
    dismiss: 'Dismiss',
    close: 'Close',
    cancel: 'Cancel',
    copy: 'Copy',
    moreActions: 'More actions',
  },

  store: {
    title: 'Your mail store could not be opened',
    file: 'File',
    reason: 'Reason',
    explain:
      'Unseen can move this file aside and start a new store. Nothing is deleted: the old file keeps its contents under another name, and your mail is fetched from your server again.',
    act: 'Move it aside and start fresh',
    busy: 'Moving it aside…',
    moved: (path: string) => `The old store is now at ${path}. Nothing in it was deleted.`,
  },

  sidebar: {
    mailboxes: 'Mailboxes',
    expand: 'Show the sidebar',
    collapse: 'Collapse the sidebar',
    allInboxes: 'All inboxes',
    forgetSearch: (name: string) => `Forget the search ${name}`,
    addAccount: 'Add account',
    settings: 'Settings',
    overview: 'Overview',
    connections: 'Connections',
    keys: 'Keyboard shortcuts',
    unread: (count: number) => `${n(count)} unread`,
    accountActions: (name: string) => `Actions for ${name}`,
    checkNow: 'Check for new mail',
    trust: 'Whose proof to believe…',
    remove: 'Remove account…',
    checked: (time: string) => `Up to date at ${time}`,
    notChecked: 'Not checked yet',
    sample: 'Only on this computer',
    connecting: 'Connecting…',
    envelopes: (mailbox: string, done: number, total: number) => `${mailbox}: ${n(done)} of ${n(total)} listed`,
    bodies: (mailbox: string, done: number, total: number) => `${mailbox}: ${n(done)} of ${n(total)} fetched`,
    scanning: (_mailbox: string, done: number, total: number) => `${n(done)} of ${n(total)} looked through for trackers`,
    /** How much has come, how fast, and how long it may still take. */
    pace: ({ bytes, bytesPerSecond, secondsLeft }: SyncPace) =>
      `${units.size(bytes)}, ${units.size(bytesPerSecond)}/s, ${units.duration(secondsLeft)} left`,
    progress: (name: string) => `Progress of ${name}`,
    retryAt: (time: string) => `Trying again at ${time}`,
    retryNow: 'Try now',
    names: {
      inbox: 'Inbox',
      drafts: 'Drafts',
      sent: 'Sent',
      archive: 'Archive',
      junk: 'Junk',
      trash: 'Trash',
      all: 'All mail',
      flagged: 'Starred',
    },
  },

  list: {
    region: 'Message list',
    label: 'Messages',
    count: (count: number) => counted(count, 'message', 'messages'),
    none: 'No mailbox chosen',
    empty: 'Nothing here',
    emptyInbox: 'Your inbox is empty',
    emptyNote: 'New messages appear here as they arrive.',
    emptyNoteSyncing: 'Messages appear here as they are fetched.',
    loading: 'Loading messages',
    failed: 'The messages could not be read',
    more: 'Loading more…',
    days: { today: 'Today', yesterday: 'Yesterday', lastWeek: 'Last 7 days' },
    selected: (count: number) => `${n(count)} selected`,
    selection: 'What to do with the selected messages',
    unselect: 'Select none',
    nobody: 'Unknown sender',
    noSubject: 'No subject',
    unread: 'Unread',
    starred: 'Starred',
    answered: 'Answered',
    attachment: 'Has an attachment',
    pending: 'Not fetched yet',
    byServer: 'Found by the server',
    me: 'me',
    thread: (count: number, unread: number) => `${n(count)} messages in this conversation${unread > 0 ? `, ${n(unread)} unread` : ''}`,
    trackers: (count: number, services: string[]) =>
      `${counted(count, 'tracker', 'trackers')}${services.length > 0 ? `: ${services.join(', ')}` : ''}`,
    suspected: (count: number) => counted(count, 'picture with a personal mark', 'pictures with a personal mark'),
    receipt: 'Asks for a read receipt',
    search: {
      label: 'Search mail',
      placeholder: 'Search all mail of this account',
      everywhere: 'Search the mail of all accounts',
      hint: 'Words, "phrases", from: to: subject: has:attachment has:tracker tracker: is:unread is:starred in: after: before: larger:',
      clear: 'Clear the search',
      suggestions: 'Suggestions',
      pieces: {
        'from:': 'who wrote it',
        'to:': 'to whom',
        'subject:': 'words of the subject',
        'has:attachment': 'with an attachment',
        'has:tracker': 'that tracks',
        'tracker:': 'by which service it tracks',
        'is:unread': 'not read yet',
        'is:starred': 'with a star',
        'in:': 'in a mailbox',
        'after:': 'a day, 2026-11-29, or a month',
        'before:': 'a day, 2026-11-29, or a month',
        'larger:': 'a size, 2mb',
        'smaller:': 'a size, 200kb',
      },
      filters: 'Filters',
      filterNames: { 'has:tracker': 'Tracks', 'is:unread': 'Unread', 'is:starred': 'Starred', 'has:attachment': 'Attachment' },
      title: 'Found',
      titleEverywhere: 'Found in all accounts',
      count: (count: number) => (count >= 1_000 ? '1,000 messages and more' : counted(count, 'message', 'messages')),
      nothing: 'Nothing found',
      keep: 'Keep this search',
      keepHint: (query: string) => `It will look for “${query}” in all accounts.`,
      keepNow: 'Keep',
      name: 'Name',
      nameMissing: 'Give the search a name.',
      nameTaken: 'A search of this name is kept already.',
      order: 'Order',
      orders: { date: 'Newest first', relevance: 'Best match first' },
      server: {
        explain: (count: number) =>
          count >= 1_000
            ? 'Of 1,000 messages and more, which are not on this computer whole, only sender and subject were searched.'
            : `Of ${counted(count, 'message', 'messages')} that ${count === 1 ? 'is' : 'are'} not on this computer whole, only sender and subject were searched.`,
        ask: 'Search on the server',
        asking: 'The server is searching…',
        found: (count: number) => (count === 0 ? 'The server found nothing more.' : `The server found ${n(count)} more.`),
      },
    },
  },

  ...readingText,

  keys: {
    title: 'Keyboard shortcuts',
    groups: {
      moving: 'Moving',
      reading: 'Reading',
      app: 'Everywhere',
    },
    open: 'Open, and go to the message',
    escape: 'Close, or back to the list',
    afterwards: 'then',
    or: 'or',
  },

  commands: {
    apart: 'Read in a window of its own',
    pdf: 'Save as PDF',
    print: 'Print…',
    find: 'Find in the message',
    select: 'Select, or not',
    selectOn: 'Select onward',
    selectAll: 'Select all that are listed',
    search: 'Search mail',
    next: 'Next message',
    previous: 'Previous message',
    goTo: (mailbox: string) => `Go to ${mailbox}`,
    pictures: 'Show pictures',
    always: 'Always show pictures from this sender',
    inspector: 'Open or close the inspector',
    earlier: 'Earlier in the conversation',
    later: 'Later in the conversation',
    unread: 'Mark unread or read',
    star: 'Star, or take the star away',
    archive: 'Archive',
    trash: 'Move to trash',
    undo: 'Undo the last move',
    moveTo: 'Move to a mailbox',
    text: 'Text or design',
    colours: 'Dark or its own colours',
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
    zoomReset: 'Normal size',
    headers: 'All headers',
    source: 'View source',
    save: 'Save as .eml',
    palette: 'All commands',
    sheet: 'Keyboard shortcuts',
    settings: 'Settings',
    check: 'Check for new mail',
    addAccount: 'Add account',
    senders: 'Picture senders',
    connections: 'Connections',
    comfortable: 'List: comfortable',
    compact: 'List: compact',
    theme: (theme: string) => `Appearance: ${theme}`,
  },

  move: {
    title: 'Move to',
    placeholder: 'Which mailbox?',
    nothing: 'No mailbox begins like this.',
  },

  palette: {
    title: 'Commands',
    placeholder: 'What do you want to do?',
    nothing: 'No command begins like this.',
    mailbox: (name: string, account: string) => `${name}, ${account}`,
  },

  welcome: {
    intro: {
      screens: [
        {
          title: 'Read your mail without being seen',
          text: 'Most newsletters and many people watch when, where and on what you read. Unseen loads nothing from the network when you open a message, so nobody learns that you did.',
        },
        {
          title: 'Pictures when you say so',
          text: 'You can show the pictures of a message once, or always for a sender who has proven to be who it is. Tracking pixels stay out even then.',
        },
        {
          title: 'See who tried',
          text: 'Each message shows who tried to watch you, how that is known, and what they would have learnt. The overview adds up all of your mail.',
        },
      ],
      place: (at: number, of: number) => `Screen ${n(at)} of ${n(of)}`,
      next: 'Next',
      skip: 'Skip',
      look: 'Look around first',
    },
    label: 'Sample mailbox',
    add: 'Add your account',
    banner: 'This is a sample mailbox, with trackers as real mail has them. Look around, then add your account.',
    dismiss: 'Hide this note',
  },
};

export type Catalogue = typeof en;
