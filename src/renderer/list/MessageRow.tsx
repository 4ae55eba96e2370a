import { Check, Cloud, Forward, Paperclip, Reply, Star } from 'lucide-react';
import { memo } from 'react';
import type { MessageSummary } from '../../shared/model.ts';
import type { ListedMessage } from '../app/queries.ts';
import type { AccountMark } from '../sidebar/account-marks.ts';
import { shortDate } from '../text/dates.ts';
import { text } from '../text/text.ts';
import { AccountDot } from '../ui/AccountDot.tsx';
import { Tip } from '../ui/Tip.tsx';
import { tellWhole } from '../ui/tell-whole.ts';
import { givenNames } from './given-names.ts';
import { Marked } from './Marked.tsx';
import { RowActs } from './RowActs.tsx';
import { recipientLine, writersOf } from './row-people.ts';
import { Flag, TrackerMarkBadge } from './RowMarks.tsx';

interface MessageRowProps {
  message: ListedMessage;
  /** Whose it is; null: all that are listed are of one account. */
  account: AccountMark | null;
  /** The row says to whom it went: its reader wrote it. */
  outgoing: boolean;
  now: number;
}

/** What a row of the list says about a message. */
export const MessageRow = memo(function MessageRow({ message, account, outgoing, now }: MessageRowProps) {
  const { subject, snippet, seen, flagged, answered, forwarded, hasAttachments, threadSize, body, hits, group, byServer } = message;
  const said = text.list;
  const isUnknown = isNotLooked(message);
  return (
    <>
      <span className="row-check" aria-hidden>
        <Check size={12} strokeWidth={3} />
      </span>
      <span className="row-dot" data-unread={!seen || undefined} aria-hidden />
      {!seen && <span className="hidden">{said.unread}. </span>}
      <span className="row-top">
        <span className="row-from" dir="auto" onMouseEnter={tellWhole}>
          <People message={message} outgoing={outgoing} />
        </span>
        {threadSize > 1 && (
          <span className="row-thread">
            <span aria-hidden>{text.number(threadSize)}</span>
            <span className="hidden">, {said.thread(threadSize, group?.messages.filter((one) => !one.seen).length ?? 0)}</span>
          </span>
        )}
        <span className="hidden">. </span>
        <span className="row-date">{shortDate(message.date, { now })}</span>
      </span>
      <span className="row-middle">
        <span className="hidden">. </span>
        <span className="row-subject" dir="auto" onMouseEnter={tellWhole}>
          <Marked segments={hits?.subject} text={isUnknown ? '' : subject || said.noSubject} />
        </span>
        <span className="row-flags">
          {byServer && <Flag icon={Cloud} label={said.byServer} />}
          {answered && <Flag icon={Reply} label={said.answered} />}
          {forwarded && <Flag icon={Forward} label={said.forwarded} />}
          {hasAttachments && <Flag icon={Paperclip} label={said.attachment} />}
          {flagged && <Flag icon={Star} label={said.starred} filled />}
        </span>
      </span>
      <span className="row-bottom">
        {account && <RowAccount account={account} />}
        <span className="hidden">. </span>
        <span className="row-snippet" dir="auto">
          <Marked segments={hits?.snippet} text={body === 'pending' && snippet === '' ? said.pending : snippet} />
        </span>
        <RowActs message={message} />
        <TrackerMarkBadge mark={message.mark} />
      </span>
    </>
  );
});

/** What came from a file is known when it has been looked at, and not before. */
const isNotLooked = ({ mark, body, from, subject }: MessageSummary) => mark === null && body === 'stored' && from === null && subject === '';

/** Who is in it: of what the reader wrote to whom it went, else who wrote. Of several as many are seen as there is room for. */
function People({ message, outgoing }: Pick<MessageRowProps, 'message' | 'outgoing'>) {
  if (isNotLooked(message)) return text.files.notLooked;
  if (outgoing) return recipientLine(message.to);
  const writers = writersOf(message);
  if (writers.length < 2) return <Marked segments={message.hits?.from} text={writers.join('')} />;
  const all = writers.join(', ');
  return (
    <>
      <span className="hidden">{all}</span>
      <span className="row-writers" title={all} aria-hidden>
        {givenNames(writers).map((writer, at) => (
          <span key={`${at} ${writer}`} className="row-writer">
            {at > 0 && ', '}
            <bdi>{writer}</bdi>
          </span>
        ))}
      </span>
    </>
  );
}

function RowAccount({ account: { colour, name, short } }: { account: AccountMark }) {
  return (
    <Tip label={name}>
      <span className="row-account">
        <AccountDot colour={colour} />
        <span className="row-account-name" aria-hidden>
          {short}
        </span>
        <span className="hidden">. {text.list.account(name)}</span>
      </span>
    </Tip>
  );
}
