/** A reader process on Node's own channel to its parent, in place of Electron's. */
import { lockDown } from '../reader/lockdown.ts';
import type { ReaderService } from '../reader/protocol.ts';
import { readerService } from '../reader/service.ts';
import { serve } from '../rpc.ts';

lockDown();
serve<ReaderService>(
  {
    post: (message) => process.send?.(message, undefined, undefined, () => undefined),
    listen: (listener) => process.on('message', listener),
  },
  readerService(),
);
process.once('disconnect', () => process.exit());
