import type { ResourceKind, Trigger } from '../../../shared/report.ts';
import { isWrappedUrl, normaliseLink } from '../../trackers/url.ts';
import { animated } from './animated.ts';
import { addressesIn, addressesInScript, refreshAddress, sourceMapIn } from './addresses-in-text.ts';
import { BOUND, CSS_VALUES, FETCHING, fetchingOf, LISTS, NAMES_A_PART, STASHED, type Fetching } from './attributes.ts';
import { Bases } from './bases.ts';
import { condense, type Condensed } from './condense.ts';
import { mayLoad } from './css.ts';
import type { Effort } from './effort.ts';
import { referenceOf } from './element-reference.ts';
import { readMarkup, type Markup, type MarkupElement } from './elements.ts';
import { contentsAt, InnerDocuments, type InnerContent } from './inner-documents.ts';
import { Layout } from './layout.ts';
import { linkFetching, linkHeader } from './link-element.ts';
import { LinkRuns } from './link-runs.ts';
import type { MarkupListener } from './listener.ts';
import { ALONE, type Document, type Host, type Reading, type Source } from './reading.ts';
import { prefetchingIn } from './prefetching.ts';
import { inQueryCharset } from './query-charset.ts';
import { otherReadings, readingsOf, withoutScripts } from './respell.ts';
import { LONGEST_EXCERPT, readSheet, type Sheet } from './sheet.ts';
import { addUnseen, onlyByOthers, weaker, type Extraction } from './sighting.ts';
import { srcsetUrls } from './srcset.ts';
import { isData, isPictured, picturesInData } from './structured-data.ts';
import { Stylesheet } from './stylesheet.ts';
import { Where } from './where.ts';
import { addressIn, documentTypes, instructionValue, outsideOfElements, isXml, xmlReadings, xmlNames } from './xml.ts';

/**
 * Every request that some client would make for this document, and its links, in order of appearance.
 * @param beside what it is that stands in no text; a body is HTML
 * @param listener is told the document as it is read first
 */
export function extract(source: Source, effort: Effort, beside?: string, listener: MarkupListener | null = null): Extraction {
  const how = beside === undefined ? { type: 'text/html', host: null } : { type: beside, host: ALONE };
  const reading = { source, ...how, depth: 0, inner: new InnerDocuments(effort), effort };
  if (beside === 'text/css') return new DocumentReader({ ...reading, condensed: condense('') }).sheetAlone(source.html);
  return readDocument(reading, condense(source.html), listener);
}

/** A document as the fast reading has it, and after that what others would ask for besides. */
function readDocument(document: Document, condensed: Condensed, listener: MarkupListener | null = null): Extraction {
  const extraction = new DocumentReader({ ...document, condensed, listener }).read();
  const others: Reading[] = otherReadings(condensed.text, document.effort).map((text) => ({ ...document, condensed: { ...condensed, text } }));
  const xml = isXml(document.type) ? xmlReadings(document.source.html, document.effort) : [];
  others.push(...xml.map((text): Reading => ({ ...document, condensed: condense(text), asXml: true })));
  for (const other of others) addUnseen(extraction, new DocumentReader(other).read());
  const stripped = withoutScripts(condensed.text);
  if (stripped !== null) addUnseen(extraction, onlyByOthers(new DocumentReader({ ...document, condensed: { ...condensed, text: stripped } }).read()));
  return extraction;
}

class DocumentReader {
  private readonly reading: Reading;
  private readonly source: Source;
  private readonly out: Extraction = { sightings: [], links: [] };
  private readonly host: Host | null;
  private readonly markup: Markup;
  private readonly bases: Bases;
  private readonly base: string | null;
  private readonly charset: string | null;
  private readonly stylesheet = new Stylesheet();
  private readonly layout = new Layout(this.stylesheet);
  private readonly links: LinkRuns;
  private readonly readAttributes = new Set<string>();
  private readonly where: Where;

