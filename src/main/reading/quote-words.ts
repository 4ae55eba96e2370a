import { QUOTE_OPENER } from '../../shared/folded-quote.ts';
import type { Language } from '../../shared/settings.ts';

/** What opens a folded quote is called, for who rests the mouse on it or has it read out. */
const WORDS: Readonly<Record<Language, string>> = {
  en: 'Show or hide what is quoted',
  de: 'Zitiertes ein- oder ausblenden',
};

/** A body document whose folded quotes say in the reader's language what they are. */
export const withQuoteWords = (html: string, language: Language): string =>
  html.replaceAll(QUOTE_OPENER, QUOTE_OPENER.replace('<summary>', `<summary title="${WORDS[language]}" aria-label="${WORDS[language]}">`));
