/** Bounds on a message's structure. What lies beyond is left out of the view, with a note; it is never lost from the source. */

/** Ordinary mail has under 200 bytes a header field and some 10 KB in all; long chains of ARC and Received reach 60 KB. */
export const MOST_HEADER_BYTES = 256 * 1024;

/** Fields of one header. Mail that has crossed many gateways has about 150. */
export const MOST_HEADER_FIELDS = 2_000;

/** The longest field value that is taken apart further (parameters, addresses, encoded words). */
export const LONGEST_FIELD = 64 * 1024;

/** Depth of multipart in multipart. Real mail stays under 10; each level is one more pass over the bytes. */
export const MOST_DEPTH = 40;

/** Parts of one message, multiparts included. A digest of a busy list has some hundreds. */
export const MOST_PARTS = 2_000;

/** Opaque signatures and winmail.dat files of one message that are opened, each perhaps with a copy of what is in it. Two are real. */
export const MOST_OPENED = 8;

/** Mailboxes of one address field: a To with every employee is real, a million of them is not. */
export const MOST_ADDRESSES = 2_000;

/** RFC 2046, 5.1.1 says 70; the rest is leniency. */
export const LONGEST_BOUNDARY = 256;

/** Bytes of one text part that are decoded: more than a message has that is read whole, so that nothing hides behind padding. */
export const LONGEST_TEXT_PART = 32 * 1024 * 1024;
