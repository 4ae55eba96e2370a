import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { roundsInMemory, type RoundsInMemory } from '../../testing/rounds-in-memory.ts';
import { FLAGGED, SEEN } from '../store/flags.ts';
import { moveMessage, setMessageFlag } from '../store/reading.ts';

const HOUR_MS = 60 * 60_000;

let store: RoundsInMemory['store'];
let server: RoundsInMemory['server'];
let rounds: RoundsInMemory['rounds'];
let round: RoundsInMemory['round'];
let flagsOf: RoundsInMemory['flagsOf'];
let idOf: RoundsInMemory['idOf'];
let folderId: RoundsInMemory['folderId'];
let now: number;
beforeEach(() => {
  now = 0;
  ({ store, server, rounds, round, flagsOf, idOf, folderId } = roundsInMemory(() => now));
});
afterEach(() => store.end());

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
