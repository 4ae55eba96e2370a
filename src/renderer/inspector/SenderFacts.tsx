import { UserSearch } from 'lucide-react';
import type { MessageId } from '../../shared/model.ts';
import type { SenderFacts as Facts } from '../../shared/overview.ts';
import { useNow } from '../app/now.ts';
import { useSenderFacts } from '../app/queries.ts';
import { useUi } from '../app/ui-state.ts';
import { fromPiece } from '../list/suggest.ts';
import { dayDate } from '../text/dates.ts';
import { text } from '../text/text.ts';
import { Breakable } from '../ui/Breakable.tsx';
import { Button } from '../ui/Button.tsx';
import { Part } from './Part.tsx';

function sentenceOf({ messages, tracking }: Facts): string {
  const said = text.inspect.sender;
  if (tracking === 0) return said.none(messages);
  return tracking === messages ? said.all(messages) : said.some(tracking, messages);
}

/** In how many of their messages the sender of one has tracked its reader, since when, and with whose help. */
export function SenderFacts({ messageId }: { messageId: MessageId }) {
  const { data: facts } = useSenderFacts(messageId);
  const now = useNow();
  const alone = useUi((ui) => ui.alone);
  const findMore = useUi((ui) => ui.findMore);
  if (!facts) return null;
  const said = text.inspect.sender;
  return (
    <Part title={said.title}>
      <div className="card selectable">
        <p className="sender-address">
          <Breakable words={facts.address} />
        </p>
        <p>
          {sentenceOf(facts)} {facts.firstTrackedAt !== null && facts.messages > 1 && said.since(dayDate(facts.firstTrackedAt, { now }))}
        </p>
        {facts.services.length > 0 && (
          <ul className="rows">
            {facts.services.map(({ name, company, messages }) => (
              <li key={`${name} ${company}`}>
                <strong>{name}</strong> <span className="hint">{said.service(messages)}</span>
              </li>
            ))}
          </ul>
        )}
        {facts.messages > 1 && !alone && (
          <div className="card-acts">
            <Button icon={UserSearch} onClick={() => findMore(fromPiece(facts.address))}>
              {text.commands.fromSender}
            </Button>
          </div>
        )}
      </div>
    </Part>
  );
}
