import { DARK_GROUND, LIGHT_ON_DARK } from '../../../shared/dark-grounds.ts';
import type { Styled } from '../analyse/stylesheet.ts';
import { groundOf, inkOf } from './pale-words.ts';
import { luminance, shadeOf } from './shades.ts';
import type { SheetColours } from './sheet-colours.ts';
import { stableDeclarations } from './stable-css.ts';
import type { TreeElement } from './tree.ts';

/**
 * Blocks that are dark by themselves: a newsletter on black, a head in navy. Turned with the page (`reading/dark.ts`) they would be what is brightest in the
 * dark. They are told by a class, as is what is light upon them; what they look like in the light stays as it is.
 */

/** Relative luminance of words that were meant for a dark ground: a foot is often in grey. */
const LIGHT_INK = 0.15;

/** What can be a part of a page rather than a word in it. */
const BLOCKS: ReadonlySet<string> = new Set(
  'body table thead tbody tfoot tr td th div section header footer main article aside center p pre h1 h2 h3 h4 ul ol blockquote'.split(' '),
);

/** Nothing in them is read. */
const UNREAD: ReadonlySet<string> = new Set(['head', 'style', 'title']);

/** May name a ground, or a colour at all: spares most elements the look at their style. */
const MAY_PAINT = /background/i;
const MAY_COLOUR = /color/i;

/** What stands on one ground, apart from what stands on another one in it. */
interface Contents {
  shade: 'dark' | 'light' | null;
  /** Characters of words in light and in other colours; those of links apart, whose colours programs choose. */
  pale: number;
  other: number;
  links: number;
  pictures: number;
  /** Light blocks. */
  sheets: number;
}

/** A page, a head or a foot, rather than a button or a gap: with words that are written for the dark, more than one link, a picture, or paper on it. */
const isDarkBlock = ({ shade, pale, other, links, pictures, sheets }: Contents) =>
  shade === 'dark' && pale >= other && (pale > 0 || links > 1 || pictures > 0 || sheets > 0);

/** What style sheets say of an element, and what its words look like: asked for only where something is dark, since it takes its time. */
interface Look {
  styled: Styled | null;
  isInkLight: boolean;
}

class Grounds {
  readonly found = new Map<TreeElement, Contents>();
  private readonly sheets: SheetColours;
  private readonly pale: ReadonlySet<TreeElement> | undefined;
  private readonly ancestors: TreeElement[] = [];
  private readonly looks = new Map<TreeElement, Look>();

  constructor(sheets: SheetColours, pale: ReadonlySet<TreeElement> | undefined) {
    this.sheets = sheets;
    this.pale = pale;
  }

  private shadeIn(element: TreeElement, style: string): Contents['shade'] {
    if (!BLOCKS.has(element.name)) return null;
    if (this.pale?.has(element) === true) return 'dark';
    const ground = element.attributes.has('bgcolor') || MAY_PAINT.test(style) ? groundOf(element, stableDeclarations(style)) : null;
    return ground === null ? null : shadeOf(ground);
  }

  private lookOf(element: TreeElement, outer: Look): Look {
    const styled = this.sheets.styled(element, outer.styled);
    const written = this.sheets.of(styled) + (element.attributes.get('style') ?? '');
    const ink = inkOf(element, MAY_COLOUR.test(written) ? stableDeclarations(written) : '');
    return { styled, isInkLight: ink === null ? outer.isInkLight : (luminance(ink) ?? 0) >= LIGHT_INK };
  }

  /** Of what is around the element that is being visited, or of one further out: thousands of dark blocks may stand in the same hundred others. */
  private lookAround(at = this.ancestors.length - 1): Look {
    const element = this.ancestors[at];
    if (element === undefined) return { styled: null, isInkLight: false };
    const look = this.looks.get(element) ?? this.lookOf(element, this.lookAround(at - 1));
    this.looks.set(element, look);
    return look;
  }

  /** @param outer null: nothing around it is dark */
  visit(element: TreeElement, outer: Look | null, isInLink = false): Contents {
    const own = element.attributes.get('style') ?? '';
    const isDarkAlready = outer === null && this.shadeIn(element, own) === 'dark';
    const around = outer ?? (isDarkAlready || this.sheets.paintsDark ? this.lookAround() : null);
    const look = around === null ? null : this.lookOf(element, around);
    const isLink = isInLink || (element.name === 'a' && element.attributes.has('href'));
    const contents: Contents = {
      shade: this.shadeIn(element, look === null ? own : this.sheets.of(look.styled) + own),
      pale: 0,
      other: 0,
      links: isLink && !isInLink ? 1 : 0,
      pictures: 0,
      sheets: 0,
    };
    this.ancestors.push(element);
    for (const child of element.children) {
      if (child.kind === 'text') {
        if (!isLink) contents[look?.isInkLight === true ? 'pale' : 'other'] += child.text.trim().length;
      } else if (!UNREAD.has(child.name)) this.add(contents, child, this.visit(child, look, isLink));
    }
    this.ancestors.pop();
    if (contents.shade !== null) this.found.set(element, contents);
    return contents;
  }

  private add(contents: Contents, { name }: TreeElement, inside: Contents): void {
    // What is dark upon something dark is part of it.
    if (inside.shade === 'light') {
      contents.sheets++;
      return;
    }
    if (name === 'img') contents.pictures++;
    for (const key of ['pale', 'other', 'links', 'pictures', 'sheets'] as const) contents[key] += inside[key];
  }
}

/**
 * The class of each block that is dark in the light, and of each that is light upon one. Nothing in the latter is told apart: it is turned as a page is.
 * @param pale elements that get a dark ground of ours
 */
export function darkGrounds(root: TreeElement, sheets: SheetColours, pale?: ReadonlySet<TreeElement>): ReadonlyMap<TreeElement, string> {
  const found = new Map<TreeElement, string>();
  const grounds = new Grounds(sheets, pale);
  grounds.visit(root, null);
  const contents = grounds.found;

  const visit = (element: TreeElement, isOnDark: boolean): void => {
    const here = contents.get(element);
    if (isOnDark && here?.shade === 'light') {
      found.set(element, LIGHT_ON_DARK);
      return;
    }
    const isDark = !isOnDark && here !== undefined && isDarkBlock(here);
    if (isDark) found.set(element, DARK_GROUND);
    for (const child of element.children) if (child.kind === 'element') visit(child, isOnDark || isDark);
  };

  if (contents.size > 0) visit(root, false);
  return found;
}
