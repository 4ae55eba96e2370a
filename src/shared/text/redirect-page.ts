import type { Language } from '../settings.ts';

const WORDS: Readonly<Record<Language, { title: string; text: string }>> = {
  en: { title: 'Back to Unseen', text: 'Unseen has the answer and says how it went. You can close this page.' },
  de: { title: 'Zurück zu Unseen', text: 'Unseen hat die Antwort und sagt, wie es ausging. Sie können diese Seite schließen.' },
};

const STYLE =
  ':root{color-scheme:light dark}body{font:17px/1.5 system-ui,sans-serif;max-width:32em;margin:20vh auto;padding:0 24px}h1{font-size:1.5em;margin:0 0 .4em}';

/** What a browser shows that came back from a sign-in page. It has no script, and loads nothing. */
export function redirectPage(language: Language): string {
  const { title, text } = WORDS[language];
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>${title}</title><style>${STYLE}</style><h1>${title}</h1><p>${text}</p></html>`;
}
