/** Bounds on what a server may do to a session: how long it may be silent, and how much it may say. */

/** DNS, TCP and TLS together; a phone network at its worst. */
export const CONNECT_TIMEOUT_MS = 30_000;
export const GREETING_TIMEOUT_MS = 15_000;
/** Silence in the middle of an answer. */
export const SOCKET_TIMEOUT_MS = 5 * 60_000;
/** A router forgets a quiet connection after as little as five minutes, without a word to either side. */
export const IDLE_RENEWAL_MS = 4 * 60_000;
/** Silence during a command with a short answer, which a large mailbox on a cold disk may make long; the connection is taken for dead after it. */
export const COMMAND_SILENCE_MS = 3 * 60_000;
/** No such command takes longer, whatever a server says meanwhile: the states of some thousand mailboxes, asked for one by one. */
export const LONGEST_COMMAND_MS = 60 * 60_000;
/** Somebody who asks for new mail waits for it: a server that says nothing to NOOP for so long is asked over another connection. */
export const ANSWER_MS = 10_000;
/** LOGOUT is a courtesy. */
export const LOGOUT_TIMEOUT_MS = 2_000;
/** Quiet after which the session listens by itself; longer than the pauses between the commands of one sync. */
export const IDLE_DELAY_MS = 2_000;
/** Above what is asked for at once (a message of the background limit, a chunk of a larger one). */
export const LARGEST_LITERAL = 40 * 1024 * 1024;
export const LARGEST_RESPONSE = 48 * 1024 * 1024;
/** A list of a million UIDs on one line, which SEARCH gives for the largest mailboxes. */
export const LONGEST_LINE = 16 * 1024 * 1024;

/** As of a large body; 64 KB pieces would take five times as long on a distant server. */
export const DOWNLOAD_PIECE = 4 * 1024 * 1024;
