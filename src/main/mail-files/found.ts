/** What reading mail files gives, in their order. */
import type { Come } from './walk.ts';

/** Where a message stands. `offset` and `index` are null where the file is one message. */
export interface Place {
  /** As it was given, or found below what was given; `-` is the standard input. */
  file: string;
  /** Of the separator line, in bytes of the uncompressed mbox. */
  offset: number | null;
  /** Messages before it in the mbox. */
  index: number | null;
}

type FailureCode =
  /** There is no such file, or it is none, or it may not be read, or it ends in the middle of its compression. */
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

/** What stands beside a message, not in it: on the separator line of its mbox, or in its name in a Maildir. */
export interface Known {
  /** When it was delivered, milliseconds; null: nothing says. */
  receivedAt: number | null;
  /** Null: nothing says. */
  seen: boolean | null;
  flagged: boolean;
}

export type Found =
  | {
      kind: 'message';
      place: Place;
      raw: Uint8Array;
      known: Known;
      /** How its file was come to; see walk.ts. */
      how: Come;
      /** Its first bytes are not as those of any mail. */
      doubtful: boolean;
    }
  | { kind: 'failure'; place: Place; failure: Failure }
  /** A file in a directory that is no mail: an index, a picture. */
  | { kind: 'ignored' };
