import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { memoryServer, type MemoryServer } from '../../testing/memory-server.ts';
import { syncQuietly } from '../../testing/sync-quietly.ts';
import { mostInOneTurn } from '../../testing/most-in-one-turn.ts';
import { bodyOf, temporaryStore, type TemporaryStore } from '../../testing/temporary-store.ts';
import { flagBits, FLAGGED, MOVING } from '../store/flags.ts';
import { removeUnlisted } from '../store/folders.ts';
import { operationsOf, UNDO_MS } from '../store/operations.ts';
import { moveMessage, setMessageFlag } from '../store/reading.ts';
import { storeSources } from '../store/sources.ts';
import { readAll } from '../store/unread.ts';
import { pushOperations } from './operation-queue.ts';

const NOW = 1_000_000;

let store: TemporaryStore;
let server: MemoryServer;
let accountId: number;
let inbox: { id: number; accountId: number };
let old: { id: number; accountId: number };
let now: number;
beforeEach(async () => {
  now = NOW;
  store = temporaryStore();
  server = memoryServer();
  const account = store.account('a');
  ({ id: accountId, inbox } = account);
  old = store.folder(accountId, 'Old');
  for (const name of ['one', 'two', 'three']) server.deliver('INBOX', name);
  server.mailboxes.set('Old', { uidValidity: '7', uidNext: 1, modseq: null, readOnly: false, messages: [] });
  await sync(inbox.id);
  await sync(old.id);
});
afterEach(() => store.end());

const sync = (folderId: number) => syncQuietly(store, server.session(), folderId);
/** Each a minute after the one before. */
const push = (at = (now += 60_000)) => pushOperations(store, accountId, server.session(), at);
const rows = (folderId: number) =>
  store.db.all<{ id: number; subject: string; flags: number }>(
    'SELECT m.id, m.subject, p.flags FROM placement AS p JOIN message AS m ON m.id = p.message_id WHERE p.folder_id = ? ORDER BY p.uid',
    folderId,
  );
const idOf = (subject: string) => store.db.get<{ id: number }>('SELECT id FROM message WHERE subject = ?', subject)?.id ?? 0;
const shown = (folderId: number) => rows(folderId).flatMap(({ subject, flags }) => ((flags & MOVING) === 0 ? [subject] : []));
const move = (...subjects: string[]) => {
  for (const subject of subjects) moveMessage(store.db, idOf(subject), { from: inbox.id, to: old.id, due: 0 });
};
const queued = () => operationsOf(store.db, inbox.id, Number.MAX_SAFE_INTEGER).map(({ uid, kind }) => `${uid} ${kind}`);
const commands = (...names: string[]) => server.said.filter((line) => names.some((name) => line.startsWith(name)));
/** The connection is lost at a command, once. */
const cutOnce = (command: string, when: 'before' | 'after') => {
  server.cut = (said) => {
    if (!said.startsWith(command)) return null;
    server.cut = null;
    return when;
  };
};

describe('a move', () => {
  it.each(['before', 'after'] as const)('whose connection is lost %s the server did it is done once', async (when) => {
    move('two');
    cutOnce('MOVE', when);
    await expect(push()).rejects.toThrow('The connection was lost.');
    expect(shown(inbox.id)).toEqual(['one', 'three']);
    await push();
    expect([server.names('INBOX'), server.names('Old')]).toEqual([['one', 'three'], ['two']]);
    expect(queued()).toEqual([]);
  });

  it('to a mailbox that is gone is given up at once, whatever has its row id then', async () => {
    move('two');
    server.mailboxes.delete('Old');
    removeUnlisted(store.db, accountId, ['INBOX']);
    expect(store.folder(accountId, 'Invoices').id).toBe(old.id);
    server.mailboxes.set('Invoices', { uidValidity: '8', uidNext: 1, modseq: null, readOnly: false, messages: [] });
    expect(shown(inbox.id)).toEqual(['one', 'two', 'three']);
    await push();
    expect(server.names('Invoices')).toEqual([]);
  });

  it('of a message that another client took out is not done to it when it is back one day', async () => {
    moveMessage(store.db, idOf('two'), { from: inbox.id, to: old.id, due: NOW + UNDO_MS });
    const mailbox = server.mailboxes.get('INBOX');
    mailbox!.messages = mailbox!.messages.filter(({ name }) => name !== 'two');
    server.deliver('Work', 'two');
    const work = store.folder(accountId, 'Work');
    await sync(work.id);
    await sync(inbox.id);
    await push(NOW + 2 * UNDO_MS);
    server.deliver('INBOX', 'two');
    await sync(inbox.id);
    expect(shown(inbox.id)).toEqual(['one', 'three', 'two']);
    await push(NOW + 3 * UNDO_MS);
    expect(server.names('INBOX')).toEqual(['one', 'three', 'two']);
  });

  it('that waited for its time when the clock was put back is told all the same', async () => {
    moveMessage(store.db, idOf('two'), { from: inbox.id, to: old.id, due: NOW + UNDO_MS });
    await push(NOW);
    expect(server.names('Old')).toEqual([]);
    await push(NOW - 365 * 86_400_000);
    expect(server.names('Old')).toEqual(['two']);
  });
});

