/** So many months before a day, on the same day of the month, or its last. */
function monthsBefore(day: Date, months: number): Date {
  const then = new Date(day.getFullYear(), day.getMonth() - months, day.getDate());
  return then.getDate() === day.getDate() ? then : new Date(then.getFullYear(), then.getMonth(), 0);
}

const daysBefore = (day: Date, days: number) => new Date(day.getFullYear(), day.getMonth(), day.getDate() - days);

const AGO: Readonly<Record<string, (day: Date, count: number) => Date>> = {
  d: daysBefore,
  w: (day, count) => daysBefore(day, 7 * count),
  m: monthsBefore,
  y: (day, count) => monthsBefore(day, 12 * count),
};

/** `today`, `yesterday`, and `7d`, `2w`, `3m`, `1y` ago; null: none of these. */
function dayBefore(text: string, now: number): number | null {
  const word = text.toLowerCase();
  const [, count = '', unit = ''] = /^(\d{1,4})([dwmy])$/.exec(word === 'today' ? '0d' : word === 'yesterday' ? '1d' : word) ?? [];
  return AGO[unit]?.(new Date(now), Number(count)).getTime() ?? null;
}

/**
 * `2026`, `2026-11`, `2026-11-24`, `yesterday`, `7d`, as the first moment of it in local time, in milliseconds; null: no date.
 * @param now milliseconds
 */
export function dateOf(text: string, now: number): number | null {
  const ago = dayBefore(text, now);
  if (ago !== null) return ago;
  const [, year, month = '1', day = '1'] = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(text) ?? [];
  if (year === undefined || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return new Date(Number(year), Number(month) - 1, Number(day)).getTime();
}

const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, g: 1e9 };

/** `500k`, `2MB`, `1000`, in bytes; null: no size. */
export function bytesOf(text: string): number | null {
  const [, number, unit = ''] = /^(\d{1,9}(?:\.\d{1,3})?)\s*([kmg]?)b?$/i.exec(text) ?? [];
  return number === undefined ? null : Math.floor(Number(number) * (UNITS[unit.toLowerCase()] ?? 1));
}
