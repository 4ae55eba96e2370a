import { MailX } from 'lucide-react';
import type { MessageView } from '../../shared/message-view.ts';
import { text } from '../text/text.ts';

/**
 * Two weeks have ten working days in them: as long as US law gives who is asked (15 U.S.C. 7704(a)(4)), and longer than Google and Yahoo
 * give their bulk senders (two days). What comes meanwhile may have been on its way.
 */
const GRACE_MS = 14 * 86_400_000;

/**
 * That the reader asked to be taken off the list of a message, and when. Of a later message also that it takes some days, or that they have
 * passed and it goes on. Null: they did not ask.
 */
function askedWords({ unsubscribe, receivedAt }: Pick<MessageView, 'unsubscribe' | 'receivedAt'>): string | null {
  const asked = unsubscribe?.asked ?? null;
  if (asked === null) return null;
  const said = text.unsubscribe;
  const words = said.asked[asked.way](asked.at);
  if (receivedAt <= asked.at) return said.whole(words);
  return receivedAt <= asked.at + GRACE_MS ? said.mayTakeDays(words) : said.stillWrite(words);
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
