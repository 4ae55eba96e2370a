/** What a form says to who only reads it: the words on its buttons, what is written in its fields, and what may be chosen. */

/** Between what may be chosen. */
export const BETWEEN_CHOICES = ' · ';

/** Fields whose value is no word, or is not shown. */
const WORDLESS: ReadonlySet<string> = new Set(['checkbox', 'color', 'file', 'hidden', 'image', 'password', 'radio', 'range']);

/** What a field shows that a person reads; '' where it shows nothing. */
export const fieldWords = (type: string | null | undefined, value: string | null | undefined): string =>
  WORDLESS.has((type ?? '').trim().toLowerCase()) ? '' : (value ?? '').trim();
