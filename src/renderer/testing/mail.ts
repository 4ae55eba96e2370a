import type { Attachment, MessageId, MessageSummary, MessageView, PictureState } from '../../shared/model.ts';
import { markOf, type Link, type Resource, type TrackerReport } from '../../shared/report.ts';
import { disproven, hubspot, INBOX, mailchimp, proven, unproven } from './people.ts';

/** Messages that tests and the preview show, as real ones are. */

export const NO_REPORT: TrackerReport = { resources: [], links: [], receipts: [], platform: null, whole: true, learnt: '' };

export function resource(id: number, change: Partial<Resource> = {}): Resource {
  const url = change.url ?? `https://cdn.shop.example/media/2026/autumn/picture-${id}.jpg`;
  return {
    id,
    url,
    host: new URL(url).host,
    kind: 'picture',
    via: 'img src',
    trigger: 'open',
    repeats: 1,
    width: 600,
    height: 400,
    visible: true,
    grade: 'none',
    service: null,
    evidence: [],
    status: { state: 'blocked' },
    ...change,
  };
}

export const mailchimpPixel = resource(0, {
  url: 'https://shop.us2.list-manage.com/track/open.php?u=4fe1c9d07ab2e61c3388d6dd0&id=9c41f2ab07&e=71d0c5b5e4',
  width: 1,
  height: 1,
  visible: false,
  grade: 'named',
  service: mailchimp,
  evidence: [
    { kind: 'service', sentence: 'An open-tracking address of Mailchimp.', excerpt: 'list-manage.com/track/open.php' },
    { kind: 'size', sentence: 'One pixel wide and high.', excerpt: 'width="1" height="1"' },
    { kind: 'token', sentence: 'Holds a token that is yours alone.', excerpt: 'e=71d0c5b5e4' },
  ],
});

export const hubspotPixel = resource(1, {
  url: 'https://t.hubspotemail.example/e3t/Cto/2R+113/c4kLx04/VW8cyz1/MmQ5YjU0',
  width: 1,
  height: 1,
  visible: false,
  grade: 'named',
  service: hubspot,
  evidence: [{ kind: 'hidden', sentence: 'Hidden by CSS.', excerpt: 'style="display:none!important"' }],
});

export const hiddenPixel = resource(2, {
  url: 'https://metrics.shop.example/o/9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d/r.gif',
  width: 0,
  height: 0,
  visible: false,
  grade: 'structural',
  evidence: [
    { kind: 'size', sentence: 'No width and no height: nobody could see it.', excerpt: 'width="0" height="0"' },
    { kind: 'place', sentence: 'It is the last thing in the message.', excerpt: null },
  ],
});

export const markedPicture = resource(3, {
  url: 'https://img.shop.example/banner/robin%40sample.example/autumn.png',
  grade: 'suspected',
  evidence: [{ kind: 'address', sentence: 'Holds your address, percent-encoded.', excerpt: 'robin%40sample.example' }],
});

export const links: Link[] = [
  {
    id: 0,
    url: 'https://shop.us2.list-manage.com/track/click?u=4fe1c9d07ab2e61c&id=72b1&e=71d0c5b5e4',
    host: 'shop.us2.list-manage.com',
    text: 'See the autumn collection',
    target: { kind: 'opaque', by: 'Mailchimp' },
    clean: 'https://shop.us2.list-manage.com/track/click?u=4fe1c9d07ab2e61c&id=72b1&e=71d0c5b5e4',
    warnings: [],
    service: mailchimp,
  },
  {
    id: 1,
    url: 'https://shop.example/sale?utm_source=newsletter&utm_campaign=autumn&mc_eid=71d0c5b5e4',
    host: 'shop.example',
    text: 'shop.example/sale',
    target: { kind: 'direct' },
    clean: 'https://shop.example/sale',
    warnings: [],
    service: null,
  },
  {
    id: 2,
    url: 'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fdocs.shop.example%2Freturns&data=05%7C01',
    host: 'eur01.safelinks.protection.outlook.com',
    text: 'How to return things',
    target: { kind: 'wrapped', by: 'Microsoft Safe Links', target: 'https://docs.shop.example/returns' },
    clean: 'https://docs.shop.example/returns',
    warnings: [],
    service: null,
  },
  {
    id: 3,
    url: 'https://evil.example/?url=https://bank.example/',
    host: 'evil.example',
    text: 'Your bank',
    target: { kind: 'claimed', by: 'evil.example', through: 'https://evil.example/?url=https://bank.example/', target: 'https://bank.example/' },
    clean: 'https://bank.example/',
    warnings: [],
    service: null,
  },
  {
    id: 4,
    url: 'https://bank.example:shop.example@evil.example/login',
    host: 'evil.example',
    text: 'Your account',
    target: { kind: 'direct' },
    clean: 'https://bank.example:shop.example@evil.example/login',
    warnings: ['What stands before the @ in it is no site: it leads to evil.example.'],
    service: null,
  },
];

