import type { ReactNode } from 'react';
import type { Address } from '../../shared/model.ts';
import { useNow } from '../app/now.ts';
import { fullDate } from '../text/dates.ts';
import { text } from '../text/text.ts';

interface MessageHeadProps {
  subject: string;
  sender: Address | null;
  /** In ms, see model.ts. */
  at: number;
  /** Lines under the sender. */
  children: ReactNode;
  /** What follows below. */
  below?: ReactNode;
}

/** Subject, sender and date, in the places where they stand whether the message is here already or on its way. */
export function MessageHead({ subject, sender, at, children, below }: MessageHeadProps) {
  const now = useNow();
  return (
    <header className="message-head">
      <h2 className="message-subject">{subject || text.list.noSubject}</h2>
      <div className="message-sender">
        <span className="monogram" aria-hidden>
          {initialOf(sender)}
        </span>
        <p className="message-from">
          <strong>{sender?.name || sender?.address || text.list.nobody}</strong>
          {sender?.name && <span className="message-address selectable">{sender.address}</span>}
        </p>
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
