import { fork, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Utility } from '../shell/utility.ts';
import { reader, readers } from './reader.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

/** A process that does what the first byte of a message says. */
const PROCESS = `
process.on('message', ({ id, method, request }) => {
  const answer = (value, ok = true) => process.send({ type: 'answer', id, ok, value });
  if (method === 'ping') return answer(null);
  const [order] = Object.values(request.raw);
  if (order === 1) for (;;);
  if (order === 2) process.exit(3);
  if (order === 3) return answer('no such charset', false);
  if (order === 4) return answer({ kind: 'not-a-message' });
  answer({ kind: 'message', pid: process.pid });
});
`;
const file = join(temporaryFolder('cli-reader'), 'reader.cjs');
writeFileSync(file, PROCESS);

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
const message = (order: number) => ({ raw: new Uint8Array([order]), me: [] });
const [FINE, HANGS, CRASHES, FAILS, EMPTY] = [0, 1, 2, 3, 4].map(message) as [ReturnType<typeof message>, ...ReturnType<typeof message>[]];
/** Long for an answer at once on a busy machine, short for a test that waits for it. */
const PATIENCE = 1_500;

describe('a reader of the command line', () => {
  it.each([
    [HANGS, 'reader-timeout'],
    [CRASHES, 'reader-crashed'],
  ])('reports a message that breaks its process, and reads the next one with a new process', async (hostile, code) => {
    const one = reader(start, PATIENCE);
    expect(await one.inspect(hostile!)).toMatchObject({ kind: 'failure', failure: { code } });
    expect(await one.inspect(FINE)).toMatchObject({ kind: 'message', pid: children[1]?.pid });
  });
  it.each([
    [FAILS, 'reader-failed'],
    [EMPTY, 'not-a-message'],
  ])('reports a message that it cannot read, and keeps its process', async (unreadable, code) => {
    const one = reader(start, PATIENCE);
    expect(await one.inspect(unreadable!)).toMatchObject({ kind: 'failure', failure: { code } });
    expect(await one.inspect(FINE)).toMatchObject({ kind: 'message', pid: children[0]?.pid });
  });
  it('reports every message where its process cannot be started', async () => {
    const one = reader(() => {
      throw new Error('no more processes');
    });
    expect(await one.inspect(FINE)).toMatchObject({ kind: 'failure', failure: { code: 'reader-failed' } });
  });
});

describe('several readers', () => {
  it('are no more than there are jobs, and a hanging one holds up nobody else', async () => {
    const pool = readers(2, () => reader(start, PATIENCE));
    const outcomes = await Promise.all([HANGS, FINE, FINE, FINE, FINE].map((one) => pool.inspect(one!)));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['failure', 'message', 'message', 'message', 'message']);
    expect(children).toHaveLength(2);
  });
});
