import type { ParentPort } from 'electron';
import { runMailboxProcess } from './process.ts';

const port: ParentPort = process.parentPort;
runMailboxProcess(
  {
    post: (message) => port.postMessage(message),
    listen: (listener) => port.on('message', ({ data }) => listener(data)),
  },
  // As scripts/lib/programs.ts names it.
  new URL('imap.js', import.meta.url),
);
