import { fork, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Utility } from '../shell/utility.ts';
import { readerClient, scannerClient } from './client.ts';
import type { ViewRequest } from './protocol.ts';
import type { ReaderError } from './supervised.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

/** A process that does what the first byte of a message says. */
const READER = `
let lists = 0;
process.on('message', ({ id, method, request }) => {
  const answer = (value, ok = true) => process.send({ type: 'answer', id, ok, value });
  if (method === 'ping') return answer(null);
  if (method === 'useLists') {
    lists = request.lists.length;
    return answer([]);
  }
  const [order] = Object.values(request.raw);
  if (order === 1) for (;;);
  if (order === 2) process.exit(3);
  if (order === 3) return answer('cannot be read', false);
  answer({ pid: process.pid, lists });
});
`;
const file = join(temporaryFolder('reader'), 'reader.cjs');
writeFileSync(file, READER);

const children: ChildProcess[] = [];
afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')));

const startFile = (path: string): Utility => {
  const child = fork(path, { serialization: 'advanced', execArgv: [] });
  children.push(child);
  return {
    wire: { post: (message) => void child.send(message as object), listen: (listener) => child.on('message', listener) },
    kill: () => child.kill('SIGKILL'),
    onExit: (listener) => child.once('exit', listener),
  };
};
const start = () => startFile(file);
const [FINE, HANGS, CRASHES, UNREADABLE] = [0, 1, 2, 3].map((order): ViewRequest => ({
  raw: new Uint8Array([order]),
  section: '',
  as: 'html',
  approved: [],
  me: [],
  trustedAuthserv: [],
})) as [ViewRequest, ViewRequest, ViewRequest, ViewRequest];
/** Long for an answer at once, short for a test that waits for it. */
const PATIENCE = 400;

describe('the reader process', () => {
  it('is kept for one message after another', async () => {
    const reader = readerClient(start, PATIENCE);
    const first = await reader.view(FINE);
    expect(await reader.view(FINE)).toEqual(first);
    expect(children).toHaveLength(1);
  });
  it('is killed when a message hangs it, and the next message has a new one', async () => {
    const reader = readerClient(start, PATIENCE);
    await expect(reader.view(HANGS)).rejects.toMatchObject({ reason: 'reader-timeout' });
    expect(await reader.view(FINE)).toMatchObject({ pid: children[1]?.pid });
  });
  it('may crash: the next message has a new one', async () => {
    const reader = readerClient(start, PATIENCE);
    await expect(reader.view(CRASHES)).rejects.toMatchObject({ reason: 'reader-crashed' });
    expect(await reader.view(FINE)).toMatchObject({ pid: children[1]?.pid });
  });
  it('that takes the place of another judges by the same filter lists', async () => {
    const reader = readerClient(start, PATIENCE);
    await reader.useLists({ lists: [{ name: 'Mine', text: '||shop.test^' }] });
    await expect(reader.view(CRASHES)).rejects.toMatchObject({ reason: 'reader-crashed' });
    expect(await reader.view(FINE)).toMatchObject({ pid: children[1]?.pid, lists: 1 });
  });
  it('goes on after a message that it could not read', async () => {
    const reader = readerClient(start, PATIENCE);
    await expect(reader.view(UNREADABLE)).rejects.toThrow('cannot be read');
    expect(await reader.view(FINE)).toMatchObject({ pid: children[0]?.pid });
  });
  it('makes only the hanging message fail, not those that wait behind it', async () => {
    const reader = readerClient(start, PATIENCE);
    const results = await Promise.allSettled([reader.view(FINE), reader.view(HANGS), reader.view(FINE), reader.view(FINE)]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  });
});

describe('the process that scans', () => {
  const scanAll = async (...requests: ViewRequest[]) => {
    const scanner = scannerClient(start, PATIENCE);
    const results = await Promise.allSettled(requests.map((request) => scanner.scan(request)));
    return results.map((result) => (result.status === 'fulfilled' ? 'fine' : ((result.reason as ReaderError).reason ?? 'unreadable')));
  };

  it('has the next message while it works on one, and answers in order', async () => {
    const scanner = scannerClient(start, PATIENCE);
    const answers: number[] = [];
    await Promise.all([FINE, FINE, FINE].map((request, at) => scanner.scan(request).then(() => answers.push(at))));
    expect(answers).toEqual([0, 1, 2]);
    expect(children).toHaveLength(1);
  });
  it('fails with the message that hangs it, whichever was with it', async () => {
    expect(await scanAll(FINE, HANGS, FINE, FINE)).toEqual(['fine', 'reader-timeout', 'fine', 'fine']);
    expect(await scanAll(FINE, FINE, HANGS)).toEqual(['fine', 'fine', 'reader-timeout']);
    expect(await scanAll(HANGS, HANGS, FINE)).toEqual(['reader-timeout', 'reader-timeout', 'fine']);
  });
  it('fails with the message that crashes it, whichever was with it', async () => {
    expect(await scanAll(FINE, CRASHES, FINE, CRASHES, FINE)).toEqual(['fine', 'reader-crashed', 'fine', 'reader-crashed', 'fine']);
    expect(await scanAll(CRASHES)).toEqual(['reader-crashed']);
  });
  it('tells of what it could not read, and goes on', async () => {
    expect(await scanAll(FINE, UNREADABLE, FINE)).toEqual(['fine', 'unreadable', 'fine']);
    expect(children).toHaveLength(1);
  });
  it('that ends before it has begun fails with what was asked first, so that nobody waits for ever', async () => {
    const broken = join(temporaryFolder('reader'), 'broken.cjs');
    writeFileSync(broken, 'process.exit(1)');
    const scanner = scannerClient(() => startFile(broken), PATIENCE);
    const results = await Promise.allSettled([scanner.scan(FINE), scanner.scan(FINE)]);
    expect(results.map((result) => result.status === 'rejected' && (result.reason as ReaderError).reason)).toEqual([
      'reader-crashed',
      'reader-crashed',
    ]);
  });
  it('ends when it has had nothing to do for long, and is started again', async () => {
    const scanner = scannerClient(start, PATIENCE, 0);
    const first = await scanner.scan(FINE);
    await once(children[0] as ChildProcess, 'exit');
    expect(await scanner.scan(FINE)).not.toEqual(first);
    expect(children).toHaveLength(2);
  });
  it('ends with the app, and whatever waits is told', async () => {
    const scanner = scannerClient(start, PATIENCE);
    const waiting = scanner.scan(HANGS);
    scanner.end();
    await expect(waiting).rejects.toMatchObject({ reason: 'reader-crashed' });
  });
});
