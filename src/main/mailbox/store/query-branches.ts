import { alternatives, type SearchPiece } from '../../../shared/search.ts';
import { EVERY } from './search-index.ts';

/** What a message has to meet, all of it; null: not asked for. */
export interface Conditions {
  /** For FTS5. */
  match: string | null;
  unread: boolean | null;
  starred: boolean | null;
  /** Milliseconds: from here on, and up to but without. */
  after: number | null;
  before: number | null;
  /** Bytes. */
  larger: number | null;
  smaller: number | null;
}

/** What the index does not know. */
export type Condition = Partial<Omit<Conditions, 'match'>>;

/** What is looked for in the index, or is not to be there. */
export interface Looked extends Pick<SearchPiece, 'excluded' | 'or'> {
  match: string;
}

/** One piece of a search: what the index knows, or what it does not. */
export type Wanted = Pick<SearchPiece, 'or'> & ({ looked: Looked; condition?: never } | { looked?: never; condition: Condition });

/** Each is a search of its own in the store; nobody types more. */
const MOST_BRANCHES = 16;

interface Branch {
  condition: Omit<Conditions, 'match'>;
  looked: readonly Looked[];
}

/** All of a search for FTS5, whose NOT takes away from something; null: any message. */
export function matchOf(looked: readonly Looked[]): string | null {
  if (looked.length === 0) return null;
  const any = `facts : "${EVERY}"`;
  const one = ({ match, excluded }: Looked) => (excluded ? `(${any} NOT (${match}))` : match);
  const groups = alternatives(looked);
  const unwanted = groups.flatMap(([first, ...more]) => (first?.excluded && more.length === 0 ? [first.match] : []));
  const wanted = groups.flatMap((group) => {
    const [first, ...more] = group;
    if (more.length > 0) return [`(${group.map(one).join(' OR ')})`];
    return first && !first.excluded ? [first.match] : [];
  });
  const all = wanted.length > 0 ? wanted.join(' AND ') : any;
  return unwanted.length > 0 ? `(${all}) NOT (${unwanted.join(' OR ')})` : all;
}

const both = (one: number | null, other: number | null | undefined, pick: (a: number, b: number) => number): number | null =>
  one === null || other === null || other === undefined ? (one ?? other ?? null) : pick(one, other);

/** What meets both; null: nothing can. */
function allOf(one: Branch['condition'], other: Condition): Branch['condition'] | null {
  const contradicts = (flag: 'unread' | 'starred') => one[flag] !== null && typeof other[flag] === 'boolean' && one[flag] !== other[flag];
  if (contradicts('unread') || contradicts('starred')) return null;
  return {
    unread: other.unread ?? one.unread,
    starred: other.starred ?? one.starred,
    after: both(one.after, other.after, Math.max),
    before: both(one.before, other.before, Math.min),
    larger: both(one.larger, other.larger, Math.max),
    smaller: both(one.smaller, other.smaller, Math.min),
  };
}

/** What may hold of a group: each condition by itself, and all texts in one, since the index can look for either of them. */
function waysOf(group: readonly Wanted[]): { condition: Condition; looked: Looked[] }[] {
  const conditions = group.flatMap(({ condition }) => (condition ? [{ condition, looked: [] }] : []));
  const texts = group
    .flatMap(({ looked }) => looked ?? [])
    .map(({ match, excluded }, at): Looked => ({ match, excluded, ...(at > 0 && { or: true }) }));
  return texts.length > 0 ? [...conditions, { condition: {}, looked: texts }] : conditions;
}

/** Whether any of a group may hold, and the index does not know all of it. */
const isMixed = (group: readonly Wanted[]): boolean => group.length > 1 && group.some(({ condition }) => condition !== undefined);

/** What a search asks for: all of it in common, and, where `OR` stands beside what the index does not know, any of some. */
export interface Asking {
  common: Conditions;
  /** Each is all of a search, what is in common included; none: nothing can be found. */
  either?: Conditions[];
  /** There are more ways than are looked for: all pieces have to hold, and none is an alternative of another. */
  tooMany?: true;
}

/** Puts together what was typed. One kind of condition that is asked for twice means what was said last, outside of alternatives. */
export function askingOf(wanted: readonly Wanted[], nothing: Omit<Conditions, 'match'>): Asking {
  const groups = alternatives(wanted);
  const inCommon = (pieces: readonly Wanted[]) => ({
    condition: pieces.reduce((all, { condition }) => ({ ...all, ...condition }), nothing),
    looked: pieces.flatMap(({ looked }) => looked ?? []),
  });
  const asConditions = ({ condition, looked }: Branch): Conditions => ({ ...condition, match: matchOf(looked) });

  const common = inCommon(groups.filter((group) => !isMixed(group)).flat());
  const mixed = groups.filter(isMixed);
  if (mixed.length === 0) return { common: asConditions(common) };
  let branches: Branch[] = [common];
  for (const group of mixed) {
    const ways = waysOf(group);
    if (branches.length * ways.length > MOST_BRANCHES) {
      const { condition, looked } = inCommon(wanted);
      return { common: asConditions({ condition, looked: looked.map(({ match, excluded }) => ({ match, excluded })) }), tooMany: true };
    }
    branches = branches.flatMap((branch) =>
      ways.flatMap((way) => {
        const condition = allOf(branch.condition, way.condition);
        return condition ? [{ condition, looked: [...branch.looked, ...way.looked] }] : [];
      }),
    );
  }
  return { common: asConditions(common), either: branches.map(asConditions) };
}
