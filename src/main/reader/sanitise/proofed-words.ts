import { isElement, isMarkedHeader } from './quote-marks.ts';
import type { TreeNode } from './tree.ts';

/**
 * Outlook on the web gives what is typed into it a class, whose spelling it looks after, and puts `x_` before each class of what it quotes. A block with its own class
 * among those was typed there.
 */
const TYPED = /(?:^|\s)elementToProof(?:\s|$)/;
const QUOTED = /(?:^|\s)x_/;

/** Nodes that are looked at. */
const MOST_NODES = 20_000;

const says = (node: TreeNode): boolean => (isElement(node) ? node.children.some(says) : /[\p{L}\p{N}]/u.test(node.text));

/** Whether somebody typed between the words of the message that is quoted, up to the header of the one that it answers itself. */
export function isTypedInto(quoted: readonly TreeNode[]): boolean {
  let [typed, prefixed, headers, left] = [false, false, 0, MOST_NODES];
  /** @returns whether to go on */
  const look = (node: TreeNode): boolean => {
    if (left-- <= 0) return false;
    if (!isElement(node)) return true;
    if (isMarkedHeader(node) && ++headers > 1) return false;
    const classes = node.attributes.get('class') ?? '';
    prefixed ||= QUOTED.test(classes);
    typed ||= TYPED.test(classes) && says(node);
    return node.children.every(look);
  };
  quoted.every(look);
  return typed && prefixed;
}