export const lookalikeLink: Link = {
  id: 0,
  url: 'http://xn--bnk-6na.example/login?id=4471',
  host: 'xn--bnk-6na.example',
  text: 'https://bank.example/login',
  target: { kind: 'direct' },
  clean: 'http://xn--bnk-6na.example/login?id=4471',
  warnings: ['The text shows bank.example, but the link leads to bänk.example.', 'The name is written to look like another one.'],
  service: null,
};

export const newsletterReport: TrackerReport = {
  resources: [mailchimpPixel, hubspotPixel, hiddenPixel, ...Array.from({ length: 12 }, (_, n) => resource(n + 4))],
  links,
  receipts: [],
  platform: { name: 'Mailchimp', evidence: 'X-Mailer: MailChimp Mailer - **CID9c41f2ab0771d0c5b5e4**' },
  whole: true,
  learnt:
    'That you opened this message, when and how often, from which IP address (so roughly where you were), and with which device and mail program. Mailchimp and HubSpot would have filed it under a key that is yours alone: 71d0c5b5e4.',
};

export const blocked = (change: Partial<Extract<PictureState, { state: 'blocked' }>> = {}): PictureState => ({
  state: 'blocked',
  showable: 12,
  suspected: 0,
  identity: 'shop.example',
  domain: '@shop.example',
  why: null,
  standing: null,
  ...change,
});

export const shown = (change: Partial<Extract<PictureState, { state: 'shown' }>> = {}): PictureState => ({
  state: 'shown',
  scope: 'once',
  identity: 'shop.example',
  domain: '@shop.example',
  why: null,
  standing: null,
  showable: 12,
  suspected: 0,
  loaded: 12,
  failed: 0,
  ...change,
});

/** Noon of a day of which tests know the date. */
export const NOW = Date.UTC(2026, 10, 23, 12, 0);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export function view(id: number, change: Partial<MessageView> = {}): MessageView {
  return {
    id: id as MessageId,
    section: '',
    subject: 'Autumn is here, and so is 20 % off',
    from: [{ name: 'The Little Shop', address: 'news@shop.example' }],
    to: [{ name: 'Robin Vale', address: 'robin@sample.example' }],
    cc: [],
    replyTo: [],
    sentAt: NOW - HOUR,
    receivedAt: NOW - HOUR + 4_000,
    authentication: proven('shop.example'),
    body: { kind: 'html', url: `mail://token${id}/` },
    text: 'Autumn is here.\n\nTwenty per cent off everything that is warm.',
    invitations: [],
    attachments: [],
    pictures: blocked(),
    report: newsletterReport,
    places: [],
    notes: [],
    ...change,
  };
}

const attachments: Attachment[] = [
  { part: 2, filename: 'Invoice 2026-1123.pdf', contentType: 'application/pdf', size: 84_310, inline: false, readable: false },
  { part: 3, filename: 'Forwarded message.eml', contentType: 'message/rfc822', size: 12_054, inline: false, readable: true },
  { part: 4, filename: 'logo.png', contentType: 'image/png', size: 9_812, inline: true, readable: false },
];

