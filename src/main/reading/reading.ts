import { isDeepStrictEqual } from 'node:util';
import type { PictureScope, StandingConsent } from '../../shared/consent.ts';
import type { AccountId, MessageId, Section } from '../../shared/model.ts';
import type { MessageView, PictureState, ReadAs } from '../../shared/message-view.ts';
import { markOf, type TrackerReport } from '../../shared/report.ts';
import { MAIL_SCHEME } from '../../shared/addresses.ts';
import { UserFailure, valueOf } from '../errors.ts';
import type { MailboxService, StoredMessage } from '../mailbox/protocol.ts';
import type { ReaderContext, ReaderService, ViewResult } from '../reader/protocol.ts';
import type { FetchedPicture, PictureOrder } from '../egress/picture-fetcher.ts';
import { choiceOf } from '../consent/choice.ts';
import { identityOf } from '../consent/identity.ts';
import type { Consents } from '../consent/consents.ts';
import { unsubscribeOf } from '../unsubscribe/offer.ts';
import type { Unsubscriptions } from '../unsubscribe/unsubscriptions.ts';
import { foresight } from './foresight.ts';
import { madeReady } from './made-ready.ts';
import { messageViewOf } from './message-view.ts';
import type { OpenDocument, OpenDocuments, ServedPicture } from './open-documents.ts';
import { blockedState, statusOf, withStatus } from './picture-states.ts';
import { viewSafely } from './view-safely.ts';

export interface ReadingParts {
  mailbox: Pick<MailboxService, 'message' | 'senderHistory' | 'rescan'>;
  reader: Pick<ReaderService, 'view'>;
  documents: OpenDocuments;
  consents: Pick<Consents, 'standing' | 'grant'>;
  unsubscriptions: Pick<Unsubscriptions, 'of'>;
  /** As of the list of accounts. */
  judgedFor(id: AccountId): Pick<ReaderContext, 'me' | 'trustedAuthserv'>;
  /** Starts all fetches at once; each promise resolves, whatever happens. */
  fetchPictures(accountId: AccountId, order: PictureOrder): ReadonlyMap<number, Promise<FetchedPicture>>;
  /** Another number where messages are judged otherwise than before. */
  judgement(): number;
  /** As `message:updated` tells. */
  updated(view: MessageView, instead?: string): void;
}

interface OpenMessage {
  /** By the id that the window has of it: the store may have found meanwhile that it is another one, which has the same bytes. */
  stored: StoredMessage;
  section: Section;
  /** URLs of its sender's other messages; see `ReaderContext`. */
  earlier: string[][];
  view: ViewResult;
  shown: MessageView;
}

export interface Reading {
  /**
   * @param at what `reserve` gave: the body's document stands there where it can, and nothing else ever will. Or where the window has the body now:
   * it stays there as long as it is the same
   */
  open(messageId: MessageId, section: Section, as: ReadAs, at?: string | null): Promise<MessageView>;
  /**
   * Makes a message ready that may be opened next, with no picture fetched and nothing marked read. Null: it has no HTML document, or is
   * one that pictures would be fetched for; opening it will tell.
   */
  prepare(messageId: MessageId): Promise<MessageView | null>;
  /** Has the views of messages made that are in sight, the likeliest to be opened first: each is opened sooner then. */
  foresee(messageIds: readonly MessageId[]): void;
  /** Has an origin reserved for a message that will be opened: the address of an empty document there. */
  reserve(): string;
  showPictures(messageId: MessageId, section: Section, scope: PictureScope): Promise<MessageView>;
  /** The last state in which the message was shown. */
  shown(messageId: MessageId, section: Section): MessageView | null;
  /** Whose message that is open it is; null: it is not. */
  accountOf(messageId: MessageId): AccountId | null;
}

/** Messages whose view is remembered: those a person might still click in. */
const MOST_REMEMBERED = 24;
/** Their bytes together: a letter full of photographs has 25 MB. */
const MOST_BYTES = 100_000_000;
/** However large: the one that is open, with one in it, and those before. */
const LEAST_REMEMBERED = 3;

const keyOf = (messageId: MessageId, section: Section) => `${messageId}/${section}`;

