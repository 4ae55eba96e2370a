import { BadgeCheck, ChevronDown, ShieldAlert, ShieldQuestionMark, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { useNow } from '../app/now.ts';
import type { Address, Authentication, MessageView } from '../../shared/model.ts';
import { exactDate, fullDate } from '../text/dates.ts';
import { text } from '../text/text.ts';

/** More recipients than this are behind the details. */
const RECIPIENTS_SHOWN = 3;

/** Subject, who it is from and whether that is proven, to whom, when; the rest on request. */
export function MessageHeader({ view }: { view: MessageView }) {
  const [detailed, setDetailed] = useState(false);
  const [sender] = view.from;
  const now = { now: useNow() };

  return (
    <header className="message-head">
      <h2 className="message-subject">{view.subject || text.list.noSubject}</h2>
      <div className="message-sender">
        <span className="monogram" aria-hidden>
          {initialOf(sender)}
        </span>
        <p className="message-from">
          <strong>{sender?.name || sender?.address || text.list.nobody}</strong>
          {sender?.name && <span className="message-address selectable">{sender.address}</span>}
        </p>
        <time className="message-when" dateTime={new Date(view.sentAt ?? view.receivedAt).toISOString()}>
          {fullDate(view.sentAt ?? view.receivedAt, now)}
        </time>
        <Proof authentication={view.authentication} />
        <button type="button" className="message-to" aria-expanded={detailed} onClick={() => setDetailed(!detailed)}>
          <span>
            {text.reading.to} {recipientsOf([...view.to, ...view.cc])}
          </span>
          <ChevronDown aria-hidden size={14} />
          <span className="hidden">, {text.reading.details}</span>
        </button>
      </div>
      {detailed && (
        <dl className="message-details selectable">
          <People label={text.reading.from} people={view.from} />
          <People label={text.reading.to} people={view.to} />
          <People label={text.reading.cc} people={view.cc} />
          <People label={text.reading.replyTo} people={view.replyTo} />
          <dt>{text.reading.sent}</dt>
          <dd>{view.sentAt === null ? text.reading.sentUnknown : exactDate(view.sentAt, now)}</dd>
          <dt>{text.reading.received}</dt>
          <dd>{exactDate(view.receivedAt, now)}</dd>
        </dl>
      )}
    </header>
  );
}

function People({ label, people }: { label: string; people: Address[] }) {
  if (people.length === 0) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {people.map(({ name, address }) => (
          <span key={`${name} ${address}`} className="person">
            {name ? `${name} <${address}>` : address}
          </span>
        ))}
      </dd>
    </>
  );
}

const PROOF_ICONS: Readonly<Record<Authentication['verdict'], LucideIcon>> = { pass: BadgeCheck, fail: ShieldAlert, none: ShieldQuestionMark };

/** Whether the sender is who the From line says, in words and one icon. */
export function Proof({ authentication: { verdict, domain, sentence } }: { authentication: Authentication }) {
  const said = text.authentication;
  const Icon = PROOF_ICONS[verdict];
  const words = verdict === 'pass' ? (domain ? said.pass(domain) : said.passPlain) : said[verdict];
  return (
    <p className="proof" data-verdict={verdict} title={sentence}>
      <Icon aria-hidden size={15} />
      {words}
    </p>
  );
}

const recipientsOf = (people: Address[]): string => {
  if (people.length === 0) return text.reading.recipients;
  const names = people.slice(0, RECIPIENTS_SHOWN).map(({ name, address }) => name || address);
  return people.length > RECIPIENTS_SHOWN ? `${names.join(', ')} ${text.reading.moreRecipients(people.length - RECIPIENTS_SHOWN)}` : names.join(', ');
};

const initialOf = (sender: Address | undefined): string => {
  const [letter = '?'] = (sender?.name || sender?.address || '?').replaceAll(/[^\p{L}\p{N}]/gu, '');
  return letter.toLocaleUpperCase();
};
