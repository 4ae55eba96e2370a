import { assert, integer, property, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareUids, uidSets } from './uid-set.ts';

const uids = uniqueArray(integer({ min: 1, max: 4_294_967_295 }), { maxLength: 3_000 });
const expand = (set: string) =>
  set.split(',').flatMap((range) => {
    const [first = 0, last = first] = range.split(':').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });

describe('a sequence set', () => {
  it('names runs as ranges', () => {
    expect(uidSets([7, 1, 3, 2, 9, 10])).toEqual(['1:3,7,9:10']);
    expect(uidSets([])).toEqual([]);
  });

  it('names exactly the UIDs that it was made of, in lines that every server takes', () => {
    assert(
      property(uids, (list) => {
        const sets = uidSets(list);
        expect(sets.flatMap(expand)).toEqual(list.toSorted((a, b) => a - b));
        for (const set of sets) expect(set.length).toBeLessThanOrEqual(4_000);
      }),
    );
  });
});

describe('comparing with the server', () => {
  it('finds what came and what went', () => {
    expect(compareUids([1, 3, 4, 9], [1, 2, 4, 10])).toEqual({ missing: [3, 9], gone: [2, 10] });
  });

  it('agrees with sets', () => {
    assert(
      property(uids, uids, (a, b) => {
        const theirs = a.toSorted((x, y) => x - y);
        const ours = b.toSorted((x, y) => x - y);
        expect(compareUids(theirs, ours)).toEqual({
          missing: theirs.filter((uid) => !b.includes(uid)),
          gone: ours.filter((uid) => !a.includes(uid)),
        });
      }),
      { numRuns: 30 },
    );
  });
});
