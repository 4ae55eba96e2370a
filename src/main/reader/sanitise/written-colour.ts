import { mayBeginHeader, quotedHeaderAt } from '../../../shared/text/quoted-header.ts';
import { breaksLine } from './quote-lines.ts';
import { isElement } from './quote-marks.ts';
import { hueOf } from './shades.ts';
import type { TreeElement, TreeNode } from './tree.ts';

/**
 * Outlook writes an answer in a colour of its own, and who answers piece by piece with it writes in that colour between the lines of what is answered, which
 * has no other mark.
 */

const COLOUR = /(?:^|;)\s*color\s*:\s*([^;!]{3,40})/i;

/** The colour that an element gives to its words; null: black, as most are, or grey; undefined: that of what is around it. */
export function colourOf({ name, attributes }: TreeElement): string | null | undefined {
  const colour = COLOUR.exec(attributes.get('style') ?? '')?.[1] ?? (name === 'font' ? attributes.get('color') : undefined);
  // What is linked is blue by itself.
  if (colour === undefined) return name === 'a' ? null : undefined;
  return hueOf(colour.trim());
}

/** Colours that are counted: nobody writes in more. */
const MOST_COLOURS = 16;

/** Letters by their colour. */
export class Colours {
  private readonly letters = new Map<string | null, number>();

  add(colour: string | null, letters: number): void {
    if (this.letters.has(colour) || this.letters.size < MOST_COLOURS) this.letters.set(colour, (this.letters.get(colour) ?? 0) + letters);
  }

  /** The one that most letters have; null where they are black or grey. */
  most(): string | null {
    const [first] = [...this.letters].sort(([, one], [, other]) => other - one);
    return first?.[0] ?? null;
  }
}

/** Nodes that are looked at. */
const MOST_NODES = 20_000;

interface Line {
  text: string;
  /** Of its first letter. */
  colour: string | null;
}

function linesIn(nodes: readonly TreeNode[]): Line[] {
  const lines: Line[] = [{ text: '', colour: null }];
  let left = MOST_NODES;
  const end = () => lines.at(-1)?.text !== '' && lines.push({ text: '', colour: null });
  const read = (node: TreeNode, around: string | null): void => {
    if (left-- <= 0) return;
    if (!isElement(node)) {
      const line = lines.at(-1);
      const text = node.text.replaceAll(/\s+/g, ' ').trim();
      if (!line || text === '') return;
      if (line.text === '') line.colour = around;
      line.text += ` ${text}`;
      return;
    }
    if (node.name === 'style') return;
    const own = colourOf(node);
    if (breaksLine(node)) end();
    for (const child of node.children) read(child, own === undefined ? around : own);
    if (breaksLine(node)) end();
  };
  for (const node of nodes) read(node, null);
  return lines.map(({ text, colour }) => ({ text: text.trim(), colour })).filter(({ text }) => text !== '');
}

/** Lines of the header of what is answered. */
const LONGEST_HEADER = 14;

/**
 * Whether somebody writes in this colour in what is quoted: the message that is answered, up to the header of the one that it answers itself, begins in another colour,
 * and goes on in this one. Who wrote all of it in the same has the same program.
 */
export function isWrittenInto(quoted: readonly TreeNode[], colour: string): boolean {
  const lines = linesIn(quoted);
  const texts = lines.map(({ text }) => text);
  let from = quotedHeaderAt(texts, 0);
  while (from < LONGEST_HEADER && mayBeginHeader(texts[from] ?? '')) from++;
  const next = texts.findIndex((text, at) => at > from && mayBeginHeader(text) && quotedHeaderAt(texts, at) > 0);
  const answered = lines.slice(from, next === -1 ? undefined : next);
  return answered[0]?.colour !== colour && answered.some((line) => line.colour === colour);
}
