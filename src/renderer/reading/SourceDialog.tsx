import { Download } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { MessageId } from '../../shared/model.ts';
import { useActs } from '../app/acts.ts';
import { callFor, useBridge } from '../app/bridge.ts';
import { text } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';
import { Modal } from '../ui/Modal.tsx';
import { takeFocus } from '../ui/take-focus.ts';
import { Failed, Skeleton } from '../ui/States.tsx';
import { hitsOf } from './find.ts';
import { FindField, type Find } from './FindField.tsx';
import { FoundText } from './FoundText.tsx';

/** A header ends at the first empty line (RFC 5322, 2.1). */
const headersOf = (source: string): string => source.split(/\r?\n\r?\n/, 1)[0] ?? '';

/** The words with a field to look for some of them; as long as nobody does, they can be selected as in any field. */
function Searchable({ title, words }: { title: string; words: string }) {
  const [find, look] = useState<Find>({ query: '', at: 0 });
  const whole = useRef<HTMLTextAreaElement>(null);
  // What was asked for is scrolled by the keys at once.
  useEffect(() => takeFocus(whole.current), []);
  return (
    <>
      <FindField label={text.reading.find.source} find={find} hits={hitsOf(words, find.query)} onLook={look} />
      {find.query.trim() === '' ? (
        <textarea className="source" readOnly aria-label={title} value={words} ref={whole} />
      ) : (
        // A scrolling region has to be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
        <section className="source source-found" aria-label={title} tabIndex={0}>
          <FoundText words={words} query={find.query} at={find.at} />
        </section>
      )}
    </>
  );
}

/** The message, or its header fields, byte for byte, as text. */
export function SourceDialog({ messageId, part, onClose }: { messageId: MessageId; part: 'all' | 'headers'; onClose(): void }) {
  const bridge = useBridge();
  const acts = useActs();
  const source = useQuery({ queryKey: ['source', messageId], gcTime: 0, queryFn: () => callFor(bridge, 'message:source', { messageId }) });
  const title = part === 'all' ? text.reading.sourceTitle : text.reading.headersTitle;

  return (
    <Modal title={title} size="large" onClose={onClose}>
      <p className="source-note">
        {text.reading.sourceNote} {source.data?.truncated && part === 'all' && text.reading.sourceCut}
      </p>
      {source.isPending ? (
        <Skeleton label={text.reading.loading} rows={6} />
      ) : source.isError ? (
        <Failed title={text.reading.failed} thrown={source.error} retry={() => void source.refetch()} />
      ) : (
        <Searchable title={title} words={part === 'all' ? source.data.source : headersOf(source.data.source)} />
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
