import type { StandingConsent } from '../../../shared/consent.ts';
import type { AccountId, MailboxId, MessageId } from '../../../shared/model.ts';
import type { MessageView } from '../../../shared/message-view.ts';
import type { Resource, TrackerMark } from '../../../shared/report.ts';
import type { Unsubscription } from '../../../shared/unsubscribe.ts';
import { resourceAt } from '../../../shared/testing/resource.ts';
import { domainIdentity } from '../../consent/domain-identity.ts';
import type { FetchedPicture } from '../../egress/picture-fetcher.ts';
import type { LeftOut } from '../../mailbox/protocol.ts';
import type { ViewRequest, ViewResult } from '../../reader/protocol.ts';
import { NO_LIST } from '../../reader/list-header.ts';
import { openDocuments } from '../open-documents.ts';
import { reading, type Reading, type ReadingParts } from '../reading.ts';

export const ID = 1 as MessageId;
export const ACCOUNT = 'home' as AccountId;
export const SENDER = 'news@shop.example';
/** The pictures of `viewOf` that track nobody. */
export const TWO = ['https://shop.example/0.png', 'https://shop.example/1.png'];
export const ALWAYS: StandingConsent = { identity: SENDER, decision: 'always', expiresAt: null };

const picture = (id: number, change: Partial<Resource> = {}) => resourceAt(id, `https://shop.example/${id}.png`, change);
/** A message with two pictures (0, 1), a tracker (2) and a picture with a personal token (3). */
export const viewOf = (change: Partial<ViewResult> = {}): ViewResult => ({
  envelope: {
    subject: 'Hello',
    from: [{ name: '', address: SENDER }],
    to: [],
    cc: [],
    replyTo: [],
    sentAt: 1,
    messageId: null,
    inReplyTo: [],
    references: [],
  },
  authentication: { verdict: 'pass', domain: 'shop.example', by: 'mx', results: [], sentence: 'Proven.' },
  body: { kind: 'html', html: '<p>', width: { least: 0, narrowUpTo: 0 } },
  text: 'Hello',
  textLinks: [],
  invitations: [],
  attachments: [],
  inlineParts: [],
  report: {
    resources: [picture(0), picture(1), picture(2, { grade: 'named' }), picture(3, { grade: 'suspected' })],
    links: [],
    receipts: [],
    platform: null,
    whole: true,
    learnt: '',
  },
  showable: [0, 1],
  suspected: [3],
  places: [],
  list: NO_LIST,
  doubts: [],
  notes: [],
  ...change,
});

/** What a message's reading is told by the others, and what it had them do. */
export class Others {
  view: ViewResult = viewOf();
  asked: ViewRequest[] = [];
  fetched: string[][] = [];
  answer: (url: string) => FetchedPicture = () => ({ state: 'loaded', bytes: new Uint8Array(5), contentType: 'image/png' });
  granted = new Map<string, StandingConsent>();
  left = new Map<string, Unsubscription>();
  updates: MessageView[] = [];
  /** For each, the address of the body that it stands in place of. */
  instead: (string | undefined)[] = [];
  mark: TrackerMark | null = null;
  rescanned: (MessageId | null)[] = [];
  raw = new Uint8Array([65]);
  leftOut: LeftOut[] = [];
  onlyHere: boolean[] = [];
  judgement = 0;

  mailbox: ReadingParts['mailbox'] = {
    message: ({ here = false }) => {
      this.onlyHere.push(here);
      const { mark, raw, leftOut } = this;
      return Promise.resolve({
        ok: true,
        value: { id: ID, accountId: ACCOUNT, mailboxId: 1 as MailboxId, receivedAt: 2, mark, raw, leftOut },
      });
    },
    senderHistory: () => Promise.resolve([['https://shop.example/earlier.png']]),
    rescan: ({ messageId }) => {
      this.rescanned.push(messageId);
      return Promise.resolve();
    },
  };

  /** A reading of its own, among these others. */
  open(change: Partial<ReadingParts> = {}): Reading {
    return reading({
      mailbox: this.mailbox,
      reader: {
        view: (request) => {
          this.asked.push(request);
          return Promise.resolve(this.view);
        },
      },
      documents: openDocuments(),
      consents: {
        standing: (account, address) =>
          this.granted.get(`${account} ${address}`) ?? this.granted.get(`${account} ${domainIdentity(address)}`) ?? null,
        grant: (account, choice) => {
          this.granted.set(`${account} ${choice.identity}`, choice);
          return Promise.resolve();
        },
      },
      unsubscriptions: { of: (account, list) => this.left.get(`${account} ${list}`) ?? null },
      judgedFor: () => ({ me: ['me@home.example'], trustedAuthserv: ['mx'] }),
      fetchPictures: (_account, { pictures }) => {
        this.fetched.push(pictures.map(({ url }) => url));
        return new Map(pictures.map(({ id, url }) => [id, Promise.resolve(this.answer(url))]));
      },
      judgement: () => this.judgement,
      updated: (shown, instead) => {
        this.updates.push(shown);
        this.instead.push(instead);
      },
      ...change,
    });
  }
}
