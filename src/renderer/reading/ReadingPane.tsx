import './reading.css';
import { Mail } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { MessageId, MessageView, Section } from '../../shared/model.ts';
import { useActs } from '../app/acts.ts';
import { useRow } from '../app/queries.ts';
import { useAskedAtOnce, useView } from '../app/views.ts';
import { sectionOf, useUi } from '../app/ui-state.ts';
import { text } from '../text/text.ts';
import { Empty, Failed, Skeleton } from '../ui/States.tsx';
import { Attachments } from './Attachments.tsx';
import { Conversation } from './Conversation.tsx';
import { EarlyMessage } from './EarlyMessage.tsx';
import { FindBar } from './FindBar.tsx';
import { Invitation } from './Invitation.tsx';
import { LinkStatus } from './LinkStatus.tsx';
import { MessageBody } from './MessageBody.tsx';
import { MessageHeader } from './MessageHeader.tsx';
import { Notes } from './Notes.tsx';
import { usePrepared, useReserving } from './prepare.ts';
import { PrivacyBar } from './PrivacyBar.tsx';
import { useReadMark } from './read-mark.ts';
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
  const [laidOut, setLaidOut] = useState<readonly string[]>([]);
  const isSeen = view.data !== undefined && (view.data.body.kind === 'text' || laidOut.includes(view.data.body.url));
  // What is read comes first; then what may be read next.
  const ahead = usePrepared(isSeen ? view.data.id : null);
  const isAwaited = messageId !== null && !view.isError && !isSeen;
  useReserving(isAwaited);

  const { data = null } = view;
  return (
    <article className="reading">
      {messageId === null && <Empty icon={Mail} title={text.reading.none} {...(!alone && { note: text.reading.noneNote })} />}
      {messageId !== null && <ReadingToolbar messageId={messageId} view={data} nested={section !== ''} onePane={onePane} />}
      {messageId !== null && <FindBar words={data?.text ?? ''} />}
      {view.isError && <Failed title={text.reading.failed} thrown={view.error} retry={() => void view.refetch()} />}
      {/* The frames in it stay, whatever is read. */}
      <Scroller of={`${messageId}/${section}`} hidden={messageId === null || view.isError}>
        {messageId !== null && view.isPending && <OnItsWay messageId={messageId} section={section} />}
        {data && <Head key={`${data.id}/${data.section}`} view={data} />}
        <MessageBody
          view={data}
          isAwaited={isAwaited}
          ahead={ahead}
          onLaidOut={(url) => setLaidOut((before) => [...before.slice(-MOST_LAID_OUT), url])}
        />
      </Scroller>
      {data && <Foot view={data} />}
    </article>
  );
}

/** Scrolls head and body together where there is little room; each message from its beginning. */
function Scroller({ of, hidden, children }: { of: string; hidden: boolean; children: React.ReactNode }) {
  const scroller = useRef<HTMLDivElement>(null);
  // To ask or to set where it stands has all laid out at once, which is seldom worth it.
  const hasMoved = useRef(false);
  useLayoutEffect(() => {
    if (scroller.current && hasMoved.current) scroller.current.scrollTop = 0;
    hasMoved.current = false;
    // Of another message, not of what happens in it.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [of]);
  return (
    <div
      className="reading-scroll"
      ref={scroller}
      hidden={hidden}
      onScroll={() => {
        hasMoved.current = true;
      }}
    >
      {children}
    </div>
  );
}

function OnItsWay({ messageId, section }: { messageId: MessageId; section: Section }) {
  const row = useRow(messageId);
  // The list knows nothing of what is nested in a message.
  if (row && section === '') return <EarlyMessage row={row} />;
  return <Skeleton label={text.reading.loading} rows={6} />;
}

function Head({ view }: { view: MessageView }) {
  const acts = useActs();
  const show = useUi((ui) => ui.show);
  const { id, section, invitations, report, text: words } = view;
  return (
    <>
      <MessageHeader view={view} />
      {view.section === '' && <Conversation messageId={view.id} />}
      <PrivacyBar view={view} acts={acts} />
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
}

function Foot({ view }: { view: MessageView }) {
  const openSection = useUi((ui) => ui.openSection);
  const acts = useActs();
  const { id, section, attachments } = view;
  return (
    <>
      <LinkStatus view={view} />
      <Attachments
        attachments={attachments}
        onSave={(part) => void acts.saveAttachment(id, section, part)}
        onSaveAll={() => void acts.saveAttachments(id, section)}
        onOpen={(part) => openSection(section === '' ? String(part) : `${section}.${part}`)}
      />
    </>
  );
}
