import { normaliseUrl } from '../../trackers/url.ts';
import type { Markup, MarkupElement } from './elements.ts';

/** What the addresses of one document are resolved against. */
export class Bases {
  /** Absolute; null: there is none. */
  readonly of: string | null;
  private readonly outer: string | null;
  /** Where the element stands from which on the base counts. */
  private readonly start: number;
  private readonly hasXmlBase: boolean;
  private readonly inXml = new Map<MarkupElement, string | null>();

  /** @param outer the base that the document has from without */
  constructor({ bases, source }: Markup, outer: string | null) {
    const found = bases.map(({ href, start }) => ({ url: normaliseUrl(href, outer), start })).find(({ url }) => url !== null);
    this.outer = outer;
    this.of = found?.url ?? outer;
    this.start = found?.start ?? 0;
    this.hasXmlBase = /xml:base/.test(source);
  }

  /**
   * What an address leads to: for what stands before the base element both with it and without, since a browser may load it before.
   * `isOld`: so do only browsers of some years ago read it, which followed a base in XML's way.
   */
  urlsOf(raw: string, element: MarkupElement | null): { url: string; isOld: boolean }[] {
    const url = normaliseUrl(raw, this.of);
    if (this.start === 0 && !this.hasXmlBase) return url === null ? [] : [{ url, isOld: false }];
    const before = (element?.start ?? 0) < this.start ? normaliseUrl(raw, this.outer) : null;
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
