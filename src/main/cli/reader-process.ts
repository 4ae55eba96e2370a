/**
 * The reader process of the command line: hostile bytes are parsed here and nowhere else. It is started with no environment, and
 * with Node's permission model, so that it reads its own code and nothing more; it has no credential, no store and no socket.
 */
import type { Wire } from '../rpc.ts';
import { serve } from '../rpc.ts';
import type { InspectService } from './inspection.ts';
import { inspectMessage } from './report-of.ts';

const wire: Wire = {
  post: (message) => void process.send?.(message),
  listen: (listener) => void process.on('message', listener),
};

// Ctrl+C reaches every process of the terminal; when to end is the parent's business.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit(0));

serve<InspectService>(wire, {
  ping: () => Promise.resolve(null),
  inspect: (request) => new Promise((resolve) => resolve(inspectMessage(request, Date.now()))),
});
