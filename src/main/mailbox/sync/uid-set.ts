/** A command line that every server takes; some cut it at 8 KB. */
const LONGEST_SET = 4_000;

/** Some of what has a UID, and the sequence set that names them. */
interface UidSet<T> {
  set: string;
  items: T[];
}

/**
 * Divides what has UIDs so that each part is named by one sequence set (RFC 9051, 9) that is short enough for one command. UIDs are sparse, so
 * it may well take several.
 * @param items in any order, each UID once
 */
export function inUidSets<T extends { uid: number }>(items: readonly T[]): UidSet<T>[] {
  const sorted = items.toSorted((a, b) => a.uid - b.uid);
  const sets: UidSet<T>[] = [];
  for (let index = 0; index < sorted.length;) {
    const start = index;
    while (sorted[index + 1]?.uid === (sorted[index]?.uid ?? 0) + 1) index++;
    const [first, last] = [sorted[start]?.uid, sorted[index]?.uid];
    const range = first === last ? `${first}` : `${first}:${last}`;
    const run = sorted.slice(start, ++index);
    const open = sets.at(-1);
    if (open && open.set.length + 1 + range.length <= LONGEST_SET) {
      open.set += `,${range}`;
      for (const item of run) open.items.push(item);
    } else sets.push({ set: range, items: run });
  }
  return sets;
}

/** UIDs, each once, as sequence sets of that kind. */
export const uidSets = (uids: readonly number[]): string[] => inUidSets(uids.map((uid) => ({ uid }))).map(({ set }) => set);

/**
 * What is only in one of two ascending lists.
 * @returns `missing`: in `theirs` alone; `gone`: in `ours` alone
 */
export function compareUids(theirs: readonly number[], ours: readonly number[]): { missing: number[]; gone: number[] } {
  const missing: number[] = [];
  const gone: number[] = [];
  let t = 0;
  let o = 0;
  while (t < theirs.length || o < ours.length) {
    const their = theirs[t] ?? Infinity;
    const our = ours[o] ?? Infinity;
    if (their < our) missing.push(their);
    else if (our < their) gone.push(our);
    if (their <= our) t++;
    if (our <= their) o++;
  }
  return { missing, gone };
}
