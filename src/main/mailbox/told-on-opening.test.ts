import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { toldOnOpening } from './told-on-opening.ts';

const FLAGS = new Set(['\\Seen']);

it('what is told while a mailbox is being opened is told of it, and nothing else is', async () => {
  const client = new EventEmitter();
  const whileOpening = toldOnOpening(client);
  client.emit('flags', { uid: 1, flags: FLAGS });
  const { opened, told } = await whileOpening(async () => {
    client.emit('expunge', { uid: 2 });
    client.emit('expunge', { seq: 7 });
    client.emit('flags', { uid: 3, flags: FLAGS });
    return 'open';
  });
  client.emit('expunge', { uid: 4 });
  expect(opened).toBe('open');
  expect(told).toEqual({ vanished: [2], changed: [{ uid: 3, flags: FLAGS }], isWhole: true });
});

it('a server that names every UID there ever was is not listened to for ever', async () => {
  const client = new EventEmitter();
  const { told } = await toldOnOpening(client)(async () => {
    for (let uid = 1; uid <= 1_000_000; uid++) client.emit('expunge', { uid });
  });
  expect(told.isWhole).toBe(false);
  expect(told.vanished.length).toBeLessThan(200_000);
});

it('one that tells of flags without end is not listened to for ever either', async () => {
  const client = new EventEmitter();
  const { told } = await toldOnOpening(client)(async () => {
    for (let times = 1; times <= 1_100_000; times++) client.emit('flags', { uid: 1, flags: FLAGS });
  });
  expect(told.isWhole).toBe(false);
  expect(told.changed.length).toBeLessThan(1_100_000);
});

it('what is told before the mailbox that was open is closed is not told of the one that is being opened', async () => {
  const client = Object.assign(new EventEmitter(), { sectionHandlers: {} as Record<string, () => Promise<void>> });
  const { told } = await toldOnOpening(client)(async () => {
    client.emit('expunge', { uid: 1 });
    client.emit('flags', { uid: 2, flags: FLAGS });
    await client.sectionHandlers['CLOSED']?.();
    client.emit('expunge', { uid: 3 });
  });
  expect(told).toEqual({ vanished: [3], changed: [], isWhole: true });
});
