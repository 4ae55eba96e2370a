import { createHash } from 'node:crypto';
import type { Label, LabelledMessage, LabelledUrl, Service } from './model.ts';

/** Whose mail all of this is. */
export const READER = 'mira.lindqvist@example.net';

const ALPHABETS = {
  hex: '0123456789abcdef',
  digits: '0123456789',
  lower: 'abcdefghijklmnopqrstuvwxyz0123456789',
  upper: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
  alnum: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  token: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
} as const;

type Names = string | readonly string[] | null;

const serviceOf = (names: Names | undefined): Service => (names === undefined ? [] : typeof names === 'string' ? [names] : names);

/** The URL as an attribute value. */
export const attribute = (url: string) => url.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/**
 * Writes one message and keeps the label of each URL that it puts in. Tokens look random and are the same on every run, because
 * they are drawn from the message's id.
 */
export class Author {
  readonly id: string;
  readonly urls = new Map<string, LabelledUrl>();
  #drawn = 0;

  constructor(id: string) {
    this.id = id;
  }

  #draw(alphabet: keyof typeof ALPHABETS, length: number): string {
    const letters = ALPHABETS[alphabet];
    let text = '';
    while (text.length < length) {
      const bytes = createHash('sha256')
        .update(`${this.id}/${(this.#drawn += 1)}`)
        .digest();
      for (const byte of bytes) text += letters[byte % letters.length] ?? '';
    }
    return text.slice(0, length);
  }

  hex = (length: number) => this.#draw('hex', length);
  digits = (length: number) => `${1 + (Number(this.#draw('digits', 1)) % 9)}${this.#draw('digits', length - 1)}`;
  lower = (length: number) => this.#draw('lower', length);
  upper = (length: number) => this.#draw('upper', length);
  alnum = (length: number) => this.#draw('alnum', length);
  /** Base64url letters. */
  token = (length: number) => this.#draw('token', length);
  /** Version 4. */
  uuid = () => `${this.hex(8)}-${this.hex(4)}-4${this.hex(3)}-a${this.hex(3)}-${this.hex(12)}`;

  #label(url: string, label: Label, service: Service): string {
    const known = this.urls.get(url);
    if (known && known.label !== label) throw new Error(`${this.id}: two labels for ${url}`);
    this.urls.set(url, { url, label, service });
    return url;
  }

  /** Labels the URL and gives it back as it is, for a style sheet; `attribute` makes it fit for markup. */
  tracker = (url: string, service?: Names) => this.#label(url, 'tracker', serviceOf(service));
  picture = (url: string) => this.#label(url, 'picture', null);
  personal = (url: string, service: Names = null) => this.#label(url, 'personal', serviceOf(service));

  /** An open pixel as an element; `rest` are its other attributes. */
  pixel = (url: string, service?: Names, rest = 'width="1" height="1" alt="" border="0"') =>
    `<img src="${attribute(this.tracker(url, service))}" ${rest}>`;
  /** An ordinary picture as an element. */
  image = (url: string, rest: string) => `<img src="${attribute(this.picture(url))}" ${rest}>`;
  /** A visible picture with a personal token as an element. */
  live = (url: string, rest: string, service: Names = null) => `<img src="${attribute(this.personal(url, service))}" ${rest}>`;
}

interface Draft {
  html: string;
  /** Beyond the usual ones. */
  headers?: readonly (readonly [name: string, value: string])[];
  from?: string;
  subject?: string;
  me?: string[];
}

/** One labelled message; `write` gets the author that keeps the labels. */
export function message(id: string, about: string, write: (author: Author) => Draft): LabelledMessage {
  const author = new Author(id);
  const draft = write(author);
  const headers = [
    ['From', draft.from ?? 'Fernhill Goods <news@fernhill.example>'],
    ['To', READER],
    ['Subject', draft.subject ?? about],
    ['Date', 'Tue, 11 Nov 2025 08:12:44 +0000'],
    ['Message-ID', `<${author.hex(24)}@mail.fernhill.example>`],
    ...(draft.headers ?? []),
  ];
  return {
    id,
    about,
    me: draft.me ?? [READER],
    headers: headers.map(([name = '', value = '']) => ({ name, value })),
    html: draft.html,
    urls: [...author.urls.values()],
  };
}
