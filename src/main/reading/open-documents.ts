import { randomBytes } from 'node:crypto';
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

/** More than a person switches between in one breath, with those made ready beside them; each may hold some megabytes of pictures. */
const MOST_OPEN = 24;

/** 128 bits: an origin that no message can guess. */
const TOKEN_BYTES = 16;

export interface OpenDocuments {
  /** Makes the document available and gives its token, which is its origin's host. */
  add(document: OpenDocument): string;
  /** The same, at the origin that was reserved, where one was. */
  addReserved(document: OpenDocument): string;
  /** Gives the token of an origin that has no document yet: a frame there has its process when the document comes. */
  reserve(): string;
  get(token: string): OpenDocument | undefined;
  remove(token: string): void;
}

const newToken = () => randomBytes(TOKEN_BYTES).toString('hex');

/** Keeps the newest documents; the oldest is forgotten when there are too many. */
export function openDocuments(most = MOST_OPEN): OpenDocuments {
  const documents = new Map<string, OpenDocument>();
  let reserved: string | null = null;
  const addAt = (token: string, document: OpenDocument) => {
    documents.set(token, document);
    const [oldest] = documents.keys();
    if (documents.size > most && oldest !== undefined) documents.delete(oldest);
    return token;
  };
  return {
    add: (document) => addAt(newToken(), document),
    addReserved(document) {
      const token = reserved ?? newToken();
      // An origin has one document, ever.
      reserved = null;
      return addAt(token, document);
    },
    reserve() {
      reserved ??= newToken();
      return reserved;
    },
    get: (token) => documents.get(token),
    remove: (token) => void documents.delete(token),
  };
}
