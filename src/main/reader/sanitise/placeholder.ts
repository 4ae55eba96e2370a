import { PICTURE_KIND } from './attributes.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import { pictureBox, pixels, type PictureSides } from './picture-box.ts';
import { STAND_IN } from './picture-rules.ts';
import { joinedDeclarations, stableDeclarations } from './stable-css.ts';

/** What is known of a picture that is not shown, already checked. */
interface MissingPicture extends PictureSides {
  alt: string;
  align: string | null;
  /** Room beside it, and a line around it, in pixels. */
  hspace: string | null;
  vspace: string | null;
  border: string | null;
  className: string | null;
}

/** At most this many pixels in one direction is a pixel for counting, or a line: nothing that a person would miss. */
export const TINY = 3;

/** What it is that stands for a picture: room that it keeps open, or something that a person would miss; which may have no size but that of its words. */
const [ROOM, MISSED, WORDS] = ['room', 'picture', 'picture words'];

/**
 * How it looks as long as the message says nothing of its pictures: with no weight, since what it says counts for more. A line within, so that it is as large as the
 * picture. What has the size of its words stands as they do.
 */
export const PICTURE_STYLE =
  `:where([${PICTURE_KIND}]){display:inline-block}` +
  `:where([${PICTURE_KIND}^=${MISSED}]){max-width:100%;overflow:hidden;background-color:rgba(127,127,127,.12);box-shadow:inset 0 0 0 1px rgba(127,127,127,.25);` +
  'font:12px/1.4 sans-serif;text-align:center;align-content:center;text-decoration:none}' +
  `:where([${PICTURE_KIND}="${WORDS}"]){min-width:1.5em;min-height:1.2em;vertical-align:bottom}`;

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
export function room(
  { width, height, style, className }: Pick<MissingPicture, 'width' | 'height' | 'style' | 'className'>,
  id: string | null,
  isLine = false,
): string | null {
  if (/(?:^|;)display:none/.test(style)) return null;
  const [across, down] = [styledSide(style, 'width') ?? pixels(width), styledSide(style, 'height') ?? pixels(height)];
  if (across === null || down === null || Math.min(across, down) > TINY || Math.min(across, down) <= 0) return null;
  if (!isLine && Math.max(across, down) <= TINY) return null;
  const own = stableDeclarations(`width:${across}px;height:${down}px`);
  return standIn(ROOM, id, className, joinedDeclarations([own, style]), '');
}

/** Whether it was too small for anything to be left in its place. */
export function isTiny({ width, height, style }: Pick<MissingPicture, 'width' | 'height' | 'style'>): boolean {
  const small = (value: number | null) => value !== null && value <= TINY;
  const styled = /(?:^|;)(?:max-)?(?:width|height):(\d+(?:\.\d+)?|\.\d+)(?:px|pt)?(?:!|;|$)/.exec(style)?.[1];
  return small(pixels(width)) || small(pixels(height)) || small(styled === undefined ? null : Number(styled)) || /(?:^|;)display:none/.test(style);
}

/** Where the attribute puts a picture (WHATWG HTML, 15.4.3). */
const PLACES: ReadonlyMap<string, string> = new Map([
  ['left', 'float:left'],
  ['right', 'float:right'],
  ['top', 'vertical-align:top'],
  ['texttop', 'vertical-align:text-top'],
  ['middle', 'vertical-align:-webkit-baseline-middle'],
  ['center', 'vertical-align:-webkit-baseline-middle'],
  ['absmiddle', 'vertical-align:middle'],
  ['abscenter', 'vertical-align:middle'],
]);

const isNumber = (value: string | null): value is string => value !== null && Number.parseInt(value, 10) > 0;

/** What its attributes say of how it stands among words. */
function standing({ align, hspace, vspace, border }: MissingPicture): string {
  const [beside, above, line] = [hspace, vspace, border].map((value) => (isNumber(value) ? Number.parseInt(value, 10) : null));
  const parts = [
    PLACES.get(align?.toLowerCase() ?? ''),
    beside && `margin-left:${beside}px;margin-right:${beside}px`,
    above && `margin-top:${above}px;margin-bottom:${above}px`,
    line && `border:${line}px solid`,
  ];
  return stableDeclarations(parts.filter(Boolean).join(';'));
}

/** A quiet box of the picture's size, with its alternative text, and an id where it has one. */
export function placeholder(picture: MissingPicture, id: string | null = null): string {
  const { outer, inner } = pictureBox(picture);
  const { width, height, style: own, className } = picture;
  const isOfSize = [styledSide(own, 'width') ?? pixels(width), styledSide(own, 'height') ?? pixels(height)].every((side) => side !== null);
  const style = joinedDeclarations([standing(picture), outer]);
  const words = escapeText(picture.alt);
  const content = inner === null ? words : `<span style="${escapeAttribute(inner)}">${words}</span>`;
  return standIn(isOfSize && inner === null ? MISSED : WORDS, id, className, style, content);
}

function standIn(kind: string, id: string | null, className: string | null, style: string, content: string): string {
  const own = { id, class: className, style: style === '' ? null : style };
  const attributes = Object.entries(own).map(([name, value]) => (value === null ? '' : ` ${name}="${escapeAttribute(value)}"`));
  return `<${STAND_IN}${attributes.join('')} ${PICTURE_KIND}="${kind}">${content}</${STAND_IN}>`;
}
