import type { Account, MessageId, MessageView, PictureState } from '../../shared/model.ts';
import type { Resource, TrackerReport } from '../../shared/report.ts';
import { MAIL_SCHEME } from '../../shared/contract.ts';
import { UserFailure, valueOf } from '../errors.ts';
import type { MailboxService, StoredMessage } from '../mailbox/protocol.ts';
import type { ReaderService, ViewResult } from '../reader/protocol.ts';
import type { OpenDocument, OpenDocuments, ServedPicture } from './open-documents.ts';
import { viewSafely } from './view-safely.ts';

export type FetchedPicture = { state: 'loaded'; bytes: Uint8Array; contentType: string } | { state: 'failed'; reason: string };

export interface Consents {
  /** The identity that consent to this sender is bound to; null with the reason why there is none. */
  identityOf(view: ViewResult): { identity: string; why: null } | { identity: null; why: string };
  allows(accountId: Account['id'], view: ViewResult): boolean;
  grant(accountId: Account['id'], identity: string): Promise<void>;
}

export interface ReadingParts {
  mailbox: Pick<MailboxService, 'message' | 'setSeen'>;
  reader: Pick<ReaderService, 'view'>;
  documents: OpenDocuments;
  consents: Consents;
  accountOf(id: Account['id']): { address: string; trustedAuthserv: string | null } | null;
  /** Starts all fetches at once; each promise resolves, whatever happens. */
  fetchPictures(message: {
    accountId: Account['id'];
    identity: string | null;
    report: TrackerReport;
    ids: number[];
  }): ReadonlyMap<number, Promise<FetchedPicture>>;
  marksRead(): boolean;
  /** Pictures of a message that is open have come. */
  updated(view: MessageView): void;
}

interface OpenMessage {
  stored: StoredMessage;
  view: ViewResult;
  shown: MessageView;
}

export interface Reading {
  open(messageId: MessageId, as: 'html' | 'text'): Promise<MessageView>;
  showPictures(messageId: MessageId, scope: 'once' | 'sender'): Promise<MessageView>;
  /** The last state in which the message was shown. */
  shown(messageId: MessageId): MessageView | null;
}

/** Messages whose view is remembered: those a person might still click in. */
const MOST_REMEMBERED = 12;

const withStatus = (report: TrackerReport, statuses: ReadonlyMap<number, Resource['status']>): TrackerReport => ({
  ...report,
  resources: report.resources.map((resource) => ({ ...resource, status: statuses.get(resource.id) ?? resource.status })),
});

/** Opens messages: asks the reader process for a harmless view, applies consent, has approved pictures fetched. */
export function reading(parts: ReadingParts): Reading {
  const remembered = new Map<MessageId, OpenMessage>();

  const context = (stored: StoredMessage) => {
    const account = parts.accountOf(stored.accountId);
    return { raw: stored.raw, me: account ? [account.address] : [], trustedAuthserv: account?.trustedAuthserv ? [account.trustedAuthserv] : [] };
  };

  const remember = (message: OpenMessage) => {
    remembered.delete(message.stored.id);
    remembered.set(message.stored.id, message);
    const [oldest] = remembered.keys();
    if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  };

  const show = (
    stored: StoredMessage,
    view: ViewResult,
    pictures: PictureState,
    report: TrackerReport,
    fetches: ReadonlyMap<number, Promise<FetchedPicture>>,
  ): MessageView => {
    const served = new Map<number, Promise<ServedPicture | null>>();
    for (const [id, fetch] of fetches)
      served.set(
        id,
        fetch.then((picture) => (picture.state === 'loaded' ? picture : null)),
      );
    const document: OpenDocument = {
      messageId: stored.id,
      html: view.body.kind === 'html' ? view.body.html : null,
      parts: new Map(view.inlineParts.map((part) => [part.part, part])),
      pictures: served,
    };
    const token = parts.documents.add(document);
    const shown: MessageView = {
      id: stored.id,
      ...view.envelope,
      receivedAt: stored.receivedAt,
      authentication: view.authentication,
      body:
        view.body.kind === 'html' ? { kind: 'html', url: `${MAIL_SCHEME}://${token}/` } : { kind: 'text', text: view.text, reason: view.body.reason },
      text: view.text,
      attachments: view.attachments,
      pictures,
      report,
      notes: view.notes,
    };
    remember({ stored, view, shown });
    return shown;
  };

  const blockedState = (view: ViewResult): PictureState => {
    if (view.showable.length === 0) return { state: 'none' };
    return { state: 'blocked', showable: view.showable.length, ...parts.consents.identityOf(view) };
  };

  /** The message with its pictures: a second view, in which the approved ones have a place. */
  const showWithPictures = async (stored: StoredMessage, first: ViewResult, scope: 'once' | 'sender'): Promise<MessageView> => {
    const ids = first.showable;
    const view = await viewSafely(parts.reader, { ...context(stored), as: 'html', approved: ids });
    const { identity, why } = parts.consents.identityOf(view);
    const fetches = parts.fetchPictures({ accountId: stored.accountId, identity, report: view.report, ids });
    const state = (loaded: number, failed: number): PictureState => ({ state: 'shown', scope, identity, why, showable: ids.length, loaded, failed });
    const shown = show(stored, view, state(0, 0), view.report, fetches);

    void (async () => {
      const statuses = new Map<number, Resource['status']>();
      let loaded = 0;
      for (const [id, fetch] of fetches) {
        const picture = await fetch;
        if (picture.state === 'loaded') loaded++;
        statuses.set(
          id,
          picture.state === 'loaded' ? { state: 'loaded', bytes: picture.bytes.byteLength } : { state: 'failed', reason: picture.reason },
        );
      }
      // A message that was opened anew in the meantime has another view; this one is history.
      if (remembered.get(stored.id)?.shown !== shown) return;
      const updated = { ...shown, pictures: state(loaded, ids.length - loaded), report: withStatus(view.report, statuses) };
      remember({ stored, view, shown: updated });
      parts.updated(updated);
    })();
    return shown;
  };

  return {
    async open(messageId, as) {
      const stored = valueOf(await parts.mailbox.message({ messageId }));
      const view = await viewSafely(parts.reader, { ...context(stored), as, approved: [] });
      if (!stored.seen && parts.marksRead()) valueOf(await parts.mailbox.setSeen({ messageId, seen: true }));
      if (view.body.kind === 'html' && view.showable.length > 0 && parts.consents.allows(stored.accountId, view))
        return showWithPictures(stored, view, 'sender');
      return show(stored, view, blockedState(view), view.report, new Map());
    },

    async showPictures(messageId, scope) {
      const message = remembered.get(messageId);
      if (!message) throw new UserFailure('not-found', 'This message is not open any more.', 'Open it again.');
      if (scope === 'sender') {
        const { identity, why } = parts.consents.identityOf(message.view);
        if (identity === null) throw new UserFailure('bad-request', why, 'You can show the pictures of this one message.');
        await parts.consents.grant(message.stored.accountId, identity);
      }
      return showWithPictures(message.stored, message.view, scope);
    },

    shown: (messageId) => remembered.get(messageId)?.shown ?? null,
  };
}
