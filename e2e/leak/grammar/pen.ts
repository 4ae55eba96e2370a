/** What a grammar writes with: choices that a seed decides, and addresses that are each used once. */
export interface Pen {
  /** From 0, below `count`. */
  below(count: number): number;
  /** True once in `count` times. */
  onceIn(count: number): boolean;
  pick<T>(choices: readonly T[]): T;
  /** As many pieces as the numbers allow, one after the other. */
  some(least: number, most: number, piece: () => string): string;
  /** An address of the message's own, as a browser is given it in one of many spellings; no quotation marks or white space at its ends. */
  url(): string;
  /** Where all of them are: for what is encoded, in which no placeholder can be filled. */
  host: string;
  /** The same, spelt as it should be. */
  plainUrl(): string;
}

/** Mulberry32: small, and the same everywhere. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SPELLINGS: readonly ((path: string) => string)[] = [
  (path) => `//HOST/${path}`,
  (path) => `HTTPS://HOST/${path}`,
  (path) => `https:\\\\HOST\\${path}`,
  (path) => `https:HOST/${path}`,
  (path) => `https:////HOST/${path}`,
  (path) => `https://user@HOST/${path}`,
  (path) => `https://HOST:443/./x/../${path}`,
  (path) => `https://HOST./${path}`,
  (path) => `https://HOST/${path}#x`,
  (path) => `https://HOST?${path}`,
  (path) => `https://HOST/${path}?a=1&amp;b=[]|^`,
  (path) => `http://HOST/${path}`,
  (path) => `https://HOST/${path}/ä`,
];

/** @param seed the same gives the same message */
export function pen(seed: number, host: string): Pen {
  const next = random(seed);
  let urls = 0;
  const below = (count: number) => Math.floor(next() * count);
  const onceIn = (count: number) => below(count) === 0;
  const pick = <T>(choices: readonly T[]): T => choices[below(choices.length)] as T;
  const plainUrl = () => `https://HOST/${++urls}`;
  return {
    host,
    below,
    onceIn,
    pick,
    plainUrl,
    some: (least, most, piece) => Array.from({ length: least + below(most - least + 1) }, piece).join(''),
    url: () => (onceIn(3) ? pick(SPELLINGS)(String(++urls)) : plainUrl()),
  };
}
