import { CloudOff } from 'lucide-react';
import type { MessageId, Section } from '../../shared/model.ts';
import { userErrorOf } from '../app/bridge.ts';
import { useIsOwn, useRow } from '../app/conversations.ts';
import { text } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';
import { Empty, Failed } from '../ui/States.tsx';
import { MessageHead } from './MessageHead.tsx';
import { MessageTop } from './MessageTop.tsx';

interface NotShownProps {
  messageId: MessageId;
  section: Section;
  thrown: unknown;
  retry(): void;
}

/** A message that cannot be read now: which one it is, as far as the list knows, why, and what can be done. That it is still on the server is no alarm. */
export function NotShown({ messageId, section, thrown, retry }: NotShownProps) {
  const row = useRow(messageId);
  const isOwn = useIsOwn(messageId);
  const { code, message, next } = userErrorOf(thrown);
  return (
    <div className="not-shown">
      {row && section === '' && (
        <>
          <MessageTop messageId={messageId} view={null} standing={null} />
          <MessageHead isOneOfMany={false} isOwn={isOwn} sender={row.from} at={row.date}>
            {null}
          </MessageHead>
        </>
      )}
      {code === 'body-not-here' ? (
        <div role="alert">
          <Empty icon={CloudOff} title={text.reading.notHere} note={`${message} ${next}`}>
            <Button onClick={retry}>{text.app.retry}</Button>
          </Empty>
        </div>
      ) : (
        <Failed title={text.reading.failed} thrown={thrown} retry={retry} />
      )}
    </div>
  );
}
