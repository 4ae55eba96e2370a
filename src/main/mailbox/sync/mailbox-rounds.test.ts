import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { memoryServer, type MemoryServer } from '../../testing/memory-server.ts';
import { temporaryStore, type TemporaryStore } from '../../testing/temporary-store.ts';
import { FLAGGED, SEEN } from '../store/flags.ts';
import { moveMessage, setMessageFlag } from '../store/reading.ts';
import { Keeping } from './keeping.ts';
import { MailboxRounds } from './mailbox-rounds.ts';

const HOUR_MS = 60 * 60_000;

let store: TemporaryStore;
let server: MemoryServer;
let accountId: number;
let now: number;
let rounds: MailboxRounds;
beforeEach(() => {
  store = temporaryStore();
  server = memoryServer();
  accountId = store.account('a').id;
  now = 0;
  rounds = new MailboxRounds({
    store,
    accountId,
    server: { host: 'imap.reader.example', port: 993, security: 'tls', user: 'me' },
    keeping: new Keeping({ store, accountId, keepMonths: null }),
    changed: () => undefined,
    arrived: () => undefined,
    progress: () => undefined,
    unchanged: () => server.said.push('unchanged'),
    inStep: () => undefined,
    toTell: () => undefined,
    stopped: () => false,
    now: () => now,
  });
  server.deliver('INBOX', 'one');
  server.deliver('Old', 'two');
  server.deliver('Work', 'three');
});
afterEach(() => store.end());

const round = async (thorough = false) => {
  server.said.length = 0;
  await rounds.all(server.session(), thorough);
  return server.said.flatMap((line) => (line.startsWith('EXAMINE') ? [line.split(' ')[1]] : []));
};
const flagsOf = (subject: string) =>
  store.db.get<{ flags: number }>('SELECT p.flags FROM placement AS p JOIN message AS m ON m.id = p.message_id WHERE m.subject = ?', subject)?.flags;
const idOf = (subject: string) => store.db.get<{ id: number }>('SELECT id FROM message WHERE subject = ?', subject)?.id ?? 0;
const folderId = (path: string) => store.db.get<{ id: number }>('SELECT id FROM folder WHERE path = ?', path)?.id ?? 0;

describe('a server whose list of mailboxes tells of every change', () => {
  it('has said that nothing happened before any of them is opened', async () => {
    for (const [index, mailbox] of [...server.mailboxes.values()].entries()) mailbox.modseq = 5 + index;
    expect(await round()).toHaveLength(3);
    expect(server.said).not.toContain('unchanged');
    expect(await round()).toEqual(['INBOX']);
    expect(server.said.indexOf('unchanged')).toBeLessThan(server.said.findIndex((line) => line.startsWith('EXAMINE')));
    expect(server.said).toContain('unchanged');
    server.deliver('Old', 'four');
    expect(await round()).toEqual(['INBOX', 'Old']);
    expect(server.said).not.toContain('unchanged');
  });
});

describe('a server that cannot tell which flags changed', () => {
  it('is asked for all of them now and then, and when somebody asks, not at every look', async () => {
    await round();
    server.mailboxes.get('Old')?.messages[0]?.flags.add('\\Flagged');
    now = HOUR_MS / 2;
    expect(await round()).toEqual(['INBOX']);
    expect(flagsOf('two')).toBe(0);
    expect(await round(true)).toEqual(['INBOX', 'Old', 'Work']);
    expect(flagsOf('two')).toBe(FLAGGED);
    now = 2 * HOUR_MS;
    expect(await round()).toEqual(['INBOX', 'Old', 'Work']);
  });

  it('is asked at once where another number of messages is unread', async () => {
    await round();
    server.mailboxes.get('Old')?.messages[0]?.flags.add('\\Seen');
    await round();
    expect(flagsOf('two')).toBe(SEEN);
  });
});

it('flags that changed are asked for at every look where the server tells that they did', async () => {
  for (const mailbox of server.mailboxes.values()) mailbox.modseq = 5;
  await round();
  expect(await round()).toEqual(['INBOX']);
  const old = server.mailboxes.get('Old')!;
  old.messages[0]?.flags.add('\\Flagged');
  Object.assign(old.messages[0]!, { modseq: ++old.modseq! });
  expect(await round()).toEqual(['INBOX', 'Old']);
  expect(flagsOf('two')).toBe(FLAGGED);
});

