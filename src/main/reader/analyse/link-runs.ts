import type { MarkupElement } from './elements.ts';
import type { Layout } from './layout.ts';
import { LinkTexts } from './link-text.ts';
import type { LinkSighting } from './sighting.ts';

/** Links that are read together; a name in more pieces than this is no longer one that is read. */
const MOST_LINKS = 20;

/** Markup between two links that leaves them side by side: a comment, or an element in the line that is empty. */
const NOTHING_SEEN = /^(?:<!--(?:(?!-->)[\s\S])*-->|<\/?(?:a|abbr|b|bdi|em|font|i|s|small|span|strong|sub|sup|u)(?:\s[^<>]*)?>)*$/i;

/** Characters that such markup may have. */
const LONGEST_GAP = 500;

const endsInSpace = (link: MarkupElement) => /\s$/.test(link.pieces.at(-1)?.text ?? '');
const beginsWithSpace = (link: MarkupElement) => /^\s/.test(link.pieces[0]?.text ?? '');

/** The links of a document with what they say: each by itself, and with those that stand beside it with nothing between, which are read as one. */
export class LinkRuns {
  private readonly source: string;
  private readonly texts: LinkTexts;
  private run: { link: LinkSighting; alone: string[] }[] = [];
  private text = '';
  private last: MarkupElement | null = null;

  constructor(source: string, layout: Layout) {
    this.source = source;
    this.texts = new LinkTexts(layout);
  }

  /** The next link of the document, to which is added later what it is read as with those after it. */
  next(element: MarkupElement, url: string): LinkSighting {
    const [text = '', ...alone] = this.texts.of(element);
    const link: LinkSighting = { url, text, others: alone };
    const { last } = this;
    if (last && this.run.length < MOST_LINKS && this.isBeside(last, element)) {
      this.run.push({ link, alone });
      this.text += (endsInSpace(last) || beginsWithSpace(element) ? ' ' : '') + text;
      for (const one of this.run) one.link.others = [...one.alone, this.text];
    } else {
      this.run = [{ link, alone }];
      this.text = text;
    }
    this.last = element;
    return link;
  }

  private isBeside(last: MarkupElement, link: MarkupElement): boolean {
    const gap = link.start - last.closed;
    return gap >= 0 && gap <= LONGEST_GAP && NOTHING_SEEN.test(this.source.slice(last.closed, link.start));
  }
}
