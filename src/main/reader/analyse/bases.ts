import { normaliseUrl, urlText } from '../../trackers/url.ts';
import type { Markup, MarkupElement } from './elements.ts';
import { inQueryCharset } from './query-charset.ts';
import type { Source } from './reading.ts';

/** What the addresses of one document are resolved against. */
export class Bases {
  /** Absolute; null: there is none. */
  readonly of: string | null;
  private readonly outer: string | null;
  /** Where the element stands from which on the base counts. */
  private readonly start: number;
  /** What Chromium's scanner takes for it: it resolves a relative one against the document's own address, which a frame of the message has not. */
  private readonly scanned: string | null;
  private readonly hasXmlBase: boolean;
  private readonly charset: string | null;
  private readonly inXml = new Map<MarkupElement, string | null>();

  /**
   * @param document with the base that it has from without
   * @param isFramed it is a document in a document
   */
  constructor({ bases, source }: Markup, { base: outer, charset }: Pick<Source, 'base' | 'charset'>, isFramed: boolean) {
    this.charset = charset ?? null;
    const found = bases
      .map(({ href, start }) => ({ href, url: normaliseUrl(inQueryCharset(href, this.charset), outer), start }))
      .filter(({ url }) => url !== null);
    /** It knows nothing of charsets either. */
    const absolute = isFramed ? found.find(({ href }) => URL.canParse(urlText(href))) : undefined;
    const [first] = found;
    this.outer = outer;
    this.of = first?.url ?? outer;
    this.start = first?.start ?? 0;
    this.scanned = absolute ? normaliseUrl(absolute.href, outer) : isFramed ? outer : this.of;
    this.hasXmlBase = /xml:base/.test(source);
  }

  /**
   * What an address leads to: for what stands before the base element both with it and without, since a browser may load it before.
   * `isOld`: so do only browsers of some years ago read it, which followed a base in XML's way.
   * @param within a fragment alone leads into the document, and not to the base, as it does elsewhere (WHATWG HTML, 2.4.3)
   */
  urlsOf(written: string, element: MarkupElement | null, within = false): { url: string; isOld: boolean }[] {
    const raw = inQueryCharset(written, this.charset);
    if (/^[\s\0]*#/.test(raw)) {
      const itself = within ? [] : [...new Set([this.of, this.of === null ? null : this.scanned])];
      return itself.flatMap((url) => (url === null ? [] : [{ url, isOld: false }]));
    }
    const url = normaliseUrl(raw, this.of);
    if (this.start === 0 && !this.hasXmlBase && this.scanned === this.of) return url === null ? [] : [{ url, isOld: false }];
    const before = (element?.start ?? 0) < this.start ? normaliseUrl(raw, this.outer) : null;
    const today = [...new Set([url, before, normaliseUrl(raw, this.scanned)])].filter((each) => each !== null);
    const once = this.hasXmlBase && element !== null ? normaliseUrl(raw, this.xmlBase(element)) : null;
    const old = once === null || today.includes(once) ? [] : [{ url: once, isOld: true }];
    return [...today.map((each) => ({ url: each, isOld: false })), ...old];
  }

  /** What a document that an element brings along is resolved against: a frame before the base element is there before it, and keeps what it found. */
  ofInner(element: MarkupElement | null): (string | null)[] {
    return this.outer !== this.of && (element?.start ?? this.start) < this.start ? [this.of, this.outer] : [this.of];
  }

  /** The `xml:base` of an element, resolved against that of what it stands in (XML Base, 3). */
  private xmlBase(element: MarkupElement): string | null {
    const known = this.inXml.get(element);
    if (known !== undefined) return known;
    const outer = element.parent === null ? this.of : this.xmlBase(element.parent);
    const own = element.attributes['xml:base'];
    const base = own === undefined ? outer : (normaliseUrl(own, outer) ?? outer);
    this.inXml.set(element, base);
    return base;
  }
}
