import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Utility } from '../shell/utility.ts';
import { readerClient } from './client.ts';
import type { ScanRequest } from './protocol.ts';

/** A process that does what the first byte of a message says. */
const READER = `
process.on('message', ({ id, method, request }) => {
  const answer = (value, ok = true) => process.send({ type: 'answer', id, ok, value });
  if (method === 'ping') return answer(null);
  const [order] = Object.values(request.raw);
  if (order === 1) for (;;);
  if (order === 2) process.exit(3);
  if (order === 3) return answer('cannot be read', false);
  answer({ pid: process.pid });
});
`;
const file = join(mkdtempSync(join(tmpdir(), 'unseen-reader-')), 'reader.cjs');
writeFileSync(file, READER);

const children: ChildProcess[] = [];
afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')));

const start = (): Utility => {
  const child = fork(file, { serialization: 'advanced', execArgv: [] });
  children.push(child);
  return {
    wire: { post: (message) => void child.send(message as object), listen: (listener) => child.on('message', listener) },
    kill: () => child.kill('SIGKILL'),
    onExit: (listener) => child.once('exit', listener),
  };
};
const [FINE, HANGS, CRASHES, UNREADABLE] = [0, 1, 2, 3].map((order): ScanRequest => ({
  raw: new Uint8Array([order]),
  me: [],
  trustedAuthserv: [],
})) as [ScanRequest, ScanRequest, ScanRequest, ScanRequest];
/** Long for an answer at once, short for a test that waits for it. */
const PATIENCE = 400;

describe('the reader process', () => {
  it('is kept for one message after another', async () => {
    const reader = readerClient(start, PATIENCE);
    const first = await reader.scan(FINE);
    expect(await reader.scan(FINE)).toEqual(first);
    expect(children).toHaveLength(1);
  });
  it('is killed when a message hangs it, and the next message has a new one', async () => {
    const reader = readerClient(start, PATIENCE);
    await expect(reader.scan(HANGS)).rejects.toMatchObject({ reason: 'reader-timeout' });
    expect(await reader.scan(FINE)).toMatchObject({ pid: children[1]?.pid });
  });
  it('may crash: the next message has a new one', async () => {
    const reader = readerClient(start, PATIENCE);
    await expect(reader.scan(CRASHES)).rejects.toMatchObject({ reason: 'reader-crashed' });
    expect(await reader.scan(FINE)).toMatchObject({ pid: children[1]?.pid });
  });
  it('goes on after a message that it could not read', async () => {
    const reader = readerClient(start, PATIENCE);
    await expect(reader.scan(UNREADABLE)).rejects.toThrow('cannot be read');
    expect(await reader.scan(FINE)).toMatchObject({ pid: children[0]?.pid });
  });
  it('makes only the hanging message fail, not those that wait behind it', async () => {
    const reader = readerClient(start, PATIENCE);
    const results = await Promise.allSettled([reader.scan(FINE), reader.scan(HANGS), reader.scan(FINE), reader.scan(FINE)]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  });
});
