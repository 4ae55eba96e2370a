import { isDeepStrictEqual } from 'node:util';
import type { StandingConsent } from '../../shared/consent.ts';
import type { MessageId } from '../../shared/model.ts';
import type { MessageView } from '../../shared/message-view.ts';
import type { OpenDocuments } from './open-documents.ts';

/** Messages that are ready to be opened: the next, the previous, what the mouse is on, and what it was on before. */
const MOST_AHEAD = 4;

/** A message as it would be opened, if nothing changes until then. */
interface Ahead<Message> {
  message: Message;
  standing: StandingConsent | null;
  judgement: number;
}

interface MadeReadyParts<Message> {
  documents: Pick<OpenDocuments, 'renew' | 'remove'>;
  /** What is chosen for its sender now. */
  standingOf(message: Message): StandingConsent | null;
  judgement(): number;
}

interface MadeReady<Message> {
  /** What was made ready, where it would come out the same now; it is among the last to make room then. */
  of(messageId: MessageId): Message | null;
  /** Takes it out: it is opened. */
  take(messageId: MessageId): Message | null;
  /** Keeps one, in place of what was made ready of it before; the one that was asked for longest ago makes room. */
  put(messageId: MessageId, ahead: Ahead<Message>): void;
}

const tokenOf = ({ body }: MessageView): string | null => (body.kind === 'html' ? new URL(body.url).hostname : null);

/** Messages that were made ready before anybody opened them. */
export function madeReady<Message extends { shown: MessageView }>(parts: MadeReadyParts<Message>): MadeReady<Message> {
  const { documents } = parts;
  const all = new Map<MessageId, Ahead<Message>>();

  /** Puts away what was not opened: what is open is not to make room for it. */
  const forget = (messageId: MessageId) => {
    const known = all.get(messageId);
    const token = known ? tokenOf(known.message.shown) : null;
    all.delete(messageId);
    if (token !== null) documents.remove(token);
  };

  const of = (messageId: MessageId): Message | null => {
    const known = all.get(messageId);
    if (!known || known.judgement !== parts.judgement() || !isDeepStrictEqual(parts.standingOf(known.message), known.standing)) return null;
    // Many may have been opened since, and its document have made room.
    const token = tokenOf(known.message.shown);
    if (token === null || !documents.renew(token)) return null;
    all.delete(messageId);
    all.set(messageId, known);
    return known.message;
  };

  return {
    of,
    take(messageId) {
      const message = of(messageId);
      if (message) all.delete(messageId);
      return message;
    },
    put(messageId, ahead) {
      forget(messageId);
      all.set(messageId, ahead);
      const [oldest] = all.keys();
      if (all.size > MOST_AHEAD && oldest !== undefined) forget(oldest);
    },
  };
}
