import { LONGEST_FIELD } from './limits.ts';

/** What is said twice of a part, so that one program takes the first and another the last. */

/** Parameters that decide where parts end and what their bytes say, with the star of RFC 2231. */
const DECISIVE = /;\s*(boundary|charset)(\*[\d*]*)?\s*=\s*(?:"(?:[^"\\]|\\[\s\S])*"|[^;"]*)/gi;

function without(text: string, pieces: readonly RegExpExecArray[]): string {
  const kept: string[] = [];
  let from = 0;
  for (const { index, 0: piece } of pieces) {
    kept.push(text.slice(from, index));
    from = index + piece.length;
  }
  return [...kept, text.slice(from)].join('');
}

/**
 * A Content-Type as programs read it that take the last of two parameters with one name, or know nothing of RFC 2231.
 * @returns null where nothing in it is said twice
 */
export function otherParameters(field: string): string | null {
  const found = [...field.slice(0, LONGEST_FIELD).matchAll(DECISIVE)];
  for (const name of ['boundary', 'charset']) {
    const named = found.filter(([, each]) => each?.toLowerCase() === name);
    const plain = named.filter(([, , star]) => star === undefined);
    const left = plain.length > 1 ? plain.slice(0, -1) : plain.length === 1 ? named.filter(([, , star]) => star !== undefined) : [];
    if (left.length > 0) return without(field, left);
  }
  return null;
}

/** Whether the values of fields with one name say different things. */
export const differ = (values: readonly string[]): boolean => new Set(values.map((value) => value.replace(/\s+/g, '').toLowerCase())).size > 1;
