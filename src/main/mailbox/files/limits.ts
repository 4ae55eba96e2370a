/** Bounds on what is read of mail files at a time. The files may be of any size. */

/** Messages, and bytes, that go into the store in one transaction: it is over before anybody notices, and costs little for each. */
export const BATCH_MESSAGES = 200;
export const BATCH_BYTES = 8 * 1024 * 1024;

/** Failures that are told by name; of the rest a person wants to know how many there are. */
export const MOST_FAILURES = 20;

/** Longest that a message which was opened by itself waits to be looked at before it is shown: then it is shown all the same. */
export const SCAN_PATIENCE_MS = 3_000;
