import type { ReactNode } from 'react';
import type { Address } from '../../shared/model.ts';
import { useNow } from '../app/now.ts';
import { fullDate } from '../text/dates.ts';
import { text } from '../text/text.ts';
import { Breakable } from '../ui/Breakable.tsx';
import type { draggableAs } from './drag-out.ts';
import { FOLD_ID, foldOpened } from './read-on.ts';

interface MessageHeadProps {
  /** It is one of a conversation: its sender is its heading there, and folds it. */
  isOneOfMany: boolean;
  sender: Address | null;
  /** The reader wrote it. */
  isOwn: boolean;
  /** In ms, see model.ts. */
  at: number;
  /** Lines under the sender. */
  children: ReactNode;
  /** What follows below. */
  below?: ReactNode;
  /** Makes the sign of the sender one by which the message is dragged out of the window. */
  dragging?: ReturnType<typeof draggableAs> | undefined;
}

/** Sender and date, in the places where they stand whether the message is here already or on its way. */
export function MessageHead({ isOneOfMany, sender, isOwn, at, children, below, dragging }: MessageHeadProps) {
  const now = useNow();
  const name = <strong dir="auto">{isOwn ? text.list.me : sender?.name || sender?.address || text.list.nobody}</strong>;
  const Heading = isOneOfMany ? 'h3' : 'p';
  return (
    <header className="message-head">
      <div className="message-sender">
        {/* Who has no mouse saves the message by its command. */}
        <span className="monogram" aria-hidden title={dragging && text.reading.dragMessage} {...dragging}>
          {initialOf(sender)}
        </span>
        <Heading className="message-from">
          {isOneOfMany ? (
            <button type="button" id={FOLD_ID} className="message-fold" aria-expanded onClick={() => foldOpened(true)}>
              {name}
            </button>
          ) : (
            name
          )}
          {sender && (isOwn || sender.name) && (
            <span className="message-address selectable">
              <Breakable words={sender.address} />
            </span>
          )}
        </Heading>
        <time className="message-when" dateTime={new Date(at).toISOString()}>
          {fullDate(at, { now })}
        </time>
        {children}
      </div>
      {below}
    </header>
  );
}

const initialOf = (sender: Address | null): string => {
  const [letter = '?'] = (sender?.name || sender?.address || '?').replaceAll(/[^\p{L}\p{N}]/gu, '');
  return letter.toLocaleUpperCase();
};
