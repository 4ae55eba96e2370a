import type { Address } from './model.ts';
import type { MessageView } from './message-view.ts';

/** To whom an answer goes. */
export interface Answer {
  to: Address[];
  cc: Address[];
}

/** Who gets an answer: who sent a message, or all whom it went to as well. */
export type AnswerTo = 'sender' | 'all';

/** An address that a letter can be written to, and that says nothing else to a mail program. */
const WRITABLE = /^[^\s<>()[\]:;,"\\@]{1,64}@[^\s<>()[\]:;,"\\@]{1,255}$/;

const key = ({ address }: Address) => address.toLowerCase();

/**
 * Who gets an answer (RFC 5322, 3.6.3): those that a message asks to answer to, else those that it is from. To what the reader wrote
 * themselves, those that it went to. `all`: the others as well. Each once, and the reader not at all, unless there is nobody else.
 * @param own the reader's addresses
 */
export function answerTo(
  { from, replyTo, to, cc }: Pick<MessageView, 'from' | 'replyTo' | 'to' | 'cc'>,
  own: readonly string[],
  who: AnswerTo,
): Answer {
  const mine = new Set(own.map((address) => address.toLowerCase()));
  const isMine = (person: Address) => mine.has(key(person));
  const seen = new Set<string>();
  const once = (people: readonly Address[]) =>
    people.filter((person) => WRITABLE.test(person.address) && !seen.has(key(person)) && seen.add(key(person)).size > 0);
  const isOwn = from.length > 0 && from.every(isMine);
  const asked = replyTo.length > 0 ? replyTo : from;
  const first = once(isOwn && to.length > 0 ? to : asked);
  const others = first.filter((person) => !isMine(person));
  const answer = { to: others.length > 0 ? others : first, cc: [] };
  return who === 'sender' ? answer : { ...answer, cc: once([...to, ...cc]).filter((person) => !isMine(person)) };
}
