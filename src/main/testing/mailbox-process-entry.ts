/** The mailbox process on Node's own channel to its parent, in place of Electron's; see mailbox-process.ts. */
import { runMailboxProcess } from '../mailbox/process.ts';

runMailboxProcess(
  {
    // A parent that is gone hears nothing more; `disconnect` ends this.
    post: (message) => process.send?.(message, undefined, undefined, () => undefined),
    listen: (listener) => process.on('message', listener),
  },
  new URL('../mailbox/imap-thread/index.ts', import.meta.url),
);
process.once('disconnect', () => process.exit());
