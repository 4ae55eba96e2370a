/**
 * A text without the characters at its end that are among these. Not with a regular expression, which would try each run of them to its
 * end wherever it stands: of 100,000 dots and a letter that makes five thousand million steps.
 * @param characters each by itself; none of them outside the Basic Multilingual Plane
 */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