  constructor(reading: Reading) {
    const { source, host, asXml, condensed, effort, listener } = reading;
    this.reading = reading;
    this.source = source;
    this.host = host;
    this.markup = readMarkup(condensed.text, { xml: asXml ? xmlNames(condensed.text) : null, restore: condensed.restore, effort, listener });
    this.links = new LinkRuns(this.markup.source, this.layout);
    this.where = new Where(this.markup, this.layout, host);
    this.charset = source.charset ?? null;
    this.bases = new Bases(this.markup, source, host !== null);
    this.base = this.bases.of;
  }

  read(): Extraction {
    const sheets = new Map<MarkupElement, Sheet['urls']>();
    for (const element of this.markup.elements) {
      const { style } = element.attributes;
      if (element.tag === 'style') {
        const found = this.sheet(element.text);
        if (!element.legacy) this.stylesheet.add(found.rules);
        sheets.set(element, found.urls);
        for (const name of found.attributes) this.readAttributes.add(name);
      } else if (style?.includes('attr(')) for (const name of this.sheet(style, true).attributes) this.readAttributes.add(name);
    }
    const prefetching = prefetchingIn(this.markup.elements);
    for (const { text } of this.markup.instructions) {
      const { address, via, kind } = addressIn(text);
      this.add(instructionValue(address), { kind, trigger: this.reading.asXml ? 'open' : 'legacy' }, via, null, text);
    }
    for (const element of this.markup.elements) {
      this.element(element, sheets.get(element));
      const { href } = element.attributes;
      if (element.tag === 'a' && href !== undefined) for (const each of prefetching) this.add(href, each, each.via, element);
    }
    const known = new Set(this.markup.variants.length === 0 ? [] : this.out.sightings.map(({ url }) => url));
    for (const variant of this.markup.variants) this.variant(variant, known);
    for (const { url, trigger, via } of (this.reading.asXml ? outsideOfElements : documentTypes)(this.source.html))
      this.add(url, { kind: 'other', trigger }, via, null);
    return this.out;
  }

  sheetAlone(css: string): Extraction {
    this.css(this.sheet(css).urls, null, 'legacy');
    return this.out;
  }

  /** What an element asks for besides, to whoever takes another one of the values that an attribute has. Where a link leads is what its first says. */
  private variant(element: MarkupElement, known: Set<string>): void {
    const { tag } = element;
    const isLink = tag !== 'link' && referenceOf(element) === null;
    const { href: _, 'xlink:href': __, ...attributes } = element.attributes;
    const from = this.out.sightings.length;
    this.element(isLink ? { ...element, attributes } : element, undefined);
    for (const found of this.out.sightings.splice(from)) {
      if (known.has(found.url)) continue;
      known.add(found.url);
      this.out.sightings.push(found);
    }
  }

