import { emitter, serve, type Wire } from '../rpc.ts';
import type { MailboxEvents, MailboxService } from './protocol.ts';
import { mailboxService } from './service.ts';

/** Everything that the mailbox process does, over the wire that it has to main. */
export function runMailboxProcess(wire: Wire): void {
  serve<MailboxService>(wire, mailboxService(emitter<MailboxEvents>(wire)));
}
