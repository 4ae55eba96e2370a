import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { roundsInMemory, type RoundsInMemory } from '../../testing/rounds-in-memory.ts';
import { FLAGGED } from '../store/flags.ts';
import { moveMessage, setMessageFlag } from '../store/reading.ts';

let mail: RoundsInMemory;
let now: number;
beforeEach(() => {
  now = 0;
  mail = roundsInMemory(() => now);
});
afterEach(() => mail.store.end());

it('a mailbox that is gone is taken out with all that was in it', async () => {
  await mail.round();
  mail.server.mailboxes.delete('Old');
  await mail.round();
  expect([mail.folderId('Old'), mail.idOf('two')]).toEqual([0, 0]);
  expect(mail.flagsOf('three')).toBe(0);
});

it('a mailbox that is but a place for others now has none of its messages any more, and what was done to them goes with them', async () => {
  await mail.round();
  setMessageFlag(mail.store.db, mail.idOf('two'), 'flagged', true);
  Object.assign(mail.server.mailboxes.get('Old')!, { noSelect: true, messages: [] });
  mail.server.deliver('Work', 'two');
  await mail.round();
  const old = mail.folderId('Old');
  expect(mail.store.db.get('SELECT selectable, total FROM folder WHERE id = ?', old)).toEqual({ selectable: 0, total: 0 });
  expect(
    mail.store.db.all(
      'SELECT f.path FROM message AS m JOIN placement AS p ON p.message_id = m.id JOIN folder AS f ON f.id = p.folder_id WHERE m.subject = ?',
      'two',
    ),
  ).toEqual([{ path: 'Work' }]);
  expect(mail.flagsOf('two')).toBe(FLAGGED);
  await mail.round();
  expect([mail.folderId('Old'), mail.rounds.problemOf(old)]).toEqual([old, null]);
});

it('an inbox that a server calls a place for others keeps its messages: there always is one', async () => {
  await mail.round();
  mail.server.mailboxes.get('INBOX')!.noSelect = true;
  await mail.round();
  expect(mail.flagsOf('one')).toBe(0);
});

it('a mailbox that may be another one under a new name, and of which the server gives no message, leaves the others their mail', async () => {
  await mail.round();
  mail.server.mailboxes.set('New', mail.server.mailboxes.get('Old')!);
  mail.server.mailboxes.delete('Old');
  mail.server.refuses = (command) => command.startsWith('FETCH 1');
  await mail.round();
  expect([mail.folderId('Old'), mail.flagsOf('one'), mail.flagsOf('three')]).toEqual([0, 0, 0]);
});

describe('a mailbox that the server lists no more', () => {
  it('and opens is there, with all that was done in it', async () => {
    await mail.round();
    const id = mail.idOf('two');
    moveMessage(mail.store.db, id, { from: mail.folderId('Old'), to: mail.folderId('Work'), due: 0 });
    mail.server.mailboxes.get('Old')!.unlisted = true;
    await mail.round();
    expect([mail.idOf('two'), mail.store.db.get('SELECT kind FROM operation')]).toEqual([id, { kind: 'move' }]);
    mail.server.mailboxes.get('Old')!.unlisted = false;
    await mail.rounds.push(mail.server.session());
    expect([mail.server.names('Old'), mail.server.names('Work')]).toEqual([[], ['three', 'two']]);
  });

  it('and opens is gone all the same where nothing is in it and nothing goes there: it may have a new name, and open under both', async () => {
    mail.server.mailboxes.set('Empty', { uidValidity: '9', uidNext: 1, modseq: null, readOnly: false, messages: [] });
    mail.server.mailboxes.set('Awaited', { uidValidity: '8', uidNext: 1, modseq: null, readOnly: false, messages: [] });
    await mail.round();
    moveMessage(mail.store.db, mail.idOf('two'), { from: mail.folderId('Old'), to: mail.folderId('Awaited'), due: 0 });
    for (const path of ['Empty', 'Awaited']) mail.server.mailboxes.get(path)!.unlisted = true;
    await mail.round();
    expect(mail.folderId('Empty')).toBe(0);
    await mail.rounds.push(mail.server.session());
    expect(mail.server.names('Awaited')).toEqual(['two']);
  });

  it('and does not open just now, because it wants to be left alone, is still there', async () => {
    await mail.round();
    mail.server.mailboxes.get('Old')!.unlisted = true;
    mail.server.refuses = (command) => command === 'EXAMINE Old' && 'THROTTLED';
    await expect(mail.round()).rejects.toMatchObject({ serverResponseCode: 'THROTTLED' });
    expect(mail.flagsOf('two')).toBe(0);
  });
});

it('a list of mailboxes without the inbox is none to take mailboxes out by', async () => {
  await mail.round();
  const inbox = mail.server.mailboxes.get('INBOX')!;
  mail.server.mailboxes.delete('INBOX');
  mail.server.mailboxes.delete('Old');
  await mail.round();
  expect(mail.flagsOf('two')).toBe(0);
  mail.server.mailboxes.set('INBOX', inbox);
  await mail.round();
  expect([mail.folderId('Old'), mail.flagsOf('one')]).toEqual([0, 0]);
});
