import { defaultTreeAdapter, html as names, type DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

/** Elements in which there is HTML again to a reader that knows them by their names, wherever they are. */
const WITH_HTML = new Set(['foreignobject', 'desc', 'title', 'mi', 'mo', 'mn', 'ms', 'mtext', 'annotation-xml']);

/** Elements in which such a reader finds text alone, outside of SVG and MathML. */
const RAW_TEXT = new Set(['style', 'script', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes', 'noscript', 'plaintext']);

const ENCODED_AS_HTML = /^(?:text\/html|application\/xhtml\+xml)$/i;

/** Whether there is HTML in it to a browser (WHATWG HTML, 13.2.6: integration points). */
function leadsBack({ tagName, namespaceURI, attrs }: Element): boolean {
  if (namespaceURI === names.NS.SVG) return /^(?:foreignObject|desc|title)$/.test(tagName);
  if (tagName !== 'annotation-xml') return /^m(?:i|o|n|s|text)$/.test(tagName);
  return attrs.some(({ name, value }) => name === 'encoding' && ENCODED_AS_HTML.test(value));
}

/**
 * Has an element of SVG or MathML say what it is to a reader that goes by names: one that only looks as if there were HTML in it has another
 * name, and what stands in one that holds text elsewhere stands behind it. The text stays: a style sheet is all of the text in it.
 */
export function asNamed(element: Element): void {
  const name = element.tagName.toLowerCase();
  if (WITH_HTML.has(name) && !leadsBack(element)) element.tagName = `x-${element.tagName}`;
  if (!RAW_TEXT.has(name)) return;
  const { parentNode } = element;
  const inside = element.childNodes.filter((child) => 'childNodes' in child);
  const at = parentNode?.childNodes.indexOf(element) ?? -1;
  const next = parentNode?.childNodes[at + 1];
  for (const child of inside) {
    defaultTreeAdapter.detachNode(child);
    if (parentNode === null) continue;
    if (next === undefined) defaultTreeAdapter.appendChild(parentNode, child);
    else defaultTreeAdapter.insertBefore(parentNode, child, next);
  }
}
