import type { ParentPort } from 'electron';
import { serve } from '../rpc.ts';
import { lockDown } from './lockdown.ts';
import type { ReaderService } from './protocol.ts';
import { readerService } from './service.ts';

// After the libraries have loaded, and before the first message.
lockDown();

const port: ParentPort = process.parentPort;
serve<ReaderService>(
  { post: (message) => port.postMessage(message), listen: (listener) => port.on('message', ({ data }) => listener(data)) },
  readerService(),
);
