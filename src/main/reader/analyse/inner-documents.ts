import type { Trigger } from '../../../shared/report.ts';
import { dataUrlText, decodePercent } from './data-url.ts';

/** Documents inside documents (srcdoc, data:, cid:). Browsers nest frames without end; real mail has none. */
const DEEPEST = 32;

/** Characters of all of them together: parts that are framed again and again must not cost more than a large message does. */
const MOST_CHARACTERS = 4_000_000;

/** What reading one costs besides its length, in characters. */
const EACH = 200;

/** The documents inside a message's documents that were read, each once for every base and trigger that it is met with. */
export class InnerDocuments {
  private readonly seen = new Map<string, Set<string>>();
  private left = MOST_CHARACTERS;

  /** Whether this one is to be read: it was not yet, and there is room for it. */
  admits(text: string, base: string | null, trigger: Trigger, depth: number): boolean {
    if (depth > DEEPEST || text.length + EACH > this.left) return false;
    const met = this.seen.get(text) ?? new Set();
    const how = `${trigger} ${base}`;
    if (met.has(how)) return false;
    this.seen.set(text, met.add(how));
    this.left -= text.length + EACH;
    return true;
  }
}

export interface InnerContent {
  /** Lower case, without parameters. */
  contentType: string;
  text: string;
  /** A script, of which what it gives is a document. */
  isScript?: true;
}

/**
 * What an address names that travels inside the message; null where it names nothing that can be read.
 * @param address as a URL parser reads it
 */
export function contentAt(address: string, inlineText?: (cid: string) => InnerContent | null): InnerContent | null {
  const script = /^(?:java|vb)script:([\s\S]*)$/i.exec(address)?.[1];
  if (script !== undefined) return { contentType: 'text/html', text: decodePercent(script), isScript: true };
  const cid = /^cid:([\s\S]*)$/i.exec(address)?.[1];
  if (cid === undefined) return dataUrlText(address);
  let name = cid.trim();
  try {
    name = decodeURIComponent(name);
  } catch {
    // A Content-ID may hold a bare per cent sign.
  }
  return inlineText?.(name) ?? null;
}