describe('a mailbox that the server will not give', () => {
  it('is marked with the reason, and leaves the others their mail', async () => {
    server.refuses = (command) => command === 'EXAMINE Old';
    expect(await round()).toEqual(['INBOX', 'Old', 'Work']);
    expect(rounds.problemOf(folderId('Old'))).toMatch(/imap\.reader\.example refused/);
    expect(flagsOf('three')).toBe(0);
    server.refuses = () => false;
    await round();
    expect(rounds.problemOf(folderId('Old'))).toBeNull();
  });

  it('because it wants to be left alone is obeyed, and comes last the next time', async () => {
    server.refuses = (command) => command === 'EXAMINE Old' && 'THROTTLED';
    await expect(round()).rejects.toMatchObject({ serverResponseCode: 'THROTTLED' });
    expect(server.said).not.toContain('EXAMINE Work');
    await expect(round()).rejects.toThrow('No.');
    expect(server.said.filter((line) => line.startsWith('EXAMINE'))).toEqual(['EXAMINE INBOX', 'EXAMINE Work', 'EXAMINE Old']);
  });

  it('because there is no such mailbox, and lists it again and again, has it without messages', async () => {
    await round();
    server.refuses = (command) => command === 'EXAMINE Old' && 'NONEXISTENT';
    const old = server.mailboxes.get('Old')!;
    old.uidNext++;
    await round();
    // It may have been given another name since it was listed, and then keeps what is known of it.
    expect(flagsOf('two')).toBe(0);
    await round();
    expect(flagsOf('two')).toBeUndefined();
    expect(rounds.problemOf(folderId('Old'))).toMatch(/refused/);
    server.refuses = () => false;
    await round();
    expect([flagsOf('two'), rounds.problemOf(folderId('Old'))]).toEqual([0, null]);
  });

  it('because there is no such mailbox keeps a message that was moved out of it: it may be under a name that the server does not list yet', async () => {
    await round();
    moveMessage(store.db, idOf('two'), { from: folderId('Old'), to: folderId('Work'), due: 0 });
    server.mailboxes.get('Old')!.uidNext++;
    server.refuses = (command) => command === 'EXAMINE Old' && 'NONEXISTENT';
    for (let time = 0; time < 3; time++) await round();
    server.refuses = () => false;
    await rounds.push(server.session());
    expect(server.names('Work')).toEqual(['three', 'two']);
  });

  it('for another reason keeps its messages', async () => {
    await round();
    server.mailboxes.get('Old')!.uidNext++;
    server.refuses = (command) => command === 'EXAMINE Old' && 'NOPERM';
    for (let time = 0; time < 3; time++) await round();
    expect(flagsOf('two')).toBe(0);
  });

  it('while it is fetched anew loses nothing of what was done in it', async () => {
    await round();
    setMessageFlag(store.db, idOf('two'), 'flagged', true);
    const id = idOf('two');
    Object.assign(server.mailboxes.get('Old')!, { uidValidity: '2', uidNext: 51 });
    Object.assign(server.mailboxes.get('Old')!.messages[0]!, { uid: 50 });
    server.refuses = (command) => command.startsWith('FETCH');
    await round();
    server.refuses = () => false;
    await round();
    await rounds.push(server.session());
    expect([...(server.mailboxes.get('Old')?.messages[0]?.flags ?? [])]).toEqual(['\\Flagged']);
    expect(idOf('two')).toBe(id);
  });
});

describe('a mailbox at which the connection ends each time', () => {
  const lost = () => expect(round(true)).rejects.toMatchObject({ code: 'NoConnection' });

  it('comes last after a while, and leaves the others their mail', async () => {
    server.cut = (command) => (command === 'EXAMINE Old' ? 'before' : null);
    for (let time = 0; time < 6; time++) await lost();
    expect([flagsOf('two'), flagsOf('three')]).toEqual([undefined, 0]);
    server.cut = null;
    expect(await round()).toEqual(['INBOX', 'Old']);
    expect(flagsOf('two')).toBe(0);
  });

  it('is asked for less of a message in the end: what it says of one may be what ends it', async () => {
    await round();
    server.deliver('Old', 'four');
    server.cut = (command) => (command.startsWith('FETCH') && !command.endsWith('bare') ? 'before' : null);
    for (let time = 0; time < 5; time++) await lost();
    await round();
    expect(flagsOf('four')).toBe(0);
  });

  it('but in between does not keeps its turn', async () => {
    for (let time = 0; time < 2; time++) {
      server.cut = (command) => (command === 'EXAMINE Old' ? 'before' : null);
      for (let again = 0; again < 3; again++) await lost();
      expect(server.said).not.toContain('EXAMINE Work');
      server.cut = null;
      await round(true);
    }
  });
});

it('a mailbox in which the server would not do what the reader did says so, until something else is done there', async () => {
  await round();
  setMessageFlag(store.db, idOf('two'), 'flagged', true);
  server.mailboxes.get('Old')!.readOnly = true;
  await rounds.push(server.session());
  await round();
  expect(rounds.problemOf(folderId('Old'))).toMatch(/would not do all/);
  server.mailboxes.get('Old')!.readOnly = false;
  setMessageFlag(store.db, idOf('two'), 'seen', true);
  await rounds.push(server.session());
  expect(rounds.problemOf(folderId('Old'))).toBeNull();
});

it('a mailbox that is gone is taken out with all that was in it', async () => {
  await round();
  server.mailboxes.delete('Old');
  await round();
  expect([folderId('Old'), idOf('two')]).toEqual([0, 0]);
  expect(flagsOf('three')).toBe(0);
});

