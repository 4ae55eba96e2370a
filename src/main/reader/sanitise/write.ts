import { PLACE_PREFIX } from '../../../shared/report.ts';
import { withoutEnd } from '../../../shared/text/without-end.ts';
import { LEADING, plainWords, shapeOf, WITH_BACKGROUND } from './attributes.ts';
import { fieldOf } from '../field-words.ts';
import { ELEMENTS, FIELD, OVERRIDING, UNPLAYED, WRITTEN_AS_BLOCK, WRITTEN_AS_SPAN, WRITTEN_IN_LINE } from './elements.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import { GROUND } from './pale-words.ts';
import { isTiny, placeholder, room } from './placeholder.ts';
import type { PictureFate, References } from './references.ts';
import { joinedDeclarations, stableDeclarations } from './stable-css.ts';
import type { TreeElement, TreeNode } from './tree.ts';

/**
 * Second of two passes: the document is written anew from its tree, element by element, with nothing but what the tables
 * allow. Nothing of the message's own markup is copied.
 */

/** The document's own three are written by `documentText`, once. */
const KNOWN: ReadonlySet<string> = new Set(ELEMENTS.filter((name) => name !== 'html' && name !== 'head' && name !== 'body'));
const VOID: ReadonlySet<string> = new Set(['area', 'br', 'col', 'hr', 'img', 'wbr']);

const FRAGMENT = /^#[\p{L}\p{N}._-]{1,100}$/u;

/** What a fragment can lead to. */
const NAMING: ReadonlySet<string> = new Set(['id', 'name']);

const NOTHING: PictureFate = { kind: 'nothing' };

/** What becomes of a picture that names no source: what it says in its place, if anything, is all that anybody sees of it. */
const unnamed = (image: TreeElement): PictureFate => (image.attributes.get('alt')?.trim() ? { kind: 'kept-out' } : NOTHING);

export interface Written {
  /** Attributes of `<html>` and `<body>`, each with a leading space; '' where there are none. */
  html: string;
  body: string;
  /** Style elements of the head. */
  head: string;
  content: string;
}

interface Context {
  references: References;
  /** Text of a style element as it may be written. */
  stylesheet: (css: string) => string;
  /** What is written was written by us before: ids that are ours are. */
  again?: boolean;
  /** The height of pictures follows from their width, as far as style sheets say. */
  follows?: boolean;
  /** What needs a ground of ours where the picture behind it stays out. */
  pale?: ReadonlySet<TreeElement>;
  /** Classes of ours, of what is dark by itself and of what is light on it. */
  grounds?: ReadonlyMap<TreeElement, string>;
}

const attribute = (name: string, value: string) => ` ${name}="${escapeAttribute(value)}"`;

/** First candidate of a srcset: commas before it are skipped, one behind its URL belongs to the list (WHATWG HTML, 4.8.4). */
function firstCandidate(srcset: string): string | null {
  const url = withoutEnd(/^[\t\n\f\r ,]*([^\t\n\f\r ]+)/.exec(srcset)?.[1] ?? '', ',');
  return url === '' ? null : url;
}

/** The picture that an `<img>` stands for: its `src`, else what it or its `<picture>` offers first. */
function sourceOf(image: TreeElement, offered: string | null): string | null {
  const src = image.attributes.get('src');
  if (src !== undefined && src.trim() !== '') return src;
  return firstCandidate(image.attributes.get('srcset') ?? '') ?? offered;
}

/** What the sources of a `<picture>` offer first. */
function offeredBy(picture: TreeElement): string | null {
  for (const child of picture.children) {
    const source = child.kind === 'element' && child.name === 'source' ? child.attributes.get('srcset') : undefined;
    const offered = source === undefined ? null : firstCandidate(source);
    if (offered !== null) return offered;
  }
  return null;
}

function checked(element: TreeElement, name: string): string | null {
  const value = element.attributes.get(name);
  return value === undefined ? null : (shapeOf(element.name, name)?.(value) ?? null);
}

function styleOf(value: string, ground: string): string | null {
  const clean = stableDeclarations(value);
  return (ground === '' ? clean : joinedDeclarations([clean, ground])) || null;
}

/** Kinds of markers that lists have by themselves. */
const MARKERS: ReadonlyMap<string, string> = new Map([
  ['ul', 'disc'],
  ['ol', 'decimal'],
]);

/** A list whose markers stand inside says so in a property that no body has; without it they would stand where there is no room. */
function withMarkersInside({ name, attributes }: TreeElement, style: string): string {
  const marker = attributes.has('type') ? undefined : MARKERS.get(name);
  return marker !== undefined && /(?:^|[;\s])list-style-position\s*:\s*inside\b/i.test(style) ? `list-style:${marker} inside;${style}` : style;
}

