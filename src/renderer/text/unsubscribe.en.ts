import { unitsOf } from '../../shared/text/units.ts';

const { day } = unitsOf('en');

/** What is said about leaving a mailing list, in English; part of the catalogue, apart for its length. */
export const unsubscribeText = {
  offer: 'Unsubscribe…',
  heading: 'Unsubscribing',
  titles: {
    'one-click': 'Ask to be taken off this list?',
    page: 'Unsubscribe on a web page?',
    mail: 'Unsubscribe by a letter?',
  },
  goesTo: { 'one-click': 'The request goes to', page: 'The page is at', mail: 'The letter goes to' },
  service: (name: string, company: string, purpose: string) => `${name === company ? name : `${name} (${company})`}, ${purpose}`,
  how: {
    'one-click': 'Unseen sends one encrypted request there, now and this once. The message says that this is enough.',
    page: 'Unseen sends nothing. The page opens in your browser, and you go on there.',
    mail: 'Unseen sends nothing. The letter opens in your mail program, and is sent only if you send it.',
  },
  short: {
    'one-click': 'By one request, if you order it.',
    page: 'On a web page, in your browser.',
    mail: 'By a letter, in your mail program.',
  },
  learns: 'What they learn',
  learnt: {
    reader: 'That somebody reads this address and wants no more of this mail, and when.',
    subscription: 'Whose subscription it is, if the address was made for you, as it mostly is.',
    ip: 'Your IP address, and so roughly where you are.',
    proxy: 'The IP address of your proxy, not yours.',
    browser: 'What every page learns of its visitors: your IP address, your browser, your cookies there.',
    letter: 'Your mail address, and what your mail program writes into every letter.',
    nothing: 'Nothing else. No cookie, nothing of your device; of their answer only yes or no is read.',
  },
  /** `title` and what follows it. */
  advice: {
    proven: {
      title: 'This is reasonable.',
      words:
        'It is proven who sent this, and who stands by their name mostly keeps their word. If you have never heard of them, rather throw it away.',
    },
    unsigned: {
      title: 'Look twice.',
      words:
        'It is proven who sent this, but not that they wrote where to unsubscribe: no signature that your provider checked covers it. Somebody may have added it on the way.',
    },
    junk: {
      title: 'Better not.',
      words: 'Your provider, or you, put this among the junk. That its sender is proven says nothing of what they are up to.',
    },
    unconfirmed: { title: 'Better not.', words: 'Nothing holds this sender to their word.' },
    disproven: { title: 'Better not.', words: 'Mailing lists break such a proof as well, but so does everybody who forges a sender.' },
    doubtful: { title: 'Better not.', words: 'The sender looks like somebody who passes for another.' },
  },
  spam: 'An answer tells a spammer that somebody lives at this address, and more will come. Go on only if you know that you joined this list; else throw the message away.',
  signed: {
    both: 'The signature of the sender covers the address. Your provider checked it; Unseen cannot check it itself.',
    address:
      'The signature of the sender covers the address, though not the promise that one request is enough. Your provider checked it; Unseen cannot check it itself.',
  },
  send: 'Send the request',
  sendAnyway: 'Send it all the same',
  sending: 'Sending…',
  open: { page: 'Open the page…', mail: 'Write the letter…' },
  instead: { page: 'Use their page…', mail: 'By a letter…' },
  accepted: (host: string) => `${host} said yes.`,
  acceptedNote: 'Some need ten working days. Where they still write after that, their messages will say so.',
  acceptedUnknown: 'Later messages of this list cannot be told from others, so Unseen does not remember it.',
  failed: 'It did not work',
  /** When it was asked before, and how. */
  asked: {
    'one-click': (at: number) => `You asked to be removed on ${day(at)}`,
    page: (at: number) => `You opened their page to unsubscribe on ${day(at)}`,
    mail: (at: number) => `You began a letter to unsubscribe on ${day(at)}`,
  },
  mayTakeDays: (asked: string) => `${asked}; that may take ten working days.`,
  stillWrite: (asked: string) => `${asked}; they still write.`,
  whole: (asked: string) => `${asked}.`,
  forget: 'Forget that I asked',

  settings: {
    note: 'Lists that you asked to take you off, or whose page you opened for it. This is remembered on this computer only, to tell you where they still write two weeks later.',
    none: 'No list yet',
    noneNote: 'When you unsubscribe from a list, it appears here.',
    list: 'List',
    sender: 'Sender',
    how: 'How',
    ways: { 'one-click': 'Asked', page: 'Opened their page', mail: 'Began a letter' },
    when: 'When',
    forget: 'Forget',
    forgetName: (list: string) => `Forget ${list}`,
  },
};
