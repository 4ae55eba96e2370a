import type { AccountId, AccountKind, MessageId } from '../../shared/model.ts';
import type { MessageView } from '../../shared/message-view.ts';
import type { Unsubscription, UnsubscribeWay } from '../../shared/unsubscribe.ts';
import { identityOf } from '../consent/identity.ts';
import type { OneClickAnswer, OneClickOrder } from '../egress/one-click.ts';
import { UserFailure } from '../errors.ts';
import type { Reading } from '../reading/reading.ts';
import type { Unsubscriptions } from './unsubscriptions.ts';

interface UnsubscribingParts {
  reading: Pick<Reading, 'shown' | 'accountOf'>;
  unsubscriptions: Pick<Unsubscriptions, 'add'>;
  accountOf(id: AccountId): { kind: AccountKind } | null;
  /** Resolves, whatever happens. */
  ask(order: OneClickOrder): Promise<OneClickAnswer>;
}

export interface Unsubscribing {
  /**
   * Sends the one request of an open message that asks its list to take the reader off. Null: it was accepted, but there is nothing that the
   * list could be known again by.
   * @throws UserFailure where it was not accepted, or not sent
   */
  send(messageId: MessageId): Promise<Unsubscription | null>;
  /** A link was opened: where it is one to unsubscribe by, that is remembered. Null: it is none. */
  opened(messageId: MessageId, link: number): Promise<Unsubscription | null>;
}

const YOUR_MOVE = 'You can look at what else the message offers, or leave it be.';

/** What did not work out, for the one who asked for it. */
function failureOf(answer: Exclude<OneClickAnswer, { kind: 'accepted' }>): UserFailure {
  if (answer.kind === 'refused') return new UserFailure('not-reachable', `${answer.reason} Nothing was sent.`, YOUR_MOVE);
  if (!answer.noticed) return new UserFailure('not-reachable', `${answer.reason} Nothing was sent.`, 'Try again later.');
  return new UserFailure('server-refused', `${answer.reason} You are most likely still on the list.`, YOUR_MOVE);
}

/** Has a list asked to take its reader off, only ever the one of the message that is named, when its reader orders it. */
export function unsubscribing({ reading, unsubscriptions, accountOf, ask }: UnsubscribingParts): Unsubscribing {
  const opened = (messageId: MessageId): { view: MessageView; accountId: AccountId } => {
    const [view, accountId] = [reading.shown(messageId, ''), reading.accountOf(messageId)];
    if (!view || accountId === null) throw new UserFailure('not-found', 'This message is not open any more. Nothing was sent.', 'Open it again.');
    return { view, accountId };
  };
  const remember = async ({ view, accountId }: ReturnType<typeof opened>, way: UnsubscribeWay) => {
    const list = view.unsubscribe?.list ?? null;
    // An account that was removed while its list was asked has nothing left here.
    return list === null || accountOf(accountId) === null ? null : unsubscriptions.add({ accountId, list, sender: view.from[0]?.address ?? '', way });
  };

  return {
    async send(messageId) {
      const message = opened(messageId);
      const { view, accountId } = message;
      if (accountOf(accountId)?.kind === 'sample')
        throw new UserFailure('bad-request', 'This is a message of the sample, so nothing was sent.', 'It works in the mail of your own account.');
      const way = view.unsubscribe?.ways.find((one) => one.way === 'one-click');
      const link = view.report.links.find(({ id }) => id === way?.link);
      if (!link) throw new UserFailure('bad-request', 'This message offers no such way to unsubscribe. Nothing was sent.', YOUR_MOVE);
      const answer = await ask({ url: link.url, sender: identityOf(view.from, view.authentication).identity });
      if (answer.kind !== 'accepted') throw failureOf(answer);
      return remember(message, 'one-click');
    },

    async opened(messageId, link) {
      const message = opened(messageId);
      const way = message.view.unsubscribe?.ways.find((one) => one.link === link && one.way !== 'one-click');
      return way ? remember(message, way.way) : null;
    },
  };
}
