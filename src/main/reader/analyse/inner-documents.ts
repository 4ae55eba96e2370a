import type { Trigger } from '../../../shared/report.ts';
import { urlText } from '../../trackers/url.ts';
import { dataUrlText, decodePercent } from './data-url.ts';
import type { Effort } from './effort.ts';

/** Documents inside documents (srcdoc, data:, cid:). Browsers nest frames without end; real mail has none. */
const DEEPEST = 32;

/** What each reading of one costs besides its length, in characters. */
const EACH = 200;

/** The documents inside a message's documents that were read, each once for every base and trigger that it is met with. */
export class InnerDocuments {
  private readonly seen = new Map<string, Set<string>>();
  private readonly effort: Effort;

  constructor(effort: Effort) {
    this.effort = effort;
  }

  /**
   * Whether this one is to be read: it was not yet, and there is room for it.
   * @param length in characters, of what is to be read of it
   * @param readings in how many ways
   */
  admits(text: string, length: number, base: string | null, trigger: Trigger, depth: number, readings = 1): boolean {
    const met = this.seen.get(text) ?? new Set();
    const how = `${trigger} ${base}`;
    if (met.has(how)) return false;
    if (depth > DEEPEST) {
      this.effort.leaveOut();
      return false;
    }
    if (!this.effort.spend('inner', length + EACH * readings)) return false;
    this.seen.set(text, met.add(how));
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
 * @param anyType it is read whatever its type is
 */
function contentAt(address: string, inlineText: ((cid: string) => InnerContent | null) | undefined, anyType: boolean): InnerContent | null {
  const script = /^(?:java|vb)script:([\s\S]*)$/i.exec(address)?.[1];
  if (script !== undefined) return { contentType: 'text/html', text: decodePercent(script), isScript: true };
  const cid = /^cid:([\s\S]*)$/i.exec(address)?.[1];
  if (cid === undefined) return dataUrlText(address, anyType);
  let name = cid.trim();
  try {
    name = decodeURIComponent(name);
  } catch {
    // A Content-ID may hold a bare per cent sign.
  }
  return inlineText?.(name) ?? null;
}

/** The same of an address as it is written: by the standard without tabs and line breaks, which Chromium leaves where they are in data. */
export function contentsAt(raw: string, inlineText: ((cid: string) => InnerContent | null) | undefined, anyType: boolean): InnerContent[] {
  const address = urlText(raw);
  const asWritten = /^\s*data:/i.test(raw) && /[\t\r\n]/.test(raw.trim()) ? dataUrlText(raw, anyType, true) : null;
  return [contentAt(address, inlineText, anyType), asWritten].filter((content) => content !== null);
}
