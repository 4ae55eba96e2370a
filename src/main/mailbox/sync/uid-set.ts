/** A command line that every server takes; some cut it at 8 KB. */
const LONGEST_SET = 4_000;

/**
 * UIDs as sequence sets (RFC 9051, 9), each short enough for one command. UIDs are sparse, so a set may well need several.
 * @param uids in any order, each once
 */
export function uidSets(uids: readonly number[]): string[] {
  const sorted = uids.toSorted((a, b) => a - b);
  const sets: string[] = [];
  let set = '';
  for (let index = 0; index < sorted.length;) {
    const first = sorted[index] ?? 0;
    let last = first;
    while (sorted[++index] === last + 1) last++;
    const range = first === last ? `${first}` : `${first}:${last}`;
    if (set === '') set = range;
    else if (set.length + 1 + range.length <= LONGEST_SET) set += `,${range}`;
    else {
      sets.push(set);
      set = range;
    }
  }
  return set === '' ? sets : [...sets, set];
}

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
