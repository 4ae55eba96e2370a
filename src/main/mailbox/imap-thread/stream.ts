/** Rows that are sent together, at most: each message between threads costs, and the rows before a failure have to come. */
const MOST_ROWS = 50;
/** Bytes of rows that are sent together; larger rows come by themselves. */
const MOST_BYTES = 1024 * 1024;
/** Batches that are sent before one was taken. */
const AHEAD = 2;

/** The giving end of a stream: what is not taken is not asked the server for. */
export class Pouring {
  #credit = AHEAD;
  #enough = false;
  #wake: (() => void) | null = null;

  /** One more batch may be sent. */
  more(): void {
    this.#credit++;
    this.#wake?.();
  }

  /** Nobody takes more. */
  stop(): void {
    this.#enough = true;
    this.#wake?.();
  }

  /** Sends all rows, in batches. Rejects as they do, after what came before was sent. */
  async run<T>(rows: AsyncIterable<T>, sizeOf: (row: T) => number, send: (batch: T[]) => void): Promise<void> {
    let batch: T[] = [];
    let bytes = 0;
    const flush = async () => {
      if (batch.length === 0) return;
      while (this.#credit === 0 && !this.#enough) {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
      if (!this.#enough) send(batch);
      this.#credit--;
      [batch, bytes] = [[], 0];
    };
    try {
      for await (const row of rows) {
        if (this.#enough) return;
        batch.push(row);
        bytes += sizeOf(row);
        if (batch.length >= MOST_ROWS || bytes >= MOST_BYTES) await flush();
      }
    } finally {
      await flush();
    }
  }
}

/** The taking end. */
export class Taking<T> {
  readonly #batches: T[][] = [];
  readonly #taken: (end: 'more' | 'enough') => void;
  /** Undefined: it goes on. Null: it ended well. */
  #end: Error | null | undefined = undefined;
  #wake: (() => void) | null = null;

  /** @param taken tells the giving end: one batch was taken, or nobody takes more */
  constructor(taken: (end: 'more' | 'enough') => void) {
    this.#taken = taken;
  }

  give(batch: T[]): void {
    this.#batches.push(batch);
    this.#wake?.();
  }

  /** @param reason null: that was all */
  end(reason: Error | null): void {
    if (this.#end === undefined) this.#end = reason;
    this.#wake?.();
  }

  async *rows(): AsyncGenerator<T> {
    try {
      for (;;) {
        const batch = this.#batches.shift();
        if (batch) {
          this.#taken('more');
          yield* batch;
        } else if (this.#end !== undefined) {
          if (this.#end) throw this.#end;
          return;
        } else {
          await new Promise<void>((resolve) => {
            this.#wake = resolve;
          });
        }
      }
    } finally {
      if (this.#end === undefined) this.#taken('enough');
    }
  }
}
