import type { Language } from '../../shared/settings.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { filesDe } from './files.de.ts';
import { filesText } from './files.en.ts';
import { inspectorDe } from './inspector.de.ts';
import { inspectorText } from './inspector.en.ts';
import { invitationDe } from './invitation.de.ts';
import { invitationText } from './invitation.en.ts';
import { overviewDe } from './overview.de.ts';
import { overviewText } from './overview.en.ts';
import { accountDe } from './account.de.ts';
import { accountText } from './account.en.ts';
import { settingsDe } from './settings.de.ts';
import { settingsText } from './settings.en.ts';
import { unsubscribeDe } from './unsubscribe.de.ts';
import { unsubscribeText } from './unsubscribe.en.ts';

/** All words of each language. */
export const CATALOGUES = {
  en: {
    ...en,
    files: filesText,
    inspect: inspectorText,
    invitation: invitationText,
    overview: overviewText,
    settings: settingsText,
    account: accountText,
    unsubscribe: unsubscribeText,
  },
  de: {
    ...de,
    files: filesDe,
    inspect: inspectorDe,
    invitation: invitationDe,
    overview: overviewDe,
    settings: settingsDe,
    account: accountDe,
    unsubscribe: unsubscribeDe,
  },
} satisfies Record<Language, unknown>;

const isLanguage = (name: string): name is Language => name in CATALOGUES;

/** The language that main wrote into the page; it stays while the page is open. */
export const language: Language = isLanguage(document.documentElement.lang) ? document.documentElement.lang : 'en';

/** The words of the chosen language. */
export const text = CATALOGUES[language];
