import type { Language } from '../settings.ts';
import { reportDe } from './report.de.ts';
import { reportEn, type ReportText } from './report.en.ts';

/** The words of reports that leave the app, by language. */
export const REPORT_TEXT: Readonly<Record<Language, ReportText>> = { en: reportEn, de: reportDe };
