import { TriangleAlert } from 'lucide-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { MessageId, Section } from '../../shared/model.ts';
import type { Link } from '../../shared/report.ts';
import { callFor, useBridge, userErrorOf } from '../app/bridge.ts';
import { viewIn } from '../app/queries.ts';
import { useUi } from '../app/ui-state.ts';
import { text } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';
import { Modal } from '../ui/Modal.tsx';
import { Url, hostOf } from '../ui/Url.tsx';

interface LinkDialogProps {
  messageId: MessageId;
  section: Section;
  link: number;
  onClose(): void;
}

/** Asks before a link leaves for the browser, and says where it really leads. */
export function LinkDialog({ messageId, section, link: id, onClose }: LinkDialogProps) {
  const client = useQueryClient();
  const bridge = useBridge();
  const tell = useUi((ui) => ui.tell);
  const link = viewIn(client, messageId, section)?.report.links.find((link) => link.id === id);

  const open = async (which: 'clean' | 'original') => {
    onClose();
    try {
      await callFor(bridge, 'link:open', { messageId, section, link: id, which });
    } catch (thrown) {
      const { message, next } = userErrorOf(thrown);
      tell({ kind: 'failure', sentence: message, next });
    }
  };

  if (!link)
    return (
      <Modal title={text.link.title} size="small" onClose={onClose}>
        <p className="modal-body">{text.link.gone}</p>
      </Modal>
    );
  const doubtful = link.warnings.length > 0;
  return (
    <Modal title={text.link.title} onClose={onClose}>
      <LinkFacts link={link} />
      <footer className="modal-foot">
        <CopyButton value={link.clean} />
        <Button data-first-focus={doubtful || undefined} onClick={onClose}>
          {text.app.cancel}
        </Button>
        {link.clean !== link.url && <Button onClick={() => void open('original')}>{text.link.openOriginal}</Button>}
        <Button kind={doubtful ? 'danger' : 'primary'} data-first-focus={!doubtful || undefined} onClick={() => void open('clean')}>
          {link.clean === link.url ? text.link.open : text.link.openClean}
        </Button>
      </footer>
    </Modal>
  );
}

function LinkFacts({ link }: { link: Link }) {
  const said = text.link;
  const { target, clean, url, warnings } = link;
  return (
    <div className="modal-body">
      <div className="field">
        <span className="field-label">{said.leadsTo}</span>
        <Url url={clean} emphasis />
        {target.kind === 'opaque' && <p className="hint">{said.opaque(target.by)}</p>}
        {target.kind === 'wrapped' && <p className="hint">{said.wrapped(target.by, hostOf(target.target))}</p>}
        {target.kind === 'direct' && clean !== url && <p className="hint">{said.cleaned}</p>}
      </div>
      {link.text && (
        <div className="field">
          <span className="field-label">{said.textSays}</span>
          <p className="selectable">“{link.text}”</p>
        </div>
      )}
      {warnings.length > 0 && (
        <div className="callout callout-danger">
          <TriangleAlert aria-hidden size={17} />
          <div>
            <strong>{said.warnings}</strong>
            <ul>
              {warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          </div>
        </div>
      )}
      {clean !== url && (
        <details>
          <summary>{said.original}</summary>
          <Url url={url} />
        </details>
      )}
    </div>
  );
}

/** Copies, or, since the session refuses every permission, selects the address to be copied by hand. */
function CopyButton({ value }: { value: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'by-hand'>('idle');
  const field = useRef<HTMLInputElement>(null);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setState('copied');
    } catch {
      setState('by-hand');
      // After React has put the field there.
      requestAnimationFrame(() => field.current?.select());
    }
  };

  if (state === 'by-hand')
    return (
      <div className="copy-by-hand">
        <input ref={field} readOnly value={value} aria-label={text.link.address} />
        <output className="hint">{text.link.copyByHand}</output>
      </div>
    );
  return (
    <Button className="start" onClick={() => void copy()}>
      {state === 'copied' ? text.link.copied : text.app.copy}
    </Button>
  );
}
