/**
 * Collects items and hands them over together: the first at once, so that the first screen fills, later ones at most every
 * `milliseconds`.
 */
interface Throttle<T> {
  add(...items: T[]): void;
  /** Hands over what has been collected, now. */
  flush(): void;
  /** Forgets what has been collected. */
  stop(): void;
}

export function throttle<T>(milliseconds: number, deliver: (items: T[]) => void): Throttle<T> {
  let items = new Set<T>();
  let timer: NodeJS.Timeout | null = null;
  const flush = () => {
    if (items.size === 0) return;
    const collected = [...items];
    items = new Set();
    deliver(collected);
  };
  const due = () => {
    timer = null;
    if (items.size === 0) return;
    flush();
    timer = setTimeout(due, milliseconds);
  };
  return {
    add(...added) {
      for (const item of added) items.add(item);
      if (timer) return;
      flush();
      timer = setTimeout(due, milliseconds);
    },
    flush,
    stop() {
      items.clear();
      if (timer) clearTimeout(timer);
      timer = null;
    },
  };
}
