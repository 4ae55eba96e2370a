import { connect, type Remote } from '../rpc.ts';
import type { Utility } from '../shell/utility.ts';
import type { FilterListText, ReaderService } from './protocol.ts';

/** A message that takes longer is hostile or broken: an ordinary one takes some 20 ms. */
export const READER_PATIENCE_MS = 2_000;

/** A process that has just been forked loads its libraries first, which a message must not be blamed for. */
const START_PATIENCE_MS = 20_000;

/** The largest filter lists that people use take some seconds to read. */
const LIST_PATIENCE_MS = 20_000;

export type ReaderFailure = 'reader-timeout' | 'reader-crashed';

export class ReaderError extends Error {
  readonly reason: ReaderFailure;
  constructor(reason: ReaderFailure) {
    super(reason === 'reader-timeout' ? 'The reader process did not answer in time.' : 'The reader process ended.');
    this.name = 'ReaderError';
    this.reason = reason;
  }
}

interface Running {
  utility: Utility;
  remote: Remote<ReaderService, never>;
  ready: Promise<unknown>;
}

/**
 * Keeps one reader process. One call runs at a time, so that a message that hangs can only be blamed itself; the process is
 * killed after two seconds of silence and started again with the next call.
 * Filter lists are given to each process that takes the place of another.
 * Calls reject with ReaderError where the process hung or died, with another Error where it said why it could not.
 */
export function readerClient(start: () => Utility, patience = READER_PATIENCE_MS): ReaderService & { end(): void } {
  let running: Running | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let lists: FilterListText[] = [];

  const ensure = (): Running => {
    if (running) return running;
    const utility = start();
    const remote = connect<ReaderService>(utility.wire);
    const ready = remote.calls.ping().then(() => (lists.length > 0 ? remote.calls.useLists({ lists }) : null));
    const current: Running = { utility, remote, ready };
    // The first call awaits `ready` and meets its failure there.
    current.ready.catch(() => undefined);
    utility.onExit(() => {
      remote.end(new ReaderError('reader-crashed'));
      if (running === current) running = null;
    });
    running = current;
    return current;
  };

  const stop = (current: Running, reason: ReaderFailure) => {
    if (running === current) running = null;
    current.remote.end(new ReaderError(reason));
    current.utility.kill();
  };

  const within = async <T>(current: Running, milliseconds: number, answer: Promise<T>): Promise<T> => {
    const timer = setTimeout(() => stop(current, 'reader-timeout'), milliseconds);
    try {
      return await answer;
    } finally {
      clearTimeout(timer);
    }
  };

  const run = <T>(use: (service: ReaderService) => Promise<T>, milliseconds = patience): Promise<T> => {
    const turn = last.then(async () => {
      const current = ensure();
      await within(current, START_PATIENCE_MS, current.ready);
      return within(current, milliseconds, use(current.remote.calls));
    });
    last = turn.catch(() => undefined);
    return turn;
  };

  return {
    ping: () => run((service) => service.ping()),
    view: (request) => run((service) => service.view(request)),
    scan: (request) => run((service) => service.scan(request)),
    useLists: (request) =>
      run((service) => {
        lists = request.lists;
        return service.useLists(request);
      }, LIST_PATIENCE_MS),
    checkList: (request) => run((service) => service.checkList(request), LIST_PATIENCE_MS),
    receiver: (request) => run((service) => service.receiver(request)),
    part: (request) => run((service) => service.part(request)),
    picture: (request) => run((service) => service.picture(request)),
    end() {
      if (running) stop(running, 'reader-crashed');
    },
  };
}
