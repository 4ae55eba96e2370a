import type { MessageId } from '../../shared/model.ts';

/** Messages that are remembered to have been looked at; their views are kept by `reader/view-cache.ts`, which holds some more. */
const MOST_REMEMBERED = 30;

interface Foresight {
  /** These may be opened next, the likeliest first. Those of before are not waited for any more. */
  foresee(messageIds: readonly MessageId[]): void;
  /** Something is opened now, and has the reader process for itself. */
  stop(): void;
}

/**
 * Looks at messages that are in sight before they are opened, one after the other.
 * @param look has the view of a message made; rejects where it cannot
 * @param judgement another number where views would come out otherwise than before
 */
export function foresight(look: (messageId: MessageId) => Promise<unknown>, judgement: () => number): Foresight {
  const looked = new Map<MessageId, number>();
  let waiting: MessageId[] = [];
  let isRunning = false;

  const remember = (messageId: MessageId) => {
    looked.delete(messageId);
    looked.set(messageId, judgement());
    const [oldest] = looked.keys();
    if (looked.size > MOST_REMEMBERED && oldest !== undefined) looked.delete(oldest);
  };

  const run = async () => {
    isRunning = true;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (looked.get(next) === judgement()) continue;
      remember(next);
      // What cannot be looked at now tells why when it is opened.
      await look(next).catch(() => undefined);
    }
    isRunning = false;
  };

  return {
    foresee(messageIds) {
      waiting = [...messageIds];
      if (!isRunning) void run();
    },
    stop() {
      waiting = [];
    },
  };
}