describe('an act that was told', () => {
  it('is not told again where a body shows meanwhile that its message is another one', async () => {
    server.deliver('Old', 'copy');
    await sync(old.id);
    store.db.run("UPDATE message SET ref = (SELECT ref FROM message WHERE subject = 'two') WHERE subject = 'copy'");
    const copy = idOf('copy');
    storeSources(store, [await bodyOf(copy, 'the same')]);
    const two = idOf('two');
    const body = await bodyOf(two, 'the same');
    setMessageFlag(store.db, two, 'flagged', true);
    server.refuses = (command) => {
      if (command.startsWith('STORE')) storeSources(store, [body]);
      return false;
    };
    await push();
    expect([store.aliases.get(two), queued()]).toEqual([copy, []]);
  });

  it('with thousands of others leaves the queue in slices, between which others have their turn', async () => {
    for (let count = 3; count < 5_000; count++) server.deliver('INBOX', `${count}`);
    await sync(inbox.id);
    await readAll(store.db, inbox.id, () => undefined);
    const most = await mostInOneTurn(store.db, () => push());
    expect(queued()).toEqual([]);
    expect(most).toBeLessThan(2_000);
  });
});

describe('an act that the server refuses', () => {
  it('is let go after three times, and its message is shown as the server has it', async () => {
    setMessageFlag(store.db, idOf('two'), 'flagged', true);
    move('two');
    server.refuses = (command) => /^(?:MOVE|STORE)/.test(command);
    for (let attempt = 0; attempt < 3; attempt++) await push();
    expect(queued()).toEqual([]);
    expect(rows(inbox.id).map(({ flags }) => flags)).toEqual([0, 0, 0]);
  });

  it('to one of many messages is done to the others', async () => {
    move('one', 'two', 'three');
    server.refuses = (command) => /^MOVE (?:2|1:3)\b/.test(command);
    for (let attempt = 0; attempt < 3; attempt++) await push();
    expect([server.names('INBOX'), server.names('Old')]).toEqual([['two'], ['one', 'three']]);
    expect(shown(inbox.id)).toEqual(['two']);
  });

  it('is not lost, nor its message hidden for ever, where the connection is lost as the server’s word is asked for', async () => {
    move('two');
    server.refuses = (command) => command.startsWith('MOVE');
    await push();
    await push();
    cutOnce('FLAGS', 'before');
    await expect(push()).rejects.toThrow('The connection was lost.');
    expect(queued()).toEqual(['2 move']);
    await push();
    expect(shown(inbox.id)).toEqual(['one', 'two', 'three']);
  });

  it('in a mailbox whose flags cannot be fetched either is let go as well', async () => {
    move('two');
    server.refuses = (command) => /^(?:MOVE|FLAGS)/.test(command);
    for (let attempt = 0; attempt < 3; attempt++) await push();
    expect(shown(inbox.id)).toEqual(['one', 'two', 'three']);
  });

  it('does not count against what the reader did meanwhile', async () => {
    setMessageFlag(store.db, idOf('two'), 'flagged', true);
    server.refuses = (command) => {
      if (!command.startsWith('STORE')) return false;
      for (const on of [false, true]) setMessageFlag(store.db, idOf('two'), 'flagged', on);
      return true;
    };
    await push();
    expect(operationsOf(store.db, inbox.id, Number.MAX_SAFE_INTEGER)).toMatchObject([{ value: 1, refusals: 0 }]);
  });

  it('because the mailbox may only be read is let go at once', async () => {
    setMessageFlag(store.db, idOf('two'), 'seen', true);
    server.mailboxes.get('INBOX')!.readOnly = true;
    expect(await push()).toMatchObject({ refusedIn: [inbox.id] });
    expect([queued(), commands('STORE')]).toEqual([[], []]);
  });
});