/**
 * Attributes that lead nowhere, checked one by one, and the style.
 * @param ground a declaration of ours
 */
function plainAttributes(element: TreeElement, { again = false }: Context, ground = ''): string {
  let text = '';
  for (const [name, value] of element.attributes) {
    if (LEADING.has(name)) continue;
    const kept = name === 'style' ? styleOf(withMarkersInside(element, value), ground) : checked(element, name);
    if (kept !== null && (again || !NAMING.has(name) || !kept.startsWith(PLACE_PREFIX))) text += attribute(name, kept);
  }
  return ground === '' || element.attributes.has('style') ? text : text + attribute('style', ground);
}

/** An id for an element that has none, so that the place of what it leads to can be found. */
function placeAttribute(element: TreeElement, context: Context, raw: string, of: 'picture' | 'link'): string {
  if (element.attributes.has('id')) return '';
  const place = context.references.place(raw, of);
  return place === null ? '' : attribute('id', place);
}

/** What an element's `href` or `background` becomes. */
function leadingAttributes(element: TreeElement, context: Context): string {
  if (element.name === 'a' || element.name === 'area') {
    const href = element.attributes.get('href');
    if (href === undefined) return '';
    const trimmed = href.trim();
    if (FRAGMENT.test(trimmed)) return attribute('href', trimmed);
    // To the top (WHATWG HTML, 7.4.6.4): a link all the same, with the look of one.
    if (trimmed === '' || trimmed === '#') return attribute('href', '#top');
    const link = context.references.link(href);
    if (link === null) return '';
    return `${placeAttribute(element, context, href, 'link')}${attribute('href', link)}${attribute('rel', 'noreferrer noopener')}`;
  }
  const background = WITH_BACKGROUND.has(element.name) ? element.attributes.get('background') : undefined;
  const fate = background === undefined ? NOTHING : context.references.picture(background);
  return fate.kind === 'shown' ? attribute('background', fate.src) : '';
}

function withClass(element: TreeElement, name: string | undefined): TreeElement {
  if (name === undefined) return element;
  const classes = `${element.attributes.get('class') ?? ''} ${name}`.trim();
  return { ...element, attributes: new Map([...element.attributes, ['class', classes]]) };
}

function attributesOf(element: TreeElement, context: Context): string {
  const leading = leadingAttributes(element, context);
  const isBare = context.pale?.has(element) === true && !leading.startsWith(' background=');
  return `${plainAttributes(withClass(element, context.grounds?.get(element)), context, isBare ? GROUND : '')}${leading}`;
}

/** @param isLine a line ends behind it, which without it would be as high as one of words */
function image(element: TreeElement, context: Context, offered: string | null, isLine: boolean): string {
  const source = sourceOf(element, offered);
  const fate = source === null ? unnamed(element) : context.references.picture(source);
  if (fate.kind === 'shown')
    return `<img${plainAttributes(element, context)}${placeAttribute(element, context, source ?? '', 'picture')}${attribute('src', fate.src)}>`;
  const place = source === null ? null : context.references.place(source, 'picture');
  // An empty element has no size: it only tells where the picture would have been.
  const mark = place === null ? '' : `<span${attribute('id', place)}></span>`;
  const missing = {
    alt: checked(element, 'alt') ?? '',
    width: checked(element, 'width'),
    height: checked(element, 'height'),
    align: checked(element, 'align'),
    hspace: checked(element, 'hspace'),
    vspace: checked(element, 'vspace'),
    border: checked(element, 'border'),
    style: stableDeclarations(element.attributes.get('style') ?? ''),
    className: checked(element, 'class'),
    follows: context.follows === true,
  };
  if (fate.kind === 'nothing' || isTiny(missing)) return room(missing, place, isLine) ?? mark;
  const id = checked(element, 'id');
  return id === null || id.startsWith(PLACE_PREFIX) ? placeholder(missing, place) : mark + placeholder(missing, id);
}

const textOf = (element: TreeElement) => element.children.map((child) => (child.kind === 'text' ? child.text : '')).join('');

/** Between rows and cells a parser lets nothing else stand. */
const TABLE_PARTS: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'colgroup']);

const isSpace = (node: TreeNode) => node.kind === 'text' && node.text.trim() === '';

/** Whether a line break is the next that follows. */
function endsLine(children: readonly TreeNode[], index: number): boolean {
  for (let at = index + 1; at < children.length; at++) {
    const node = children[at];
    if (node !== undefined && !isSpace(node)) return node.kind === 'element' && node.name === 'br';
  }
  return false;
}

