import { emitter, serve, type Wire } from '../rpc.ts';
import type { OpenSession } from './imap-connection.ts';
import { imapThread } from './imap-thread/client.ts';
import type { MailboxEvents, MailboxService } from './protocol.ts';
import { mailboxService } from './service.ts';

/** What a terminal tells all of its processes at once (Ctrl+C, its own end) is main's to answer, which has the store closed first. */
const FOR_MAIN: readonly NodeJS.Signals[] = ['SIGINT', 'SIGHUP'];

/** Loaded only where it is wanted: the thread has it otherwise. */
const openHere: OpenSession = async (options) => (await import('./imap-connection.ts')).openSession(options);

/**
 * Everything that the mailbox process does, over the wire that it has to main.
 * @param thread the program of the thread for IMAP sessions, `imap-thread/index.ts`
 */
export function runMailboxProcess(wire: Wire, thread: URL): void {
  for (const signal of FOR_MAIN) process.on(signal, () => undefined);
  serve<MailboxService>(wire, mailboxService(emitter<MailboxEvents>(wire), imapThread(thread, openHere)));
}
