import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { queuedActs, type QueuedActs } from '../../testing/queued-acts.ts';
import { flagBits, FLAGGED } from '../store/flags.ts';
import { moveMessage, setMessageFlag } from '../store/reading.ts';

let acts: QueuedActs;
beforeEach(async () => {
  acts = await queuedActs();
});
afterEach(() => acts.store.end());

describe('a move on a server that cannot move', () => {
  beforeEach(() => {
    acts.server.moves = false;
  });

  it('copies and expunges what is moved, with its flags', async () => {
    setMessageFlag(acts.store.db, acts.idOf('two'), 'flagged', true);
    acts.move('two', 'three');
    expect(await acts.push()).toEqual({ toldIn: [acts.inbox.id], refusedIn: [], outOfStep: [acts.old.id] });
    expect([acts.server.names('INBOX'), acts.server.names('Old')]).toEqual([['one'], ['two', 'three']]);
    expect(flagBits(acts.server.mailboxes.get('Old')?.messages[0]?.flags ?? [])).toBe(FLAGGED);
    expect([acts.queued(), acts.shown(acts.inbox.id)]).toEqual([[], ['one']]);
  });

  it.each([
    ['COPY', 'before'],
    ['COPY', 'after'],
    ['EXPUNGE', 'before'],
    ['EXPUNGE', 'after'],
  ] as const)('copies nothing twice where the connection is lost at %s, %s it is done', async (command, when) => {
    acts.move('one', 'three');
    acts.cutOnce(command, when);
    await expect(acts.push()).rejects.toThrow('The connection was lost.');
    await acts.push();
    expect([acts.server.names('INBOX'), acts.server.names('Old')]).toEqual([['two'], ['one', 'three']]);
    expect(acts.queued()).toEqual([]);
  });

  it('copies once where expunging is refused over and over, and leaves the message where it is', async () => {
    acts.move('two');
    acts.server.refuses = (command) => command.startsWith('EXPUNGE');
    for (let attempt = 0; attempt < 3; attempt++) await acts.push();
    expect([acts.server.names('INBOX'), acts.server.names('Old')]).toEqual([['one', 'two', 'three'], ['two']]);
    expect(acts.shown(acts.inbox.id)).toEqual(['one', 'two', 'three']);
  });

  it('is refused where copying is', async () => {
    acts.move('two');
    acts.server.refuses = (command) => command.startsWith('COPY');
    for (let attempt = 0; attempt < 3; attempt++) await acts.push();
    expect([acts.shown(acts.inbox.id), acts.commands('EXPUNGE')]).toEqual([['one', 'two', 'three'], []]);
  });

  it('tells its copy from another message that came meanwhile', async () => {
    acts.move('two');
    acts.cutOnce('COPY', 'before');
    await expect(acts.push()).rejects.toThrow('The connection was lost.');
    acts.server.deliver('Old', 'another');
    await acts.push();
    expect(acts.server.names('Old')).toEqual(['another', 'two']);
  });

  it('takes one copy for that of one message, where two are the same', async () => {
    const { store, server, inbox, old } = acts;
    server.deliver('INBOX', 'two');
    await acts.sync(inbox.id);
    const twins = store.db.all<{ id: number }>("SELECT id FROM message WHERE subject = 'two'");
    expect(twins).toHaveLength(2);
    for (const { id } of twins) moveMessage(store.db, id, { from: inbox.id, to: old.id, due: 0 });
    acts.cutOnce('COPY', 'before');
    await expect(acts.push()).rejects.toThrow('The connection was lost.');
    // By another client.
    server.deliver('Old', 'two');
    await acts.push();
    expect([server.names('INBOX'), server.names('Old')]).toEqual([
      ['one', 'three'],
      ['two', 'two'],
    ]);
  });

  it('copies nothing again, and is let go in the end, where the other mailbox cannot be looked at', async () => {
    acts.move('two');
    acts.cutOnce('COPY', 'after');
    await expect(acts.push()).rejects.toThrow('The connection was lost.');
    acts.server.refuses = (command) => command === 'EXAMINE Old';
    for (let attempt = 0; attempt < 3; attempt++) await acts.push();
    expect([acts.server.names('INBOX'), acts.server.names('Old')]).toEqual([['one', 'two', 'three'], ['two']]);
    expect([acts.queued(), acts.shown(acts.inbox.id)]).toEqual([[], ['one', 'two', 'three']]);
  });

  it('touches nothing where the mailbox was made anew meanwhile', async () => {
    acts.move('two');
    acts.cutOnce('COPY', 'after');
    await expect(acts.push()).rejects.toThrow('The connection was lost.');
    acts.server.mailboxes.get('INBOX')!.uidValidity = '2';
    await acts.push();
    expect(acts.commands('EXPUNGE')).toEqual([]);
  });

  describe('and can only expunge all that is marked', () => {
    beforeEach(() => {
      acts.server.expungesSome = false;
    });

    it('takes out what is moved where nothing else is marked', async () => {
      acts.move('two');
      await acts.push();
      expect([acts.server.names('INBOX'), acts.server.names('Old')]).toEqual([['one', 'three'], ['two']]);
    });

    it('destroys nothing that another client marked, and waits until it is gone', async () => {
      acts.server.mailboxes.get('INBOX')?.messages[0]?.flags.add('\\Deleted');
      acts.move('two');
      await acts.push();
      await acts.push();
      expect([acts.server.names('INBOX'), acts.server.names('Old')]).toEqual([['one', 'two', 'three'], ['two']]);
      expect(acts.shown(acts.inbox.id)).toEqual(['one', 'three']);
      acts.server.mailboxes.get('INBOX')?.messages[0]?.flags.delete('\\Deleted');
      await acts.push();
      expect([acts.server.names('INBOX'), acts.server.names('Old')]).toEqual([['one', 'three'], ['two']]);
      expect(acts.queued()).toEqual([]);
    });

    it('forgets it where the other client expunges both', async () => {
      acts.server.mailboxes.get('INBOX')?.messages[0]?.flags.add('\\Deleted');
      acts.move('two');
      await acts.push();
      const mailbox = acts.server.mailboxes.get('INBOX')!;
      mailbox.messages = mailbox.messages.filter(({ flags }) => !flags.has('\\Deleted'));
      await acts.sync(acts.inbox.id);
      expect(acts.store.db.get('SELECT count(*) AS n FROM operation')).toEqual({ n: 0 });
      expect(acts.shown(acts.inbox.id)).toEqual(['three']);
    });

    it('does not wait for what goes to another mailbox', async () => {
      acts.server.deliver('Work', 'four');
      const work = acts.store.folder(acts.accountId, 'Work');
      await acts.sync(work.id);
      acts.move('two');
      moveMessage(acts.store.db, acts.idOf('one'), { from: acts.inbox.id, to: work.id, due: 0 });
      await acts.push();
      await acts.push();
      expect([acts.server.names('INBOX'), acts.server.names('Old'), acts.server.names('Work')]).toEqual([['three'], ['two'], ['four', 'one']]);
      expect(acts.queued()).toEqual([]);
    });
  });
});
