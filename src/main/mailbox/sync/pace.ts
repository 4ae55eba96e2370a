import type { SyncPace } from '../../../shared/sync.ts';

/** The rate is that of so many of the last milliseconds: a network is not what it was a minute ago. */
const WINDOW_MS = 20_000;
/** Before, one slow answer would say everything. */
const LEAST_MS = 2_000;

interface Sample {
  at: number;
  done: number;
  bytes: number;
}

/** Follows how fast something comes. */
export class Pace {
  #samples: Sample[] = [];

  /** It begins, or begins again. */
  start(at: number): void {
    this.#samples = [{ at, done: 0, bytes: 0 }];
  }

  /**
   * @param done messages so far, of which `bytes`
   * @param left messages still to come
   * @returns null as long as it is too early to tell
   */
  tell(at: number, done: number, bytes: number, left: number): SyncPace | null {
    this.#samples.push({ at, done, bytes });
    while (this.#samples.length > 2 && at - (this.#samples[1]?.at ?? at) >= WINDOW_MS) this.#samples.shift();
    const [first] = this.#samples;
    const took = at - (first?.at ?? at);
    if (!first || took < LEAST_MS || done === first.done) return null;
    return {
      bytes,
      bytesPerSecond: Math.round(((bytes - first.bytes) * 1_000) / took),
      secondsLeft: Math.round((left * took) / 1_000 / (done - first.done)),
    };
  }
}
