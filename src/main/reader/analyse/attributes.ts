import type { ResourceKind, Trigger } from '../../../shared/report.ts';
import type { MarkupElement } from './elements.ts';

/** What an attribute makes a client fetch. */
export interface Fetching {
  kind: ResourceKind;
  trigger: Trigger;
  /** A fragment alone names something in the document itself, whatever its base. */
  within?: boolean;
}

/** Without a prototype: tag and attribute names come from the message, and `constructor` is one. */
const table = <T>(entries: Record<string, T>): Readonly<Record<string, T | undefined>> => Object.assign(Object.create(null), entries);

const open = (kind: ResourceKind): Fetching => ({ kind, trigger: 'open' });
const legacy = (kind: ResourceKind): Fetching => ({ kind, trigger: 'legacy' });
const within = (fetching: Fetching): Fetching => ({ ...fetching, within: true });
const click = (kind: ResourceKind): Fetching => ({ kind, trigger: 'click' });

/**
 * Attributes with one URL that is fetched, by attribute and tag; `*`: any other tag. HTML Living Standard, and what IE,
 * Outlook's Word and Netscape knew besides. Sets of URLs, links and CSS are read elsewhere.
 */
export const FETCHING = table<Readonly<Record<string, Fetching | undefined>>>({
  src: table({
    img: open('picture'),
    input: open('picture'),
    source: open('media'),
    video: open('media'),
    audio: open('media'),
    track: open('media'),
    embed: open('frame'),
    iframe: open('frame'),
    frame: open('frame'),
    script: open('script'),
    bgsound: legacy('media'),
    portal: legacy('frame'),
    fencedframe: legacy('frame'),
    layer: legacy('frame'),
    ilayer: legacy('frame'),
    applet: legacy('other'),
    object: legacy('other'),
    xml: legacy('other'),
    model: legacy('media'),
    // Netscape's fonts (`rel=fontdef`), and what was taken for a `href`.
    link: legacy('other'),
    mglyph: legacy('picture'),
    image: legacy('picture'),
    body: legacy('other'),
    table: legacy('picture'),
    td: legacy('picture'),
    fill: legacy('picture'),
    stroke: legacy('picture'),
    imagedata: legacy('picture'),
    vmlframe: legacy('frame'),
    // SMIL 3, which plays what telephones send.
    ref: legacy('media'),
    text: legacy('other'),
    webview: legacy('frame'),
    controlledframe: legacy('frame'),
    // HTML 3.0 drew one before headings, rules and lists, and some engines elsewhere.
    ...Object.fromEntries('h1 h2 h3 h4 h5 h6 hr ul li th isindex spacer marquee'.split(' ').map((tag) => [tag, legacy('picture')])),
  }),
  implementation: table({ '*': legacy('script') }),
  qtsrc: table({ '*': legacy('media') }),
  environmentmap: table({ model: legacy('picture') }),
  object: table({ applet: legacy('other') }),
  background: table({
    body: open('picture'),
    table: open('picture'),
    tbody: open('picture'),
    thead: open('picture'),
    tfoot: open('picture'),
    tr: open('picture'),
    td: open('picture'),
    th: open('picture'),
    '*': legacy('picture'),
  }),
  poster: table({ video: open('picture'), '*': legacy('picture') }),
  data: table({ object: open('frame') }),
  dynsrc: table({ '*': legacy('media') }),
  lowsrc: table({ '*': legacy('picture') }),
  altimg: table({ math: legacy('picture') }),
  longdesc: table({ '*': click('other') }),
  movie: table({ '*': legacy('other') }),
  codebase: table({ object: legacy('other'), applet: legacy('other'), embed: legacy('other') }),
  classid: table({ object: legacy('other') }),
  code: table({ object: legacy('other'), applet: legacy('other'), embed: legacy('other') }),
  archive: table({ object: legacy('other'), applet: legacy('other') }),
  pluginspage: table({ embed: click('other') }),
  pluginurl: table({ embed: legacy('other') }),
  manifest: table({ html: legacy('other') }),
  profile: table({ head: legacy('other') }),
  icon: table({ '*': legacy('picture') }),
  action: table({ form: click('other'), '*': click('other') }),
  formaction: table({ '*': click('other') }),
  'action-xhr': table({ form: click('other') }),
  'verify-xhr': table({ form: click('other') }),
  ping: table({ a: click('connection'), area: click('connection') }),
  attributionsrc: table({ a: click('connection'), img: open('connection'), script: open('connection') }),
});