it('a mailbox that is but a place for others now has none of its messages any more, and what was done to them goes with them', async () => {
  await round();
  setMessageFlag(store.db, idOf('two'), 'flagged', true);
  Object.assign(server.mailboxes.get('Old')!, { noSelect: true, messages: [] });
  server.deliver('Work', 'two');
  await round();
  const old = folderId('Old');
  expect(store.db.get('SELECT selectable, total FROM folder WHERE id = ?', old)).toEqual({ selectable: 0, total: 0 });
  expect(
    store.db.all(
      'SELECT f.path FROM message AS m JOIN placement AS p ON p.message_id = m.id JOIN folder AS f ON f.id = p.folder_id WHERE m.subject = ?',
      'two',
    ),
  ).toEqual([{ path: 'Work' }]);
  expect(flagsOf('two')).toBe(FLAGGED);
  await round();
  expect([folderId('Old'), rounds.problemOf(old)]).toEqual([old, null]);
});

it('an inbox that a server calls a place for others keeps its messages: there always is one', async () => {
  await round();
  server.mailboxes.get('INBOX')!.noSelect = true;
  await round();
  expect(flagsOf('one')).toBe(0);
});

it('a mailbox that may be another one under a new name, and of which the server gives no message, leaves the others their mail', async () => {
  await round();
  server.mailboxes.set('New', server.mailboxes.get('Old')!);
  server.mailboxes.delete('Old');
  server.refuses = (command) => command.startsWith('FETCH 1');
  await round();
  expect([folderId('Old'), flagsOf('one'), flagsOf('three')]).toEqual([0, 0, 0]);
});

it('a server that takes long to say how its mailboxes are is asked less often', async () => {
  await round();
  expect(rounds.pause).toBe(HOUR_MS / 12);
  server.refuses = (command) => {
    if (command === 'LIST') now += HOUR_MS / 20;
    return false;
  };
  await round();
  expect(rounds.pause).toBe(HOUR_MS / 2);
});

it('what the reader does while many mailboxes are looked at is told between two of them', async () => {
  await round();
  const id = idOf('one');
  server.refuses = (command) => {
    if (command === 'EXAMINE Old') {
      setMessageFlag(store.db, id, 'flagged', true);
      rounds.acted();
    }
    return false;
  };
  await round(true);
  const order = server.said.filter((line) => /^(?:EXAMINE|STORE)/.test(line)).map((line) => (line.split(' ')[0] === 'STORE' ? 'told' : line));
  expect(order).toEqual(['EXAMINE INBOX', 'EXAMINE Old', 'told', 'EXAMINE Work']);
});

describe('a mailbox that the server lists no more', () => {
  it('and opens is there, with all that was done in it', async () => {
    await round();
    const id = idOf('two');
    moveMessage(store.db, id, { from: folderId('Old'), to: folderId('Work'), due: 0 });
    server.mailboxes.get('Old')!.unlisted = true;
    await round();
    expect([idOf('two'), store.db.get('SELECT kind FROM operation')]).toEqual([id, { kind: 'move' }]);
    server.mailboxes.get('Old')!.unlisted = false;
    await rounds.push(server.session());
    expect([server.names('Old'), server.names('Work')]).toEqual([[], ['three', 'two']]);
  });

  it('and opens is gone all the same where nothing is in it and nothing goes there: it may have a new name, and open under both', async () => {
    server.mailboxes.set('Empty', { uidValidity: '9', uidNext: 1, modseq: null, readOnly: false, messages: [] });
    server.mailboxes.set('Awaited', { uidValidity: '8', uidNext: 1, modseq: null, readOnly: false, messages: [] });
    await round();
    moveMessage(store.db, idOf('two'), { from: folderId('Old'), to: folderId('Awaited'), due: 0 });
    for (const path of ['Empty', 'Awaited']) server.mailboxes.get(path)!.unlisted = true;
    await round();
    expect(folderId('Empty')).toBe(0);
    await rounds.push(server.session());
    expect(server.names('Awaited')).toEqual(['two']);
  });

  it('and does not open just now, because it wants to be left alone, is still there', async () => {
    await round();
    server.mailboxes.get('Old')!.unlisted = true;
    server.refuses = (command) => command === 'EXAMINE Old' && 'THROTTLED';
    await expect(round()).rejects.toMatchObject({ serverResponseCode: 'THROTTLED' });
    expect(flagsOf('two')).toBe(0);
  });
});

it('a list of mailboxes without the inbox is none to take mailboxes out by', async () => {
  await round();
  const inbox = server.mailboxes.get('INBOX')!;
  server.mailboxes.delete('INBOX');
  server.mailboxes.delete('Old');
  await round();
  expect(flagsOf('two')).toBe(0);
  server.mailboxes.set('INBOX', inbox);
  await round();
  expect([folderId('Old'), flagsOf('one')]).toEqual([0, 0]);
});
