/** Elements that a body may have: what text, tables and pictures are made of. */
export const ELEMENTS: readonly string[] = [
  'html',
  'head',
  'body',
  'style',
  'a',
  'abbr',
  'acronym',
  'address',
  'area',
  'article',
  'aside',
  'b',
  'bdi',
  'big',
  'blockquote',
  'br',
  'caption',
  'center',
  'cite',
  'code',
  'col',
  'colgroup',
  'data',
  'dd',
  'del',
  'details',
  'dfn',
  'dir',
  'div',
  'dl',
  'dt',
  'em',
  'figcaption',
  'figure',
  'font',
  'footer',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'i',
  'img',
  'ins',
  'kbd',
  'li',
  'main',
  'map',
  'mark',
  'menu',
  'nav',
  'nobr',
  'ol',
  'p',
  'pre',
  'q',
  'rp',
  'rt',
  'ruby',
  's',
  'samp',
  'section',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'summary',
  'sup',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'time',
  'tr',
  'tt',
  'u',
  'ul',
  'var',
  'wbr',
];

/** Kept until a picture has been chosen from them, and never written. */
const PICTURE_SOURCES: readonly string[] = ['picture', 'source'];

/** What they hold is for programs that do not play them, as this one: a picture and a link, most of the time. */
export const UNPLAYED: readonly string[] = ['video', 'audio'];

/** Kept for their words and their look, and written as something that does nothing: many a link has a button inside. */
export const WRITTEN_AS_SPAN: readonly string[] = ['button'];

/** What a form is made of is kept for its words and its look, and written as something that does nothing: as a block where words beside it would run into its own. */
export const WRITTEN_AS_BLOCK: readonly string[] = ['form', 'fieldset', 'legend'];
export const WRITTEN_IN_LINE: readonly string[] = ['label', 'output'];

/** A field of a form is written as a sign that there is one, a button as its words. */
export const FIELD = 'input';

/** Turns its words round letter by letter; what stands in its place only keeps them apart from the text around, with the direction that they have. */
export const OVERRIDING = 'bdo';

/** Text with every space and angle bracket in it (HTML 2, and what is written in a field of several lines), of which `pre` is made. */
export const WRITTEN_AS_PRE: readonly string[] = ['xmp', 'plaintext', 'textarea'];

/**
 * Gone together with what they hold, which is for a form, a machine or another client. Of anything else that is not allowed the words stay: of
 * `noscript`, which is there for programs like this one, and of formulas and drawings.
 */
export const FORBIDDEN_WITH_CONTENT: readonly string[] = [
  'annotation',
  'annotation-xml',
  'applet',
  'datalist',
  'desc',
  'frameset',
  'head',
  'iframe',
  'metadata',
  'noembed',
  'noframes',
  'portal',
  'script',
  'select',
  'style',
  'template',
  'textarea',
  'title',
  'xml',
];

/** What DOMPurify lets through to the writer. */
export const ALLOWED: ReadonlySet<string> = new Set([
  ...ELEMENTS,
  ...PICTURE_SOURCES,
  ...WRITTEN_AS_SPAN,
  ...WRITTEN_AS_BLOCK,
  ...WRITTEN_IN_LINE,
  FIELD,
  OVERRIDING,
  ...UNPLAYED,
]);

const WITHOUT_WORDS: ReadonlySet<string> = new Set(FORBIDDEN_WITH_CONTENT);

/** Of an element of this name only what it holds stays. */
export const leavesWords = (name: string): boolean => !ALLOWED.has(name) && !WITHOUT_WORDS.has(name);