/** What of VML, AMP and elements of one's own is drawn, framed or played, by the words of its name: `v:fill`, `amp-img`, `amp-iframe`, `x-video`. */
const BY_WORD: readonly (readonly [RegExp, ResourceKind])[] = [
  [/frame/, 'frame'],
  [/img|image|picture|pixel|fill|stroke|anim/, 'picture'],
  [/video|audio|player|model/, 'media'],
];

const kindOfName = (tag: string): ResourceKind => BY_WORD.find(([words]) => words.test(tag))?.[1] ?? 'other';

/** AMP: an expression for another address, once something was done in the message. */
export const BOUND = /^(?:\[src(?:set)?\]|data-amp-bind-src(?:set)?)$/;

/** Where programs keep what they take out of a document, to put it back once the reader says so; whoever sends it there has it put back unseen. */
export const STASHED = /^data-.*(?:original|content|html|src|srcdoc|body)/;

/** Attributes that may name several. */
export const LISTS: ReadonlySet<string> = new Set(['ping', 'archive', 'attributionsrc']);

/** Presentation attributes whose value is CSS (SVG 2), and attributes that hold declarations. */
export const CSS_VALUES = table<string>({
  fill: 'fill',
  stroke: 'stroke',
  filter: 'filter',
  mask: 'mask',
  'mask-image': 'mask-image',
  'clip-path': 'clip-path',
  cursor: 'cursor',
  marker: 'marker',
  'marker-start': 'marker-start',
  'marker-mid': 'marker-mid',
  'marker-end': 'marker-end',
  'background-image': 'background-image',
});

/** Properties whose addresses name a part of a drawing, or a program that IE has itself, rather than a file. */
export const NAMES_A_PART =
  /^(?:fill|stroke|marker(?:-\w+)?|(?:-webkit-)?mask(?:-image)?|clip-path|(?:backdrop-)?filter|offset(?:-path)?|(?:-ms-)?behavior|-moz-binding|@import)$/;

/** SVG elements whose `href` loads by itself. */
export const SVG_REFERENCES = table<Fetching>({
  image: open('picture'),
  img: open('picture'),
  feImage: within(open('picture')),
  use: within(open('other')),
  script: open('script'),
  pattern: within(open('other')),
  linearGradient: within(open('other')),
  radialGradient: within(open('other')),
  textPath: within(open('other')),
  mpath: within(open('other')),
  tref: within(legacy('other')),
  // SVG Tiny 1.2; none of them is HTML's, which has no `href`.
  audio: legacy('media'),
  video: legacy('media'),
  animation: legacy('media'),
  handler: within(legacy('script')),
  cursor: within(legacy('picture')),
  filter: within(legacy('other')),
  discard: within(legacy('other')),
  'color-profile': legacy('other'),
  'font-face-uri': within(legacy('font')),
});

/** `link rel`, by keyword. What is not here is inert in browsers, but some client may fetch it: legacy. */
export const LINK_RELATIONS = table<Fetching>({
  stylesheet: open('stylesheet'),
  icon: open('picture'),
  'apple-touch-icon': open('picture'),
  'apple-touch-icon-precomposed': open('picture'),
  'apple-touch-startup-image': open('picture'),
  'mask-icon': open('picture'),
  'fluid-icon': open('picture'),
  preconnect: open('connection'),
  'dns-prefetch': open('connection'),
  preload: open('other'),
  prefetch: open('other'),
  prerender: open('other'),
  subresource: open('other'),
  modulepreload: open('script'),
  manifest: open('other'),
  'compression-dictionary': open('other'),
  import: legacy('other'),
  image_src: legacy('picture'),
  logo: legacy('picture'),
});

/** `as` of a preload. */
export const PRELOAD_KINDS = table<ResourceKind>({
  image: 'picture',
  style: 'stylesheet',
  font: 'font',
  script: 'script',
  video: 'media',
  audio: 'media',
  track: 'media',
  document: 'frame',
  iframe: 'frame',
});

/** What an attribute of an element makes a client fetch; undefined: nothing. */
export function fetchingOf({ tag, attributes, parent }: Pick<MarkupElement, 'tag' | 'attributes' | 'parent'>, name: string): Fetching | undefined {
  const byTag = FETCHING[name];
  const known = byTag?.[tag];
  if (!known && name === 'src' && /[:-]/.test(tag)) return legacy(kindOfName(tag));
  const found = known ?? byTag?.['*'];
  const isOther = tag === 'input' && name === 'src' && attributes['type']?.trim().toLowerCase() !== 'image';
  return found && (isOther || (tag === 'source' && parent?.tag === 'picture')) ? legacy('picture') : found;
}
