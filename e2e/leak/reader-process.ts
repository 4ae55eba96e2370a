/** The app's reader, in a process of its own for the leak test: a hostile message may hang it or end it, and nothing else. */
import { readerService } from '../../src/main/reader/service.ts';
import type { ReaderService } from '../../src/main/reader/protocol.ts';
import { serve } from '../../src/main/rpc.ts';

process.on('disconnect', () => process.exit(0));
serve<ReaderService>(
  { post: (message) => void process.send?.(message), listen: (listener) => void process.on('message', listener) },
  readerService(),
);
