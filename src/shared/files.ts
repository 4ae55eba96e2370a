/** What is said of mail files that were opened: .eml, mbox, Maildir and folders of them. */

/** Paths of one dropping: main is told of more in several calls. */
export const MOST_DROPPED = 500;

/** One that could not be read, or a message in it. */
interface FileFailure {
  /** Of the file, without its folder. */
  name: string;
  /** A sentence. */
  message: string;
}

/** What became of files that were opened together. Counts are of messages. */
export interface FilesOpened {
  added: number;
  /** They were here already, by their bytes. */
  known: number;
  /** The first of those that could not be read. */
  failures: FileFailure[];
  /** How many there are of them. */
  failed: number;
  /** The reader had it stopped; what was read until then is kept. */
  stopped: boolean;
}
