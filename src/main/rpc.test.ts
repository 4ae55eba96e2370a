import { MessageChannel } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { connect, emitter, serve, type Wire } from './rpc.ts';

interface Service {
  double(request: { n: number }): Promise<number>;
  fail(): Promise<void>;
}
interface Events {
  tick: { n: number };
}

const ports: MessageChannel[] = [];
afterEach(() => ports.splice(0).forEach(({ port1, port2 }) => [port1, port2].forEach((port) => port.close())));

const setup = () => {
  const channel = new MessageChannel();
  ports.push(channel);
  const wire = (port: MessageChannel['port1']): Wire => ({
    post: (message) => port.postMessage(message),
    listen: (listener) => port.on('message', listener),
  });
  serve<Service>(wire(channel.port1), { double: ({ n }) => Promise.resolve(n * 2), fail: () => Promise.reject(new Error('no luck')) });
  return { emit: emitter<Events>(wire(channel.port1)), remote: connect<Service, Events>(wire(channel.port2)) };
};

describe('calls between processes', () => {
  it('come back to the one who made them, in whatever order', async () => {
    const { remote } = setup();
    expect(await Promise.all([1, 2, 3].map((n) => remote.calls.double({ n })))).toEqual([2, 4, 6]);
  });
  it('reject with the message of the error', async () => {
    await expect(setup().remote.calls.fail()).rejects.toThrow('no luck');
  });
  it('reject for a method that does not exist, on the prototype or not', async () => {
    const calls = setup().remote.calls as unknown as Record<string, () => Promise<unknown>>;
    await expect(calls['toString']!()).rejects.toThrow('no method');
    await expect(calls['nothing']!()).rejects.toThrow('no method');
  });
  it('all end when the process does', async () => {
    const { remote } = setup();
    const pending = remote.calls.double({ n: 1 });
    remote.end(new Error('gone'));
    await expect(pending).rejects.toThrow('gone');
    await expect(remote.calls.double({ n: 1 })).rejects.toThrow('gone');
  });
  it('bring events to every listener', async () => {
    const { emit, remote } = setup();
    const heard = new Promise<number>((resolve) => {
      remote.on('tick', ({ n }) => resolve(n));
    });
    emit('tick', { n: 5 });
    expect(await heard).toBe(5);
  });
});
