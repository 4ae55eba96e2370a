import { connect, type Remote } from '../rpc.ts';
import type { Utility } from '../shell/utility.ts';
import type { MailboxEvents, MailboxService } from './protocol.ts';

/** Before a process that ended by itself is started again, so that one that cannot run does not spin. */
const RESTART_AFTER_MS = 1_000;
/** Ends in a row without a call answered; then it is left ended, and calls say so. */
const MOST_RESTARTS = 5;

export interface MailboxClient {
  calls: MailboxService;
  on<N extends keyof MailboxEvents>(name: N, listener: (payload: MailboxEvents[N]) => void): void;
  end(): void;
}

/**
 * Keeps the mailbox process running. `begin` opens the store and starts the accounts; it runs for the first process and for
 * each that takes the place of one that ended.
 */
export function mailboxClient(start: () => Utility, begin: (calls: MailboxService) => Promise<void>): MailboxClient {
  /** Subscriptions, to be made again on every process. */
  const subscriptions: ((to: Remote<MailboxService, MailboxEvents>) => void)[] = [];
  let remote: Remote<MailboxService, MailboxEvents>;
  let utility: Utility;
  let ended = false;
  let restarts = 0;

  const run = () => {
    utility = start();
    remote = connect<MailboxService, MailboxEvents>(utility.wire);
    const current = remote;
    for (const subscribe of subscriptions) subscribe(current);
    utility.onExit(() => {
      current.end(new Error('The mailbox process ended.'));
      if (ended || restarts++ >= MOST_RESTARTS) return;
      setTimeout(() => {
        if (ended) return;
        run();
        begin(remote.calls).then(
          () => (restarts = 0),
          // It ended again; its exit has been seen to.
          () => undefined,
        );
      }, RESTART_AFTER_MS);
    });
  };
  run();

  return {
    // Each call goes to the process of the moment.
    calls: new Proxy({} as MailboxService, { get: (_, method) => Reflect.get(remote.calls, method) as unknown }),
    on(name, listener) {
      subscriptions.push((to) => to.on(name, listener));
      remote.on(name, listener);
    },
    end() {
      ended = true;
      utility.kill();
    },
  };
}
