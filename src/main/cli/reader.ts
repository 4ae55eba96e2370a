import { READER_PATIENCE_MS, ReaderError, supervised, type ReaderFailure } from '../reader/supervised.ts';
import type { Utility } from '../shell/utility.ts';
import type { Failure } from '../mail-files/found.ts';
import type { Inspected, InspectRequest, InspectService } from './inspection.ts';

type Outcome = Exclude<Inspected, { kind: 'not-a-message' }> | { kind: 'failure'; failure: Failure };

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

/** @param patience milliseconds for one message, once the process is up */
export function reader(start: () => Utility, patience = READER_PATIENCE_MS): Reader {
  const { run, end } = supervised<InspectService>(start, { patience, ahead: 0, begin: (service) => service.ping(), restAfter: () => null });
  return {
    async inspect(request) {
      try {
        const inspected = await run((service) => service.inspect(request));
        return inspected.kind === 'message' ? inspected : { kind: 'failure', failure: NOT_A_MESSAGE };
      } catch (error) {
        return { kind: 'failure', failure: failureOf(error) };
      }
    },
    end,
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
