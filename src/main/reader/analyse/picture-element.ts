import type { MarkupElement } from './elements.ts';

function imagesOfPictures(elements: readonly MarkupElement[]): Map<MarkupElement, MarkupElement> {
  const images = new Map<MarkupElement, MarkupElement>();
  for (const element of elements) {
    const { tag, parent } = element;
    if (tag === 'img' && parent?.tag === 'picture' && !images.has(parent)) images.set(parent, element);
  }
  return images;
}

/**
 * What is drawn where an element asks for a picture: for a source in a `<picture>` the image in it, in whose place and size any of its sources is shown
 * (WHATWG HTML, 4.8.1); else itself.
 * @param elements of a document, in order
 */
export function drawnIn(elements: readonly MarkupElement[]): (element: MarkupElement) => MarkupElement {
  let images: Map<MarkupElement, MarkupElement> | null = null;
  return (element) => {
    if (element.tag !== 'source' || element.parent?.tag !== 'picture') return element;
    images ??= imagesOfPictures(elements);
    return images.get(element.parent) ?? element;
  };
}
