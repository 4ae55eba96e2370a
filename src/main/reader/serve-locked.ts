import type { ParentPort } from 'electron';
import { serve } from '../rpc.ts';
import { lockDown } from './lockdown.ts';
import type { ReaderService, ScannerService } from './protocol.ts';

/** Serves main from a reader process, after its libraries have loaded and before the first message. */
export function serveLocked(service: ReaderService | ScannerService): void {
  lockDown();
  const port: ParentPort = process.parentPort;
  serve({ post: (message) => port.postMessage(message), listen: (listener) => port.on('message', ({ data }) => listener(data)) }, service);
}
