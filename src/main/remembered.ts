/** Characters of which V8 copies a text that is cut out of another, rather than to point into it. */
const COPIED = 12;

/** A text of its own: one that was cut out of another keeps all of that in memory, a message for the sake of a style. */
const ownCopy = (text: string): string => (text.length <= COPIED ? text : ` ${text}`.slice(1));

interface Bounds {
  /** Answers that are kept for certain, the latest; up to twice as many are. */
  most: number;
  /** Characters of a text whose answer is kept: longer ones seldom come twice. */
  longest: number;
}

/** Of inline styles: newsletters say the same of all their cells. */
export const KEPT_STYLES: Bounds = { most: 500, longest: 500 };

/** Of host names, none of which is longer (RFC 1035, 2.3.4). */
export const KEPT_HOSTS: Bounds = { most: 500, longest: 253 };

/**
 * A pure function of a text that keeps its latest answers, for what comes again and again in mail: styles, hosts, addresses. Whatever a
 * message is filled with, it keeps no more than its bounds, and forgets the oldest. Its answers are shared, and so must not be changed.
 */
export function remembered<T extends object | string | boolean | number | null>(
  { most, longest }: Bounds,
  answer: (text: string) => T,
): (text: string) => T {
  let latest = new Map<string, T>();
  let before = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return answer(text);
    const known = latest.get(text);
    if (known !== undefined) return known;
    const older = before.get(text);
    const own = ownCopy(text);
    const value = older === undefined ? answer(own) : older;
    if (latest.size >= most) {
      before = latest;
      latest = new Map();
    }
    latest.set(own, value);
    return value;
  };
}
