/** A compiled pattern of a service; the language is in service.ts. */
export interface Pattern {
  /** Domain that it stands for; null: any. */
  host: string | null;
  path: RegExp;
  /** A key that ends in `*` stands for all that begin so. */
  query: { key: string; prefix: boolean; value: RegExp | null }[];
  /** Names the service by itself; else only where the structure agrees. */
  alone: boolean;
  /** First path segment, lower case, where it is literal; an index key. */
  segment: string | null;
  /** Letters that its path has in a row, in lower case: a path without them need not be compared. */
  letters: string;
}

const PLACEHOLDERS: Record<string, string> = {
  '**': '.*',
  '*': '[^/]*',
  '{n}': '\\d+',
  '{c}': '[a-z]{1,3}',
  '{hex}': '[0-9a-f]{8,}',
  '{uuid}': '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}',
  '{token}': '[\\w.~=+%:@!*$,-]{12,}',
};

function placeholder(part: string): string {
  const digits = /^\{hex(\d+)\}$/.exec(part)?.[1];
  return digits === undefined ? (PLACEHOLDERS[part] ?? `\\${part}`) : `[0-9a-f]{${digits},}`;
}

function regex(glob: string): RegExp {
  const source = glob.replace(/\*\*|\*|\{\w+\}|[.+^$()|[\]\\?]/g, (part) => placeholder(part));
  return new RegExp(`^${source}$`, 'i');
}

/** @throws Error where the text is not a pattern: the data are ours, a mistake there must not pass in silence */
export function compilePattern(text: string): Pattern {
  const match = /^(~?)([^/?\s]+)(\/[^?\s]*)?(?:\?(\S+))?$/.exec(text);
  if (!match) throw new Error(`not a pattern: ${text}`);
  const [, structure, host = '', path = '/**', keys = ''] = match;
  const segment = /^\/([^/*{]+)(?:\/|$)/.exec(path)?.[1]?.toLowerCase() ?? null;
  const query =
    keys === ''
      ? []
      : keys.split('&').map((pair) => {
          const [key = '', value] = pair.split('=', 2);
          const prefix = key.endsWith('*');
          return { key: (prefix ? key.slice(0, -1) : key).toLowerCase(), prefix, value: value === undefined ? null : regex(value) };
        });
  const [letters = ''] = path.split(/\*+|\{\w+\}/).toSorted((a, b) => b.length - a.length);
  return {
    host: host === '*' ? null : host.toLowerCase(),
    path: regex(path),
    query,
    alone: structure === '',
    segment,
    letters: letters.toLowerCase(),
  };
}

/** The part of a normalised URL that patterns look at. */
export class UrlParts {
  readonly host: string;
  readonly path: string;
  /** The same in lower case. */
  readonly lowerPath: string;
  /** Whether it has a query at all. */
  readonly asks: boolean;
  private readonly url: URL;
  private pairs: ReadonlyMap<string, string> | null = null;

  constructor(url: URL) {
    this.url = url;
    this.host = url.hostname.toLowerCase();
    this.path = url.pathname;
    this.lowerPath = this.path.toLowerCase();
    this.asks = url.search !== '';
  }

  /** Keys in lower case, the first of equal keys counts. It is taken apart once it is asked for, which it seldom is. */
  get query(): ReadonlyMap<string, string> {
    return (this.pairs ??= queryOf(this.url));
  }
}

function queryOf(url: URL): ReadonlyMap<string, string> {
  const query = new Map<string, string>();
  for (const [name, value] of url.searchParams) {
    const key = name.toLowerCase();
    if (!query.has(key)) query.set(key, value);
  }
  return query;
}

function hasKey(query: ReadonlyMap<string, string>, prefix: string): boolean {
  for (const key of query.keys()) if (key.startsWith(prefix)) return true;
  return false;
}

/** Does the URL have this path and query? (Its host is the caller's business.) */
export function matchesPattern(pattern: Pattern, parts: UrlParts): boolean {
  if ((pattern.query.length > 0 && !parts.asks) || !parts.lowerPath.includes(pattern.letters)) return false;
  for (const { key, prefix, value } of pattern.query) {
    const actual = parts.query.get(key);
    const isThere = prefix ? hasKey(parts.query, key) : actual !== undefined && (value === null || value.test(actual));
    if (!isThere) return false;
  }
  return pattern.path.test(parts.path);
}
