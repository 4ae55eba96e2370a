import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { roundsInMemory, type RoundsInMemory } from '../../testing/rounds-in-memory.ts';
import { FLAGGED, SEEN } from '../store/flags.ts';
import { moveMessage, setMessageFlag } from '../store/reading.ts';

const HOUR_MS = 60 * 60_000;

let mail: RoundsInMemory;
let now: number;
beforeEach(() => {
  now = 0;
  mail = roundsInMemory(() => now);
});
afterEach(() => mail.store.end());

describe('a server whose list of mailboxes tells of every change', () => {
  it('has said that nothing happened before any of them is opened', async () => {
    for (const [index, mailbox] of [...mail.server.mailboxes.values()].entries()) mailbox.modseq = 5 + index;
    expect(await mail.round()).toHaveLength(3);
    expect(mail.server.said).not.toContain('unchanged');
    expect(await mail.round()).toEqual(['INBOX']);
    expect(mail.server.said.indexOf('unchanged')).toBeLessThan(mail.server.said.findIndex((line) => line.startsWith('EXAMINE')));
    expect(mail.server.said).toContain('unchanged');
    mail.server.deliver('Old', 'four');
    expect(await mail.round()).toEqual(['INBOX', 'Old']);
    expect(mail.server.said).not.toContain('unchanged');
  });
});

describe('a server that cannot tell which flags changed', () => {
  it('is asked for all of them now and then, and when somebody asks, not at every look', async () => {
    await mail.round();
    mail.server.mailboxes.get('Old')?.messages[0]?.flags.add('\\Flagged');
    now = HOUR_MS / 2;
    expect(await mail.round()).toEqual(['INBOX']);
    expect(mail.flagsOf('two')).toBe(0);
    expect(await mail.round(true)).toEqual(['INBOX', 'Old', 'Work']);
    expect(mail.flagsOf('two')).toBe(FLAGGED);
    now = 2 * HOUR_MS;
    expect(await mail.round()).toEqual(['INBOX', 'Old', 'Work']);
  });

  it('is asked at once where another number of messages is unread', async () => {
    await mail.round();
    mail.server.mailboxes.get('Old')?.messages[0]?.flags.add('\\Seen');
    await mail.round();
    expect(mail.flagsOf('two')).toBe(SEEN);
  });
});

it('flags that changed are asked for at every look where the server tells that they did', async () => {
  for (const mailbox of mail.server.mailboxes.values()) mailbox.modseq = 5;
  await mail.round();
  expect(await mail.round()).toEqual(['INBOX']);
  const old = mail.server.mailboxes.get('Old')!;
  old.messages[0]?.flags.add('\\Flagged');
  Object.assign(old.messages[0]!, { modseq: ++old.modseq! });
  expect(await mail.round()).toEqual(['INBOX', 'Old']);
  expect(mail.flagsOf('two')).toBe(FLAGGED);
});

describe('a mailbox that the server will not give', () => {
  it('is marked with the reason, and leaves the others their mail', async () => {
    mail.server.refuses = (command) => command === 'EXAMINE Old';
    expect(await mail.round()).toEqual(['INBOX', 'Old', 'Work']);
    expect(mail.rounds.problemOf(mail.folderId('Old'))).toMatch(/imap\.reader\.example refused/);
    expect(mail.flagsOf('three')).toBe(0);
    mail.server.refuses = () => false;
    await mail.round();
    expect(mail.rounds.problemOf(mail.folderId('Old'))).toBeNull();
  });

  it('because it wants to be left alone is obeyed, and comes last the next time', async () => {
    mail.server.refuses = (command) => command === 'EXAMINE Old' && 'THROTTLED';
    await expect(mail.round()).rejects.toMatchObject({ serverResponseCode: 'THROTTLED' });
    expect(mail.server.said).not.toContain('EXAMINE Work');
    await expect(mail.round()).rejects.toThrow('No.');
    expect(mail.server.said.filter((line) => line.startsWith('EXAMINE'))).toEqual(['EXAMINE INBOX', 'EXAMINE Work', 'EXAMINE Old']);
  });

  it('because there is no such mailbox, and lists it again and again, has it without messages', async () => {
    await mail.round();
    mail.server.refuses = (command) => command === 'EXAMINE Old' && 'NONEXISTENT';
    const old = mail.server.mailboxes.get('Old')!;
    old.uidNext++;
    await mail.round();
    // It may have been given another name since it was listed, and then keeps what is known of it.
    expect(mail.flagsOf('two')).toBe(0);
    await mail.round();
    expect(mail.flagsOf('two')).toBeUndefined();
    expect(mail.rounds.problemOf(mail.folderId('Old'))).toMatch(/refused/);
    mail.server.refuses = () => false;
    await mail.round();
    expect([mail.flagsOf('two'), mail.rounds.problemOf(mail.folderId('Old'))]).toEqual([0, null]);
  });

  it('because there is no such mailbox keeps a message that was moved out of it: it may be under a name that the server does not list yet', async () => {
    await mail.round();
    moveMessage(mail.store.db, mail.idOf('two'), { from: mail.folderId('Old'), to: mail.folderId('Work'), due: 0 });
    mail.server.mailboxes.get('Old')!.uidNext++;
    mail.server.refuses = (command) => command === 'EXAMINE Old' && 'NONEXISTENT';
    for (let time = 0; time < 3; time++) await mail.round();
    mail.server.refuses = () => false;
    await mail.rounds.push(mail.server.session());
    expect(mail.server.names('Work')).toEqual(['three', 'two']);
  });

  it('for another reason keeps its messages', async () => {
    await mail.round();
    mail.server.mailboxes.get('Old')!.uidNext++;
    mail.server.refuses = (command) => command === 'EXAMINE Old' && 'NOPERM';
    for (let time = 0; time < 3; time++) await mail.round();
    expect(mail.flagsOf('two')).toBe(0);
  });

  it('while it is fetched anew loses nothing of what was done in it', async () => {
    await mail.round();
    setMessageFlag(mail.store.db, mail.idOf('two'), 'flagged', true);
    const id = mail.idOf('two');
    Object.assign(mail.server.mailboxes.get('Old')!, { uidValidity: '2', uidNext: 51 });
    Object.assign(mail.server.mailboxes.get('Old')!.messages[0]!, { uid: 50 });
    mail.server.refuses = (command) => command.startsWith('FETCH');
    await mail.round();
    mail.server.refuses = () => false;
    await mail.round();
    await mail.rounds.push(mail.server.session());
    expect([...(mail.server.mailboxes.get('Old')?.messages[0]?.flags ?? [])]).toEqual(['\\Flagged']);
    expect(mail.idOf('two')).toBe(id);
  });
});

