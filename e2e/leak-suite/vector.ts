/** What a leak test is, as data. The writer (make.ts) turns each into one message. */

/** A header field: name and unfolded body. */
export type Field = readonly [name: string, body: string];

export type TransferEncoding = '7bit' | '8bit' | 'quoted-printable' | 'base64';

/** A MIME entity (RFC 2045). Text holds placeholders, see `Vector`. */
export type Entity =
  | {
      /** Content-Type without its charset. */
      type: string;
      content: string;
      /** Bytes are made with it, and it is named. Default: utf-8. */
      charset?: string;
      /** Named instead of `charset`: a lie, or bytes that `content` already holds one a character (`charset: 'latin1'`). */
      claims?: string;
      encoding?: TransferEncoding;
      /** Named as the transfer encoding; `content` is sent as it is. */
      declares?: string;
      fields?: readonly Field[];
    }
  | {
      type: `multipart/${string}`;
      parts: readonly Entity[];
      fields?: readonly Field[];
      /** The closing delimiter is left out. */
      unclosed?: boolean;
    };

/**
 * When the request would be made. `open`: a browser engine makes it by rendering the body. `act`: when a person hovers, clicks,
 * prints or scrolls, or once pictures are approved. `legacy`: only old or foreign engines (Outlook's Word, IE, WebKit's draft features).
 * `client`: a client that is helpful with headers or MIME parts, or that takes its own output apart a second time.
 */
export type Fires = 'open' | 'act' | 'legacy' | 'client';

/** Placeholders in every text: `HOST` is `a01.leak.test`, so that a leak names its message; `LABEL` is `Leak test A01`, so that it can be proven shown. */
export type Vector = {
  id: string;
  /** Words of the file name. */
  slug: string;
  fires?: Fires;
  /** Fields added at the end of the header, or put in place of the ordinary ones of the same name; null leaves one out. */
  fields?: readonly (Field | readonly [name: string, body: null])[];
} & (
  | { /** Inside an ordinary document that says LABEL first. */ body: string; head?: string; encoding?: TransferEncoding; charset?: string }
  | { /** A whole document, which says LABEL itself. */ document: string; encoding?: TransferEncoding; charset?: string; claims?: string }
  | { entity: Entity }
);

/** A message of the consent set: what an approving reader may cause, and nothing else. */
export type ConsentVector = Vector & {
  /** URLs that may be requested after consent to the sender; all others may not. Empty: none may. */
  allowed: readonly string[];
};

/** The ordinary document around a vector. */
export const page = (body: string, head = '') =>
  `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>LABEL</title>\n${head}</head>\n<body>\n<p>LABEL</p>\n${body}\n</body>\n</html>\n`;

/** A text/html entity with an ordinary document. */
export const html = (body: string, head = ''): Entity => ({ type: 'text/html', content: page(body, head) });

/** A text/plain entity that says LABEL. */
export const plain = (text = 'LABEL'): Entity => ({ type: 'text/plain', content: `${text}\n` });
