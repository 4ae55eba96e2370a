/** `2026`, `2026-11`, `2026-11-24`, as the first moment of it in local time, in milliseconds; null: no date. */
export function dateOf(text: string): number | null {
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
