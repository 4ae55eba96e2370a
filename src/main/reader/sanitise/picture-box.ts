import { parse } from './parse-css.ts';
import { joinedDeclarations, stableDeclarations } from './stable-css.ts';

/** The sides of a picture as its attributes say them, in pixels or as shares, and its own style, sanitised. */
export interface PictureSides {
  width: string | null;
  height: string | null;
  style: string;
  /** A sheet says `height: auto`, which counts for more than the attribute: it follows from the width. */
  follows: boolean;
}

/** Styles of the box that stands for a picture, and of what is in it; null: the words stand in the box itself. */
interface PictureBox {
  outer: string;
  inner: string | null;
}

/** Pixels of an attribute such as `600` or `600px`; null for a percentage or none. */
export function pixels(value: string | null): number | null {
  const number = /^\d{1,6}(?:\.\d+)?(?:\s?px)?$/i.test(value ?? '') ? Number.parseFloat(value ?? '') : null;
  return number !== null && Number.isFinite(number) ? number : null;
}

const cssLength = (value: string | null) => {
  const number = pixels(value);
  return number !== null ? `${number}px` : /^\d{1,3}(?:\.\d+)?%$/.test(value ?? '') ? value : null;
};

interface Said {
  name: string;
  value: string;
}

/** Declarations of a sanitised style, in order. */
function declarationsOf(style: string): Said[] {
  const list = parse(style, { context: 'declarationList', parseValue: false });
  if (list.type !== 'DeclarationList') return [];
  return list.children.toArray().flatMap((node) => {
    if (node.type !== 'Declaration' || node.value.type !== 'Raw') return [];
    return [{ name: node.property, value: node.value.value.trim() + (node.important === false ? '' : '!important') }];
  });
}

/** Once more through the tables, as whatever is put together anew. */
const without = (declarations: readonly Said[], ...names: string[]): string =>
  stableDeclarations(declarations.flatMap(({ name, value }) => (names.includes(name) ? [] : [`${name}:${value}`])).join(';'));

const isShare = (value: string | undefined) => /%(?:!important)?$/.test(value ?? '');

/** `inline` and its like say nothing of a picture's box: it has its size in a line as well, which other elements have not. */
const isInLine = (display: string | undefined) => display !== undefined && /^inline\b/.test(display);

/**
 * A box that is as large as the picture would be. A picture that may be as wide as there is room (CSS Sizing 3, 5.2.2: compressible replaced
 * elements) holds no column open, which no other box does by itself: it is a grid, of a column from nothing to
 * its width and one of what a style sheet gives it beyond.
 */
export function pictureBox({ width, height, style, follows }: PictureSides): PictureBox {
  const declarations = declarationsOf(style);
  const said = new Map(declarations.map(({ name, value }) => [name, value]));
  const [across, down] = [pixels((said.get('width') ?? '').replace('!important', '')) ?? pixels(width), pixels(height)];
  const display = said.get('display');
  const own = isInLine(display) ? without(declarations, 'display') : style;
  if (across === null || across <= 0 || !(isShare(said.get('width')) || isShare(said.get('max-width')))) {
    const sides = [width, height].map(cssLength);
    const ratio = pixels(width) !== null && down !== null && across !== null && across > 0 && down > 0 ? `aspect-ratio:${pixels(width)}/${down}` : '';
    const isShape = follows && ratio !== '' && !said.has('width') && !said.has('height');
    const parts = [sides[0] && `width:${sides[0]}`, !isShape && sides[1] && `height:${sides[1]}`, ratio].filter(Boolean);
    return { outer: joinedDeclarations([stableDeclarations(parts.join(';')), own]), inner: null };
  }
  const isBlock = display !== undefined && !isInLine(display);
  const grid = [
    `display:${isBlock ? 'grid' : 'inline-grid'}`,
    `grid-template-columns:minmax(0,${across}px) minmax(0,1fr)`,
    isBlock ? 'width:fit-content' : '',
    cssLength(height) === null ? '' : `height:${cssLength(height)}`,
  ];
  const kept = isShare(said.get('width')) ? without(declarations, 'display') : without(declarations, 'display', 'width');
  return {
    outer: joinedDeclarations([stableDeclarations(grid.filter((part) => part !== '').join(';')), kept]),
    // Where its height follows from its width, it is this that has the shape.
    inner: stableDeclarations(
      `display:block;grid-column:1/-1;align-content:center${down !== null && down > 0 ? `;aspect-ratio:${across}/${down}` : ''}`,
    ),
  };
}
