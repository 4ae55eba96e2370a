/** A text of its own: one that was cut out of another keeps all of that in memory, a message for a style of ten letters. */
const ownCopy = (text: string): string => ` ${text}`.slice(1);

export interface Bounds {
  /** Answers that are kept for certain, the latest; up to twice as many are. */
  most: number;
  /** Characters of a text whose answer is kept: longer ones seldom come twice. */
  longest: number;
}

/**
 * A pure function of a text that keeps its latest answers, for what comes again and again in mail: styles, hosts, addresses. Whatever a
 * message is filled with, it keeps no more than its bounds, and forgets the oldest. Its answers are shared, and so must not be changed.
 */
export function remembered<T>({ most, longest }: Bounds, answer: (text: string) => T): (text: string) => T {
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
