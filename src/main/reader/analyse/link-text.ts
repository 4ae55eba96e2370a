import type { MarkupElement } from './elements.ts';
import type { Layout } from './layout.ts';
import { pixels } from './lengths.ts';
import type { Style } from './stylesheet.ts';

/** A person reads no more of it in a list. */
const LONGEST_LINK_TEXT = 300;

/** Smaller text is there for nobody to read, CSS pixels. */
const LEGIBLE = 3;

/** Colours whose words are read for themselves: a link has one or two. */
const MOST_COLOURS = 6;

/** No site can be read out of it, whatever its style. */
const ONLY_WORDS = /^\s*\p{L}[\p{L}\p{N}\s]*$/u;

/** How a text stands there by what is said of it and of all around it. */
interface Look {
  size: number;
  colour: string;
  transform: string;
}

const PLAIN: Look = { size: 16, colour: '', transform: '' };

/** A piece as it would be read. */
interface Words {
  text: string;
  colour: string;
}

/** A size in pixels of the parent's; the smallest that is named where functions compute it. */
function sizeIn(value: string, parent: number): number {
  if (value.includes('(')) return Math.min(...(value.match(/\d*\.?\d+/g) ?? ['16']).map(Number));
  return value.endsWith('%') ? (Number.parseFloat(value) / 100) * parent : (pixels(value, parent) ?? 16);
}

/** `font-size`, and that of `font: 0/0 a`; whichever makes less of the text. */
function sizeOf(css: Style, parent: number): number {
  const sizes = [css.get('font-size'), /(?:^|\s)((?:\d+(?:\.\d+)?|\.\d+)[a-z%]*)(?:\s*\/|\s)/.exec(css.get('font') ?? '')?.[1]];
  const said = sizes.filter((size) => size !== undefined).map((size) => sizeIn(size, parent));
  return said.length === 0 ? parent : Math.min(...said);
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_LINK_TEXT);

/** What the links of a document say. */
export class LinkTexts {
  private readonly looks = new Map<MarkupElement, Look>();
  private readonly layout: Layout;

  constructor(layout: Layout) {
    this.layout = layout;
  }

  /**
   * The text of a link as it is read, and after it the others that may be read out of it, each once: as it is written, with all that style
   * hides; only what has one colour, where the others may be that of the page; and with its boxes the other way round. None of them is empty.
   * A link without words is called by its attributes.
   */
  of(link: MarkupElement): string[] {
    const [first, ...more] = link.pieces;
    if (first && more.length === 0 && ONLY_WORDS.test(first.text)) return [oneLine(first.text)];
    const seen = this.seen(link);
    const joined = (words: readonly Words[]) => oneLine(words.map(({ text }) => text).join(''));
    const colours = [...new Set(seen.filter(({ text }) => text !== ' ').map(({ colour }) => colour))].slice(0, MOST_COLOURS);
    const texts = [
      joined(seen),
      oneLine(link.pieces.map(({ text }) => text || ' ').join('')),
      ...colours.map((colour) => joined(seen.filter((words) => words.colour === colour || words.text === ' '))),
      ...(this.turnsRound(link) ? [joined(seen.toReversed())] : []),
    ];
    const found = [...new Set(texts)].filter((text) => text !== '');
    const { alt, title } = link.attributes;
    return found.length > 0 ? found : [oneLine(alt || title || '')];
  }

  private seen(link: MarkupElement): Words[] {
    return link.pieces.flatMap(({ text, at }) => {
      const { size, colour, transform } = this.lookOf(at);
      if (size < LEGIBLE || this.layout.hides(at)) return [];
      if (text === '') return this.breaks(at) ? [{ text: ' ', colour }] : [];
      if (transform === 'uppercase') return [{ text: text.toUpperCase(), colour }];
      return [{ text: transform === 'lowercase' ? text.toLowerCase() : text, colour }];
    });
  }

  private breaks(element: MarkupElement): boolean {
    const css = this.layout.styleOf(element);
    const around = element.parent === null ? '' : this.layout.styleOf(element.parent).get('display');
    return !(
      /^(?:inline|contents)/.test(css.get('display') ?? '') ||
      /^(?:left|right)/.test(css.get('float') ?? '') ||
      /flex|grid/.test(around ?? '')
    );
  }

  /** Something in it is laid out from its end: boxes in a line, however their letters run. */
  private turnsRound(link: MarkupElement): boolean {
    const elements = new Set<MarkupElement>([link]);
    for (const { at } of link.pieces)
      for (let inner = at; inner !== link && inner.parent && !elements.has(inner); inner = inner.parent) elements.add(inner);
    return [...elements].some((element) => {
      const css = this.layout.styleOf(element);
      return (
        element.attributes['dir']?.toLowerCase() === 'rtl' ||
        css.get('direction') === 'rtl' ||
        css.get('float') === 'right' ||
        /reverse/.test(`${css.get('flex-direction')} ${css.get('flex-flow')}`)
      );
    });
  }

  /** Iterative, since documents nest as deep as they like. */
  private lookOf(element: MarkupElement): Look {
    const chain: MarkupElement[] = [];
    let look: Look | undefined;
    for (let at: MarkupElement | null = element; at && !look; at = at.parent) {
      look = this.looks.get(at);
      if (!look) chain.push(at);
    }
    look ??= PLAIN;
    for (const at of chain.reverse()) {
      const css = this.layout.styleOf(at);
      look = {
        size: sizeOf(css, look.size),
        colour: css.get('-webkit-text-fill-color') ?? css.get('color') ?? at.attributes['color'] ?? look.colour,
        transform: css.get('text-transform') ?? look.transform,
      };
      this.looks.set(at, look);
    }
    return look;
  }
}
