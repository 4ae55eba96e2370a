import { describe, expect, it } from 'vitest';
import type { MessageId } from '../../shared/model.ts';
import type { SearchOrder } from '../../shared/search.ts';
import { aroundOf, entriesOf, firstSeen, startOf, withHeading } from './entries.ts';

const now = new Date(2026, 10, 18, 15).getTime();
const row = (id: number, ...date: [number, number, number, number?]) => ({ id: id as MessageId, date: new Date(...date).getTime() });
const rows = [
  row(9, 2026, 10, 19, 1),
  row(8, 2026, 10, 18, 0),
  row(7, 2026, 10, 17, 23),
  row(6, 2026, 10, 12),
  row(5, 2026, 10, 11, 23),
  row(4, 2026, 9, 31),
  row(3, 2025, 11, 24),
  row(2, 2025, 11, 1),
];
const labels = (order: SearchOrder, of = rows) => entriesOf(of, now, order).map((entry) => (entry.kind === 'heading' ? entry.label : entry.row.id));

describe('the entries of a list', () => {
  it('have a heading before each day or time, and none for what is not by date', () => {
    expect(labels('date')).toEqual(['Today', 9, 8, 'Yesterday', 7, 'Last 7 days', 6, 'November', 5, 'October', 4, 'December 2025', 3, 2]);
    expect(labels('relevance')).toEqual([9, 8, 7, 6, 5, 4, 3, 2]);
  });

  it('have the same headings, each before its first, where the oldest stands on top', () => {
    const expected = ['December 2025', 2, 3, 'October', 4, 'November', 5, 'Last 7 days', 6, 'Yesterday', 7, 'Today', 8, 9];
    expect(labels('oldest', rows.toReversed())).toEqual(expected);
    // What a server found stands after all others, under no heading of its own.
    expect(labels('oldest', [...rows.toReversed(), row(1, 2025, 11, 2)])).toEqual([...expected, 1]);
  });

  it('number the messages, not the headings', () => {
    expect(entriesOf(rows, now, 'date').flatMap((entry) => (entry.kind === 'row' ? [entry.index] : []))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('are found by their place', () => {
    const entries = entriesOf(rows, now, 'date');
    const heights = { row: 50, heading: 30 };
    expect(startOf(entries, 4, heights)).toBe(2 * 30 + 2 * 50);
    expect(firstSeen(entries, 0, heights)?.row.id).toBe(9);
    expect(firstSeen(entries, 30 + 50, heights)?.row.id).toBe(8);
    expect(firstSeen(entries, 30 + 100 + 10, heights)).toEqual({ at: 4, row: rows[2] });
    expect(firstSeen(entries, 100_000, heights)).toBeNull();
  });

  it('are seen with the message before and after, where the list is high enough for that', () => {
    const entries = entriesOf(rows, now, 'date');
    const heights = { row: 50, heading: 30 };
    // Today 9 8, Yesterday 7, Last 7 days 6: what is above 7 has no heading right before it, what is below has.
    expect(aroundOf(entries, 4, 400, heights)).toEqual([2, 6]);
    expect(aroundOf(entries, 4, 209, heights)).toEqual([3, 4]);
    expect(aroundOf(entries, 1, 400, heights)).toEqual([0, 2]);
    expect(aroundOf(entries, entries.length - 1, 400, heights)).toEqual([entries.length - 3, entries.length - 1]);
    expect(withHeading(entries, 4, 4)).toEqual([3, 4]);
  });
});
