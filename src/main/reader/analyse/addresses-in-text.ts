/** Addresses in texts that are no addresses as a whole. */

const IN_SCRIPT = /["'`](\s*(?:https?:|wss?:|ftp:)?\/\/[^"'`\s<>]+)["'`]/gi;
const IN_TEXT = /(?:https?:)?\/\/[^\s"'<>;]+/gi;

/** Strings of a script that are addresses as they are. */
export function addressesInScript(text: string): string[] {
  const written = text.replaceAll('\\/', '/');
  return written.includes('//') ? [...written.matchAll(IN_SCRIPT)].map(([, url = '']) => url) : [];
}

/** Of the content of a meta element, a playlist (RFC 8216) and the like. */
export const addressesIn = (text: string): string[] => (text.includes('//') ? [...text.matchAll(IN_TEXT)].map(([url]) => url) : []);

/** Where a `refresh` leads to (WHATWG HTML, shared declarative refresh steps, and what came before them); '' where it leads nowhere else. */
export function refreshAddress(content: string): string {
  const [, quote = '', rest = ''] = /^\s*[\d.]*\s*[;,]?\s*(?:url\s*=\s*)?(["']?)([\s\S]*)$/i.exec(content) ?? [];
  return quote === '' ? rest : (rest.split(quote)[0] ?? '');
}

/** What whoever looks into a style sheet or a script with a browser's tools asks for (ECMA-426); the last one counts. */
export function sourceMapIn(text: string): string | null {
  const found = [...text.matchAll(/[#@]\s?sourceMappingURL=([^\s'"*]+)/g)].at(-1)?.[1];
  return found ?? null;
}
