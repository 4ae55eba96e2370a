import type { Readable } from 'node:stream';
import type { FetchMessageObject, ListResponse, MessageStructureObject, SearchObject } from 'imapflow';
import type { NewMessage } from './store/messages.ts';
import type { PackedSource } from './store/sources.ts';

export type ServerMailbox = Pick<ListResponse, 'path' | 'name' | 'delimiter' | 'flags' | 'specialUse' | 'status'>;
export type FetchedMessage = FetchMessageObject;
/** BODYSTRUCTURE (RFC 9051, 7.5.2): a hint, the source is the truth. */
export type MessageStructure = MessageStructureObject;
/** Of one SEARCH (RFC 9051, 6.4.4). */
export type SearchCriteria = SearchObject;

/** What EXAMINE told, and (with QRESYNC) what happened since the state that was known. */
export interface Examined {
  uidValidity: string;
  uidNext: number;
  exists: number;
  /** Null where the server keeps no modification sequences. */
  modseq: string | null;
  /** True where `vanished` and `changed` are the whole of what happened. */
  resynced: boolean;
  vanished: number[];
  changed: { uid: number; flags: Set<string> }[];
}

interface KnownState {
  uidValidity: string;
  modseq: string;
}

/**
 * One connection to an IMAP server, logged in. Used by one task at a time. Commands reject with imapflow's error, for
 * `sessionError`; after a lost connection a new session has to be opened.
 */
export interface Session {
  readonly isOpen: boolean;
  /** Whether `move` is there (RFC 6851). */
  readonly moves: boolean;
  /** Whether `expunge` takes out what it is given and nothing else that is marked \Deleted (RFC 4315). */
  readonly expungesSome: boolean;
  listMailboxes(): Promise<ServerMailbox[]>;
  /** Opens a mailbox for reading alone. */
  examine(path: string, known: KnownState | null): Promise<Examined>;
  /** Opens a mailbox for writing flags. False: the server gave it for reading only. */
  select(path: string): Promise<{ uidValidity: string; writable: boolean }>;
  /** UIDs of the open mailbox. */
  allUids(): Promise<number[]>;
  /** UIDs of the messages of the open mailbox that a search finds. */
  search(criteria: SearchCriteria): Promise<number[]>;
  /** `bare`: flags, date and size alone. Of each answer only what the store takes is kept: what a server says of a thousand messages is some 10 MB. */
  fetchEnvelopes(range: string, by: 'uid' | 'sequence', bare: boolean): Promise<NewMessage[]>;
  fetchFlags(range: string, by: 'uid' | 'sequence', changedSince: string | null): Promise<{ uid: number; flags: Set<string> }[]>;
  /** Whole messages of the open mailbox, packed for the store. */
  fetchSources(range: string): AsyncIterable<{ uid: number; source: PackedSource }>;
  /** A piece of a message; shorter than asked for at its end. Null: there is no such message. */
  fetchPiece(uid: number, start: number, length: number): Promise<Uint8Array | null>;
  /** What a message consists of; null: there is no such message, or the server does not say. */
  structure(uid: number): Promise<MessageStructure | null>;
  /** The header of a message, and sections of it (`2`, `2.mime`), still transfer-encoded; those that the server gave. */
  parts(uid: number, sections: readonly string[]): Promise<{ header: Uint8Array; parts: ReadonlyMap<string, Uint8Array> } | null>;
  /** Bytes of a section before its transfer encoding, or (null) of the whole message exactly as it is, as they come. Null: there are none. */
  download(uid: number, section: string | null): Promise<Readable | null>;
  /** False: the server would not. Rejects, as all that writes does, where it wants to be asked later. */
  storeFlag(range: string, flag: string, on: boolean): Promise<boolean>;
  /** Moves messages of the open mailbox by UID. False: the server refused. */
  move(range: string, path: string): Promise<boolean>;
  /** Copies messages of the open mailbox by UID, all or none. False: the server refused. */
  copy(range: string, path: string): Promise<boolean>;
  /** Marks messages of the open mailbox \Deleted, and takes them out; without `expungesSome` all others that are marked as well. False: the server refused. */
  expunge(range: string): Promise<boolean>;
  /** UIDNEXT of a mailbox that need not be open. Null: the server does not say. */
  uidNextOf(path: string): Promise<number | null>;
  /** Has the server tell of changes in mailboxes that are not open (RFC 5465). False: it does not. */
  notify(told: () => void): Promise<boolean>;
  /** Whether the server answers, within some seconds: a connection may be dead and nobody has said so. One that is not answered over is closed. */
  answers(): Promise<boolean>;
  /** Listens until the next command: IDLE, or polling where the server has none. */
  listen(): void;
  onChange(listener: () => void): void;
  onClose(listener: () => void): void;
  close(): Promise<void>;
}
