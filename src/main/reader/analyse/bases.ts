import { normaliseUrl, urlText } from '../../trackers/url.ts';
import type { Markup, MarkupElement } from './elements.ts';

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
  private readonly inXml = new Map<MarkupElement, string | null>();

  /**
   * @param outer the base that the document has from without
   * @param isFramed it is a document in a document
   */
  constructor({ bases, source }: Markup, outer: string | null, isFramed: boolean) {
    const found = bases.map(({ href, start }) => ({ href, url: normaliseUrl(href, outer), start })).filter(({ url }) => url !== null);
    const [first] = found;
    this.outer = outer;
    this.of = first?.url ?? outer;
    this.start = first?.start ?? 0;
    this.scanned = isFramed ? (found.find(({ href }) => URL.canParse(urlText(href)))?.url ?? outer) : this.of;
    this.hasXmlBase = /xml:base/.test(source);
  }

  /**
   * What an address leads to: for what stands before the base element both with it and without, since a browser may load it before.
   * `isOld`: so do only browsers of some years ago read it, which followed a base in XML's way.
   * @param within a fragment alone leads into the document, and not to the base, as it does elsewhere (WHATWG HTML, 2.4.3)
   */
  urlsOf(raw: string, element: MarkupElement | null, within = false): { url: string; isOld: boolean }[] {
    if (/^[\s\0]*#/.test(raw)) return this.of === null || within ? [] : [{ url: this.of, isOld: false }];
    const url = normaliseUrl(raw, this.of);
    if (this.start === 0 && !this.hasXmlBase && this.scanned === this.of) return url === null ? [] : [{ url, isOld: false }];
    const before = (element?.start ?? 0) < this.start ? normaliseUrl(raw, this.outer) : null;
    const today = [...new Set([url, before, normaliseUrl(raw, this.scanned)])].filter((each) => each !== null);
    const once = this.hasXmlBase && element !== null ? normaliseUrl(raw, this.xmlBase(element)) : null;
    const old = once === null || today.includes(once) ? [] : [{ url: once, isOld: true }];
    return [...today.map((each) => ({ url: each, isOld: false })), ...old];
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
