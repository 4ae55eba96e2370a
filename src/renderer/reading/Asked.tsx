import { MailX } from 'lucide-react';
import type { MessageView } from '../../shared/model.ts';
import { text } from '../text/text.ts';

/** That the reader asked to be taken off the list of a message, and when; also that it goes on, where the message is later. Null: they did not. */
export function askedWords({ unsubscribe, receivedAt }: Pick<MessageView, 'unsubscribe' | 'receivedAt'>): string | null {
  const asked = unsubscribe?.asked ?? null;
  if (asked === null) return null;
  const said = text.unsubscribe;
  const words = said.asked[asked.way](asked.at);
  return receivedAt > asked.at ? said.stillWrite(words) : said.whole(words);
}

/** The same in a line of its own; nothing where there is nothing to tell. */
export function Asked({ view }: { view: MessageView }) {
  const words = askedWords(view);
  if (words === null) return null;
  return (
    <p className="asked">
      <MailX aria-hidden size={15} />
      {words}
    </p>
  );
}