/** A part of a form as a block, where it has a look of its own or stands beside something; its content alone where it does not. */
function blockText(element: TreeElement, parent: TreeElement | null, context: Context): string {
  const stands =
    element.attributes.has('style') || element.attributes.has('class') || parent?.children.some((node) => node !== element && !isSpace(node));
  if (stands !== true || TABLE_PARTS.has(parent?.name ?? '')) return childrenText(element.children, context, element);
  return elementText({ ...element, name: 'div' }, context);
}

/** What the fields of a form look like. */
const FIELD_STYLE = 'display:inline-block;border:1px solid #8c959f;border-radius:3px;padding:1px 6px;';

/** Browsers draw a field in colours of its own, whatever is around it. What a message says of one may count on more than can be told here. */
const FIELD_COLOURS = 'background-color:#f6f8fa;color:#1f2328;';

const isPlain = ({ attributes }: TreeElement) => ['class', 'id', 'style'].every((name) => !attributes.get(name));

function fieldText(element: TreeElement, context: Context): string {
  const field = fieldOf((name) => element.attributes.get(name));
  if (field === null) return '';
  const look = `${FIELD_STYLE}${isPlain(element) ? FIELD_COLOURS : ''}`;
  const style = `${field.kind === 'button' ? look : ''}${element.attributes.get('style') ?? ''}`;
  const attributes = new Map([...element.attributes].filter(([name]) => name === 'class' || name === 'id'));
  if (style !== '') attributes.set('style', style);
  return elementText({ ...element, name: 'span', attributes, children: [{ kind: 'text', text: plainWords(field.words) || field.words }] }, context);
}

function childrenText(children: readonly TreeNode[], context: Context, parent: TreeElement | null = null, offered: string | null = null): string {
  let text = '';
  for (const [index, child] of children.entries()) {
    if (child.kind === 'text') text += escapeText(child.text);
    else if (child.name === 'img' && child.html) text += image(child, context, offered, endsLine(children, index));
    else if (WRITTEN_AS_BLOCK.includes(child.name) && child.html) text += blockText(child, parent, context);
    else text += elementText(child, context);
  }
  return text;
}

function elementText(element: TreeElement, context: Context): string {
  const { name, children } = element;
  if (!element.html) return '';
  if (name === 'picture') return childrenText(children, context, element, offeredBy(element));
  if (UNPLAYED.includes(name)) return childrenText(children, context, element);
  if (name === FIELD) return fieldText(element, context);
  if (WRITTEN_IN_LINE.includes(name)) return elementText({ ...element, name: 'span' }, context);
  if (WRITTEN_AS_SPAN.includes(name)) return elementText(asSpan(element), context);
  if (name === OVERRIDING) return elementText({ ...element, name: 'bdi' }, context);
  if (!KNOWN.has(name)) return '';
  if (name === 'style') {
    const css = isForBrowsers(element) ? context.stylesheet(textOf(element)) : '';
    return css === '' ? '' : `<style${attributesOf({ ...element, attributes: withoutStyle(element) }, context)}>${css}</style>`;
  }
  const opening = `<${name}${attributesOf(element, context)}>`;
  if (VOID.has(name)) return opening;
  const inner = childrenText(children, context, element);
  // A parser drops one line feed at the start of `<pre>`.
  return `${opening}${name === 'pre' && inner.startsWith('\n') ? '\n' : ''}${inner}</${name}>`;
}

/** A box in the line, as a button is one. */
function asSpan(element: TreeElement): TreeElement {
  const style = isPlain(element) ? `${FIELD_STYLE}${FIELD_COLOURS}` : `display:inline-block;${element.attributes.get('style') ?? ''}`;
  return { ...element, name: 'span', attributes: new Map([...element.attributes, ['style', style]]) };
}

/** What is said of its medium or its language decides whether it applies: one of which that cannot be kept would apply everywhere. */
const isForBrowsers = (style: TreeElement) => ['media', 'type'].every((name) => !style.attributes.get(name)?.trim() || checked(style, name) !== null);

/** A style element needs no style. */
const withoutStyle = (element: TreeElement) => new Map([...element.attributes].filter(([name]) => name !== 'style'));

/**
 * @param root the `<html>` element
 * @param context what every address is asked of, and what becomes of a style sheet
 */
export function write(root: TreeElement, context: Context): Written {
  const elements = root.children.filter((child) => child.kind === 'element');
  const head = elements.find((child) => child.name === 'head');
  const body = elements.find((child) => child.name === 'body');
  const styles = head?.children.filter((child) => child.kind === 'element' && child.name === 'style') ?? [];
  return {
    html: attributesOf(root, context),
    head: childrenText(styles, context),
    body: body === undefined ? '' : attributesOf(body, context),
    content: body === undefined ? '' : childrenText(body.children, context, body),
  };
}
