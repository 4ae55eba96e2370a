import { en } from './en.ts';
import { inspectorText } from './inspector.en.ts';
import { settingsText } from './settings.en.ts';

/** The words of the chosen language. There is one so far. */
export const text = { ...en, inspect: inspectorText, settings: settingsText };
