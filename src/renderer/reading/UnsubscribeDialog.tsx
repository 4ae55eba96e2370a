import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { MessageId, UserError } from '../../shared/model.ts';
import type { Unsubscription } from '../../shared/unsubscribe.ts';
import { callFor, useBridge, userErrorOf } from '../app/bridge.ts';
import { useUi } from '../app/ui-state.ts';
import { askedNow, viewIn } from '../app/views.ts';
import { text } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';
import { Modal } from '../ui/Modal.tsx';
import { hostOf } from '../ui/Url.tsx';
import { isAdvised, useAdvice } from './advice.ts';
import { UnsubscribeFacts } from './UnsubscribeFacts.tsx';

type State = { step: 'asking' } | { step: 'sending' } | { step: 'accepted'; asked: Unsubscription | null } | { step: 'failed'; error: UserError };

/** For a button that takes the place of the one that had the focus. */
const focus = (button: HTMLButtonElement | null) => button?.focus();

/** Whether the dialog is still there to tell what came of a request; whoever closed it meanwhile is told in a notice. */
function useIsOpen(): () => boolean {
  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);
  return () => isOpen.current;
}

/** Says who would learn what, and asks, before anything is sent to have a list end; and what came of it. */
export function UnsubscribeDialog({ messageId, onClose }: { messageId: MessageId; onClose(): void }) {
  const client = useQueryClient();
  const bridge = useBridge();
  const { show, tell } = useUi(useShallow(({ show, tell }) => ({ show, tell })));
  const [state, setState] = useState<State>({ step: 'asking' });
  const isOpen = useIsOpen();
  const said = text.unsubscribe;
  const view = viewIn(client, messageId, '');
  const advice = useAdvice(view);
  const offers = view?.unsubscribe?.ways ?? [];
  const [first] = offers;
  const link = view?.report.links.find(({ id }) => id === first?.link);

  if (!view?.unsubscribe || !first || !link)
    return (
      <Modal title={said.heading} size="small" onClose={onClose}>
        <p className="modal-body">{text.link.gone}</p>
      </Modal>
    );

  const send = async () => {
    setState({ step: 'sending' });
    try {
      const asked = await callFor(bridge, 'unsubscribe:send', { messageId });
      if (asked) await askedNow(client, asked);
      if (isOpen()) setState({ step: 'accepted', asked });
      else tell({ kind: 'done', sentence: said.accepted(hostOf(link.url)) });
    } catch (thrown) {
      const error = userErrorOf(thrown);
      if (isOpen()) setState({ step: 'failed', error });
      else tell({ kind: 'failure', sentence: error.message, next: error.next });
    }
  };
  const toLink = (id: number) => show({ kind: 'link', messageId, section: '', link: id });

  if (state.step === 'accepted')
    return (
      <Modal title={said.heading} size="small" onClose={onClose}>
        <output className="modal-body">
          <p>
            <strong>{said.accepted(hostOf(link.url))}</strong>
          </p>
          <p className="hint">{state.asked ? said.acceptedNote : said.acceptedUnknown}</p>
        </output>
        <footer className="modal-foot">
          <Button kind="primary" ref={focus} onClick={onClose}>
            {text.app.close}
          </Button>
        </footer>
      </Modal>
    );

  const advised = isAdvised(advice);
  const isSending = state.step === 'sending';
  const main = { kind: advised ? 'primary' : 'danger', 'data-first-focus': advised || undefined } as const;
  return (
    <Modal title={said.titles[first.way]} onClose={onClose}>
      {/* A scrolling region has to be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above */}
      <div className="modal-body" tabIndex={0}>
        {state.step === 'failed' && (
          <div className="callout callout-danger" role="alert">
            <div>
              <strong>{said.failed}</strong>
              <p>
                {state.error.message} {state.error.next}
              </p>
            </div>
          </div>
        )}
        <UnsubscribeFacts view={view} unsubscribe={view.unsubscribe} offer={first} link={link} advice={advice} />
      </div>
      <footer className="modal-foot">
        <Button data-first-focus={!advised || undefined} onClick={onClose}>
          {state.step === 'failed' ? text.app.close : text.app.cancel}
        </Button>
        {offers.slice(1).map(({ way, link: id }) =>
          way === 'one-click' ? null : (
            <Button key={way} onClick={() => toLink(id)}>
              {said.instead[way]}
            </Button>
          ),
        )}
        {first.way === 'one-click' ? (
          <Button {...main} busy={isSending} onClick={() => void send()}>
            {isSending ? said.sending : state.step === 'failed' ? text.app.retry : advised ? said.send : said.sendAnyway}
          </Button>
        ) : (
          <Button {...main} onClick={() => toLink(first.link)}>
            {said.open[first.way]}
          </Button>
        )}
      </footer>
    </Modal>
  );
}
