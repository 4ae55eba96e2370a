/** Bounds on what is read into memory at once. The files themselves may be of any size. */

/** Bytes of one message. Most providers stop at 50 MB, and a tracker needs no more than a line; what is larger is reported and skipped. */
export const MOST_MESSAGE_BYTES = 64 * 1024 * 1024;

/** Bytes of one read: large enough that reading costs nothing, small enough that the place of the next message is soon known. */
export const CHUNK_BYTES = 256 * 1024;

/** Bytes that are looked at to tell what a file is. A separator line and the first header field fit in. */
export const SNIFF_BYTES = 1_024;

/** Longest separator line of an mbox: an address (at most 320) and a date. A longer line that begins with "From " is text. */
export const LONGEST_SEPARATOR = 512;
