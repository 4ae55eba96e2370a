import type { Trigger } from '../../../shared/report.ts';
import { percentDecoded } from '../../../shared/text/percent-decoded.ts';
import { urlText } from '../../trackers/url.ts';
import { dataUrlTexts, decodePercent } from './data-url.ts';
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
  /** In which its queries are written, as the Encoding Standard calls it; none: UTF-8. */
  charset?: string;
  /** Only browsers of some years ago read it so. */
  isOld?: true;
  /** A script, of which what it gives is a document. */
  isScript?: true;
}

/** Where an address stands that may name what travels inside the message. */
interface Referring {
  inlineText: ((cid: string) => InnerContent | null) | undefined;
  /** It names a style sheet: that is read whatever its type is. */
  sheet: boolean;
  /** Of the document that it stands in; null: UTF-8. */
  charset: string | null;
}

/**
 * What an address names that travels inside the message; none where it names nothing that can be read.
 * @param address as a URL parser reads it
 */
function contentAt(address: string, { inlineText, sheet, charset }: Referring): InnerContent[] {
  const script = /^(?:java|vb)script:([\s\S]*)$/i.exec(address)?.[1];
  if (script !== undefined) return [{ contentType: 'text/html', text: decodePercent(script), isScript: true }];
  const cid = /^cid:([\s\S]*)$/i.exec(address)?.[1];
  if (cid === undefined) return dataUrlTexts(address, sheet ? { sheetIn: charset } : {});
  // A Content-ID may hold a bare per cent sign.
  const named = inlineText?.(percentDecoded(cid.trim()));
  return named ? [named] : [];
}

/** The same of an address as it is written: by the standard without tabs and line breaks, which Chromium leaves where they are in data. */
export function contentsAt(raw: string, referring: Referring): InnerContent[] {
  const isBroken = /^\s*data:/i.test(raw) && /[\t\r\n]/.test(raw.trim());
  const asWritten = isBroken ? dataUrlTexts(raw, { asWritten: true, ...(referring.sheet ? { sheetIn: referring.charset } : {}) }) : [];
  return [...contentAt(urlText(raw), referring), ...asWritten];
}
