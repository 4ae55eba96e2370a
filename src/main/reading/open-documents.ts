import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { MessageId, Section } from '../../shared/model.ts';

/** A picture's bytes with the content type that they were checked for. */
export interface ServedPicture {
  bytes: Uint8Array;
  contentType: string;
}

/** What `mail://<token>/` serves for one open message. */
export interface OpenDocument {
  messageId: MessageId;
  section: Section;
  /** Null: the message is shown as text, there is no document. */
  html: string | null;
  parts: ReadonlyMap<number, ServedPicture>;
  /** By resource id; resolves to null where the picture could not be had. */
  pictures: ReadonlyMap<number, Promise<ServedPicture | null>>;
}

/** More than a person switches between in one breath, with those made ready beside them. */
const MOST_OPEN = 24;
/** Bytes of them together: the pictures of one message may have 60 MB. */
const MOST_BYTES = 150_000_000;
/** However large: the one that is open, those made ready after it, and some before. */
const LEAST_OPEN = 8;

/** One for each window that a person reads in, and some that were asked for in vain. */
const MOST_RESERVED = 8;

/** 128 bits: an origin that no message can guess. */
const TOKEN_BYTES = 16;

export interface OpenDocuments {
  /**
   * Makes the document available and gives its token, which is its origin's host.
   * @param at a token of `reserve`, or of a document that is the same byte for byte, which then stays; where it is neither, the document has another origin
   */
  add(document: OpenDocument, at?: string | null): string;
  /** Gives the token of an origin that has no document yet: a frame there has its process when the document comes. */
  reserve(): string;
  /** Resolves to the document of an origin that is reserved, or to null where it will have none, or was to. Null: it is not reserved. */
  arriving(token: string): Promise<OpenDocument | null> | null;
  /** A reserved origin that has no document yet will have none. */
  abandon(token: string): void;
  get(token: string): OpenDocument | undefined;
  /** Has a document counted among the newest, since somebody is about to look at it. False: it is not there any more. */
  renew(token: string): boolean;
  remove(token: string): void;
}

/** Whether two documents are one to whoever reads them: nothing has to be loaded anew. Of pictures that are fetched nobody knows that. */
const isSame = (one: OpenDocument, other: OpenDocument): boolean =>
  one.messageId === other.messageId &&
  one.section === other.section &&
  one.html !== null &&
  one.html === other.html &&
  one.pictures.size + other.pictures.size === 0 &&
  isDeepStrictEqual(one.parts, other.parts);

/** Chromium reads a host that is a number as an IPv4 address, and refuses one that is none (WHATWG URL, 3.5). */
const NUMBER = /^\d+$/;

function newToken(): string {
  const token = randomBytes(TOKEN_BYTES).toString('hex');
  return NUMBER.test(token) ? newToken() : token;
}

/** Roughly what a document holds in memory besides the pictures that are fetched; a character is two bytes. */
const sizeOf = ({ html, parts }: OpenDocument): number =>
  [...parts.values()].reduce((sum, { bytes }) => sum + bytes.byteLength, 2 * (html?.length ?? 0));

/** Keeps the newest documents; the oldest is forgotten when there are too many, or they are too large. */
export function openDocuments(most = MOST_OPEN): OpenDocuments {
  const documents = new Map<string, OpenDocument>();
  const reserved = new Map<string, PromiseWithResolvers<OpenDocument | null>>();
  /** Origins that were reserved in vain: a frame that was sent there may ask only now. */
  const abandoned = new Set<string>();

  const sizes = new WeakMap<OpenDocument, number>();
  const makeRoom = () => {
    const all = [...documents];
    let bytes = all.reduce((sum, [, document]) => sum + (sizes.get(document) ?? 0), 0);
    for (const [token, document] of all) {
      if (documents.size <= (bytes > MOST_BYTES ? Math.min(LEAST_OPEN, most) : most)) break;
      documents.delete(token);
      bytes -= sizes.get(document) ?? 0;
    }
  };

  const put = (token: string, document: OpenDocument) => {
    documents.set(token, document);
    sizes.set(document, sizeOf(document));
    for (const picture of document.pictures.values()) {
      void picture.then((fetched) => {
        sizes.set(document, (sizes.get(document) ?? 0) + (fetched?.bytes.byteLength ?? 0));
        makeRoom();
      });
    }
    makeRoom();
    return token;
  };

  /** An origin has one document, ever. */
  const settle = (token: string, document: OpenDocument | null) => {
    const waits = reserved.get(token);
    if (!waits) return false;
    reserved.delete(token);
    waits.resolve(document);
    if (document === null) abandoned.add(token);
    const [oldest] = abandoned;
    if (abandoned.size > MOST_RESERVED && oldest !== undefined) abandoned.delete(oldest);
    return true;
  };

  const renew = (token: string) => {
    const document = documents.get(token);
    if (!document) return false;
    documents.delete(token);
    documents.set(token, document);
    return true;
  };

  return {
    add(document, at = null) {
      if (at === null) return put(newToken(), document);
      if (settle(at, document)) return put(at, document);
      const there = documents.get(at);
      return there && isSame(there, document) && renew(at) ? at : put(newToken(), document);
    },
    reserve() {
      const token = newToken();
      reserved.set(token, Promise.withResolvers());
      const [oldest] = reserved.keys();
      if (reserved.size > MOST_RESERVED && oldest !== undefined) settle(oldest, null);
      return token;
    },
    arriving: (token) => reserved.get(token)?.promise ?? (abandoned.has(token) ? Promise.resolve(null) : null),
    abandon: (token) => void settle(token, null),
    get: (token) => documents.get(token),
    renew,
    remove: (token) => void documents.delete(token),
  };
}
