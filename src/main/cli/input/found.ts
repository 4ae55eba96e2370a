/** What reading the input gives, in its order. */

/** Where a message stands. `offset` and `index` are null where the file is one message. */
export interface Place {
  /** As it was given, or found below what was given; `-` is the standard input. */
  file: string;
  /** Of the separator line, in bytes of the uncompressed mbox. */
  offset: number | null;
  /** Messages before it in the mbox. */
  index: number | null;
}

export type FailureCode =
  /** There is no such file, or it may not be read, or it ends in the middle of its compression. */
  | 'unreadable-file'
  | 'too-large'
  /** It does not begin as mail does. */
  | 'not-a-message'
  | 'reader-timeout'
  | 'reader-crashed'
  | 'reader-failed';

/** `message` is a sentence for a person. */
export interface Failure {
  code: FailureCode;
  message: string;
}

export type Found =
  | { kind: 'message'; place: Place; raw: Uint8Array }
  | { kind: 'failure'; place: Place; failure: Failure }
  /** A file in a directory that is no mail: an index, a picture. */
  | { kind: 'ignored' };