/** Opens messages: asks the reader process for a harmless view, applies consent, has approved pictures fetched. */
export function reading(parts: ReadingParts): Reading {
  const remembered = new Map<string, OpenMessage>();

  const standingOf = (stored: StoredMessage, { envelope, authentication }: ViewResult): StandingConsent | null => {
    const { identity } = identityOf(envelope.from, authentication);
    return identity === null ? null : parts.consents.standing(stored.accountId, identity);
  };

  const unsubscribeIn = ({ stored, view }: Pick<OpenMessage, 'stored' | 'view'>) =>
    unsubscribeOf(view, (list) => parts.unsubscriptions.of(stored.accountId, list));

  /** As it was shown, with what its reader did about its list since. */
  const asItIs = (message: OpenMessage): MessageView => ({ ...message.shown, unsubscribe: unsubscribeIn(message) });

  const ready = madeReady<OpenMessage>({
    documents: parts.documents,
    standingOf: ({ stored, view }) => standingOf(stored, view),
    judgement: parts.judgement,
  });

  const request = ({ stored, section, earlier }: Pick<OpenMessage, 'stored' | 'section' | 'earlier'>) => ({
    raw: stored.raw,
    section,
    earlier,
    ...parts.judgedFor(stored.accountId),
  });

  const remember = (message: OpenMessage) => {
    const key = keyOf(message.stored.id, message.section);
    remembered.delete(key);
    remembered.set(key, message);
    let bytes = [...remembered.values()].reduce((sum, { stored }) => sum + stored.raw.byteLength, 0);
    for (const [oldest, { stored }] of remembered) {
      const most = bytes > MOST_BYTES ? LEAST_REMEMBERED : MOST_REMEMBERED;
      if (remembered.size <= most) break;
      remembered.delete(oldest);
      bytes -= stored.raw.byteLength;
    }
  };

  /** Makes a view's document available. */
  const present = (
    { stored, section, view }: Pick<OpenMessage, 'stored' | 'section' | 'view'>,
    pictures: PictureState,
    fetches: ReadonlyMap<number, Promise<FetchedPicture>>,
    at: string | null = null,
  ): MessageView => {
    const served = [...fetches].map(
      ([id, fetch]) => [id, fetch.then((picture): ServedPicture | null => (picture.state === 'loaded' ? picture : null))] as const,
    );
    const document: OpenDocument = {
      messageId: stored.id,
      section,
      html: view.body.kind === 'html' ? view.body.html : null,
      parts: new Map(view.inlineParts.map((part) => [part.part, part])),
      pictures: new Map(served),
    };
    const url = `${MAIL_SCHEME}://${parts.documents.add(document, at)}/`;
    return messageViewOf({ stored, section, view }, url, pictures, unsubscribeIn({ stored, view }));
  };

  const show = (
    message: Omit<OpenMessage, 'shown'>,
    pictures: PictureState,
    fetches: ReadonlyMap<number, Promise<FetchedPicture>>,
    at: string | null = null,
  ): MessageView => {
    const shown = present(message, pictures, fetches, message.view.body.kind === 'html' ? at : null);
    remember({ ...message, shown });
    return shown;
  };

  /** What its sender has sent since may have changed the judgement: the list is to say the same as the inspector. */
  const markAgain = async ({ id, mark }: StoredMessage, report: TrackerReport) => {
    if (mark !== null && !isDeepStrictEqual(mark, markOf(report))) await parts.mailbox.rescan({ messageId: id });
  };

  /**
   * The body with the places of its pictures and what they are called, as it was before they were asked for: none of them came. Null: it cannot be made so
   * once more, and what is read stays.
   */
  const withPlaces = async (opened: Omit<OpenMessage, 'shown'>, pictures: PictureState): Promise<MessageView['body'] | null> => {
    const view = await viewSafely(parts.reader, { ...request(opened), as: 'html', approved: [] });
    return view.body.kind === 'html' ? present({ ...opened, view }, pictures, new Map()).body : null;
  };

  /** The message with its pictures: a second view, in which the approved ones have a place. `asked`: by the reader, now. */
  const showWithPictures = async (
    opened: Omit<OpenMessage, 'shown'>,
    scope: 'once' | 'once-suspected' | 'sender',
    standing: StandingConsent | null,
    { asked, at = null }: { asked: boolean; at?: string | null },
  ): Promise<MessageView> => {
    const { stored, section, view: first } = opened;
    const ids = scope === 'once-suspected' ? [...first.showable, ...first.suspected] : first.showable;
    const view = await viewSafely(parts.reader, { ...request(opened), as: 'html', approved: ids });
    const { identity, domain, why } = identityOf(view.envelope.from, view.authentication);
    const approved = new Set(ids);
    const pictures = view.report.resources.filter((resource) => approved.has(resource.id));
    const fetches = parts.fetchPictures(stored.accountId, { sender: identity, asked, pictures });
    const counts = { showable: ids.length, suspected: scope === 'once-suspected' ? 0 : view.suspected.length };
    const state = (loaded: number, failed: number): PictureState => ({
      state: 'shown',
      scope,
      identity,
      domain,
      why,
      standing,
      ...counts,
      loaded,
      failed,
    });
    const message = { ...opened, view };
    const shown = show(message, state(0, 0), fetches, at);

    void (async () => {
      const results = await Promise.all([...fetches].map(async ([id, fetch]) => [id, await fetch] as const));
      // A message that was opened anew in the meantime has another view; this one is history.
      const isHistory = () => remembered.get(keyOf(stored.id, section))?.shown !== shown;
      if (isHistory()) return;
      const loaded = results.filter(([, picture]) => picture.state === 'loaded').length;
      const statuses = new Map(results.map(([id, picture]) => [id, statusOf(picture)] as const));
      const outcome = state(loaded, results.length - loaded);
      const body = (loaded === 0 && results.length > 0 ? await withPlaces(opened, outcome) : null) ?? shown.body;
      if (isHistory()) return;
      const updated = { ...asItIs({ ...message, shown }), body, pictures: outcome, report: withStatus(view.report, statuses) };
      remember({ ...message, shown: updated });
      parts.updated(updated, body === shown.body || shown.body.kind !== 'html' ? undefined : shown.body.url);
    })();
    return shown;
  };

  const openAt = async (messageId: MessageId, section: Section, as: ReadAs, at: string | null): Promise<MessageView> => {
    const known = section === '' && as === 'html' ? ready.take(messageId) : null;
    if (known) {
      remember(known);
      await markAgain(known.stored, known.view.report);
      return asItIs(known);
    }
    const [answer, earlier] = await Promise.all([
      parts.mailbox.message({ messageId }),
      // A message inside another is somebody else's.
      section === '' ? parts.mailbox.senderHistory({ messageId }) : [],
    ]);
    const stored = { ...valueOf(answer), id: messageId };
    const view = await viewSafely(parts.reader, { ...request({ stored, section, earlier }), as, approved: [] });
    const opened = { stored, section, earlier, view };
    if (section === '' && view.body.kind === 'html') await markAgain(stored, view.report);
    const standing = standingOf(stored, view);
    if (view.body.kind === 'html' && view.showable.length > 0 && standing?.decision === 'always')
      return showWithPictures(opened, 'sender', standing, { asked: false, at });
    return show(opened, blockedState(view, standing?.decision === 'never' ? standing : null), new Map(), at);
  };

  /** A message as it would be shown, of which nothing is fetched. Null: it is not here, and is fetched when somebody opens it. */
  const lookAhead = async (messageId: MessageId) => {
    const [answer, earlier] = await Promise.all([parts.mailbox.message({ messageId, here: true }), parts.mailbox.senderHistory({ messageId })]);
    if (!answer.ok) return null;
    const of = { stored: { ...answer.value, id: messageId }, section: '' as Section, earlier };
    return { ...of, view: await parts.reader.view({ ...request(of), as: 'html', approved: [] }) };
  };
  const { foresee, stop } = foresight(lookAhead, parts.judgement);

  return {
    foresee,

    async open(messageId, section, as, early = null) {
      stop();
      const at = early === null ? null : new URL(early).hostname;
      try {
        return await openAt(messageId, section, as, at);
      } finally {
        // A frame that waits there is not to wait for ever.
        if (at !== null) parts.documents.abandon(at);
      }
    },

    async prepare(messageId) {
      const known = ready.of(messageId);
      if (known) return asItIs(known);
      // As of now: it may become another while the reader process looks.
      const judgement = parts.judgement();
      const looked = await lookAhead(messageId).catch(() => null);
      // Who rests the mouse on the next message asks for it twice: it has one document all the same.
      const meanwhile = ready.of(messageId);
      if (meanwhile) return asItIs(meanwhile);
      if (looked?.view.body.kind !== 'html') return null;
      const { stored, earlier, view } = looked;
      const standing = standingOf(stored, view);
      if (view.showable.length > 0 && standing?.decision === 'always') return null;
      const shown = present({ stored, section: '', view }, blockedState(view, standing?.decision === 'never' ? standing : null), new Map());
      ready.put(messageId, { message: { stored, section: '', earlier, view, shown }, standing, judgement });
      return shown;
    },

    reserve: () => `${MAIL_SCHEME}://${parts.documents.reserve()}/early`,

    async showPictures(messageId, section, scope) {
      const message = remembered.get(keyOf(messageId, section));
      if (!message) throw new UserFailure('not-found', 'This message is not open any more.', 'Open it again.');
      if (scope === 'once' || scope === 'once-suspected') return showWithPictures(message, scope, null, { asked: true });
      const { stored, view } = message;
      const { identity, why } = identityOf(view.envelope.from, view.authentication);
      if (identity === null) throw new UserFailure('bad-request', why, 'You can show the pictures of this one message.');
      const choice = choiceOf(scope, identity, Date.now());
      if (choice) await parts.consents.grant(stored.accountId, choice);
      if (choice?.decision !== 'never') return showWithPictures(message, 'sender', choice, { asked: true });
      // As if it were opened now: what had been shown is not any more.
      const without = await viewSafely(parts.reader, { ...request(message), as: 'html', approved: [] });
      return show({ ...message, view: without }, blockedState(without, choice), new Map());
    },

    shown(messageId, section) {
      const message = remembered.get(keyOf(messageId, section));
      return message ? asItIs(message) : null;
    },
    accountOf: (messageId) => remembered.get(keyOf(messageId, ''))?.stored.accountId ?? null,
  };
}
