/**
 * Messages written as lists of addresses: the form of each is known, and what differs from reader to reader is drawn. `{hex32}` stands
 * for 32 hexadecimal digits, and likewise `HEX`, `alnum`, `token` (base64url), `digits`, `lower`, `upper`, `letters` and `coded` (base32); `{uuid}`,
 * `{me}`, `{me-url}`, `{me-base64}`, `{me-md5}` and `{me-sha256}` for the reader's address; `{zlib200}`, `{json200}` and `{escaped200}` for how
 * Mailgun, Customer.io and SendGrid write theirs; `{base64:…}` and `{url:…}` for the text after the colon.
 */
import { createHash } from 'node:crypto';
import { READER, attribute, message, type Author } from './author.ts';
import type { LabelledMessage } from './model.ts';

/** Names of which any is right, parted by `|`; without one nobody may be named. */
type Names = string | null;

interface Piece {
  at: 'head' | 'top' | 'body' | 'end';
  write: (author: Author) => string;
}

const base64 = (text: string) => Buffer.from(text).toString('base64url');
const digest = (algorithm: string) => createHash(algorithm).update(READER).digest('hex');

const FIXED: Record<string, () => string> = {
  me: () => READER,
  'me-url': () => encodeURIComponent(READER),
  'me-base64': () => base64(READER),
  'me-md5': () => digest('md5'),
  'me-sha256': () => digest('sha256'),
};

const DRAWN: Record<string, (author: Author, length: number) => string> = {
  hex: (a, length) => a.hex(length),
  HEX: (a, length) => a.hex(length).toUpperCase(),
  alnum: (a, length) => a.alnum(length),
  token: (a, length) => a.token(length),
  digits: (a, length) => a.digits(length),
  lower: (a, length) => a.lower(length),
  upper: (a, length) => a.upper(length),
  letters: (a, length) => Array.from(a.hex(length), (digit) => 'bcdfghjklmnpqrst'[Number.parseInt(digit, 16)]).join(''),
  coded: (a, length) => Array.from(a.hex(length), (digit) => 'ABEFHJKMNPRTVX57'[Number.parseInt(digit, 16)]).join(''),
  zlib: (a, length) => `eJw${a.token(length - 3)}`,
  json: (a, length) => base64(JSON.stringify({ email: a.alnum(24), rcpt: a.digits(8), more: a.alnum(Math.max(8, length - 70)) })),
  escaped: (a, length) => `${a.alnum(20)}-2F${a.alnum(20)}-2B${a.alnum(length - 50)}-3D`,
};

function fill(template: string, author: Author): string {
  return template.replace(/\{([a-zA-Z-]+?\d*)(?::([^{}]*))?\}/g, (whole, name: string, text: string | undefined) => {
    if (text !== undefined) return name === 'base64' ? base64(text) : encodeURIComponent(text);
    if (name === 'uuid') return author.uuid();
    const [, kind = '', length = ''] = /^([a-zA-Z]+)(\d+)$/.exec(name) ?? [];
    const made = FIXED[name]?.() ?? DRAWN[kind]?.(author, Number(length));
    if (made === undefined) throw new Error(`no such placeholder: ${whole}`);
    return made;
  });
}

const named = (names: Names) => (names === null ? [] : names.split('|'));

const watching =
  (attributes: string, at: Piece['at'] = 'end') =>
  (url: string, names: Names = null): Piece => ({ at, write: (a) => a.pixel(fill(url, a), named(names), attributes) });

/** Trackers: one pixel, none, hidden, sized by its style, without a size, before all text, and collapsed as Streak does it. */
export const pixel = watching('width="1" height="1" alt="" border="0"');
export const zero = watching('width="0" height="0" alt=""');
export const hidden = watching('style="display:none" alt=""');
export const styled = watching('alt="" style="height:1px !important;width:1px !important;border-width:0 !important;margin:0 !important"');
export const bare = watching('alt=""');
export const first = watching('width="1" height="1" alt=""', 'top');
export const collapsed = watching('alt="" style="width:0px;max-height:0px;overflow:hidden"');

/** In a box that is hidden. */
export const boxed = (url: string, names: Names = null): Piece => ({
  at: 'end',
  write: (a) => `<div style="display:none;max-height:0;overflow:hidden">${a.pixel(fill(url, a), named(names), 'alt=""')}</div>`,
});

/** With whatever attributes; `tracker` where it stands after all text, and `picture` between. */
export const tracker = (url: string, attributes: string, names: Names = null): Piece => watching(attributes)(url, names);
export const picture = (url: string, attributes: string, at: Piece['at'] = 'body'): Piece => ({
  at,
  write: (a) => a.image(fill(url, a), attributes),
});

/** Ordinary pictures: to be seen, tiny, without a size. */
export const shown = (url: string, width: number, height: number) => picture(url, `width="${width}" height="${height}" alt="picture"`);
export const tiny = (url: string, width = 1, height = 1) => picture(url, `width="${width}" height="${height}" alt=""`);
export const unsized = (url: string) => picture(url, 'alt="picture"');

/** A picture to be seen that is made for one reader. */
export const own = (url: string, width: number, height: number, names: Names = null): Piece => ({
  at: 'body',
  write: (a) => a.live(fill(url, a), `width="${width}" height="${height}" alt="picture"`, named(names)),
});

const cell = (url: string) => `<table><tr><td style="background-image:url('${attribute(url)}')">Hello</td></tr></table>`;

/** Behind a cell with text: the same for all, a tracker, or made for one reader. */
export const behind = (url: string): Piece => ({ at: 'body', write: (a) => cell(a.picture(fill(url, a))) });
export const trackerBehind = (url: string, names: Names = null): Piece => ({ at: 'body', write: (a) => cell(a.tracker(fill(url, a), named(names))) });
export const ownBehind = (url: string, names: Names = null): Piece => ({ at: 'body', write: (a) => cell(a.personal(fill(url, a), named(names))) });

const sheetOf = (url: string) => `<link rel="stylesheet" href="${attribute(url)}">`;

/** A style sheet: the same for all, or for one reader. */
export const sheet = (url: string): Piece => ({ at: 'head', write: (a) => sheetOf(a.picture(fill(url, a))) });
export const ownSheet = (url: string): Piece => ({ at: 'head', write: (a) => sheetOf(a.tracker(fill(url, a))) });

/** A link, which is not judged, and tells of the others. */
export const link = (url: string, text = 'Read more'): Piece => ({ at: 'body', write: (a) => `<a href="${attribute(fill(url, a))}">${text}</a>` });

/** A message of these pieces, in the order of where they stand. */
export function written(id: string, from: string, headers: Record<string, string>, ...pieces: Piece[]): LabelledMessage {
  return message(id, `${id}, from ${from}`, (author) => {
    const at = (place: Piece['at']) =>
      pieces
        .filter((piece) => piece.at === place)
        .map((piece) => piece.write(author))
        .join('\n');
    return {
      from: `Somebody <${from}>`,
      subject: 'What is new',
      headers: Object.entries(headers),
      html: `<html><head>${at('head')}</head><body>${at('top')}<p>Hello, here is what is new this week, in a few words that make a paragraph.</p>${at('body')}<p>With kind regards, whoever wrote this. Harbour Street 1, Fernhill.</p>${at('end')}</body></html>`,
    };
  });
}
