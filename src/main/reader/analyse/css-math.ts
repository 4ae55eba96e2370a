/** Lengths that are the same on every screen, in CSS pixels, at the usual 16 px and 96 dpi. */
export const UNITS: Readonly<Record<string, number>> = {
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  em: 16,
  rem: 16,
  ex: 8,
  ch: 8,
  '': 1,
};

/** Characters of an expression. Those of honest sheets have some thirty. */
const LONGEST = 200;

/** Brackets in brackets. */
const DEEPEST = 12;

const TOKEN = /\s*(?:((?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)([a-z]*)(?![a-z%(])|([a-z]+)(\()?|([-+*/(),]))/iy;

const FUNCTIONS: Readonly<Record<string, (values: readonly number[]) => number>> = {
  calc: ([value = Number.NaN]) => value,
  min: (values) => Math.min(...values),
  max: (values) => Math.max(...values),
  clamp: ([least = Number.NaN, value = Number.NaN, most = Number.NaN]) => Math.max(least, Math.min(value, most)),
  abs: ([value = Number.NaN]) => Math.abs(value),
};

/** Any of them, where a value begins with it. */
const BEGINS = /^(?:calc|min|max|clamp|abs)\(/i;

class Unknown extends Error {}

/** Reads one expression (CSS Values 4, 10). Whether its units fit together is the browser's to refuse: then it counts for nothing, and may be taken for less. */
class Reader {
  private at = 0;
  private depth = 0;
  /** A length is in it. */
  isLength = false;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  get atEnd(): boolean {
    return this.text.slice(this.at).trim() === '';
  }

  private next(): RegExpExecArray | null {
    TOKEN.lastIndex = this.at;
    return TOKEN.exec(this.text);
  }

  private takes(signs: string): string | null {
    const sign = this.next()?.[5];
    if (sign === undefined || !signs.includes(sign)) return null;
    this.at = TOKEN.lastIndex;
    return sign;
  }

  sum(): number {
    let value = this.product();
    for (let sign = this.takes('+-'); sign !== null; sign = this.takes('+-')) value += (sign === '+' ? 1 : -1) * this.product();
    return value;
  }

  private product(): number {
    let value = this.factor();
    for (let sign = this.takes('*/'); sign !== null; sign = this.takes('*/')) value = sign === '*' ? value * this.factor() : value / this.factor();
    return value;
  }

  private factor(): number {
    if (++this.depth > DEEPEST) throw new Unknown();
    try {
      const sign = this.takes('+-');
      if (sign !== null) return (sign === '-' ? -1 : 1) * this.factor();
      if (this.takes('(') !== null) return this.closed(this.sum());
      const [, number, unit = '', name = '', opens] = this.next() ?? [];
      this.at = TOKEN.lastIndex;
      if (number !== undefined) return Number(number) * this.unit(unit.toLowerCase());
      if (opens === undefined && name.toLowerCase() === 'infinity') return Number.POSITIVE_INFINITY;
      const read = opens !== undefined && Object.hasOwn(FUNCTIONS, name.toLowerCase()) ? FUNCTIONS[name.toLowerCase()] : undefined;
      if (read === undefined) throw new Unknown();
      const values = [this.sum()];
      while (this.takes(',') !== null) values.push(this.sum());
      return this.closed(read(values));
    } finally {
      this.depth--;
    }
  }

  private closed(value: number): number {
    if (this.takes(')') === null) throw new Unknown();
    return value;
  }

  private unit(name: string): number {
    const pixels = Object.hasOwn(UNITS, name) ? UNITS[name] : undefined;
    if (pixels === undefined) throw new Unknown();
    if (name !== '') this.isLength = true;
    return pixels;
  }
}

/** A value that has to be worked out (`calc(1px * 0)`), as what it comes to: `0px`; as it is where that cannot be told. */
export function workedOut(value: string): string {
  if (!BEGINS.test(value) || value.length > LONGEST) return value;
  const reader = new Reader(value);
  try {
    const result = reader.sum();
    if (!reader.atEnd) return value;
    // What is no number counts as 0, and what has no end as very much (CSS Values 4, 10.9).
    const bounded = Number.isNaN(result) ? 0 : Math.max(-1e6, Math.min(result, 1e6));
    return `${bounded.toFixed(6).replace(/\.?0+$/, '')}${reader.isLength ? 'px' : ''}`;
  } catch (error) {
    if (error instanceof Unknown) return value;
    throw error;
  }
}
