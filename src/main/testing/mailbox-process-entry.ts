/** The mailbox process on Node's own channel to its parent, in place of Electron's; see mailbox-process.ts. */
import { runMailboxProcess } from '../mailbox/process.ts';

runMailboxProcess({
  post: (message) => process.send?.(message),
  listen: (listener) => process.on('message', listener),
});
process.once('disconnect', () => process.exit());
