import type { Unsubscribe, UnsubscribeAdvice, Unsubscription } from '../../shared/unsubscribe.ts';
import { identityOf } from '../consent/identity.ts';
import type { ViewResult } from '../reader/protocol.ts';

type Told = Pick<ViewResult, 'envelope' | 'authentication' | 'list' | 'doubts'>;

/**
 * Whether it is wise to answer. A sender who is proven (as for consent) can be held to their word; to anybody else a request says only that
 * somebody reads this address. That the sender is proven says nothing of a field that was added on the way.
 */
function adviceOf({ envelope, authentication, list, doubts }: Told): { advice: UnsubscribeAdvice; why: string[] } {
  if (authentication.verdict === 'fail') return { advice: 'disproven', why: [authentication.sentence, ...doubts] };
  if (doubts.length > 0) return { advice: 'doubtful', why: doubts };
  if (identityOf(envelope.from, authentication).identity === null) return { advice: 'unconfirmed', why: [authentication.sentence] };
  return { advice: list.signed === 'no' ? 'unsigned' : 'proven', why: [] };
}

/**
 * What a later message of the same list is known by: the list's own name, else the address of its sender. Nothing is permitted by it, so that
 * it need not be proven; a message of which it is proven that it came from somebody else is of no list.
 */
function listOf({ envelope, authentication, list }: Told): string | null {
  if (authentication.verdict === 'fail') return null;
  const [sender, ...others] = envelope.from;
  return list.listId ?? (sender && others.length === 0 && sender.address !== '' ? sender.address.toLowerCase() : null);
}

/**
 * What a message offers to leave its list by.
 * @param asked what is remembered of a list
 */
export function unsubscribeOf(view: Told, asked: (list: string) => Unsubscription | null): Unsubscribe | null {
  const list = listOf(view);
  const before = list === null ? null : asked(list);
  if (view.list.ways.length === 0 && before === null) return null;
  return { ways: view.list.ways, list, signed: view.list.signed, ...adviceOf(view), asked: before };
}
