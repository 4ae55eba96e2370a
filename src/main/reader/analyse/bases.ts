import { normaliseUrl } from '../../trackers/url.ts';
import type { Markup, MarkupElement } from './elements.ts';

/** What the addresses of one document are resolved against. */
export class Bases {
  /** Absolute; null: there is none. */
  readonly of: string | null;
  private readonly outer: string | null;
  /** Where the element stands from which on the base counts. */
  private readonly start: number;
  /** The base is relative itself, which Chromium's scanner resolves against the document's own address: a frame of the message has none. */
  private readonly isUnsure: boolean;
  private readonly hasXmlBase: boolean;
  private readonly inXml = new Map<MarkupElement, string | null>();

  /**
   * @param outer the base that the document has from without
   * @param isFramed it is a document in a document
   */
  constructor({ bases, source }: Markup, outer: string | null, isFramed: boolean) {
    const found = bases.map(({ href, start }) => ({ href, url: normaliseUrl(href, outer), start })).find(({ url }) => url !== null);
    this.outer = outer;
    this.of = found?.url ?? outer;
    this.start = found?.start ?? 0;
    this.isUnsure = isFramed && found !== undefined && normaliseUrl(found.href, null) === null;
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
    if (this.start === 0 && !this.hasXmlBase && !this.isUnsure) return url === null ? [] : [{ url, isOld: false }];
    const before = this.isUnsure || (element?.start ?? 0) < this.start ? normaliseUrl(raw, this.outer) : null;
    const today = [...new Set([url, before])].filter((each) => each !== null);
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
