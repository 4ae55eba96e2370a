const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const lettersOf = (word: string): string[] => Array.from(graphemes.segment(word), ({ segment }) => segment);

/** What tells a name from others where there is room for two letters: of two words their first, of one its first two; a picture stands alone. */
export function initialsOf(name: string): string {
  const [first = '', second = ''] = name.split(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\u200d]+/u).filter((word) => word !== '');
  const [one = '', two = ''] = lettersOf(first);
  if (/\p{Extended_Pictographic}/u.test(one)) return one;
  return one.toLocaleUpperCase() + (second === '' ? two : (lettersOf(second)[0]?.toLocaleUpperCase() ?? ''));
}
