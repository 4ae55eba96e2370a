import type { MessageId, MessageSummary } from '../../shared/model.ts';
import type { Attachment, MessageView, PictureState } from '../../shared/message-view.ts';
import { markOf } from '../../shared/report.ts';
import { hiddenPixel, hubspotPixel, lookalikeLink, markedPicture, newsletterReport, NO_REPORT, resource } from './reports.ts';
import { disproven, INBOX, proven, unproven } from './people.ts';

/** Messages that tests and the preview show, as real ones are. */

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
    body: { kind: 'html', url: `mail://token${id}/`, width: { least: 0, narrowUpTo: 0 } },
    text: 'Autumn is here.\n\nTwenty per cent off everything that is warm.',
    textLinks: [],
    invitations: [],
    attachments: [],
    pictures: blocked(),
    report: newsletterReport,
    places: [],
    unsubscribe: null,
    warnings: [],
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
    forwarded: false,
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
  summaryOf(message, { seen: at > 2, flagged: at === 4, answered: at === 4, forwarded: at === 5, threadSize: at === 4 ? 5 : 1 }),
);
