const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const lettersOf = (word: string): string[] => Array.from(graphemes.segment(word), ({ segment }) => segment);

/** What tells a name from others where there is room for two letters: of two words their first, of one its first two, of a number its last; a picture stands alone. */
export function initialsOf(name: string): string {
  const [first = '', second = ''] = name.split(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\u200d]+/u).filter((word) => word !== '');
  // A number is told from the next by its end: 2025 and 2026 begin alike.
  const letters = second === '' && /^\p{N}+$/u.test(first) ? lettersOf(first).slice(-2) : lettersOf(first);
  const [one = '', two = ''] = letters;
  if (/\p{Extended_Pictographic}/u.test(one)) return one;
  return one.toLocaleUpperCase() + (second === '' ? two : (lettersOf(second)[0]?.toLocaleUpperCase() ?? ''));
}
