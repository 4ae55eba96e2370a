import { escapeAttribute, escapeText } from './escape.ts';
import { pictureBox, pixels } from './picture-box.ts';
import { joinedDeclarations, stableDeclarations } from './stable-css.ts';

/** What is known of a picture that is not shown, already checked. */
export interface MissingPicture {
  alt: string;
  /** As in the attribute: `600`, `100%`; null: none. */
  width: string | null;
  height: string | null;
  align: string | null;
  /** Its own style, sanitised. */
  style: string;
  className: string | null;
}

/** At most this many pixels in one direction is a pixel for counting, or a line: nothing that a person would miss. */
export const TINY = 3;

const LOOK = stableDeclarations(
  'display:inline-block;box-sizing:border-box;max-width:100%;min-width:1.5em;min-height:1.2em;overflow:hidden;vertical-align:bottom;' +
    'background-color:rgba(127,127,127,.12);border:1px solid rgba(127,127,127,.25);font:12px/1.4 sans-serif;text-align:center;align-content:center;text-decoration:none',
);

/** Sides that its own style says, in pixels. */
const styledSide = (style: string, side: 'width' | 'height'): number | null => {
  const said = new RegExp(`(?:^|;)${side}:(\\d+(?:\\.\\d+)?|\\.\\d+)(?:px)?(?:!|;|$)`).exec(style)?.[1];
  return said === undefined ? null : Number(said);
};

/**
 * The room that a strip without a picture takes: it keeps a column or a line open that is made for it. Null where that is not what it is: pixels
 * for counting are small in both directions.
 * @param isLine it is a line by itself, which is no higher than the picture: then so is what is small in both directions
 */
export function room({ width, height, style, className }: Omit<MissingPicture, 'alt' | 'align'>, id: string | null, isLine = false): string | null {
  if (/(?:^|;)display:none/.test(style)) return null;
  const [across, down] = [styledSide(style, 'width') ?? pixels(width), styledSide(style, 'height') ?? pixels(height)];
  if (across === null || down === null || Math.min(across, down) > TINY || Math.min(across, down) <= 0) return null;
  if (!isLine && Math.max(across, down) <= TINY) return null;
  const own = stableDeclarations(`display:inline-block;width:${across}px;height:${down}px`);
  return span(id, className, joinedDeclarations([own, style]), '');
}

/** Whether it was too small for anything to be left in its place. */
export function isTiny({ width, height, style }: Pick<MissingPicture, 'width' | 'height' | 'style'>): boolean {
  const small = (value: number | null) => value !== null && value <= TINY;
  const styled = /(?:^|;)(?:max-)?(?:width|height):(\d+(?:\.\d+)?|\.\d+)(?:px|pt)?(?:!|;|$)/.exec(style)?.[1];
  return small(pixels(width)) || small(pixels(height)) || small(styled === undefined ? null : Number(styled)) || /(?:^|;)display:none/.test(style);
}

/** A quiet box of the picture's size, with its alternative text, and an id where it has one. */
export function placeholder(picture: MissingPicture, id: string | null = null): string {
  const { outer, inner } = pictureBox(picture);
  const float = picture.align === 'left' || picture.align === 'right' ? `float:${picture.align}` : '';
  const style = joinedDeclarations([LOOK, stableDeclarations(float), outer]);
  const words = escapeText(picture.alt);
  return span(id, picture.className, style, inner === null ? words : `<span style="${escapeAttribute(inner)}">${words}</span>`);
}

function span(id: string | null, className: string | null, style: string, content: string): string {
  const named = className === null ? '' : ` class="${escapeAttribute(className)}"`;
  const own = id === null ? '' : ` id="${escapeAttribute(id)}"`;
  return `<span${own}${named} style="${escapeAttribute(style)}">${content}</span>`;
}
