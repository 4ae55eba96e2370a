const two = (number: number) => String(number).padStart(2, '0');

/** The day of a moment, `2026-11-24`, as clocks show it here: what `after:` and `before:` of a search take. */
export const dayHere = (date: Date): string => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
