import type { MessageView } from '../../shared/message-view.ts';
import type { Language } from '../../shared/settings.ts';
import { escapeText } from '../reader/sanitise/escape.ts';
import { invitationLines } from './invitation-lines.ts';
import { paperHead } from './paper-head.ts';

/** Longer ones would run over the line of a page. */
const LONGEST = 90;
const short = (text: string) => escapeText(text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** Chromium's templates have a font of no size unless they say otherwise. */
const line = (left: string, right: string) =>
  `<div style="display:flex;justify-content:space-between;gap:12px;width:100%;margin:0 0.5in;font:8px sans-serif;color:#555"><span>${left}</span><span>${right}</span></div>`;

export interface Paper {
  document: string;
  /** How much smaller it is printed than it is laid out, so that it is as wide as the paper: 1 or less. */
  scale: number;
  /** Chromium's template of what stands at the foot of each page, of text alone. */
  footer: string;
}

/** Of an A4 page between its margins, in CSS pixels: 210 mm without an inch. */
const PAPER_WIDTH = 697;
/** What is smaller cannot be read; what does not fit then is cut off. */
const LEAST_SCALE = 0.4;

/** Of a document of ours, in whose attributes `>` is escaped. */
const BODY = /<body[^>]*>/;

/** The words of a message that has no design. */
function textPage({ body, invitations }: MessageView): string {
  const words = [invitationLines(invitations), body.kind === 'text' ? body.text : ''].filter((text) => text !== '').join('\n\n');
  return `<!doctype html><html><head><meta charset="utf-8"><style>pre{font:11pt/1.5 sans-serif;white-space:pre-wrap;overflow-wrap:anywhere}</style></head><body><pre>${escapeText(words)}</pre></body></html>`;
}

/**
 * An open message as it is printed: with a head, since the window's is not there.
 * @param html the document that is on screen; null: it is text
 */
export function paperOf(view: MessageView, html: string | null, language: Language): Paper {
  const wide = view.body.kind === 'html' ? view.body.width.least : 0;
  const scale = Math.max(LEAST_SCALE, Math.min(1, PAPER_WIDTH / wide));
  const head = paperHead(view, language, scale);
  // A page of HTML says itself when and where one is invited.
  const page = html ?? textPage(view);
  return {
    scale,
    // A function, so that no sign in a subject is one of a replacement.
    document: page.replace(BODY, (body) => body + head),
    footer: line(short(view.subject), '<span class="pageNumber"></span> / <span class="totalPages"></span>'),
  };
}
