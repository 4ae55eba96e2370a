import { generate, type CssNode, type List } from 'css-tree';

/**
 * Ways to put something out of sight in properties that no body has, said in those that it has: otherwise words would be seen that nobody was meant
 * to see.
 */

/** Farther away than this nothing is on any screen. */
const FAR_AWAY = /^-(?:[5-9]\d\d|\d{4,})(?:\.\d+)?(?:px|pt)$|^-\d{2,}(?:\.\d+)?r?em$/i;

/** A box without room, however it is said. */
const NO_ROOM = /^(?:rect\(\s*(?:[01](?:px)?[\s,]*){4}\)|inset\(\s*(?:50|100)%.*\)|circle\(\s*0\D.*\))$/i;

const A_DOT = /^[01](?:px)?$/i;

/** Nothing of it is left, in one direction at least. */
const SHRUNK = /(?:^|\s|\))scale(?:3d|[xy])?\(\s*(?:[^,()]*,)?\s*[+-]?0*(?:\.0*)?%?\s*[,)]/i;

const MOVED = /translate(?:3d|[xy])?\(\s*(-[\d.]+[a-z]+)\s*[,)]/i;

const NOTHING = /^[+-]?0*(?:\.0*)?%?$/;

/** What its declarations say, by property; the last counts. */
type Said = ReadonlyMap<string, string>;

export function saidIn(children: List<CssNode>): Said {
  const said = new Map<string, string>();
  for (const node of children) if (node.type === 'Declaration') said.set(node.property.toLowerCase(), generate(node.value));
  return said;
}

/** It comes in sight by moving, which nothing does here: what it is before it moves is not what its reader sees. */
export const movesIn = (said: Said): boolean =>
  ['animation', 'animation-name', '-webkit-animation', '-webkit-animation-name'].some(
    (name) => !/^(?:none|initial|unset)?$/i.test(said.get(name) ?? ''),
  );

/**
 * Words that are only there for those who listen to a page are put outside of it, or cut off to nothing. Neither works without `position`, so that they
 * would be seen.
 */
function isCutOff(said: Said): boolean {
  if (!/^(?:absolute|fixed)$/i.test(said.get('position') ?? '')) return false;
  if (['left', 'top', 'right'].some((side) => FAR_AWAY.test(said.get(side) ?? ''))) return true;
  if (/^(?:hidden|clip)$/i.test(said.get('overflow') ?? '') && ['width', 'height'].every((side) => A_DOT.test(said.get(side) ?? ''))) return true;
  return ['clip', 'clip-path'].some((property) => NO_ROOM.test(said.get(property) ?? ''));
}

/** It keeps its room, and nothing is seen in it. */
function isEmptied(said: Said): boolean {
  const transform = said.get('transform') ?? said.get('-webkit-transform') ?? '';
  const scale = said.get('scale');
  if (SHRUNK.test(transform) || FAR_AWAY.test(MOVED.exec(transform)?.[1] ?? '')) return true;
  if (scale !== undefined && scale.split(/\s+/).some((factor) => NOTHING.test(factor))) return true;
  return NO_ROOM.test(said.get('clip-path') ?? '') || /\bopacity\(\s*0*(?:\.0*)?%?\s*\)/i.test(said.get('filter') ?? '');
}

/** A declaration that hides what these hide; null: they hide nothing. */
export function hidingOf(said: Said): string | null {
  if (isCutOff(said) || /^hidden$/i.test(said.get('content-visibility') ?? '')) return 'display:none';
  return isEmptied(said) ? 'visibility:hidden' : null;
}
