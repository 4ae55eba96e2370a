import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startDovecot, type Dovecot } from '../testing/dovecot.ts';
import { letters } from '../testing/letters.ts';
import { eventually } from '../testing/mailbox-process.ts';
import { ACCOUNT, syncedMailbox, type SyncedMailbox } from '../testing/synced-mailbox.ts';

let server: Dovecot;
let mine: SyncedMailbox;
beforeEach(async () => {
  server = await startDovecot();
  mine = syncedMailbox(server);
  await server.deliver(letters(1, 10));
  await mine.start();
  await mine.sync();
});
afterEach(async () => {
  await mine.remove();
  await server.end();
});

const seenThere = async () => {
  const client = await server.client();
  await client.mailboxOpen('INBOX', { readOnly: true });
  const uids = await client.search({ seen: true }, { uid: true });
  await client.logout();
  return uids;
};
const seenHere = async () => (await mine.messages()).filter(({ seen }) => seen).map(({ subject }) => subject);
const idOf = async (subject: string) => (await mine.messages()).find((message) => message.subject === subject)!.id;

describe('marking a message read', () => {
  it('is seen at once here, and soon on the server', async () => {
    await mine.calls.setSeen({ messageId: await idOf('Letter 4'), seen: true });
    expect(await seenHere()).toEqual(['Letter 4']);
    await eventually('\\Seen on the server', async () => (await seenThere())?.toString() === '4');
  });

  it('can be taken back', async () => {
    const messageId = await idOf('Letter 4');
    await mine.calls.setSeen({ messageId, seen: true });
    await eventually('\\Seen', async () => (await seenThere())?.toString() === '4');
    await mine.calls.setSeen({ messageId, seen: false });
    await eventually('not \\Seen', async () => (await seenThere())?.toString() === '');
    await mine.sync();
    expect(await seenHere()).toEqual([]);
  });

  it('while the server is away outlives a restart and is told when it is back', async () => {
    await server.stop();
    await eventually('offline', () => mine.status() === 'offline');
    await mine.calls.setSeen({ messageId: await idOf('Letter 2'), seen: true });
    await mine.process.kill();
    await mine.start();
    expect(await seenHere()).toEqual(['Letter 2']);
    await server.start();
    await mine.calls.syncNow({ accountId: ACCOUNT });
    await eventually('\\Seen on the server', async () => (await seenThere())?.toString() === '2');
    expect(await seenHere()).toEqual(['Letter 2']);
  });

  it('gives way to what another client does later', async () => {
    await mine.calls.setSeen({ messageId: await idOf('Letter 4'), seen: true });
    await eventually('\\Seen on the server', async () => (await seenThere())?.toString() === '4');
    const client = await server.client();
    await client.mailboxOpen('INBOX');
    await client.messageFlagsRemove('4', ['\\Seen'], { uid: true });
    await client.logout();
    await eventually('unread again', async () => (await seenHere()).length === 0);
    expect(await seenThere()).toEqual([]);
  });

  it('of a message that is gone says so', async () => {
    expect(await mine.calls.setSeen({ messageId: 1 as never, seen: true })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});

describe('removing the account', () => {
  it('ends its sessions and takes its mail out of the store', async () => {
    expect(await mine.calls.removeAccount({ accountId: ACCOUNT })).toEqual({ ok: true, value: null });
    expect(await mine.calls.mailboxes()).toEqual([]);
    expect(await mine.calls.syncNow({ accountId: ACCOUNT })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    await server.deliver(letters(11, 11));
    expect(await mine.calls.mailboxes()).toEqual([]);
  });
});
