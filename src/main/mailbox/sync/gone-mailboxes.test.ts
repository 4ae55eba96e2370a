import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { roundsInMemory, type RoundsInMemory } from '../../testing/rounds-in-memory.ts';
import { FLAGGED } from '../store/flags.ts';
import { moveMessage, setMessageFlag } from '../store/reading.ts';

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
