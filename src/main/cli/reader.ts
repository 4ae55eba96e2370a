import { READER_PATIENCE_MS, ReaderError, type ReaderFailure } from '../reader/client.ts';
import { connect, type Remote } from '../rpc.ts';
import type { Utility } from '../shell/utility.ts';
import type { Failure } from './input/found.ts';
import type { Inspected, InspectRequest, InspectService } from './inspection.ts';

/** Loading the libraries, on a machine that is busy with as many other readers as it has cores. */
const START_PATIENCE_MS = 30_000;

export type Outcome = Exclude<Inspected, { kind: 'not-a-message' }> | { kind: 'failure'; failure: Failure };

/** One reader process, for one message at a time. */
export interface Reader {
  /** Never rejects: a message that hangs or crashes the process is a failure, and the next one has a new process. */
  inspect(request: InspectRequest): Promise<Outcome>;
  end(): void;
}

const SENTENCES: Readonly<Record<ReaderFailure, string>> = {
  'reader-timeout': `Reading it took longer than ${READER_PATIENCE_MS / 1_000} s; it is hostile or broken, and was given up.`,
  'reader-crashed': 'Reading it ended the process that read it.',
};
const NOT_A_MESSAGE: Failure = { code: 'not-a-message', message: 'It does not begin with a header, as every message does.' };

function failureOf(error: unknown): Failure {
  if (error instanceof ReaderError) return { code: error.reason, message: SENTENCES[error.reason] };
  return { code: 'reader-failed', message: `It could not be analysed (${error instanceof Error ? error.message : String(error)}).` };
}

interface Running {
  utility: Utility;
  remote: Remote<InspectService, never>;
  ready: Promise<unknown>;
}

/** @param patience milliseconds for one message, once the process is up */
export function reader(start: () => Utility, patience = READER_PATIENCE_MS): Reader {
  let running: Running | null = null;

  const ensure = (): Running => {
    if (running) return running;
    const utility = start();
    const remote = connect<InspectService>(utility.wire);
    const current = { utility, remote, ready: remote.calls.ping() };
    // The call that started the process awaits `ready` and meets its failure there.
    current.ready.catch(() => undefined);
    utility.onExit(() => stop(current, 'reader-crashed'));
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

  return {
    async inspect(request) {
      try {
        const current = ensure();
        await within(current, START_PATIENCE_MS, current.ready);
        const inspected = await within(current, patience, current.remote.calls.inspect(request));
        return inspected.kind === 'message' ? inspected : { kind: 'failure', failure: NOT_A_MESSAGE };
      } catch (error) {
        return { kind: 'failure', failure: failureOf(error) };
      }
    },
    end() {
      if (running) stop(running, 'reader-crashed');
    },
  };
}

/** As many readers as there are jobs, each started when it is first needed; whoever is free takes the next message. */
export function readers(jobs: number, make: () => Reader): Reader {
  const all: Reader[] = [];
  const free: Reader[] = [];
  const waiting: ((one: Reader) => void)[] = [];

  const take = (): Promise<Reader> => {
    const one = free.pop();
    if (one) return Promise.resolve(one);
    if (all.length < jobs) {
      const fresh = make();
      all.push(fresh);
      return Promise.resolve(fresh);
    }
    return new Promise((resolve) => waiting.push(resolve));
  };
  const giveBack = (one: Reader) => {
    const next = waiting.shift();
    if (next) next(one);
    else free.push(one);
  };

  return {
    async inspect(request) {
      const one = await take();
      try {
        return await one.inspect(request);
      } finally {
        giveBack(one);
      }
    },
    end: () => all.forEach((one) => one.end()),
  };
}
