/** The process that scans, on Node's own channel to its parent, in place of Electron's. */
import { lockDown } from '../reader/lockdown.ts';
import { scannerService } from '../reader/scanner-service.ts';
import { serve } from '../rpc.ts';

lockDown();
serve(
  {
    post: (message) => process.send?.(message, undefined, undefined, () => undefined),
    listen: (listener) => process.on('message', listener),
  },
  scannerService(),
);
process.once('disconnect', () => process.exit());