describe('a move on a server that cannot move', () => {
  beforeEach(() => {
    server.moves = false;
  });

  it('copies and expunges what is moved, with its flags', async () => {
    setMessageFlag(store.db, idOf('two'), 'flagged', true);
    move('two', 'three');
    expect(await push()).toEqual({ toldIn: [inbox.id], refusedIn: [], outOfStep: [old.id] });
    expect([server.names('INBOX'), server.names('Old')]).toEqual([['one'], ['two', 'three']]);
    expect(flagBits(server.mailboxes.get('Old')?.messages[0]?.flags ?? [])).toBe(FLAGGED);
    expect([queued(), shown(inbox.id)]).toEqual([[], ['one']]);
  });

  it.each([
    ['COPY', 'before'],
    ['COPY', 'after'],
    ['EXPUNGE', 'before'],
    ['EXPUNGE', 'after'],
  ] as const)('copies nothing twice where the connection is lost at %s, %s it is done', async (command, when) => {
    move('one', 'three');
    cutOnce(command, when);
    await expect(push()).rejects.toThrow('The connection was lost.');
    await push();
    expect([server.names('INBOX'), server.names('Old')]).toEqual([['two'], ['one', 'three']]);
    expect(queued()).toEqual([]);
  });

  it('copies once where expunging is refused over and over, and leaves the message where it is', async () => {
    move('two');
    server.refuses = (command) => command.startsWith('EXPUNGE');
    for (let attempt = 0; attempt < 3; attempt++) await push();
    expect([server.names('INBOX'), server.names('Old')]).toEqual([['one', 'two', 'three'], ['two']]);
    expect(shown(inbox.id)).toEqual(['one', 'two', 'three']);
  });

  it('is refused where copying is', async () => {
    move('two');
    server.refuses = (command) => command.startsWith('COPY');
    for (let attempt = 0; attempt < 3; attempt++) await push();
    expect([shown(inbox.id), commands('EXPUNGE')]).toEqual([['one', 'two', 'three'], []]);
  });

  it('tells its copy from another message that came meanwhile', async () => {
    move('two');
    cutOnce('COPY', 'before');
    await expect(push()).rejects.toThrow('The connection was lost.');
    server.deliver('Old', 'another');
    await push();
    expect(server.names('Old')).toEqual(['another', 'two']);
  });

  it('copies nothing again, and is let go in the end, where the other mailbox cannot be looked at', async () => {
    move('two');
    cutOnce('COPY', 'after');
    await expect(push()).rejects.toThrow('The connection was lost.');
    server.refuses = (command) => command === 'EXAMINE Old';
    for (let attempt = 0; attempt < 3; attempt++) await push();
    expect([server.names('INBOX'), server.names('Old')]).toEqual([['one', 'two', 'three'], ['two']]);
    expect([queued(), shown(inbox.id)]).toEqual([[], ['one', 'two', 'three']]);
  });

  it('touches nothing where the mailbox was made anew meanwhile', async () => {
    move('two');
    cutOnce('COPY', 'after');
    await expect(push()).rejects.toThrow('The connection was lost.');
    server.mailboxes.get('INBOX')!.uidValidity = '2';
    await push();
    expect(commands('EXPUNGE')).toEqual([]);
  });

  describe('and can only expunge all that is marked', () => {
    beforeEach(() => {
      server.expungesSome = false;
    });

    it('takes out what is moved where nothing else is marked', async () => {
      move('two');
      await push();
      expect([server.names('INBOX'), server.names('Old')]).toEqual([['one', 'three'], ['two']]);
    });

    it('destroys nothing that another client marked, and waits until it is gone', async () => {
      server.mailboxes.get('INBOX')?.messages[0]?.flags.add('\\Deleted');
      move('two');
      await push();
      await push();
      expect([server.names('INBOX'), server.names('Old')]).toEqual([['one', 'two', 'three'], ['two']]);
      expect(shown(inbox.id)).toEqual(['one', 'three']);
      server.mailboxes.get('INBOX')?.messages[0]?.flags.delete('\\Deleted');
      await push();
      expect([server.names('INBOX'), server.names('Old')]).toEqual([['one', 'three'], ['two']]);
      expect(queued()).toEqual([]);
    });

    it('forgets it where the other client expunges both', async () => {
      server.mailboxes.get('INBOX')?.messages[0]?.flags.add('\\Deleted');
      move('two');
      await push();
      const mailbox = server.mailboxes.get('INBOX')!;
      mailbox.messages = mailbox.messages.filter(({ flags }) => !flags.has('\\Deleted'));
      await sync(inbox.id);
      expect(store.db.get('SELECT count(*) AS n FROM operation')).toEqual({ n: 0 });
      expect(shown(inbox.id)).toEqual(['three']);
    });

    it('does not wait for what goes to another mailbox', async () => {
      server.deliver('Work', 'four');
      const work = store.folder(accountId, 'Work');
      await sync(work.id);
      move('two');
      moveMessage(store.db, idOf('one'), { from: inbox.id, to: work.id, due: 0 });
      await push();
      await push();
      expect([server.names('INBOX'), server.names('Old'), server.names('Work')]).toEqual([['three'], ['two'], ['four', 'one']]);
      expect(queued()).toEqual([]);
    });
  });
});
