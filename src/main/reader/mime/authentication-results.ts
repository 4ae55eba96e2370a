/** The Authentication-Results field of RFC 8601, section 2.2. */

export interface MethodResult {
  /** Lower case, as are `result` and the names of properties. */
  method: string;
  result: string;
  /**
   * `ptype.property` → value: `header.d` → `shop.example`. One that is there twice with different values is '': a sender may have written
   * one of them, into something that the server repeats.
   */
  properties: ReadonlyMap<string, string>;
}

export interface AuthenticationResults {
  authserv: string;
  results: MethodResult[];
}

/**
 * What stands for the server of a field that names none, as Exchange Online writes it: `spf=pass (sender IP is …) smtp.mailfrom=…; dkim=…; dmarc=…; compauth=…`.
 * No field can name itself so: there are spaces in it.
 */
export const UNNAMED = 'Microsoft 365 / Outlook.com';

/** A provider writes a few hundred bytes; ARC chains reach some thousand. */
const LONGEST = 16 * 1024;

/** Results of one header: each signature of a message is one. */
const MOST_RESULTS = 100;

type Token = { kind: 'word'; text: string } | { kind: ';' | '=' };

/** Words, quoted strings (as words) and the two separators; comments and white space are dropped. Null: it does not parse. */
function tokens(field: string): Token[] | null {
  const found: Token[] = [];
  let at = 0;
  while (at < field.length) {
    const character = field[at] ?? '';
    if (/\s/.test(character)) {
      at++;
    } else if (character === '(') {
      let depth = 0;
      for (; at < field.length; at++) {
        if (field[at] === '\\') at++;
        else if (field[at] === '(') depth++;
        else if (field[at] === ')' && --depth === 0) break;
      }
      if (depth !== 0) return null;
      at++;
    } else if (character === '"') {
      let text = '';
      for (at++; at < field.length && field[at] !== '"'; at++) {
        if (field[at] === '\\') at++;
        text += field[at] ?? '';
      }
      if (at >= field.length) return null;
      at++;
      found.push({ kind: 'word', text });
    } else if (character === ';' || character === '=') {
      found.push({ kind: character });
      at++;
    } else {
      // Values such as `@shop.example`, `a/b` and base64 stay whole; the parser splits where the grammar does.
      let end = at;
      while (end < field.length && !/[\s;="()]/.test(field[end] ?? '')) end++;
      if (end === at) return null;
      found.push({ kind: 'word', text: field.slice(at, end) });
      at = end;
    }
  }
  return found;
}

const ASCII = /^[\x21-\x7e]+$/;
const METHOD = /^([a-z][a-z0-9_-]*)(?:\/\d+)?$/i;
const PROPERTY = /^[a-z][a-z0-9_-]*\.[a-z0-9_-]+$/i;

/** `dkim=pass reason="…" header.d=shop.example`; null for what is none. */
function methodResult(words: readonly Token[]): MethodResult | null {
  const [name, equals, result] = words;
  if (name?.kind !== 'word' || equals?.kind !== '=' || result?.kind !== 'word') return null;
  const method = METHOD.exec(name.text)?.[1];
  if (method === undefined || !/^[a-z]+$/i.test(result.text)) return null;
  const properties = new Map<string, string>();
  for (let at = 3; at < words.length;) {
    const key = words[at];
    const sign = words[at + 1];
    if (key?.kind !== 'word' || sign?.kind !== '=') {
      at++;
      continue;
    }
    // A value may hold `=` (base64, a query): everything up to the next `name=` belongs to it.
    let value = '';
    let next = at + 2;
    const first = words[next];
    if (first?.kind === 'word') {
      value = first.text;
      next++;
    }
    while (words[next]?.kind === '=') {
      value += '=';
      next++;
    }
    const property = key.text.toLowerCase();
    if (PROPERTY.test(property)) properties.set(property, (properties.get(property) ?? value) === value ? value : '');
    at = next;
  }
  return { method: method.toLowerCase(), result: result.text.toLowerCase(), properties };
}

/** @returns null where the field does not follow the grammar far enough to name its server */
export function parseAuthenticationResults(field: string): AuthenticationResults | null {
  if (field.length > LONGEST) return null;
  const all = tokens(field);
  if (all === null) return null;
  const sections: Token[][] = [[]];
  for (const token of all) {
    if (token.kind === ';') sections.push([]);
    else sections.at(-1)?.push(token);
  }
  const resultsOf = (all: readonly Token[][]) => all.slice(0, MOST_RESULTS).flatMap((words) => methodResult(words) ?? []);
  const [head = [], ...rest] = sections;
  if (methodResult(head) !== null) return { authserv: UNNAMED, results: resultsOf(sections) };
  // authserv-id, and perhaps a version.
  const [authserv, version] = head;
  // In lower case a Kelvin sign is a k: a server that removes fields with its own name would not know this one.
  if (authserv?.kind !== 'word' || head.length > 2 || !ASCII.test(authserv.text)) return null;
  if (version !== undefined && !(version.kind === 'word' && version.text === '1')) return null;
  return { authserv: authserv.text.toLowerCase(), results: resultsOf(rest) };
}
