import { html as names, type DefaultTreeAdapterTypes } from 'parse5';
import { ENCODED_AS_HTML, WITH_HTML } from './integration-points.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Elements in which such a reader finds text alone, outside of SVG and MathML. */
const RAW_TEXT = new Set(['style', 'script', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes', 'noscript', 'plaintext']);

/** Whether there is HTML in it to a browser (WHATWG HTML, 13.2.6: integration points). */
function leadsBack({ tagName, namespaceURI, attrs }: Element): boolean {
  if (namespaceURI === names.NS.SVG) return /^(?:foreignObject|desc|title)$/.test(tagName);
  if (tagName !== 'annotation-xml') return /^m(?:i|o|n|s|text)$/.test(tagName);
  return attrs.some(({ name, value }) => name === 'encoding' && ENCODED_AS_HTML.test(value));
}

const isElement = (node: Node): node is Element => 'tagName' in node;
const holdsText = (node: Node): node is Element => isElement(node) && node.namespaceURI !== names.NS.HTML && RAW_TEXT.has(node.tagName.toLowerCase());

/** Nodes, and behind each the elements that stand in it, where it holds text alone to such a reader. */
function turnedOut(nodes: readonly Node[], parent: Parent): Node[] {
  const found: Node[] = [];
  const next = nodes.toReversed();
  for (let node = next.pop(); node; node = next.pop()) {
    node.parentNode = parent;
    found.push(node);
    if (!holdsText(node)) continue;
    const inside = node.childNodes;
    node.childNodes = inside.filter((child) => !isElement(child));
    if (node.childNodes.length < inside.length) for (const child of inside.toReversed()) if (isElement(child)) next.push(child);
  }
  return found;
}

/**
 * Has elements of SVG and MathML say what they are to a reader that goes by names: one that only looks as if there were HTML in it has another
 * name, and what stands in one that holds text elsewhere stands behind it. The text stays: a style sheet is all of the text in it.
 * @param elements all of SVG and MathML in a document, in its order
 */
export function asNamed(elements: readonly Element[]): void {
  const parents = new Set<Parent>();
  for (const element of elements) {
    if (WITH_HTML.has(element.tagName.toLowerCase()) && !leadsBack(element)) element.tagName = `x-${element.tagName}`;
    const { parentNode } = element;
    if (parentNode && holdsText(element) && element.childNodes.some(isElement) && !holdsText(parentNode as Node)) parents.add(parentNode);
  }
  for (const parent of parents) parent.childNodes = turnedOut(parent.childNodes, parent);
}
