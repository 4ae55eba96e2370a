import type { Authentication } from '../../shared/message-view.ts';
import type { TrackerReport } from '../../shared/report.ts';
import { baseSubject } from '../../shared/text/base-subject.ts';
import { domainIdentity } from '../consent/domain-identity.ts';
import type { UserList } from '../trackers/user-list.ts';
import { attachmentOf, filenameOf } from './attachment.ts';
import { authenticate, unauthenticated } from './authentication.ts';
import { distinct, invitationOf } from './calendar/calendar.ts';
import { documentsOf, readableText, shownText, type Document } from './documents.ts';
import { messageReferences, type MessageReferences } from './message-references.ts';
import type { ParsedMessage } from './mime/entity.ts';
import { deliverySentences } from './mime/delivery-report.ts';
import { envelopeOf, hasMoreRecipients } from './mime/envelope.ts';
import { inlineTexts } from './pictures/inline-leaves.ts';
import { inlineParts, type InlineParts } from './pictures/inline-parts.ts';
import type { ParsedEnvelope, ViewRequest, ViewResult } from './protocol.ts';
import { bodyDocument, type BodySource } from './sanitise/body-document.ts';
import { reportOf } from './report.ts';
import { openSection, type OpenedSection } from './sections.ts';
import { senderDoubts } from './sender-doubts.ts';
import { LONGEST_TEXT } from './text/body-text.ts';
import { isArmoured } from './text/pgp-armour.ts';
import { linksIn } from './text/text-links.ts';
import { NO_LIST } from './list-header.ts';
import { listHeader } from './unsubscribe.ts';

const UNSTABLE = 'The message is written so that programs read it differently; you see its text.';

function envelopeFor({ message, filename }: OpenedSection, now: number): ParsedEnvelope {
  const envelope = envelopeOf(message.fields, now);
  return filename === null ? envelope : { ...envelope, subject: filename };
}

function authenticationFor({ message, nested }: OpenedSection, trusted: string[]): Authentication {
  return nested ? unauthenticated() : authenticate(message.fields, trusted);
}

/** The proven domain, where it is one owner's; null: nobody is proven, or everybody can have an address there. */
const ownDomain = ({ domain }: Authentication): string | null => (domain !== null && domainIdentity(`@${domain}`) !== null ? domain : null);

type Body = { body: ViewResult['body']; why: string | null };

interface BodyParts {
  as: ViewRequest['as'];
  references: MessageReferences;
  inline: InlineParts;
  /** It answers another message, by its subject. */
  isAnswer: boolean;
}

function bodyOf(documents: readonly Document[], { as, references, inline, isAnswer }: BodyParts): Body {
  const isLaidOut = (document: Document) => document.kind === 'html' || (document.kind === 'picture' && inline.show(document.body.leaf) !== null);
  if (!documents.some(isLaidOut)) return { body: { kind: 'text', reason: 'text-only' }, why: null };
  if (as !== 'html') return { body: { kind: 'text', reason: as === 'words' ? 'finding' : 'asked' }, why: null };
  const sources: BodySource[] = [];
  for (const document of documents) {
    if (document.kind === 'text') sources.push({ kind: 'text', text: document.text, references: references.of(null) });
    else if (document.kind === 'picture') {
      const { leaf } = document.body;
      if (inline.show(leaf) !== null) sources.push({ kind: 'picture', part: leaf.part, name: filenameOf(leaf) });
    } else if (document.scan.ok)
      sources.push({ kind: 'html', html: document.html, mode: document.scan.mode, references: references.of(document.base), folds: isAnswer });
    else return { body: { kind: 'text', reason: 'too-complex' }, why: document.scan.why };
  }
  const laidOut = bodyDocument(sources);
  return laidOut === null ? { body: { kind: 'text', reason: 'too-complex' }, why: UNSTABLE } : { body: { kind: 'html', ...laidOut }, why: null };
}

/** A piece of a message that was too large for somebody (RFC 2046, 5.2.2). */
function pieceNote({ root }: ParsedMessage): string[] {
  if (root.type !== 'message/partial') return [];
  const [number, total] = ['number', 'total'].map((name) => /^\d{1,4}$/.exec(root.params.get(name) ?? '')?.[0]);
  if (number === undefined) return ['This is a piece of a larger message. Unseen does not put the pieces together.'];
  return [
    total === undefined
      ? `This is piece ${number} of a larger message. Unseen does not put the pieces together.`
      : `This is piece ${number} of ${total} of a larger message. Unseen does not put the pieces together.`,
  ];
}

/** What a person should know about how the message was written. */
function notesOn(message: ParsedMessage, encrypted: boolean, report: TrackerReport, showable: ReadonlySet<number>): string[] {
  const notes = [...message.defects, ...pieceNote(message), ...deliverySentences(message.leaves)];
  if (!report.whole) notes.push('This message is too long to be examined whole; everything in it is blocked all the same.');
  if (encrypted) notes.push('This message is encrypted. Unseen has no key to it; its parts can be saved.');
  const backgrounds = report.resources.filter(
    ({ id, kind, grade, via }) => kind === 'picture' && grade === 'none' && via.startsWith('CSS') && !showable.has(id),
  );
  if (backgrounds.length > 0) notes.push('Pictures that its style sheets ask for are never shown.');
  return notes;
}

/**
 * A harmless view of a message, or of what a section names inside it.
 * @param now what tells an absurd date
 * @param lists the reader's own
 * @throws Error where there is no such section
 */
export function view(request: ViewRequest, now: number, lists: readonly UserList[] = []): ViewResult {
  const opened = openSection(request.raw, request.section);
  const { message } = opened;
  const documents = documentsOf(message);
  const { all, calendars, selection } = documents;
  const inline = inlineParts(message.leaves);
  const authentication = authenticationFor(opened, request.trustedAuthserv);
  const context = { ...request, proven: ownDomain(authentication) };
  const report = reportOf(message, documents, context, lists, inlineTexts(message.leaves));
  const references = messageReferences(report, inline, request.approved);
  const envelope = envelopeFor(opened, now);
  const { body, why } = bodyOf(all, { as: request.as, references, inline, isAnswer: baseSubject(envelope.subject).isAnswer });

  const shown = body.kind === 'html';
  const inlinePictures = shown ? inline.used() : [];
  const visible = new Set(inlinePictures.map(({ part }) => part));
  const showable = shown ? references.showable() : [];
  const isEncrypted = selection.encrypted || all.some((document) => document.kind === 'text' && isArmoured(document.text));
  const doubts = senderDoubts(message.fields, authentication.verdict, request.me);
  const more = hasMoreRecipients(message.fields, envelope) ? ['It went to more people than are named here. All of them stand in its source.'] : [];
  const notes = [...doubts, ...more, ...notesOn(message, isEncrypted, report, new Set(showable))];
  const text = (request.as === 'words' ? shownText(all) : readableText(all)).slice(0, LONGEST_TEXT);
  return {
    envelope,
    authentication,
    body,
    text,
    textLinks: linksIn(text, report.links),
    invitations: distinct(calendars).map((calendar) => invitationOf(calendar, report.links)),
    attachments: [...selection.attachments].sort((a, b) => a.part - b.part).map((leaf) => attachmentOf(leaf, visible)),
    inlineParts: inlinePictures,
    report,
    showable,
    suspected: shown ? references.suspected() : [],
    places: shown ? references.places() : [],
    list: opened.nested ? NO_LIST : listHeader(message.fields, report.links, request.trustedAuthserv),
    doubts,
    notes: why === null ? notes : [why, ...notes],
  };
}
