import type { Layout, Appearance } from './layout.ts';
import type { Markup, MarkupElement } from './markup.ts';
import { drawnIn } from './picture-element.ts';
import { NOWHERE, type Host } from './reading.ts';
import { LONGEST_EXCERPT } from './sheet.ts';
import type { Place } from './sighting.ts';

/** Where in a document its elements stand, and how they look there; of a document inside another one, where and how that does. */
export class Where {
  private readonly markup: Markup;
  private readonly layout: Layout;
  private readonly host: Host | null;
  private readonly drawnBy: (element: MarkupElement) => MarkupElement;

  constructor(markup: Markup, layout: Layout, host: Host | null) {
    this.markup = markup;
    this.layout = layout;
    this.host = host;
    this.drawnBy = drawnIn(markup.elements);
  }

  /** @param element null: it stands in none */
  place(element: MarkupElement | null): Place {
    if (this.host) return this.host.place;
    if (!element) return NOWHERE;
    return {
      position: this.markup.source.length === 0 ? 0 : element.start / this.markup.source.length,
      last: element.textBefore >= this.markup.textLength,
      first: element.textBefore === 0,
      afterBody: element.afterBody,
      inLink: element.link !== null,
    };
  }

  appearance(element: MarkupElement | null): Appearance | null {
    return this.host?.appearance ?? (element ? this.layout.of(this.drawnBy(element)) : null);
  }

  /** As the document has it written; '' where there is no element. */
  excerpt(element: MarkupElement | null): string {
    return element ? this.markup.source.slice(element.start, Math.min(element.end, element.start + LONGEST_EXCERPT)) : '';
  }
}
