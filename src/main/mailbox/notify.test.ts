import { expect, it } from 'vitest';
import { notifyOfAll } from './notify.ts';

const client = (answer: () => Promise<{ next(): void }>, capabilities = ['NOTIFY']) => ({
  capabilities: new Map(capabilities.map((name) => [name, true])),
  untaggedHandlers: {} as Record<string, (untagged: unknown) => Promise<void>>,
  sectionHandlers: {} as Record<string, () => Promise<void>>,
  asked: [] as string[],
  exec(command: string) {
    this.asked.push(command);
    return answer();
  },
});
const accepts = () => Promise.resolve({ next: () => undefined });

const nothing = () => undefined;

it('a server that can tell of other mailboxes is asked to, and its word of one counts', async () => {
  const server = client(accepts);
  let told = 0;
  expect(await notifyOfAll(server, () => told++, nothing)).toBe(true);
  expect(server.asked).toEqual(['NOTIFY']);
  await server.untaggedHandlers['STATUS']?.({});
  await server.untaggedHandlers['LIST']?.({});
  expect(told).toBe(2);
});

it('one that cannot is not asked', async () => {
  const server = client(accepts, ['IDLE']);
  expect(await notifyOfAll(server, nothing, nothing)).toBe(false);
  expect(server.asked).toEqual([]);
});

it('one that refuses is listened to as any other', async () => {
  const server = client(() => Promise.reject(Object.assign(new Error('Command failed'), { responseStatus: 'BAD' })));
  expect(await notifyOfAll(server, nothing, nothing)).toBe(false);
  expect(server.untaggedHandlers).toEqual({});
});

it('a connection that ends over it is one that ended', async () => {
  const server = client(() => Promise.reject(Object.assign(new Error('gone'), { code: 'NoConnection' })));
  await expect(notifyOfAll(server, nothing, nothing)).rejects.toThrow('gone');
});

it('a client that has no such commands is none that can', async () => {
  expect(await notifyOfAll({}, nothing, nothing)).toBe(false);
});

it('one that has too much to tell, and tells nothing more, is left', async () => {
  const server = client(accepts);
  let left = 0;
  await notifyOfAll(server, nothing, () => left++);
  await server.sectionHandlers['NOTIFICATIONOVERFLOW']?.();
  expect(left).toBe(1);
});
