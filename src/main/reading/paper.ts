import type { MessageView } from '../../shared/message-view.ts';
import { escapeText } from '../reader/sanitise/escape.ts';
import { invitationLines } from './invitation-lines.ts';
import { peopleLine } from './people.ts';

/** Longer ones would run over the line of a page. */
const LONGEST = 90;
const short = (text: string) => escapeText(text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** Chromium's templates have a font of no size unless they say otherwise. */
const line = (left: string, right: string) =>
  `<div style="display:flex;justify-content:space-between;gap:12px;width:100%;margin:0 0.5in;font:8px sans-serif;color:#555"><span>${left}</span><span>${right}</span></div>`;

export interface Paper {
  /** The document that is on screen; null: it is text. */
  url: string | null;
  /** A document of the text, where there is no other; '' else. */
  document: string;
  /** Templates of Chromium's, of text alone. */
  header: string;
  footer: string;
}

/** An open message as it is printed. */
export function paperOf({ subject, from, to, receivedAt, body, invitations }: MessageView): Paper {
  const date = new Date(receivedAt).toISOString().slice(0, 16).replace('T', ' ');
  // A page of HTML says itself when and where one is invited.
  const words = body.kind === 'html' ? '' : [invitationLines(invitations), body.text].filter((text) => text !== '').join('\n\n');
  return {
    url: body.kind === 'html' ? body.url : null,
    document:
      body.kind === 'html'
        ? ''
        : `<!doctype html><html><head><meta charset="utf-8"><style>pre{font:11pt/1.5 sans-serif;white-space:pre-wrap;overflow-wrap:anywhere}</style></head><body><pre>${escapeText(words)}</pre></body></html>`,
    header: line(`${short(peopleLine(from))} → ${short(peopleLine(to))}`, `${date} UTC`),
    footer: line(short(subject), '<span class="pageNumber"></span> / <span class="totalPages"></span>'),
  };
}
