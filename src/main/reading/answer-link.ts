import { answerTo, type AnswerTo } from '../../shared/answer.ts';
import { baseSubject } from '../../shared/text/base-subject.ts';
import type { Address } from '../../shared/model.ts';
import type { MessageView } from '../../shared/message-view.ts';

/** More of a subject than is seen anywhere; it has to fit into an address. */
const LONGEST_SUBJECT = 250;

const subjectOf = (subject: string): string => (baseSubject(subject).isAnswer ? subject : `Re: ${subject}`).slice(0, LONGEST_SUBJECT).toWellFormed();

/** RFC 6068, 2: an address is written into a link percent-encoded, but for the sign that everybody looks for. */
const addresses = (people: readonly Address[]): string => people.map(({ address }) => encodeURIComponent(address).replaceAll('%40', '@')).join(',');

/**
 * A `mailto:` link that begins an answer in the reader's own mail program. Nothing of the message is in it but whom it is from and went to,
 * and its subject.
 * @param own the reader's addresses
 * @returns null where the message has no address that can be written to
 */
export function answerLink(
  view: Pick<MessageView, 'from' | 'replyTo' | 'to' | 'cc' | 'subject'>,
  own: readonly string[],
  who: AnswerTo,
): string | null {
  const { to, cc } = answerTo(view, own, who);
  if (to.length === 0) return null;
  const fields = [...(cc.length > 0 ? [`cc=${addresses(cc)}`] : []), `subject=${encodeURIComponent(subjectOf(view.subject))}`];
  return `mailto:${addresses(to)}?${fields.join('&')}`;
}
