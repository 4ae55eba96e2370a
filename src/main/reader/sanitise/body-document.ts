import type { PageWidth } from '../../../shared/message-view.ts';
import { FOLDED_QUOTE } from '../../../shared/folded-quote.ts';
import { PLACE_PREFIX } from '../../../shared/report.ts';
import { plainWords } from './attributes.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import { ANY_WIDTH } from './page-width.ts';
import { addressesIn } from '../text/text-links.ts';
import { documentText, sanitise, settle, type Sanitised } from './html.ts';
import { PICTURE_STYLE } from './placeholder.ts';
import type { LayoutMode } from './prescan.ts';
import type { References } from './references.ts';
import type { Written } from './write.ts';

/** The place that the fragment of the URL names: it comes in sight, and stands out. */
const PLACE_STYLE =
  // What a message says of its own spans is not for these. The box of a missing picture, which may be empty as well, has a style of its own.
  `span[id^="${PLACE_PREFIX}"]:empty:not([style]):not(:target){display:inline!important;margin:0!important;border:0!important;padding:0!important}` +
  `[id^="${PLACE_PREFIX}"]:target{outline:3px solid #d97706;outline-offset:2px;scroll-margin:120px}` +
  `span[id^="${PLACE_PREFIX}"]:empty:not([style]):target{padding:0 6px;background-color:#d97706}`;

/**
 * What a message looks like that says nothing about it: the reader's font, long words broken, pictures no wider than the page.
 * It is said of the root and counts for nothing, so that a body's own `text=` counts for more, as any other attribute and style does.
 * White is the frame around it: a root with a colour of its own would keep the colour of the body from filling the page. Pictures in tables are left alone: with a width of 100 % they would let their columns collapse.
 */
export const BASE_STYLE =
  'html{color-scheme:light!important}' +
  ':where(html){color:#1f2328;font-family:system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}' +
  'img:not(table img){max-width:100%}' +
  'pre{white-space:pre-wrap}';

/** What a message has that was laid out for a page of its own: a page's colour or edges, tables and blocks of a width, tables in tables. */
const LAID_OUT =
  '[bgcolor],[background],[style*="background"],[leftmargin],[marginwidth],[topmargin],[marginheight],' +
  ':has(table[width],table[style*="width"],table table,div[style*="width:"],center)';

/**
 * A letter that somebody wrote begins where the words above it begin (`.body-text` in body.css), as plain text does. What was laid out keeps the margins that it counts on, or it would
 * have to be scrolled sideways. Whatever the message says of its own body counts for more.
 */
export const LETTER_STYLE = `@media screen{:where(body:not(${LAID_OUT})){margin:18px 22px}}`;

/** The class of a block begins so, followed by its number. */
const BLOCK = 'part-';

/**
 * Each of several bodies is laid out as if it had the page for itself: with the edges of a page.
 */
const BLOCK_STYLE =
  'body{margin:0}' +
  `:where([class^="${BLOCK}"]){margin:8px}` +
  `@media screen{:where([class^="${BLOCK}"]:not(${LAID_OUT},[style*="margin"])){margin:18px 22px}:where(body>div:not([class])){padding:0 22px}}`;

/** What opens a folded quote looks like a button, and is not there on paper, where nothing is folded. */
const QUOTE_STYLE =
  `.${FOLDED_QUOTE}>summary{display:inline-block;margin:10px 0;border-radius:9px;padding:0 9px;background:#e4e9ef;color:#57606a;` +
  'font:600 12px/18px system-ui,sans-serif;letter-spacing:1px;list-style:none;cursor:pointer;user-select:none}' +
  `.${FOLDED_QUOTE}>summary:hover{background:#d0d7de}` +
  `@media print{.${FOLDED_QUOTE}>summary{display:none}.${FOLDED_QUOTE}::details-content{content-visibility:visible;block-size:auto}}`;

/** As narrow as every other of the window's, and grey on whatever the page's colour is: two that stand beside each other, as in a low window, are no two walls. */
const SCROLLBAR_STYLE = 'html{scrollbar-width:thin;scrollbar-color:#b4b5c0 transparent}';

