/** What Blink's scanner takes for nothing between two rules: white space, comments, a slash with what follows it, an @ before no letter. */
const BETWEEN = /(?:[\t\n\f\r ]|\/\*[\s\S]*?\*\/|\/[^*]|@(?![a-z])[\s\S])*/iy;
const NAME = /@([a-z][^\t\n\f\r ;]*)[\t\n\f\r ]*/iy;
const WHITE_SPACE = /[\t\n\f\r ]/;
const LAYER = /^layer(?:\(\S*\))?$/i;

/** Rules that may stand before an import. */
const BEFORE_IMPORTS = new Set(['import', 'charset', 'layer']);

/** Whether a semicolon behind this ends the rule, and does not belong to its address. */
function isWhole(value: string): boolean {
  if (value.length < 2 || value.at(-2) === '\\') return false;
  const first = value[0];
  return value.endsWith(first === '"' || first === "'" ? first : ')');
}

/** End of a rule's value: white space, or a semicolon that ends it. */
function endOfValue(css: string, from: number, isImport: boolean): number {
  let at = from;
  while (at < css.length && !WHITE_SPACE.test(css[at] ?? '')) {
    if (css[at] === ';' && (!isImport || isWhole(css.slice(from, at)))) break;
    at++;
  }
  return at;
}

function address(value: string): string {
  const inner = /^url\(([\s\S]*)\)$/i.exec(value)?.[1]?.trim() ?? value;
  return /^(["'])([\s\S]*)\1$/.exec(inner)?.[2] ?? inner;
}

/**
 * Addresses that Chromium asks for before it parses a style sheet. Its scanner (Blink's CSSPreloadScanner) knows no escapes, reads a rule
 * up to the next semicolon, and takes an address without quotation marks as well: `@import https://a.test/b ;` is no rule, and is loaded.
 */
export function preloadedImports(css: string): string[] {
  const found: string[] = [];
  for (let at = 0; ; at++) {
    BETWEEN.lastIndex = at;
    BETWEEN.exec(css);
    NAME.lastIndex = BETWEEN.lastIndex;
    const name = NAME.exec(css)?.[1]?.toLowerCase();
    if (name === undefined) return found;
    at = NAME.lastIndex;
    if (css[at] === ';') continue;
    const end = endOfValue(css, at, name === 'import');
    const value = css.slice(at, end);
    const semicolon = css.indexOf(';', end);
    const rest = css.slice(end, semicolon === -1 ? css.length : semicolon).trim();
    if (value.startsWith('{') || rest.startsWith('{') || !BEFORE_IMPORTS.has(name)) return found;
    if (name === 'import' && (rest === '' || LAYER.test(rest))) found.push(address(value));
    if (semicolon === -1) return found;
    at = semicolon;
  }
}
