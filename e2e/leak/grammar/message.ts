import { Buffer } from 'node:buffer';
import { hostOf, render } from '../../leak-suite/mime.ts';
import { html, page, plain, type Entity, type TransferEncoding, type Vector } from '../../leak-suite/vector.ts';
import { markup } from './markup.ts';
import { pen as penOf, type Pen } from './pen.ts';
import { styleSheet } from './style.ts';

const CHARSETS = [
  'utf-8',
  'utf-8',
  'utf-8',
  'utf-8',
  'utf-16',
  'utf-16le',
  'utf-16be',
  'utf-7',
  'iso-2022-jp',
  'windows-1252',
  'shift_jis',
  'gb18030',
];
const ENCODINGS: readonly (TransferEncoding | undefined)[] = [undefined, undefined, 'base64', 'quoted-printable'];

const DOCTYPES = ['<!DOCTYPE html>', '', '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "">', '<?xml version="1.0"?>'];

function document(pen: Pen): string {
  const head = pen.onceIn(2) ? `<style>${styleSheet(pen)}</style>` : '';
  if (pen.onceIn(2)) return page(markup(pen), head);
  return `${pen.pick(DOCTYPES)}<html><head>${head}</head><body ${pen.onceIn(6) ? `background="${pen.url()}"` : ''}><p>LABEL</p>${markup(pen)}${pen.onceIn(3) ? '</body></html>' : ''}`;
}

function part(pen: Pen): Entity {
  const claims = pen.pick(CHARSETS);
  // Nothing here writes it; what is in ASCII reads the same.
  const charset = claims === 'iso-2022-jp' ? 'utf-8' : claims;
  return { type: 'text/html', content: document(pen), charset, claims, encoding: charset.startsWith('utf-16') ? 'base64' : pen.pick(ENCODINGS) };
}

function entity(pen: Pen): Entity {
  return pen.pick<() => Entity>([
    () => part(pen),
    () => part(pen),
    () => part(pen),
    () => ({ type: 'multipart/alternative', parts: [plain(), part(pen)] }),
    () => ({ type: 'multipart/mixed', parts: [part(pen), part(pen)] }),
    () => ({
      type: 'multipart/mixed',
      parts: [html('<p>LABEL</p>'), { type: 'message/rfc822', content: `Content-Type: text/html\n\n${document(pen)}` }],
    }),
    () => ({
      type: 'multipart/related',
      parts: [
        html(`<iframe src="cid:a@HOST"></iframe><link rel=stylesheet href="cid:b@HOST">${markup(pen)}`),
        { type: 'text/html', content: `${document(pen)}<iframe src="cid:a@HOST"></iframe>`, fields: [['Content-ID', '<a@HOST>']] },
        { type: 'text/css', content: styleSheet(pen), fields: [['Content-ID', '<b@HOST>']] },
      ],
    }),
  ])();
}

/** The message that a number stands for: its file name, and its bytes. */
export function generated(seed: number): { file: string; raw: Buffer } {
  const id = `Z${seed}`;
  const vector: Vector = { id, slug: 'generated', entity: entity(penOf(seed, hostOf(id))) };
  return { file: `${id}.eml`, raw: render(vector) };
}
