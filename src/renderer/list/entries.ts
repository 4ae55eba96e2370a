import type { MessageId } from '../../shared/model.ts';
import type { SearchOrder } from '../../shared/search.ts';
import { dateGroups } from '../text/dates.ts';

/** What stands in the list, one under the other. `index`: the how many-th message it is. */
export type ListEntry<Row> = { kind: 'heading'; label: string } | { kind: 'row'; row: Row; index: number };

/** How high what stands in the list is, in CSS pixels. One height for all of a kind, so that a place in the list is a sum and not a measurement. */
export interface Heights {
  row: number;
  heading: number;
}

type Dated = { id: MessageId; date: number };

/** Rows with a heading before the first of each day or time; without, where they are in another order than by date. */
export function entriesOf<Row extends Dated>(rows: readonly Row[], now: number, order: SearchOrder): ListEntry<Row>[] {
  const entries: ListEntry<Row>[] = [];
  const groups = dateGroups(now);
  let [from, until] = [Infinity, -Infinity];
  const isBeyond = (date: number) => (order === 'date' ? date < from : order === 'oldest' && date >= until);
  for (const [index, row] of rows.entries()) {
    if (isBeyond(row.date)) {
      const group = groups(row.date);
      ({ from, until } = group);
      entries.push({ kind: 'heading', label: group.label });
    }
    entries.push({ kind: 'row', row, index });
  }
  return entries;
}

export const heightOf = (entry: ListEntry<unknown> | undefined, heights: Heights): number => heights[entry?.kind ?? 'row'];

/** Where an entry begins. */
export function startOf(entries: readonly ListEntry<unknown>[], at: number, heights: Heights): number {
  let start = 0;
  for (let index = 0; index < at; index++) start += heightOf(entries[index], heights);
  return start;
}

/** The stretch from one entry to another, with the heading before the first, where it has one. */
export function withHeading(entries: readonly ListEntry<unknown>[], first: number, last: number): [first: number, last: number] {
  return [entries[first - 1]?.kind === 'heading' ? first - 1 : first, last];
}

/**
 * What is to be seen of a list whose cursor stands on an entry: also the message before and the one after it, so that one sees where the keys lead. In a list that is
 * too low for that, the message alone.
 */
export function aroundOf(entries: readonly ListEntry<unknown>[], cursor: number, height: number, heights: Heights): [first: number, last: number] {
  const beside = (step: -1 | 1) => [cursor + step, cursor + 2 * step].find((at) => entries[at]?.kind === 'row') ?? cursor;
  const around = withHeading(entries, beside(-1), beside(1));
  const needs = startOf(entries, around[1] + 1, heights) - startOf(entries, around[0], heights);
  return needs <= height ? around : withHeading(entries, cursor, cursor);
}

/** The first message that is seen where the list is scrolled so far; null: there is none. */
export function firstSeen<Row>(entries: readonly ListEntry<Row>[], offset: number, heights: Heights): { at: number; row: Row } | null {
  let end = 0;
  for (const [at, entry] of entries.entries()) {
    end += heightOf(entry, heights);
    if (end > offset && entry.kind === 'row') return { at, row: entry.row };
  }
  return null;
}
