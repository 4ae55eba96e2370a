import { parsedXml } from '../sanitise/dom.ts';
import { escapeAttribute, escapeText } from '../sanitise/escape.ts';
import { prescan } from '../sanitise/prescan.ts';
import { SVG_PROPERTIES } from '../sanitise/css-properties.ts';
import { stableDeclarations, stableSvgStylesheet } from '../sanitise/stable-css.ts';

/**
 * SVG pictures, written anew from an allowlist as HTML bodies are. Only shapes, text, gradients and clips: nothing that
 * refers anywhere but to a fragment of itself, nothing that runs, moves, filters or embeds, and no `<use>`, of which a few
 * lines draw a billion shapes.
 */

const SVG = 'http://www.w3.org/2000/svg';

/** Characters. A logo has some ten thousand. */
const LONGEST_SVG = 1024 * 1024;

const ELEMENTS: ReadonlySet<string> = new Set([
  'svg',
  'g',
  'defs',
  'title',
  'desc',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'text',
  'tspan',
  'linearGradient',
  'radialGradient',
  'stop',
  'clipPath',
  'style',
]);

/** Geometry and layout (SVG 2); all are numbers, lengths and words. */
const GEOMETRY: ReadonlySet<string> = new Set([
  'class',
  'clipPathUnits',
  'cx',
  'cy',
  'd',
  'dx',
  'dy',
  'fx',
  'fy',
  'gradientTransform',
  'gradientUnits',
  'height',
  'id',
  'offset',
  'pathLength',
  'points',
  'preserveAspectRatio',
  'r',
  'rx',
  'ry',
  'spreadMethod',
  'transform',
  'viewBox',
  'width',
  'x',
  'x1',
  'x2',
  'y',
  'y1',
  'y2',
]);

/** No colon, slash, quote or backslash: nothing of which an address could be made. */
const PLAIN = /^[\p{L}\p{N}\s.,#%()+-]{0,262144}$/u;
const FRAGMENT = /^url\(#[\w.-]{1,100}\)$/;

/** Attributes whose value may refer to a gradient or a clip of the same picture. */
const REFERRING: ReadonlySet<string> = new Set(['fill', 'stroke', 'clip-path']);

function attributeText(element: Element, name: string, value: string, clipped: boolean): string {
  const trimmed = value.trim();
  if (name === 'style') {
    const style = stableDeclarations(trimmed, SVG_PROPERTIES);
    return style === '' ? '' : ` style="${escapeAttribute(style)}"`;
  }
  if (name === 'href' || name === 'xlink:href') {
    const inherits = element.localName === 'linearGradient' || element.localName === 'radialGradient';
    return inherits && /^#[\w.-]{1,100}$/.test(trimmed) ? ` href="${trimmed}"` : '';
  }
  // Clips within clips multiply the work of each.
  if (name === 'clip-path' && clipped) return '';
  const known = GEOMETRY.has(name) || SVG_PROPERTIES.has(name);
  if (REFERRING.has(name) && FRAGMENT.test(trimmed)) return ` ${name}="${trimmed}"`;
  return known && PLAIN.test(trimmed) && !/(?:url|src|image)\s*\(/i.test(trimmed) ? ` ${name}="${escapeAttribute(trimmed)}"` : '';
}

function elementText(element: Element, clipped: boolean): string {
  if (element.namespaceURI !== SVG || !ELEMENTS.has(element.localName)) return '';
  const name = element.localName;
  if (name === 'style') {
    const css = stableSvgStylesheet(element.textContent ?? '');
    return css === '' ? '' : `<style>${escapeText(css)}</style>`;
  }
  const inClip = clipped || name === 'clipPath';
  const attributes = [...element.attributes].map(({ name, value }) => attributeText(element, name, value, inClip)).join('');
  let inner = '';
  for (const child of element.childNodes) {
    if (child.nodeType === 1) inner += elementText(child as Element, inClip);
    else if (child.nodeType === 3 || child.nodeType === 4) inner += escapeText(child.nodeValue ?? '');
  }
  return `<${name}${name === 'svg' ? ` xmlns="${SVG}"` : ''}${attributes}>${inner}</${name}>`;
}

/** A harmless SVG document that draws the same, as far as it may; null where it is none, or too large. */
export function sanitiseSvg(text: string): string | null {
  // Entities of its own could be anything by the time a parser has put them in.
  if (text.length > LONGEST_SVG || /<!(?:ENTITY|ELEMENT|ATTLIST)/i.test(text)) return null;
  if (!prescan(text, { xml: true }).ok) return null;
  const root = parsedXml(text.replace(/^\uFEFF/, '').trimStart());
  if (root === null || root.localName !== 'svg') return null;
  return elementText(root, false) || null;
}
