import './reading.css';
import { Mail } from 'lucide-react';
import { memo, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { MessageId, Section } from '../../shared/model.ts';
import type { MessageView } from '../../shared/message-view.ts';
import { useActs } from '../app/acts.ts';
import { useConversation, useRow } from '../app/conversations.ts';
import { rowsOf, useMessages } from '../app/queries.ts';
import { useAskedAtOnce, useView } from '../app/views.ts';
import { sectionOf, useUi } from '../app/ui-state.ts';
import { text } from '../text/text.ts';
import { Empty, Skeleton } from '../ui/States.tsx';
import { useAgreement } from './agreement.ts';
import { Attachments } from './Attachments.tsx';
import { standingOf, type Standing } from './conversation.ts';
import { draggableAs } from './drag-out.ts';
import { EarlyMessage } from './EarlyMessage.tsx';
import { FindBar } from './FindBar.tsx';
import { EarlierMessages, FoldedOpen, LaterMessages } from './FoldedMessages.tsx';
import { Invitation } from './Invitation.tsx';
import { LinkStatus } from './LinkStatus.tsx';
import { MessageBody } from './MessageBody.tsx';
import { MessageHeader } from './MessageHeader.tsx';
import { MessageTop } from './MessageTop.tsx';
import { Gone, Notes, Warnings } from './Notes.tsx';
import { NotShown } from './NotShown.tsx';
import { usePrepared, useReserving } from './prepare.ts';
import { PrivacyBar } from './PrivacyBar.tsx';
import { useReadMark } from './read-mark.ts';
import { OPENED_ID } from './read-on.ts';
import { ReadingToolbar } from './ReadingToolbar.tsx';

/** Documents that are remembered to have been laid out: more than there are frames at a time. */
const MOST_LAID_OUT = 8;

/** The open message, or the place for one. `onePane`: the list is not beside it, so there is a way back. */
export function ReadingPane({ onePane }: { onePane: boolean }) {
  const messageId = useUi((ui) => ui.messageId);
  const alone = useUi((ui) => ui.alone);
  const section = useUi((ui) => sectionOf(ui.sections));
  const as = useUi((ui) => ui.as);
  const view = useView(messageId, section, as);
  useAskedAtOnce();
  useReadMark(messageId, view.data !== undefined);
  const { data = null } = view;
  useAgreement(data);
  const standing = useStanding(messageId, section);
  const isOneOfMany = standing !== null;
  const isFolded = useUi((ui) => ui.isFolded) && isOneOfMany;
  return (
    <article className="reading">
      {/* Elsewhere the list has the first heading. */}
      {(onePane || alone) && <h1 className="hidden">{text.reading.label}</h1>}
      {messageId === null && <NothingOpen />}
      {messageId !== null && <ReadingToolbar messageId={messageId} view={data} nested={section !== ''} onePane={onePane} />}
      {messageId !== null && <FindBar words={data?.text ?? ''} />}
      {messageId !== null && view.isError && (
        <NotShown messageId={messageId} section={section} thrown={view.error} retry={() => void view.refetch()} />
      )}
      {/* The frames in it stay, whatever is read. */}
      <Scroller of={`${messageId}/${section}`} isHere={data !== null} standing={standing} isAway={messageId === null || view.isError}>
        {messageId !== null && !view.isError && (data !== null || section === '') && (
          <MessageTop messageId={messageId} view={data} standing={standing} />
        )}
        {standing && <EarlierMessages standing={standing} />}
        <section
          id={OPENED_ID}
          className="opened"
          tabIndex={-1}
          aria-label={standing ? text.reading.conversation.place(standing.place, standing.of) : undefined}
          data-flows={(isOneOfMany && data?.body.kind === 'text') || undefined}
          data-folded={isFolded || undefined}
        >
          {isFolded && <FoldedOpen row={standing.own} />}
          {!isFolded && messageId !== null && view.isPending && <OnItsWay messageId={messageId} section={section} isOneOfMany={isOneOfMany} />}
          {!isFolded && data && <Head key={`${data.id}/${data.section}`} view={data} isOneOfMany={isOneOfMany} />}
          <Body view={data} isComing={messageId !== null && !view.isError} isFolded={isFolded} />
          {!isFolded && data && <Files view={data} />}
        </section>
        {standing && <LaterMessages standing={standing} />}
      </Scroller>
      {data && <LinkStatus view={data} />}
    </article>
  );
}

/** Where the open message stands in its conversation; null: alone, or what is nested in it is read. */
function useStanding(messageId: MessageId | null, section: Section): Standing | null {
  const { data: around } = useConversation(messageId);
  return useMemo(() => (section === '' && around ? standingOf(around, messageId) : null), [around, messageId, section]);
}

/** Of the height of the pane: where an open message begins further down, what came before it gives way. */
const LOWEST_BEGINNING = 1 / 4;

interface ScrollerProps {
  of: string;
  isHere: boolean;
  standing: Standing | null;
  /** Nobody sees it. The frames in it are laid out all the same: Chromium may never draw one that was told to load where nothing is. */
  isAway: boolean;
  children: React.ReactNode;
}

/** Scrolls the messages of a conversation as one, and head and body together where there is little room; each message from its beginning. */
function Scroller({ of, isHere, standing, isAway, children }: ScrollerProps) {
  const scroller = useRef<HTMLDivElement>(null);
  // To ask or to set where it stands has all laid out at once, which is seldom worth it.
  const hasMoved = useRef(false);
  const isAfterOthers = (standing?.earlier.length ?? 0) > 0;
  useLayoutEffect(() => {
    const { current } = scroller;
    if (current && hasMoved.current) current.scrollTop = 0;
    hasMoved.current = false;
    if (!current || !isAfterOthers) return;
    const opened = document.getElementById(OPENED_ID)?.getBoundingClientRect().top ?? 0;
    const above = opened - current.getBoundingClientRect().top + current.scrollTop;
    // The subject stays over what is scrolled.
    const subject = current.querySelector('.message-top')?.clientHeight ?? 0;
    if (above > current.clientHeight * LOWEST_BEGINNING) current.scrollTop = above - subject;
    // Of another message, not of what happens in it.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [of, isAfterOthers, isAfterOthers && isHere]);
  return (
    <div
      className="reading-scroll"
      ref={scroller}
      inert={isAway}
      data-many={standing !== null || undefined}
      onScroll={() => {
        hasMoved.current = true;
      }}
    >
      {children}
    </div>
  );
}

interface OnItsWayProps {
  messageId: MessageId;
  section: Section;
  isOneOfMany: boolean;
}

function OnItsWay({ messageId, section, isOneOfMany }: OnItsWayProps) {
  const row = useRow(messageId);
  // The list knows nothing of what is nested in a message.
  if (row && section === '') return <EarlyMessage row={row} isOneOfMany={isOneOfMany} />;
  return <Skeleton label={text.reading.loading} rows={6} />;
}

interface BodyProps {
  /** Null: none is open, or it is still on its way. */
  view: MessageView | null;
  /** A message is open and can be read. */
  isComing: boolean;
  isFolded: boolean;
}

/** The open body, with those that may be read next. What becomes of its frames is told to nobody else: head and tools are not drawn anew for it. */
function Body({ view, isComing, isFolded }: BodyProps) {
  const [laidOut, setLaidOut] = useState<readonly string[]>([]);
  const isSeen = view !== null && (view.body.kind === 'text' || laidOut.includes(view.body.url));
  // What is read comes first; then what may be read next.
  const ahead = usePrepared(isSeen ? view.id : null);
  const isAwaited = isComing && !isSeen;
  useReserving(isAwaited);
  return (
    <MessageBody
      view={view}
      isAwaited={isAwaited}
      isFolded={isFolded}
      ahead={ahead}
      onLaidOut={(url) => setLaidOut((before) => [...before.slice(-MOST_LAID_OUT), url])}
    />
  );
}

const Head = memo(function Head({ view, isOneOfMany }: { view: MessageView; isOneOfMany: boolean }) {
  const acts = useActs();
  const show = useUi((ui) => ui.show);
  const { id, section, invitations, report, text: words } = view;
  return (
    <>
      <MessageHeader view={view} isOneOfMany={isOneOfMany} />
      <PrivacyBar view={view} acts={acts} />
      <Warnings warnings={view.warnings} />
      <Gone messageId={id} />
      <Notes notes={view.notes} />
      {invitations.map((invitation) => (
        <Invitation
          key={invitation.part}
          invitation={invitation}
          links={report.links}
          words={words}
          onSave={() => void acts.saveAttachment(id, section, invitation.part)}
          onLink={(link) => show({ kind: 'link', messageId: id, section, link })}
        />
      ))}
    </>
  );
});

const Files = memo(function Files({ view: { id, section, attachments } }: { view: MessageView }) {
  const openSection = useUi((ui) => ui.openSection);
  const acts = useActs();
  return (
    <Attachments
      attachments={attachments}
      onSave={(part) => void acts.saveAttachment(id, section, part)}
      onSaveAll={() => void acts.saveAttachments(id, section)}
      onOpen={(part) => openSection(section === '' ? String(part) : `${section}.${part}`)}
      dragging={(part) => draggableAs({ kind: 'attachment', messageId: id, section, part }, acts)}
    />
  );
});

/** Where there is nothing to choose from, nobody is asked to choose. */
function NothingOpen() {
  const { data } = useMessages(useUi((ui) => ui.list));
  const alone = useUi((ui) => ui.alone);
  const isChoice = !alone && (data === undefined || rowsOf(data).length > 0);
  return <Empty icon={Mail} title={text.reading.none} {...(isChoice && { note: text.reading.noneNote })} />;
}
