/** Values of one element that stand where its attribute has one already. Nobody writes any on purpose. */
const MOST_DOUBLED = 8;

/** Attributes as somebody takes them who does not take the first of each. */
interface OtherValues {
  values: Record<string, string>;
  /** Chromium's scanner, which passes over an empty one; else only some programs, which take the last. */
  isOfChromium: boolean;
}

/** @param written attributes of one tag in order, each as often as it is there */
export function otherValues(written: readonly (readonly [name: string, value: string])[]): OtherValues[] {
  const first = new Map<string, string>();
  const others: OtherValues[] = [];
  for (const [name, value] of written) {
    const before = first.get(name);
    if (before === undefined) first.set(name, value);
    else if (others.length < MOST_DOUBLED) others.push({ values: { [name]: value }, isOfChromium: before.trim() === '' });
  }
  if (others.length < 2) return others;
  const all = Object.assign({}, ...others.map(({ values }) => values)) as Record<string, string>;
  return [{ values: all, isOfChromium: others.some(({ isOfChromium }) => isOfChromium) }, ...others];
}