const OWN_STYLE = BASE_STYLE + SCROLLBAR_STYLE + PICTURE_STYLE + LETTER_STYLE + QUOTE_STYLE + PLACE_STYLE;

const BLOCKS_STYLE = BASE_STYLE + SCROLLBAR_STYLE + PICTURE_STYLE + BLOCK_STYLE + QUOTE_STYLE + PLACE_STYLE;

const RULE = '<hr style="border:0;border-top:1px solid #d0d7de;margin:24px 0">';

const PLAIN_STYLE =
  'white-space:pre-wrap;unicode-bidi:plaintext;overflow-wrap:break-word;font-family:system-ui,"Segoe UI",Roboto,Arial,sans-serif;font-size:14px;line-height:1.5';

export type BodySource =
  | { kind: 'html'; html: string; mode: LayoutMode; references: References; /** What it answers is folded. */ folds: boolean }
  | { kind: 'text'; text: string; references: References }
  | { kind: 'picture'; part: number; name: string };

/** A text with the addresses in it as links. */
function linkedText(text: string, references: References): string {
  let [written, at] = ['', 0];
  for (const { from, to, address } of addressesIn(text)) {
    const link = references.link(address);
    if (link === null) continue;
    const words = escapeText(text.slice(from, to));
    written += `${escapeText(text.slice(at, from))}<a href="${escapeAttribute(link)}" rel="noreferrer noopener">${words}</a>`;
    at = to;
  }
  return written + escapeText(text.slice(at));
}

const plainBlock = (text: string, references: References, scope: string): Written => ({
  html: '',
  head: '',
  body: '',
  content: `<div style="${PLAIN_STYLE.replaceAll('"', '&quot;')}" class="${scope}">${linkedText(text.toWellFormed(), references)}</div>`,
});

const pictureBlock = (part: number, name: string): Written => ({
  html: '',
  head: '',
  body: '',
  content: `<div style="margin:12px 0"><img src="part/${part}" alt="${escapeAttribute(plainWords(name))}"></div>`,
});

function blockOf(source: BodySource, scope: string): Sanitised | null {
  if (source.kind === 'text') return { ...plainBlock(source.text, source.references, scope), width: ANY_WIDTH };
  if (source.kind === 'picture') return { ...pictureBlock(source.part, source.name), width: ANY_WIDTH };
  return sanitise(source.html, source.mode, source.references, { scope, folds: source.folds });
}

/** A line stands between texts; a picture is between them by itself. */
const ruled = (blocks: readonly Written[], sources: readonly BodySource[]) =>
  blocks
    .map(({ content }, index) => {
      const isApart = index > 0 && sources[index]?.kind !== 'picture' && sources[index - 1]?.kind !== 'picture';
      return `${isApart ? RULE : ''}${content}`;
    })
    .join('');

const widest = (blocks: readonly Sanitised[]): PageWidth =>
  blocks.map(({ width }) => width).reduce((most, width) => (width.least > most.least ? width : most), ANY_WIDTH);

export interface BodyDocument {
  html: string;
  /** Of the widest body. */
  width: PageWidth;
}

/**
 * One complete document of all bodies of a message, in order, each sanitised by itself.
 * @returns null where one of them does not settle; the message is shown as text then
 */
export function bodyDocument(sources: readonly BodySource[]): BodyDocument | null {
  const [first] = sources;
  if (sources.length === 1 && first?.kind === 'html') {
    const written = sanitise(first.html, first.mode, first.references, { folds: first.folds });
    return written && { html: documentText(written, first.mode, OWN_STYLE), width: written.width };
  }
  const mode = sources.find((source) => source.kind === 'html')?.mode ?? 'no-quirks';
  const blocks: Sanitised[] = [];
  for (const [index, source] of sources.entries()) {
    const block = blockOf(source, `${BLOCK}${index + 1}`);
    if (block === null) return null;
    blocks.push(block);
  }
  // Put together they are a new document, which has to settle as well.
  const joined = settle({ html: '', body: '', head: blocks.map(({ head }) => head).join(''), content: ruled(blocks, sources) }, mode);
  return joined && { html: documentText(joined, mode, BLOCKS_STYLE), width: widest(blocks) };
}