  private add(written: string, fetching: Fetching, via: string, element: MarkupElement | null, excerpt?: string): void {
    // A quotation mark to IE, a character like others to everybody else.
    const raw = /^\s*`([^`]*)/.exec(written)?.[1] ?? written;
    const isOld = (element?.legacy ?? false) || raw !== written || isWrappedUrl(raw);
    const trigger = weaker(this.host?.trigger ?? 'open', isOld ? weaker(fetching.trigger, 'legacy') : fetching.trigger);
    const urls = this.bases.urlsOf(raw, element, fetching.within);
    if (urls.length === 0) return this.inner(raw, fetching, via, element, trigger);
    if (!this.reading.effort.spend('places', urls.length)) return;
    const uses = urls.map(({ url, isOld: byBase }) => ({
      url,
      kind: fetching.kind,
      via,
      trigger: byBase ? weaker(trigger, 'legacy') : trigger,
      appearance: this.where.appearance(element),
      place: this.where.place(element),
      alt: element?.attributes['alt'] ?? null,
      excerpt: (excerpt ?? this.where.excerpt(element)).slice(0, LONGEST_EXCERPT),
    }));
    this.out.sightings.push(...uses);
  }

  /** What travels inside the message is not remote, but it may load what is. */
  private inner(raw: string, { kind }: { kind: ResourceKind }, via: string, element: MarkupElement | null, trigger: Trigger): void {
    const referring = { inlineText: this.source.inlineText, sheet: kind === 'stylesheet', charset: this.charset };
    for (const content of contentsAt(raw, referring))
      this.innerContent(content, kind, via, element, content.isOld ? weaker(trigger, 'legacy') : trigger);
  }

  private innerContent(content: InnerContent, kind: ResourceKind, via: string, element: MarkupElement | null, trigger: Trigger): void {
    const { contentType, text, charset } = content;
    // In a document without a doctype a style sheet may be of any type.
    if (contentType === 'text/css' || kind === 'stylesheet') {
      if (!this.reading.inner.admits(text, 0, this.base, trigger, 0)) return;
      const { urls } = this.sheet(text);
      this.css(charset === undefined ? urls : urls.map((url) => ({ ...url, raw: inQueryCharset(url.raw, charset) })), element, trigger, via);
    } else if (kind === 'script' && !content.isScript && element) this.script(text, element);
    else if (kind === 'media') this.playlist(text, contentType, element);
    // A picture may not load anything; only careless viewers let an SVG do it, and engines that load what a drawing refers to.
    else if (kind === 'picture' || kind === 'other') this.document(content, element, weaker(trigger, 'legacy'));
    else if (kind === 'frame' || content.isScript) this.document(content, element, trigger);
  }

  /** A list of what to play (RFC 8216), which some engines follow by themselves. */
  private playlist(text: string, contentType: string, element: MarkupElement | null): void {
    if (!contentType.endsWith('mpegurl')) return;
    for (const url of addressesIn(text)) this.add(url, { kind: 'media', trigger: 'legacy' }, 'playlist', element);
  }

  private document({ text: html, contentType: type, charset }: InnerContent, element: MarkupElement | null, trigger: Trigger): void {
    const { inner, effort, depth } = this.reading;
    const condensed = condense(html);
    const readings = readingsOf(condensed.text) + (isXml(type) ? 1 : 0);
    const host = { place: this.where.place(element), appearance: this.where.appearance(element), trigger };
    for (const base of this.bases.ofInner(element)) {
      if (!inner.admits(html, condensed.text.length, base, trigger, depth, readings)) continue;
      const source = { ...this.source, html, base, charset };
      const found = readDocument({ source, type, host, depth: depth + 1, inner, effort }, condensed);
      this.out.sightings.push(...found.sightings);
      this.out.links.push(...found.links);
    }
  }

  private sheet(css: string, inAttribute = false): Sheet {
    return readSheet(css, this.reading.effort, inAttribute);
  }

  private css(urls: Sheet['urls'], element: MarkupElement | null, trigger: Trigger = 'open', outer = ''): void {
    for (const found of urls) {
      const { property, selector } = found;
      const via = `${outer === '' ? '' : `${outer}, `}CSS ${property}`;
      const shown = selector === null || element?.tag !== 'style' ? element : (this.stylesheet.first(selector, this.markup.elements) ?? element);
      const sheet = element?.tag === 'style' ? found.excerpt : undefined;
      const within = NAMES_A_PART.test(property);
      const at = shown === element && element?.tag === 'style' ? null : shown;
      // Chromium's scanner, which knows nothing of charsets, asks for it as well.
      const raws = property === '@import' && this.charset !== null ? new Set([found.raw, inQueryCharset(found.raw, 'utf-8')]) : [found.raw];
      for (const raw of raws) this.add(raw, { kind: found.kind, trigger: weaker(trigger, found.trigger), within }, via, at, sheet);
    }
  }

  private element(element: MarkupElement, sheet: Sheet['urls'] | undefined): void {
    const { tag, attributes } = element;
    if (sheet) this.css(sheet, element, element.legacy ? 'legacy' : 'open');
    const map = tag === 'style' || tag === 'script' ? sourceMapIn(element.text) : null;
    if (map !== null) this.add(map, { kind: 'other', trigger: 'legacy' }, 'source map', element);
    if (tag === 'script' && isData(attributes['type'] ?? ''))
      for (const url of picturesInData(element.text))
        this.add(url, { kind: 'picture', trigger: 'legacy' }, 'data for mail programs', null, element.text);
    else if (tag === 'script') this.script(element.text, element);
    for (const name in attributes) {
      const value = attributes[name] ?? '';
      if (name === 'style') {
        if (mayLoad(value)) this.css(this.sheet(value, true).urls, element);
      } else if (name === 'srcset' || name === 'imagesrcset') {
        // AMP: `amp-img srcset`.
        const trigger = tag.includes('-') ? 'legacy' : 'open';
        for (const url of srcsetUrls(value)) this.add(url, { kind: 'picture', trigger }, `${tag} ${name}`, element);
      } else if (name === 'srcdoc') {
        this.document({ text: value, contentType: 'text/html' }, element, this.host?.trigger ?? 'open');
      } else if (name === 'href' || name === 'xlink:href') this.href(element, name, value);
      else if (name in CSS_VALUES) this.css(this.sheet(`${CSS_VALUES[name]}:${value}`, true).urls, element);
      else if (name in FETCHING) this.fetching(element, name, value);
      // VML: `o:href` names the picture that a part of the message stands for, `o:althref` another one.
      else if (/:(?:alt)?href$/.test(name) && tag !== 'a') this.add(value, { kind: 'picture', trigger: 'legacy' }, `${tag} ${name}`, element);
      else if (STASHED.test(name) && value.includes('<')) this.document({ text: value, contentType: 'text/html' }, element, 'legacy');
      else if (name.startsWith('on') && value.includes('//')) this.script(value, element);
      else if (BOUND.test(name))
        for (const url of addressesInScript(value))
          this.add(url, fetchingOf(element, 'src') ?? { kind: 'other', trigger: 'legacy' }, `${tag} ${name}`, element);
      else if (this.readAttributes.has(name)) this.add(value, { kind: 'picture', trigger: 'legacy' }, `CSS attr(${name})`, element);
    }
    if (tag === 'meta') this.meta(element);
    if (tag === 'param' && attributes['value'] !== undefined)
      this.add(attributes['value'], { kind: 'other', trigger: 'legacy', within: true }, 'param value', element);
    if (tag === 'animate' || tag === 'set' || tag === 'animateColor') this.animation(element);
  }

  private fetching(element: MarkupElement, name: string, value: string): void {
    const found = fetchingOf(element, name);
    if (!found) return;
    const values = LISTS.has(name) ? value.split(/[\s,]+/) : [value];
    for (const each of values) this.add(each, found, `${element.tag} ${name}`, element);
  }

  private href(element: MarkupElement, name: string, value: string): void {
    const { tag } = element;
    if (tag === 'link') {
      for (const each of linkFetching(element.attributes)) this.add(value, each, each.via, element);
      return;
    }
    if (tag === 'base') return;
    const reference = referenceOf(element);
    if (reference) return this.add(value, reference, `${tag} ${name}`, element);
    const url = normaliseLink(inQueryCharset(value, this.charset), this.base);
    if (url !== null) {
      if (!this.reading.effort.spend('places', 1)) return;
      this.out.links.push(this.links.next(element, url));
    } else if (/script:/i.test(value)) this.script(value, element);
  }

  private meta(element: MarkupElement): void {
    const { content = '', name = '', property = '', itemprop = '', 'http-equiv': equivalent = '' } = element.attributes;
    const header = equivalent.trim().toLowerCase();
    if (header === 'refresh') return this.add(refreshAddress(content), { kind: 'frame', trigger: 'open' }, 'meta refresh', element);
    if (header === 'link') {
      for (const { raw, kind } of linkHeader(content)) this.add(raw, { kind, trigger: 'legacy' }, 'meta link', element);
      return;
    }
    const about = name || property || itemprop;
    const kind = isPictured(about) ? 'picture' : 'other';
    for (const url of addressesIn(content)) this.add(url, { kind, trigger: 'legacy' }, `meta ${header || about}`, element);
  }

  /** Addresses that a script names as they are. No mail client runs scripts on purpose; the report says so by the name. */
  private script(text: string, element: MarkupElement): void {
    for (const url of addressesInScript(text)) this.add(url, { kind: 'other', trigger: 'open' }, 'script text', element);
  }

  private animation(element: MarkupElement): void {
    const { target, values } = animated(element.attributes);
    for (const value of values) {
      if (target === 'href' || target === 'xlink:href' || target === 'src')
        this.add(value, { kind: 'picture', trigger: 'open' }, `animate ${target}`, element);
      else this.css(this.sheet(target === 'style' ? value : `${target || 'fill'}:${value}`, true).urls, element);
    }
  }
}
