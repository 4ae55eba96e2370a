import { TriangleAlert } from 'lucide-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MessageId, Section } from '../../shared/model.ts';
import type { Link } from '../../shared/report.ts';
import { callFor, useBridge, userErrorOf } from '../app/bridge.ts';
import { askedNow, viewIn } from '../app/views.ts';
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

  const [copied, setCopied] = useState(false);

  const telling = async (act: () => Promise<unknown>) => {
    try {
      await act();
    } catch (thrown) {
      const { message, next } = userErrorOf(thrown);
      tell({ kind: 'failure', sentence: message, next });
    }
  };
  const open = (which: 'clean' | 'original') => {
    onClose();
    return telling(async () => {
      const asked = await callFor(bridge, 'link:open', { messageId, section, link: id, which });
      if (asked) await askedNow(client, asked);
    });
  };
  const copy = () =>
    telling(async () => {
      await callFor(bridge, 'link:copy', { messageId, section, link: id, which: 'clean' });
      setCopied(true);
    });

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
        <Button className="start" onClick={() => void copy()}>
          {copied ? text.link.copied : text.app.copy}
        </Button>
        <Button data-first-focus={doubtful || undefined} onClick={onClose}>
          {text.app.cancel}
        </Button>
        {link.clean !== link.url && <Button onClick={() => void open('original')}>{text.link.openOriginal}</Button>}
        <Button kind={doubtful ? 'danger' : 'primary'} data-first-focus={!doubtful || undefined} onClick={() => void open('clean')}>
          {openingWords(link)}
        </Button>
      </footer>
    </Modal>
  );
}

function openingWords({ clean, url, target }: Link): string {
  if (clean === url) return text.link.open;
  return target.kind === 'claimed' ? text.link.openStraight : text.link.openClean;
}

function LinkFacts({ link }: { link: Link }) {
  const said = text.link;
  const { target, clean, url, warnings } = link;
  return (
    <div className="modal-body">
      {target.kind === 'claimed' && (
        <div className="field">
          <span className="field-label">{said.goesFirst}</span>
          <Url url={target.through} emphasis />
        </div>
      )}
      <div className="field">
        <span className="field-label">{target.kind === 'claimed' ? said.says : said.leadsTo}</span>
        <Url url={clean} emphasis />
        {target.kind === 'claimed' && <p className="hint">{said.claimed(target.by, hostOf(clean))}</p>}
        {target.kind === 'opaque' && <p className="hint">{said.opaque(target.by)}</p>}
        {target.kind === 'wrapped' && <p className="hint">{said.wrapped(target.by, hostOf(target.target))}</p>}
        {target.kind === 'direct' && clean !== url && <p className="hint">{said.cleaned}</p>}
      </div>
      {link.text && (
        <div className="field">
          <span className="field-label">{said.textSays}</span>
          <p className="selectable">
            {/* In the quotation marks of the language. */}
            <q>{link.text}</q>
          </p>
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
      {clean !== url && !(target.kind === 'claimed' && target.through === url) && (
        <details>
          <summary>{said.original}</summary>
          <Url url={url} />
        </details>
      )}
    </div>
  );
}
