import type { PageWidth } from '../../../shared/message-view.ts';
import { pixels } from './picture-box.ts';
import type { TreeElement, TreeNode } from './tree.ts';

/** CSS pixels: what fits into the narrowest pane needs nothing, and no message is meant to be wider than a screen. */
const LEAST = 320;
const MOST = 4_000;

/** Points (CSS Values, 6.2), in which Outlook counts. */
const PIXELS_PER_POINT = 96 / 72;

/** What a sheet says for narrow windows alone, and up to which width. */
const FOR_NARROW = /max-(?:device-)?width\s*:\s*([^)]*)/gi;
const MEDIA = /@media[^{]*/gi;

export const ANY_WIDTH: PageWidth = { least: 0, narrowUpTo: 0 };

/** Edges of a page that says nothing of them (WHATWG HTML, 15.3.3). */
const PAGE_EDGES = 16;

/** What has a width of its own by its attribute; a cell's is a wish. */
const BY_ATTRIBUTE: ReadonlySet<string> = new Set(['table', 'img', 'hr']);

/** Margins of a page, by its attributes. */
const PAGE_MARGINS = ['leftmargin', 'marginwidth', 'topmargin', 'marginheight'];

type Style = ReadonlyMap<string, string>;

function styleOf({ attributes }: TreeElement): Style {
  const declarations = (attributes.get('style') ?? '').toLowerCase().split(';');
  return new Map(
    declarations.map((declaration) => {
      const colon = declaration.indexOf(':');
      return [
        declaration.slice(0, colon).trim(),
        declaration
          .slice(colon + 1)
          .replace('!important', '')
          .trim(),
      ];
    }),
  );
}

/** A length in CSS pixels; 0: a share of something else, or none. */
function length(value: string | undefined): number {
  const points = /^(\d{1,5}(?:\.\d+)?)pt$/.exec(value ?? '')?.[1];
  return points === undefined ? (pixels(value ?? null) ?? 0) : Number(points) * PIXELS_PER_POINT;
}

/** Both sides of a box in its `padding` or `margin`. */
function sides(style: Style, of: 'padding' | 'margin'): number {
  const [top = '', right = top, , left = right] = (style.get(of) ?? '').split(/\s+/);
  return length(style.get(`${of}-left`) ?? left) + length(style.get(`${of}-right`) ?? right);
}

/** The width that an element says it has, its padding left aside; 0: as wide as there is room. */
function ownWidth({ name, attributes }: TreeElement, style: Style): number {
  const most = style.get('max-width') ?? 'none';
  const least = length(style.get('min-width'));
  // A share of what it stands in: it gets as narrow as that does.
  if (most.endsWith('%')) return least;
  const said = style.get('width');
  const width = said === undefined ? (BY_ATTRIBUTE.has(name) ? length(attributes.get('width')) : 0) : length(said);
  return Math.max(least, length(most) > 0 ? Math.min(width, length(most)) : width);
}

/** However many they are: a call takes no more than some ten thousand values. */
const largest = (values: readonly number[]) => values.reduce((most, value) => Math.max(most, value), 0);

const isElement = (node: TreeNode): node is TreeElement => node.kind === 'element';

/** @param inTable a picture outside of tables is never wider than the page (`BASE_STYLE`) */
function widthOf(element: TreeElement, inTable: boolean): number {
  const style = styleOf(element);
  const { name, attributes, children } = element;
  if (style.get('display') === 'none' || style.get('float') !== undefined) return 0;
  const own = ownWidth(element, style);
  if (name === 'img') return inTable ? own : 0;
  const isTable = name === 'table';
  const inside = children.filter(isElement).map((child) => widthOf(child, inTable || isTable));
  // Cells stand beside each other; of all else each has a line.
  const content = name === 'tr' ? inside.reduce((sum, width) => sum + width, 0) : largest(inside);
  const edges = sides(style, 'padding');
  // The width of a table is that of its box.
  const box = isTable ? Math.max(own, content + edges) : Math.max(own, content) + edges;
  const page = name === 'body' && !style.has('margin') && !PAGE_MARGINS.some((margin) => attributes.has(margin)) ? PAGE_EDGES : 0;
  return box === 0 ? 0 : box + sides(style, 'margin') + page;
}

/**
 * What a document was laid out for, as far as its own attributes, styles and sheets tell.
 * @param root the `<html>` element
 */
export function pageWidth(root: TreeElement): PageWidth {
  const least = Math.ceil(widthOf(root, false));
  if (least <= LEAST || least > MOST) return ANY_WIDTH;
  const narrowUpTo = largest(sheetsIn(root).flatMap(narrowWidths));
  // It never needs to be shown smaller.
  return narrowUpTo >= least ? ANY_WIDTH : { least, narrowUpTo };
}

/** Widths up to which a sheet says something; one that is in no pixels may be any. */
const narrowWidths = (css: string): number[] =>
  [...css.matchAll(MEDIA)].flatMap(([condition]) =>
    [...condition.matchAll(FOR_NARROW)].map(([, value = '']) => pixels(value.trim()) ?? Number.POSITIVE_INFINITY),
  );

/** Style elements stand in the head; some programs write them elsewhere. */
const sheetsIn = ({ name, children }: TreeElement): string[] =>
  children.flatMap((child) => (isElement(child) ? sheetsIn(child) : name === 'style' ? [child.text] : []));
