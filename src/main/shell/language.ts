import { LANGUAGES, type Language, type Settings } from '../../shared/settings.ts';

/** The language that the interface speaks. @param locale the system's, BCP 47 */
export function languageOf({ language }: Pick<Settings, 'language'>, locale: string): Language {
  if (language !== 'system') return language;
  const [primary = ''] = locale.toLowerCase().split(/[-_]/);
  return LANGUAGES.find((known) => known === primary) ?? 'en';
}
