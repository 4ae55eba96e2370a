import { readdirSync, readFileSync } from 'node:fs';

/** Of a process and all that it started, at one time. */
interface Usage {
  /** Milliseconds since the watch began. */
  at: number;
  /** Resident set sizes, summed up, in bytes; pages that they share count for each. */
  rss: number;
  /** Seconds of processor time, user and system. */
  cpu: number;
}

interface Watched {
  samples: Usage[];
  peakRss: number;
  /** Of all processes; of one that ended on the way, up to the last time it was seen. */
  cpu: number;
}

const PAGE = 4_096;
const TICKS = 100;

function children(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
}

function* tree(pid: number): Generator<{ pid: number; rss: number; cpu: number }> {
  try {
    // The name, in parentheses, may hold spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const resident = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    yield { pid, rss: resident * PAGE, cpu: (Number(fields[11]) + Number(fields[12])) / TICKS };
    for (const child of children(pid)) yield* tree(child);
  } catch {
    // It ended while it was looked at.
  }
}

/**
 * Memory of a process and all that it started, in bytes, with a page that several share counted once among them (the kernel's Pss). To look takes some
 * milliseconds for each process. Null where there is no /proc (Linux).
 */
export function sharedOut(pid: number): number | null {
  if (process.platform !== 'linux') return null;
  let bytes = 0;
  for (const one of tree(pid)) {
    try {
      bytes += 1_024 * Number(/^Pss: +(\d+) kB/m.exec(readFileSync(`/proc/${one.pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      // It ended while it was looked at.
    }
  }
  return bytes;
}

/** Watches processes and their descendants together, where there is a /proc (Linux). @returns stop, which gives what was seen; null elsewhere */
export function watch(pids: readonly number[], everyMs = 50): () => Watched | null {
  if (process.platform !== 'linux') return () => null;
  const started = performance.now();
  const samples: Usage[] = [];
  const cpu = new Map<number, number>();
  const timer = setInterval(() => {
    let rss = 0;
    for (const one of pids.flatMap((pid) => [...tree(pid)])) {
      rss += one.rss;
      cpu.set(one.pid, one.cpu);
    }
    if (rss > 0) samples.push({ at: performance.now() - started, rss, cpu: [...cpu.values()].reduce((sum, seconds) => sum + seconds, 0) });
  }, everyMs);
  return () => {
    clearInterval(timer);
    return { samples, peakRss: Math.max(0, ...samples.map((sample) => sample.rss)), cpu: samples.at(-1)?.cpu ?? 0 };
  };
}
