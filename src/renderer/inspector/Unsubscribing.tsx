import { MailX } from 'lucide-react';
import type { MessageView } from '../../shared/message-view.ts';
import { useForgetUnsubscription } from '../app/forget-unsubscription.ts';
import { useUi } from '../app/ui-state.ts';
import { Asked } from '../reading/Asked.tsx';
import { text } from '../text/text.ts';
import { Breakable } from '../ui/Breakable.tsx';
import { Button } from '../ui/Button.tsx';
import { hostOf } from '../ui/Url.tsx';
import { Part } from './Part.tsx';

/** How the list of a message can be left, and that it was tried before. */
export function Unsubscribing({ view }: { view: MessageView }) {
  const forget = useForgetUnsubscription();
  const show = useUi((ui) => ui.show);
  if (!view.unsubscribe) return null;
  const { ways, asked } = view.unsubscribe;
  const said = text.unsubscribe;
  const [first] = ways;
  const link = view.report.links.find(({ id }) => id === first?.link);

  return (
    <Part title={said.heading}>
      <div className="card selectable">
        <Asked view={view} />
        {first && link && (
          <p>
            {said.short[first.way]}{' '}
            <span className="hint leave-host">
              <Breakable words={hostOf(link.url)} />
            </span>
          </p>
        )}
        <div className="card-acts">
          {first && (
            <Button icon={MailX} onClick={() => show({ kind: 'unsubscribe', messageId: view.id })}>
              {said.offer}
            </Button>
          )}
          {asked && <Button onClick={() => void forget(asked.id)}>{said.forget}</Button>}
        </div>
      </div>
    </Part>
  );
}