describe('a mailbox at which the connection ends each time', () => {
  const lost = () => expect(mail.round(true)).rejects.toMatchObject({ code: 'NoConnection' });

  it('comes last after a while, and leaves the others their mail', async () => {
    mail.server.cut = (command) => (command === 'EXAMINE Old' ? 'before' : null);
    for (let time = 0; time < 6; time++) await lost();
    expect([mail.flagsOf('two'), mail.flagsOf('three')]).toEqual([undefined, 0]);
    mail.server.cut = null;
    expect(await mail.round()).toEqual(['INBOX', 'Old']);
    expect(mail.flagsOf('two')).toBe(0);
  });

  it('is asked for less of a message in the end: what it says of one may be what ends it', async () => {
    await mail.round();
    mail.server.deliver('Old', 'four');
    mail.server.cut = (command) => (command.startsWith('FETCH') && !command.endsWith('bare') ? 'before' : null);
    for (let time = 0; time < 5; time++) await lost();
    await mail.round();
    expect(mail.flagsOf('four')).toBe(0);
  });

  it('but in between does not keeps its turn', async () => {
    for (let time = 0; time < 2; time++) {
      mail.server.cut = (command) => (command === 'EXAMINE Old' ? 'before' : null);
      for (let again = 0; again < 3; again++) await lost();
      expect(mail.server.said).not.toContain('EXAMINE Work');
      mail.server.cut = null;
      await mail.round(true);
    }
  });
});

it('a mailbox in which the server would not do what the reader did says so, until something else is done there', async () => {
  await mail.round();
  setMessageFlag(mail.store.db, mail.idOf('two'), 'flagged', true);
  mail.server.mailboxes.get('Old')!.readOnly = true;
  await mail.rounds.push(mail.server.session());
  await mail.round();
  expect(mail.rounds.problemOf(mail.folderId('Old'))).toMatch(/would not do all/);
  mail.server.mailboxes.get('Old')!.readOnly = false;
  setMessageFlag(mail.store.db, mail.idOf('two'), 'seen', true);
  await mail.rounds.push(mail.server.session());
  expect(mail.rounds.problemOf(mail.folderId('Old'))).toBeNull();
});

it('a server that takes long to say how its mailboxes are is asked less often', async () => {
  await mail.round();
  expect(mail.rounds.pause).toBe(HOUR_MS / 12);
  mail.server.refuses = (command) => {
    if (command === 'LIST') now += HOUR_MS / 20;
    return false;
  };
  await mail.round();
  expect(mail.rounds.pause).toBe(HOUR_MS / 2);
});

it('what the reader does while many mailboxes are looked at is told between two of them', async () => {
  await mail.round();
  const id = mail.idOf('one');
  mail.server.refuses = (command) => {
    if (command === 'EXAMINE Old') {
      setMessageFlag(mail.store.db, id, 'flagged', true);
      mail.rounds.acted();
    }
    return false;
  };
  await mail.round(true);
  const order = mail.server.said.filter((line) => /^(?:EXAMINE|STORE)/.test(line)).map((line) => (line.split(' ')[0] === 'STORE' ? 'told' : line));
  expect(order).toEqual(['EXAMINE INBOX', 'EXAMINE Old', 'told', 'EXAMINE Work']);
});
