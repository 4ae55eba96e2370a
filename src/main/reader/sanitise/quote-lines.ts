import { isElement } from './quote-marks.ts';
import type { TreeElement, TreeNode } from './tree.ts';

/** Elements that stand on lines of their own. */
const LINES: ReadonlySet<string> = new Set(['br', 'p', 'div', 'tr', 'li']);

/** Elements that stand in a line with what is before them. */
const INLINE: ReadonlySet<string> = new Set(['span', 'font', 'a', 'b', 'i', 'u', 'em', 'strong', 'small', 'big', 'img', 'tt', 'code', 'sub', 'sup']);

export const breaksLine = ({ name }: TreeElement): boolean => LINES.has(name);

/** Words of an element, a line for each of its blocks. */
export function linesOf(node: TreeNode): string {
  if (!isElement(node)) return node.text.replaceAll(/\s+/g, ' ');
  const inside = node.children.map(linesOf).join('');
  return breaksLine(node) ? `\n${inside}\n` : inside;
}

/** Bounds of how far is looked: documents have any number of nodes, and the same ones are looked at from each element around them. */
interface Reach {
  lines: number;
  characters: number;
  nodes: number;
}

/** The first lines of nodes that stand beside each other, without empty ones. */
export function firstLines(nodes: readonly TreeNode[], most: Reach): string[] {
  const lines = [''];
  let left = most.nodes;
  let characters = most.characters;
  const end = () => lines.at(-1)?.trim() !== '' && lines.push('');
  const read = (node: TreeNode): boolean => {
    if (left-- <= 0 || characters <= 0 || lines.length > most.lines) return false;
    if (!isElement(node)) {
      const text = node.text.slice(0, characters).replaceAll(/\s+/g, ' ');
      characters -= text.length;
      lines.push(`${lines.pop() ?? ''}${text}`);
      return true;
    }
    if (node.name === 'style') return true;
    const breaks = !INLINE.has(node.name) && node.name !== 'td';
    if (breaks) end();
    const whole = node.children.every(read);
    if (breaks) end();
    return whole;
  };
  nodes.every(read);
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, most.lines);
}

/** Whether a line begins with this child. */
export function beginsLine(children: readonly TreeNode[], at: number): boolean {
  const isBreak = (node: TreeNode) => isElement(node) && !INLINE.has(node.name);
  for (let before = at; before >= 0; before--) {
    const node = children[before];
    if (!node || isBreak(node)) return true;
    if (before < at && (isElement(node) || node.text.trim() !== '')) return false;
  }
  return true;
}
