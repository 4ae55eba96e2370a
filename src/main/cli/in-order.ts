interface Bounds<T> {
  /** Items that are worked on or wait for their turn to come out. */
  most: number;
  /** Bytes of these; one item may always be under way, whatever its size. */
  mostBytes: number;
  bytes(item: T): number;
}

/**
 * Does `work` on the items, several at a time, and gives the results in the order of the items. Takes no more items than the bounds
 * allow, so that a slow reader of the results slows down the source.
 * @param work never rejects
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  work: (item: T) => Promise<R>,
  { most, mostBytes, bytes }: Bounds<T>,
): AsyncGenerator<R> {
  const source = items[Symbol.asyncIterator]();
  const queue: { result: Promise<R>; size: number }[] = [];
  let held = 0;
  let coming: Promise<IteratorResult<T>> | null = null;
  let ended = false;

  try {
    for (;;) {
      if (!ended && coming === null && queue.length < most && (held < mostBytes || queue.length === 0)) coming = source.next();
      const [head] = queue;
      if (head === undefined && coming === null) return;

      // What is done is given at once, though the source may be slow: a pipe that somebody types into.
      const event = await Promise.race([
        ...(head ? [head.result.then((value) => ({ of: 'result' as const, value }))] : []),
        ...(coming ? [coming.then((value) => ({ of: 'source' as const, value }))] : []),
      ]);
      if (event.of === 'result') {
        held -= head?.size ?? 0;
        queue.shift();
        yield event.value;
        continue;
      }
      coming = null;
      if (event.value.done === true) {
        ended = true;
        continue;
      }
      const item = event.value.value;
      const size = bytes(item);
      held += size;
      queue.push({ result: work(item), size });
    }
  } finally {
    // Not awaited: a source that waits for somebody to type cannot be hurried.
    if (!ended) source.return?.().catch(() => undefined);
  }
}
