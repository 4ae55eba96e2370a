/** What the first bytes of a file, and its name, say that it is. */
type Sort =
  /** One message of RFC 5322. */
  | 'message'
  | 'mbox'
  /** Outlook's own format, which is no mail as it was sent. */
  | 'outlook'
  /** Nothing that looks like mail. */
  | 'unknown';

const MESSAGE_NAME = /\.eml(?:\.gz)?$/i;
const MBOX_NAME = /\.mbo?x(?:\.gz)?$/i;

const HEADER_LINE = /^[\x21-\x39\x3b-\x7e]{1,76}[ \t]*:/;
const SEPARATOR_LINE = /^From /;
const ESCAPED_LINE = /^>From /;

/** Fields one of which stands near the top of every real message; a settings file has lines with colons as well. */
const MAIL_FIELD =
  /^(?:received|return-path|delivered-to|from|sender|reply-to|to|cc|date|subject|message-id|mime-version|content-type|authentication-results|(?:dkim|arc|x)-[\w-]+)[ \t]*:/im;

/** Compound File Binary, the container of .msg files. */
const COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** @param head the first bytes, uncompressed; fewer than SNIFF_BYTES only where the file ends */
export function sniff(name: string, head: Buffer): Sort {
  if (head.subarray(0, COMPOUND_FILE.length).equals(COMPOUND_FILE)) return 'outlook';
  if (MESSAGE_NAME.test(name)) return 'message';
  const first = head.toString('latin1').trimStart();
  // A mailbox without messages is an empty file.
  if (SEPARATOR_LINE.test(first) || (head.length === 0 && MBOX_NAME.test(name))) return 'mbox';
  const isMail = (HEADER_LINE.test(first) && MAIL_FIELD.test(first)) || ESCAPED_LINE.test(first);
  return isMail || MBOX_NAME.test(name) ? 'message' : 'unknown';
}

/** Whether the first bytes are none of any mail, whatever the name says: no text, and no header on top. */
export const isDoubtful = (head: Buffer): boolean => head.includes(0) && !HEADER_LINE.test(head.toString('latin1').trimStart());
