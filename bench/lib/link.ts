import { createServer, connect, type Socket } from 'node:net';

interface Link {
  /** On 127.0.0.1. */
  port: number;
  end(): void;
}

/** Bytes that a direction takes in before its sender has to wait: a router's queue of a tenth of a second. */
const QUEUE_MS = 100;

/**
 * One direction of a link: a chunk leaves when the link has carried what is before it, and arrives a delay later. The queue is bounded,
 * so that TCP's own flow control tells the sender. `free` is when the link will have carried what came so far; connections share it.
 */
function carry(from: Socket, to: Socket, bytesPerMs: number, delayMs: number, free: { at: number }): void {
  const most = QUEUE_MS * bytesPerMs;
  const waiting: { chunk: Buffer; due: number }[] = [];
  let queued = 0;
  let timer: NodeJS.Timeout | null = null;
  let ended = false;
  const deliver = () => {
    timer = null;
    for (let [first] = waiting; first && first.due <= performance.now(); [first] = waiting) {
      waiting.shift();
      queued -= first.chunk.length;
      if (!to.destroyed) to.write(first.chunk);
    }
    if (queued <= most) from.resume();
    const [next] = waiting;
    if (next) timer = setTimeout(deliver, Math.max(1, next.due - performance.now()));
    else if (ended) to.end();
  };
  from.on('data', (chunk: Buffer) => {
    free.at = Math.max(free.at, performance.now()) + chunk.length / bytesPerMs;
    queued += chunk.length;
    waiting.push({ chunk, due: free.at + delayMs });
    if (queued > most) from.pause();
    timer ??= setTimeout(deliver, delayMs);
  });
  from.on('close', () => {
    ended = true;
    timer ??= setTimeout(deliver, delayMs);
  });
  from.on('error', () => undefined);
}

/** A slow line to a port on this machine: so many milliseconds there and back, so many Mbit/s each way. */
export function slowLink(target: number, { roundTripMs, megabits }: { roundTripMs: number; megabits: number }): Promise<Link> {
  const bytesPerMs = (megabits * 1_000_000) / 8 / 1_000;
  const [up, down] = [{ at: 0 }, { at: 0 }];
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect({ host: '127.0.0.1', port: target });
    for (const socket of [near, far]) {
      socket.setNoDelay(true);
      open.add(socket);
      socket.once('close', () => open.delete(socket));
    }
    carry(near, far, bytesPerMs, roundTripMs / 2, up);
    carry(far, near, bytesPerMs, roundTripMs / 2, down);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address ? address.port : 0,
        end() {
          server.close();
          for (const socket of open) socket.destroy();
        },
      });
    });
  });
}
