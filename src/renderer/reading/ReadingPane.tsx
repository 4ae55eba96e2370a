import './reading.css';
import { Mail } from 'lucide-react';
import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { MessageId, MessageView, Section } from '../../shared/model.ts';
import { useActs } from '../app/acts.ts';
import { keys, patchSummary, useRow, useStarted, useView } from '../app/queries.ts';
import { sectionOf, useUi } from '../app/ui-state.ts';
import { text } from '../text/text.ts';
import { Empty, Failed, Skeleton } from '../ui/States.tsx';
import { Attachments } from './Attachments.tsx';
import { Conversation } from './Conversation.tsx';
import { EarlyMessage } from './EarlyMessage.tsx';
import { FindBar } from './FindBar.tsx';
import { LinkStatus } from './LinkStatus.tsx';
import { MessageBody } from './MessageBody.tsx';
import { MessageHeader } from './MessageHeader.tsx';
import { Notes } from './Notes.tsx';
import { usePrepared } from './prepare.ts';
import { PrivacyBar } from './PrivacyBar.tsx';
import { ReadingToolbar } from './ReadingToolbar.tsx';

/** The open message, or the place for one. `onePane`: the list is not beside it, so there is a way back. */
export function ReadingPane({ onePane }: { onePane: boolean }) {
  const messageId = useUi((ui) => ui.messageId);
  const section = useUi((ui) => sectionOf(ui.sections));
  const as = useUi((ui) => ui.as);
  const view = useView(messageId, section, as);
  useReadMark(view.data?.id ?? null);
  usePrepared(view.data?.id ?? null);

  if (messageId === null) return <Empty icon={Mail} title={text.reading.none} note={text.reading.noneNote} />;

  return (
    <article className="reading">
      <ReadingToolbar messageId={messageId} view={view.data ?? null} nested={section !== ''} onePane={onePane} />
      <FindBar words={view.data?.text ?? ''} />
      {view.isPending && <OnItsWay messageId={messageId} section={section} />}
      {view.isError && <Failed title={text.reading.failed} thrown={view.error} retry={() => void view.refetch()} />}
      {view.isSuccess && <Message view={view.data} />}
    </article>
  );
}

function OnItsWay({ messageId, section }: { messageId: MessageId; section: Section }) {
  const row = useRow(
    useUi((ui) => ui.mailboxId),
    messageId,
  );
  // The list knows nothing of what is nested in a message.
  if (row && section === '') return <EarlyMessage row={row} />;
  return <Skeleton label={text.reading.loading} rows={6} />;
}

function Message({ view }: { view: MessageView }) {
  const openSection = useUi((ui) => ui.openSection);
  const acts = useActs();
  const { id, section } = view;
  return (
    <>
      <div className="reading-scroll" key={`${id}/${section}`}>
        <MessageHeader view={view} />
        {section === '' && <Conversation messageId={id} />}
        <PrivacyBar view={view} acts={acts} />
        <Notes notes={view.notes} />
        <MessageBody view={view} />
      </div>
      <LinkStatus view={view} />
      <Attachments
        attachments={view.attachments}
        onSave={(part) => void acts.saveAttachment(id, section, part)}
        onOpen={(part) => openSection(section === '' ? String(part) : `${section}.${part}`)}
      />
    </>
  );
}

/** Main marks what is opened as read where the reader wants that; the row shows it at once. */
function useReadMark(opened: MessageId | null) {
  const client = useQueryClient();
  const { markReadOnOpen } = useStarted().settings;
  useEffect(() => {
    if (opened === null || !markReadOnOpen) return;
    patchSummary(client, opened, { seen: true });
    void client.invalidateQueries({ queryKey: keys.mailboxes });
  }, [client, opened, markReadOnOpen]);
}
