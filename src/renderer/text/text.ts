import { en } from './en.ts';
import { inspectorText } from './inspector.en.ts';
import { overviewText } from './overview.en.ts';
import { settingsText } from './settings.en.ts';

/** The words of the chosen language. There is one so far. */
export const text = { ...en, inspect: inspectorText, overview: overviewText, settings: settingsText };
