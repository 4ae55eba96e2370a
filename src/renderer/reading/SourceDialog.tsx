import { Download } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import type { MessageId } from '../../shared/model.ts';
import { useActs } from '../app/acts.ts';
import { callFor, useBridge } from '../app/bridge.ts';
import { text } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';
import { Modal } from '../ui/Modal.tsx';
import { Failed, Skeleton } from '../ui/States.tsx';

/** The message byte for byte, as text. */
export function SourceDialog({ messageId, onClose }: { messageId: MessageId; onClose(): void }) {
  const bridge = useBridge();
  const acts = useActs();
  const source = useQuery({ queryKey: ['source', messageId], gcTime: 0, queryFn: () => callFor(bridge, 'message:source', { messageId }) });

  return (
    <Modal title={text.reading.sourceTitle} size="large" onClose={onClose}>
      <p className="source-note">
        {text.reading.sourceNote} {source.data?.truncated && text.reading.sourceCut}
      </p>
      {source.isPending ? (
        <Skeleton label={text.reading.loading} rows={6} />
      ) : source.isError ? (
        <Failed title={text.reading.failed} thrown={source.error} retry={() => void source.refetch()} />
      ) : (
        <textarea className="source" readOnly aria-label={text.reading.sourceTitle} value={source.data.source} />
      )}
      <footer className="modal-foot">
        <Button icon={Download} onClick={() => void acts.saveMessage(messageId)}>
          {text.reading.save}
        </Button>
        <Button kind="primary" onClick={onClose}>
          {text.app.close}
        </Button>
      </footer>
    </Modal>
  );
}