/** The views of the sample inbox, newest first. */
export const views: MessageView[] = [
  view(112),
  view(111, {
    subject: 'Quick question about your demo',
    from: [{ name: 'Dana Whitfield', address: 'dana@growthly.example' }],
    sentAt: NOW - 2 * HOUR,
    receivedAt: NOW - 2 * HOUR,
    authentication: proven('growthly.example'),
    text: 'Hi Robin,\n\njust floating this to the top of your inbox. Did you get a chance to look?\n\nDana',
    pictures: { state: 'none' },
    report: { ...NO_REPORT, resources: [hubspotPixel], learnt: 'That you opened this message, and when.' },
  }),
  view(110, {
    subject: 'Your invoice of 23 November',
    from: [{ name: 'Northwind Energy', address: 'billing@northwind.example' }],
    sentAt: NOW - 4 * HOUR,
    receivedAt: NOW - 4 * HOUR,
    authentication: proven('northwind.example'),
    text: 'Your invoice is attached.',
    attachments,
    pictures: blocked({ showable: 2, suspected: 2, identity: 'northwind.example', domain: '@northwind.example' }),
    report: {
      ...NO_REPORT,
      resources: [hiddenPixel, markedPicture, { ...markedPicture, id: 5 }, resource(6), resource(7)],
      learnt: 'That you opened it.',
    },
  }),
  view(109, {
    subject: 'Action required: your account will be closed',
    from: [{ name: 'Bank of Example', address: 'security@bank.example' }],
    sentAt: NOW - 5 * HOUR,
    receivedAt: NOW - 5 * HOUR,
    authentication: disproven('bank.example'),
    text: 'Dear customer, your account will be closed. Log in now.',
    pictures: blocked({ showable: 3, identity: null, domain: null, why: 'The proof of who sent this failed, so “always” cannot be offered.' }),
    report: { ...NO_REPORT, resources: [resource(1), resource(2), resource(3)], links: [lookalikeLink] },
  }),
  view(108, {
    subject: 'Re: Lighthouse weekend',
    from: [{ name: 'Mira Okonkwo', address: 'mira@friends.example' }],
    sentAt: NOW - 26 * HOUR,
    receivedAt: NOW - 26 * HOUR,
    authentication: proven('friends.example'),
    body: {
      kind: 'text',
      text: 'Robin,\n\nthe keeper says that we can have the whole house from Friday on. There are six beds and one very loud foghorn.\n\nShall I bring the stove, or do you still have yours?\n\nMira\n\n> On Saturday, Robin Vale wrote:\n> Is the lighthouse free?\n> I would come with five others,\n> and one of them brings a telescope.\n> If not, the week after is as good.',
      reason: 'text-only',
    },
    pictures: { state: 'none' },
    report: NO_REPORT,
  }),
  view(107, {
    subject: 'Minutes of the board meeting',
    from: [{ name: 'Ole Brandt', address: 'ole@verein.example' }],
    sentAt: NOW - 2 * DAY,
    receivedAt: NOW - 2 * DAY,
    authentication: unproven,
    text: 'Dear members, here are the minutes. Please read them until Friday.',
    pictures: { state: 'none' },
    report: {
      ...NO_REPORT,
      receipts: [{ header: 'Disposition-Notification-To', to: 'ole@verein.example', sentence: 'Ole Brandt asked to be told when you read this.' }],
    },
  }),
  view(106, {
    subject: '週末のお知らせ',
    from: [{ name: '東京書店', address: 'info@shoten.example' }],
    sentAt: NOW - 12 * DAY,
    receivedAt: NOW - 12 * DAY,
    authentication: proven('shoten.example'),
    text: '今週末は午後八時まで営業いたします。',
    pictures: {
      state: 'shown',
      scope: 'sender',
      identity: 'shoten.example',
      domain: '@shoten.example',
      why: null,
      standing: { identity: 'shoten.example', decision: 'always', expiresAt: null },
      showable: 4,
      suspected: 0,
      loaded: 4,
      failed: 0,
    },
    report: { ...NO_REPORT, resources: [0, 1, 2, 3].map((id) => resource(id, { status: { state: 'loaded', bytes: 23_000 } })) },
  }),
  view(105, {
    subject: '',
    from: [],
    sentAt: null,
    receivedAt: NOW - 400 * DAY,
    authentication: unproven,
    body: { kind: 'text', text: 'Received: from [203.0.113.9]\n\n=?broken', reason: 'reader-timeout' },
    pictures: { state: 'none' },
    report: NO_REPORT,
    notes: ['The message ends in the middle of a part.', 'It has no From header.'],
  }),
];

/** The row that the list has of a message. */
export function summaryOf(message: MessageView, change: Partial<MessageSummary> = {}): MessageSummary {
  return {
    id: message.id,
    mailboxId: INBOX,
    from: message.from[0] ?? null,
    to: message.to,
    subject: message.subject,
    snippet: (message.body.kind === 'text' ? message.body.text : message.text).replaceAll(/\s+/g, ' ').slice(0, 140),
    date: message.receivedAt,
    seen: false,
    flagged: false,
    answered: false,
    hasAttachments: message.attachments.length > 0,
    size: 30_000,
    body: 'stored',
    mark: markOf(message.report),
    threadId: message.id,
    threadSize: 1,
    group: null,
    ...change,
  };
}

export const summaries: MessageSummary[] = views.map((message, at) =>
  summaryOf(message, { seen: at > 2, flagged: at === 4, answered: at === 4, threadSize: at === 4 ? 5 : 1 }),
);
