/** Numbers and what is measured, as a language writes them. */
interface Units {
  number(count: number): string;
  /** So many of something: "1 message", "2,400 messages". Of languages with one plural form, such as English and German. */
  counted(count: number, one: string, many: string): string;
  /** "a, b and c" */
  and(items: string[]): string;
  /** Bytes, in decimal units, as file managers show them. */
  size(bytes: number): string;
  /** A day with its year; milliseconds. */
  day(at: number): string;
  /** Seconds, as precisely as anybody wants to know how long something takes. */
  duration(seconds: number): string;
}

const SIZES = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
const DURATIONS = [
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** @param locale BCP 47 */
export function unitsOf(locale: string): Units {
  const numbers = new Intl.NumberFormat(locale);
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    number: (count) => numbers.format(count),
    counted: (count, one, many) => `${numbers.format(count)} ${count === 1 ? one : many}`,
    and: (items) => list.format(items),
    day: (at) => days.format(at),
    size(bytes) {
      const step = Math.min(SIZES.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)));
      return new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: SIZES[step],
        unitDisplay: step === 0 ? 'long' : 'short',
        maximumFractionDigits: step > 1 ? 1 : 0,
      }).format(bytes / 1000 ** step);
    },
    duration(seconds) {
      const [unit, length] = DURATIONS.find(([, least]) => seconds >= least * 1.5) ?? (['second', 1] as const);
      return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 }).format(
        Math.max(1, Math.round(seconds / length)),
      );
    },
  };
}
