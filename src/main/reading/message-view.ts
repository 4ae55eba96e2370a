import type { Section } from '../../shared/model.ts';
import type { Attachment, MessageView, PictureState } from '../../shared/message-view.ts';
import type { TrackerReport } from '../../shared/report.ts';
import type { Unsubscribe } from '../../shared/unsubscribe.ts';
import type { LeftOut, StoredMessage } from '../mailbox/protocol.ts';
import type { ViewResult } from '../reader/protocol.ts';

const LARGE = 'This message is large: attachments that are not shown in it are fetched when you save them.';

/** Deceits that stand above the message; the others stand where all its links do. */
const MOST_DECEITS = 3;

const deceitsIn = ({ links }: TrackerReport): string[] => [...new Set(links.flatMap(({ deceit }) => deceit ?? []))].slice(0, MOST_DECEITS);

/** Attachments that were not fetched, as the server describes them: they cannot be looked into. */
const withLeftOut = (attachments: readonly Attachment[], leftOut: readonly LeftOut[]): Attachment[] =>
  attachments.map((attachment) => {
    const left = leftOut.find(({ part }) => part === attachment.part);
    return left ? { ...attachment, size: left.size, inline: false, readable: false } : attachment;
  });

/**
 * What the window is told of a message: what the store knows of it, and the reader process's view.
 * @param url of the body's document, where there is one
 */
export function messageViewOf(
  { stored, section, view }: { stored: StoredMessage; section: Section; view: ViewResult },
  url: string,
  pictures: PictureState,
  unsubscribe: Unsubscribe | null,
): MessageView {
  const { subject, from, to, cc, replyTo, sentAt } = view.envelope;
  const notes = view.notes.filter((note) => !view.doubts.includes(note));
  return {
    id: stored.id,
    section,
    subject,
    from,
    to,
    cc,
    replyTo,
    sentAt,
    receivedAt: stored.receivedAt,
    authentication: view.authentication,
    body: view.body.kind === 'html' ? { kind: 'html', url, width: view.body.width } : { kind: 'text', text: view.text, reason: view.body.reason },
    text: view.text,
    textLinks: view.textLinks,
    invitations: view.invitations,
    attachments: section === '' ? withLeftOut(view.attachments, stored.leftOut) : view.attachments,
    pictures,
    report: view.report,
    places: view.places,
    unsubscribe,
    warnings: [...view.doubts, ...deceitsIn(view.report)],
    notes: stored.leftOut.length > 0 ? [...notes, LARGE] : notes,
  };
}
