import { BadgeCheck, ChevronDown, Copy, ShieldAlert, ShieldQuestionMark, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { useActs } from '../app/acts.ts';
import { useIsOwn } from '../app/conversations.ts';
import { useNow } from '../app/now.ts';
import type { Address } from '../../shared/model.ts';
import type { Authentication, MessageView } from '../../shared/message-view.ts';
import { exactDate } from '../text/dates.ts';
import { text } from '../text/text.ts';
import { useUi } from '../app/ui-state.ts';
import { Breakable } from '../ui/Breakable.tsx';
import { IconButton } from '../ui/Button.tsx';
import { Asked } from './Asked.tsx';
import { draggableAs } from './drag-out.ts';
import { MessageHead } from './MessageHead.tsx';

/** More recipients than this are behind the details. */
const RECIPIENTS_SHOWN = 3;

/** Who it is from and whether that is proven, to whom, when; the rest on request. */
export function MessageHeader({ view, isOneOfMany }: { view: MessageView; isOneOfMany: boolean }) {
  const [detailed, setDetailed] = useState(false);
  const show = useUi((ui) => ui.show);
  const isOwn = useIsOwn(view.id) && view.section === '';
  const details = detailed && <Details view={view} />;
  const acts = useActs();
  return (
    <MessageHead
      isOneOfMany={isOneOfMany}
      isOwn={isOwn}
      sender={view.from[0] ?? null}
      at={view.sentAt ?? view.receivedAt}
      below={details}
      dragging={view.section === '' ? draggableAs({ kind: 'message', messageId: view.id }, acts) : undefined}
    >
      <Proof authentication={view.authentication} />
      <button type="button" className="message-to" aria-expanded={detailed} onClick={() => setDetailed(!detailed)}>
        <span>
          {text.reading.to} {recipientsOf([...view.to, ...view.cc])}
        </span>
        <ChevronDown aria-hidden size={14} />
        <span className="hidden">, {text.reading.details}</span>
      </button>
      {(view.unsubscribe?.ways.length ?? 0) > 0 && (
        <button type="button" className="message-leave" onClick={() => show({ kind: 'unsubscribe', messageId: view.id })}>
          {text.unsubscribe.offer}
        </button>
      )}
      <Asked view={view} />
    </MessageHead>
  );
}

function Details({ view }: { view: MessageView }) {
  const now = { now: useNow() };
  const acts = useActs();
  const copy = (address: string) => void acts.copyAddress(view.id, view.section, address);
  return (
    <dl className="message-details selectable">
      <People label={text.reading.from} people={view.from} copy={copy} />
      <People label={text.reading.to} people={view.to} copy={copy} />
      <People label={text.reading.cc} people={view.cc} copy={copy} />
      <People label={text.reading.replyTo} people={view.replyTo} copy={copy} />
      <dt>{text.reading.sent}</dt>
      <dd>{view.sentAt === null ? text.reading.sentUnknown : exactDate(view.sentAt, now)}</dd>
      <dt>{text.reading.received}</dt>
      <dd>{exactDate(view.receivedAt, now)}</dd>
    </dl>
  );
}

function People({ label, people, copy }: { label: string; people: Address[]; copy(address: string): void }) {
  if (people.length === 0) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {people.map(({ name, address }) => (
          <span key={`${name} ${address}`} className="person">
            <span>
              <Breakable words={name ? `${name} <${address}>` : address} />
            </span>
            {address !== '' && <IconButton icon={Copy} label={text.reading.copyAddress(address)} onClick={() => copy(address)} />}
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
      <span>
        <Breakable words={words} />
      </span>
    </p>
  );
}

const recipientsOf = (people: Address[]): string => {
  if (people.length === 0) return text.reading.recipients;
  const names = people.slice(0, RECIPIENTS_SHOWN).map(({ name, address }) => name || address);
  return people.length > RECIPIENTS_SHOWN ? `${names.join(', ')} ${text.reading.moreRecipients(people.length - RECIPIENTS_SHOWN)}` : names.join(', ');
};
