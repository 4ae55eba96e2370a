import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startDovecot, type Dovecot, type DovecotOptions } from '../testing/dovecot.ts';
import { letters } from '../testing/letters.ts';
import { eventually } from '../testing/mailbox-process.ts';
import { ACCOUNT, syncedMailbox, type SyncedMailbox } from '../testing/synced-mailbox.ts';

let server: Dovecot;
let mine: SyncedMailbox;
const begin = async (options: DovecotOptions = {}) => {
  server = await startDovecot(options);
  mine = syncedMailbox(server);
  await server.deliver(letters(1, 10));
  await mine.start();
  await mine.sync();
};
const finish = async () => {
  await mine.remove();
  await server.end();
};
beforeEach(() => begin());
afterEach(finish);

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

  it('is done for all of a mailbox at once, and can be taken back', async () => {
    const [inbox] = await mine.calls.mailboxes();
    const read = await mine.calls.readAll({ mailboxIds: [inbox!.id] });
    expect(read).toMatchObject({ ok: true, value: { length: 10 } });
    expect(await seenHere()).toHaveLength(10);
    await eventually('all \\Seen on the server', async () => ((await seenThere()) || []).length === 10);
    if (read.ok) for (const messageId of read.value) await mine.calls.setSeen({ messageId, seen: false });
    await eventually('none \\Seen', async () => (await seenThere())?.toString() === '');
  });

  it('of a message that is gone says so', async () => {
    expect(await mine.calls.setSeen({ messageId: 1 as never, seen: true })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});

describe('a mailbox that another client renames', () => {
  it('keeps its messages, and what was done in it while the server was away is told', async () => {
    const client = await server.client();
    await client.mailboxCreate('Letters');
    await client.mailboxOpen('INBOX');
    await client.messageMove('1:3', 'Letters', { uid: true });
    await client.logout();
    await mine.sync();
    const before = await mine.messages('Letters');
    await mine.bodies();

    await server.stop();
    await eventually('offline', () => mine.status() === 'offline');
    await mine.calls.setFlagged({ messageId: before[1]!.id, flagged: true });
    await server.start();
    const other = await server.client();
    await other.mailboxRename('Letters', 'Post');
    await mine.calls.syncNow({ accountId: ACCOUNT });
    await eventually('\\Flagged on the server', async () => {
      await other.mailboxOpen('Post', { readOnly: true });
      const flagged = await other.search({ flagged: true }, { uid: true });
      return Array.isArray(flagged) && flagged.length === 1;
    });
    await other.logout();
    await mine.sync();
    expect((await mine.messages('Post')).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect((await mine.messages('Post')).map(({ flagged }) => flagged)).toEqual([false, true, false]);
    expect((await mine.calls.mailboxes()).map(({ path }) => path)).not.toContain('Letters');
  });
});

describe('moving messages', () => {
  const here = async (path: string) => (await mine.messages(path)).map(({ subject }) => subject);
  const idIn = async (path: string, subject: string) => (await mine.messages(path)).find((message) => message.subject === subject)!.id;
  const boxId = async (path: string) => (await mine.mailbox(path)).id;
  const there = async (path: string) => {
    const client = await server.client();
    await client.mailboxOpen(path, { readOnly: true });
    const subjects: string[] = [];
    if (client.mailbox && client.mailbox.exists > 0)
      for await (const { envelope } of client.fetch('1:*', { envelope: true })) subjects.push(envelope?.subject ?? '');
    await client.logout();
    return subjects.toSorted();
  };
  const byAnother = async (act: (client: Awaited<ReturnType<Dovecot['client']>>) => Promise<unknown>) => {
    const client = await server.client();
    await act(client);
    await client.logout();
  };

  it('shows them gone at once, moves them some seconds later, unless that was taken back, and starred as they were', async () => {
    await byAnother((client) => client.mailboxCreate('Old'));
    await mine.sync();
    const [inbox, old] = [await boxId('INBOX'), await boxId('Old')];
    const [kept, moved] = [await idIn('INBOX', 'Letter 3'), await idIn('INBOX', 'Letter 4')];
    await mine.calls.setFlagged({ messageId: moved, flagged: true });
    for (const messageId of [kept, moved]) await mine.calls.move({ messageId, from: inbox, to: old });
    expect(await here('INBOX')).toHaveLength(8);
    expect(await there('INBOX')).toHaveLength(10);
    expect(await mine.calls.move({ messageId: kept, from: old, to: inbox })).toMatchObject({ ok: true });
    expect(await here('INBOX')).toHaveLength(9);

    await eventually('moved on the server', async () => (await there('Old')).length === 1);
    await eventually('moved here', async () => (await here('Old')).length === 1);
    expect(await mine.messages('Old')).toMatchObject([{ id: moved, subject: 'Letter 4', flagged: true, body: 'stored' }]);
    expect(await here('INBOX')).toContain('Letter 3');
    expect(await there('INBOX')).toHaveLength(9);
  });

  it('while the server is away outlives a restart; another client’s move is the one that counts', async () => {
    await byAnother(async (client) => {
      await client.mailboxCreate('Old');
      await client.mailboxCreate('Elsewhere');
    });
    await mine.sync();
    const [inbox, old] = [await boxId('INBOX'), await boxId('Old')];
    const [five, six] = [await idIn('INBOX', 'Letter 5'), await idIn('INBOX', 'Letter 6')];
    await server.stop();
    await eventually('offline', () => mine.status() === 'offline');
    for (const messageId of [five, six]) await mine.calls.move({ messageId, from: inbox, to: old });
    await mine.process.kill();
    await server.start();
    await byAnother(async (client) => {
      await client.mailboxOpen('INBOX');
      await client.messageMove('6', 'Elsewhere', { uid: true });
    });
    await mine.start();
    await eventually('moved here', async () => (await here('Old')).length === 1);
    await mine.sync();
    expect(await there('Old')).toEqual(['Letter 5']);
    expect(await here('Elsewhere')).toEqual(['Letter 6']);
    expect(await here('INBOX')).toHaveLength(8);
  });

  it.each(['all', 'old'] as const)(
    'by another client takes along what the reader did to them meanwhile, on a server with %s capabilities',
    async (capabilities) => {
      await finish();
      await begin({ capabilities });
      await byAnother(async (client) => {
        for (const path of ['Archive', 'Elsewhere']) await client.mailboxCreate(path);
        await client.mailboxOpen('INBOX');
        await client.messageMove('10', 'Elsewhere', { uid: true });
      });
      await mine.sync();
      const starred = await Promise.all([idIn('INBOX', 'Letter 5'), idIn('INBOX', 'Letter 6'), idIn('Elsewhere', 'Letter 10')]);
      await server.stop();
      await eventually('offline', () => mine.status() === 'offline');
      for (const messageId of starred) await mine.calls.setFlagged({ messageId, flagged: true });
      await server.start();
      await byAnother(async (client) => {
        await client.mailboxOpen('INBOX');
        await client.messageMove('6', 'Archive', { uid: true });
        await client.mailboxOpen('Elsewhere');
        await client.messageMove('1:*', 'Archive', { uid: true });
        await client.mailboxDelete('Elsewhere');
      });
      await mine.calls.syncNow({ accountId: ACCOUNT });
      const starredIn = async (path: string) => {
        const client = await server.client();
        await client.mailboxOpen(path, { readOnly: true });
        const uids = await client.search({ flagged: true }, { uid: true });
        await client.logout();
        return Array.isArray(uids) ? uids.length : 0;
      };
      await eventually('starred where they are', async () => (await starredIn('Archive')) === 2);
      expect(await starredIn('INBOX')).toBe(1);
      const archived = await mine.messages('Archive');
      expect(archived.map(({ flagged }) => flagged)).toEqual([true, true]);
      expect(archived.map(({ subject }) => subject).toSorted()).toEqual(['Letter 10', 'Letter 6']);
    },
  );

  it('to a mailbox that is gone brings them back', async () => {
    await byAnother((client) => client.mailboxCreate('Old'));
    await mine.sync();
    const [inbox, old] = [await boxId('INBOX'), await boxId('Old')];
    await mine.calls.move({ messageId: await idIn('INBOX', 'Letter 7'), from: inbox, to: old });
    await byAnother((client) => client.mailboxDelete('Old'));
    await eventually('back again', async () => {
      await mine.sync();
      return (await here('INBOX')).length === 10;
    });
    expect(await there('INBOX')).toHaveLength(10);
  });

  it('on a server that can expunge only all that is marked destroys nothing that another client marked', async () => {
    await finish();
    await begin({ capabilities: 'old' });
    const mark = (add: boolean) =>
      byAnother(async (client) => {
        await client.mailboxOpen('INBOX');
        await (add ? client.messageFlagsAdd('1', ['\\Deleted'], { uid: true }) : client.messageFlagsRemove('1', ['\\Deleted'], { uid: true }));
      });
    await byAnother((client) => client.mailboxCreate('Old'));
    await mark(true);
    await mine.sync();
    await mine.calls.move({ messageId: await idIn('INBOX', 'Letter 4'), from: await boxId('INBOX'), to: await boxId('Old') });
    await eventually('copied', async () => (await there('Old')).length === 1);
    await eventually('shown there', async () => (await here('Old')).length === 1);
    expect(await there('INBOX')).toHaveLength(10);
    expect(await here('INBOX')).not.toContain('Letter 4');
    await mark(false);
    await eventually('moved', async () => (await there('INBOX')).length === 9);
    expect([await there('Old'), await there('INBOX')]).toEqual([['Letter 4'], expect.not.arrayContaining(['Letter 4'])]);
    expect(await there('INBOX')).toContain('Letter 1');
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
