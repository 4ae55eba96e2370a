import { SVG_REFERENCES, type Fetching } from './attributes.ts';
import type { MarkupElement } from './markup.ts';

/** What Office writes about a document of its own: `w:AttachedTemplate`, `x:WorksheetSource`, `o:File`. VML's shapes (`v:`) are links. */
const OF_OFFICE = /^[mopwx]:/;

/** Elements of SVG in which there is HTML again. */
const WITH_HTML = new Set(['foreignObject', 'desc', 'title']);

function isInSvg({ parent }: MarkupElement): boolean {
  for (let at = parent; at && !WITH_HTML.has(at.tag); at = at.parent) if (at.tag === 'svg') return true;
  return false;
}

const FILE: Fetching = { kind: 'other', trigger: 'legacy' };

/** What an element with an `href` loads by itself; null: it is a link. In SVG only `a` is one. */
export function referenceOf(element: MarkupElement): Fetching | null {
  const { tag, foreign } = element;
  const known = SVG_REFERENCES[tag];
  if (known) return known;
  if (OF_OFFICE.test(tag)) return FILE;
  return foreign && tag !== 'a' && isInSvg(element) ? { ...FILE, within: true } : null;
}
