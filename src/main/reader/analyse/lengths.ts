import { UNITS } from './css-math.ts';

/** A length in CSS pixels; null where it is none, or in per cent. */
export function pixels(value: string | undefined, em: number): number | null {
  const match = value === undefined ? null : /^(-?(?:\d+(?:\.\d+)?|\.\d+))([a-z]*)$/.exec(value.trim());
  const name = match?.[2] ?? '';
  const unit = Object.hasOwn(UNITS, name) ? UNITS[name] : undefined;
  if (!match || unit === undefined) return null;
  return Number(match[1]) * (match[2] === 'em' || match[2] === 'ex' ? em * (unit / 16) : unit);
}
