import { connect, type Methods, type Remote } from '../rpc.ts';
import type { Utility } from '../shell/utility.ts';

/** A message that takes longer is hostile or broken: an ordinary one takes some 20 ms. */
export const READER_PATIENCE_MS = 2_000;

/** A process that has just been forked loads its libraries first, which a message must not be blamed for; on a machine that is busy with others. */
const START_PATIENCE_MS = 30_000;

export type ReaderFailure = 'reader-timeout' | 'reader-crashed';

export class ReaderError extends Error {
  readonly reason: ReaderFailure;
  constructor(reason: ReaderFailure) {
    super(reason === 'reader-timeout' ? 'The reader process did not answer in time.' : 'The reader process ended.');
    this.name = 'ReaderError';
    this.reason = reason;
  }
}

interface Running<S> {
  utility: Utility;
  remote: Remote<S, never>;
  isReady: boolean;
}

interface Call<S> {
  use(service: S): Promise<unknown>;
  patience: number;
  resolve(value: unknown): void;
  reject(error: Error): void;
  /** The process that works on it, or will when it has done what came before. */
  at: Running<S> | null;
  /** It was with a process that hung or died, and is not to be there with another again. */
  suspect: boolean;
}

interface Supervision<S> {
  patience: number;
  /** Calls that the process is given besides the one that it works on, so that it need not wait for the next. */
  ahead: number;
  /** What each process is asked first. It has loaded its libraries when it answers. */
  begin(service: S): Promise<unknown>;
  /** Milliseconds without a call after which the process is ended, and its memory given back; null: it is kept. */
  restAfter(): number | null;
}

/** Keeps one process of a kind. */
interface Supervised<S> {
  /** @param patience milliseconds after which the process is taken to hang, from when it began with the call */
  run<T>(use: (service: S) => Promise<T>, patience?: number): Promise<T>;
  end(): void;
}

/**
 * Keeps one process, started with the first call, killed after some seconds of silence and started again for the next one, ended when
 * it has nothing to do for long. Calls are worked on one after the other. One that hangs or crashes the process rejects with a ReaderError; where others were with it, nobody
 * knows whose fault it was, and each is given to a process alone.
 */
export function supervised<S extends Methods<S>>(start: () => Utility, { patience, ahead, begin, restAfter }: Supervision<S>): Supervised<S> {
  const queue: Call<S>[] = [];
  let running: Running<S> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let timed: Call<S> | null = null;

  let resting: ReturnType<typeof setTimeout> | undefined;
  const rest = () => {
    const idle = running;
    running = null;
    idle?.remote.end(new ReaderError('reader-crashed'));
    idle?.utility.kill();
  };

  const forget = (call: Call<S>) => {
    const at = queue.indexOf(call);
    if (at >= 0) queue.splice(at, 1);
  };

  /** The process is gone, or is to be. */
  const lose = (lost: Running<S>, reason: ReaderFailure) => {
    if (running !== lost) return;
    running = null;
    clearTimeout(timer);
    timed = null;
    const error = new ReaderError(reason);
    const [first] = queue;
    const given = queue.filter(({ at }) => at === lost);
    // Where it had not even begun, whoever asked first is told, so that nobody waits for ever.
    const blamed = given.length === 0 ? first : given.length === 1 ? given[0] : undefined;
    for (const call of given) Object.assign(call, { at: null, suspect: true });
    if (blamed) {
      forget(blamed);
      blamed.reject(error);
    }
    lost.remote.end(error);
    lost.utility.kill();
    pump();
  };

  const fork = (): Running<S> => {
    const utility = start();
    const current: Running<S> = { utility, remote: connect<S>(utility.wire), isReady: false };
    running = current;
    utility.onExit(() => lose(current, 'reader-crashed'));
    const slow = setTimeout(() => lose(current, 'reader-timeout'), START_PATIENCE_MS);
    begin(current.remote.calls)
      .then(
        () => {
          current.isReady = true;
          pump();
        },
        () => lose(current, 'reader-crashed'),
      )
      .finally(() => clearTimeout(slow));
    return current;
  };

  const give = (call: Call<S>, current: Running<S>) => {
    call.at = current;
    const done = (settle: () => void) => {
      // A process that was lost has nothing more to say of it.
      if (call.at !== current || running !== current) return;
      forget(call);
      settle();
      pump();
    };
    call.use(current.remote.calls).then(
      (value) => done(() => call.resolve(value)),
      (error: Error) => done(() => call.reject(error)),
    );
  };

  function pump(): void {
    const [first] = queue;
    clearTimeout(resting);
    if (!first) {
      clearTimeout(timer);
      timed = null;
      const after = restAfter();
      if (after !== null && running?.isReady) resting = setTimeout(rest, after);
      return;
    }
    const current = running ?? fork();
    if (!current.isReady) return;
    for (const call of queue.slice(0, first.suspect ? 1 : 1 + ahead)) {
      if (call !== first && call.suspect) break;
      if (call.at !== current) give(call, current);
    }
    if (timed === first) return;
    timed = first;
    clearTimeout(timer);
    timer = setTimeout(() => lose(current, 'reader-timeout'), first.patience);
  }

  return {
    run: <T>(use: (service: S) => Promise<T>, own = patience) =>
      new Promise<T>((resolve, reject) => {
        queue.push({ use, patience: own, resolve: resolve as (value: unknown) => void, reject, at: null, suspect: false });
        pump();
      }),
    end() {
      clearTimeout(timer);
      clearTimeout(resting);
      const error = new ReaderError('reader-crashed');
      for (const { reject } of queue.splice(0)) reject(error);
      rest();
    },
  };
}
